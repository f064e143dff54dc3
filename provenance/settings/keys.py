"""The names of the settings: ``[table] key`` in files, ``PROVENANCE_TABLE_KEY`` in the environment, units in records.

A new setting is one row here, one field in ``tables`` and one in ``checks``. Lists of tables (outlets, partners) stand
in ``publishers``, with a record each; only files can hold them.
"""

from __future__ import annotations

TABLES: dict[str, dict[str, str]] = {
    "store": {"db": "db"},
    "fetch": {
        "user_agent": "user_agent",
        "contact": "contact",
        "connect_timeout": "connect_timeout_seconds",
        "read_timeout": "read_timeout_seconds",
        "total_timeout": "total_timeout_seconds",
        "max_body": "max_body_bytes",
        "max_redirects": "max_redirects",
        "retries": "retries",
    },
    "crawl": {
        "per_host_delay": "per_host_delay_seconds",
        "since": "since_seconds",
        "time_budget": "time_budget_seconds",
        "recheck": "recheck_seconds",
        "max_pages": "max_pages",
        "lease": "lease_seconds",
    },
}
"""Table, then key, then the field of its record."""
PREFIX = "PROVENANCE_"
FOR_TESTS = "PROVENANCE_TEST_"
"""Variables that only tests may set; no file can."""
SHORT_NAMES = {"PROVENANCE_DB": ("store", "db")}
"""Variables with a shorter name than the rule gives; they win over the longer one."""


def variable(table: str, key: str) -> str:
    """The environment's name of a setting.

    >>> variable("crawl", "per_host_delay")
    'PROVENANCE_CRAWL_PER_HOST_DELAY'
    """
    return f"{PREFIX}{table}_{key}".upper()


def table_and_key(name: str) -> tuple[str, str] | None:
    """What a variable sets, the key perhaps unknown; None where the variable is none of ours.

    >>> table_and_key("PROVENANCE_CRAWL_PER_HOST_DELAY")
    ('crawl', 'per_host_delay')
    """
    if name in SHORT_NAMES:
        return SHORT_NAMES[name]
    for table in TABLES:
        start = f"{PREFIX}{table.upper()}_"
        if name.startswith(start):
            return table, name.removeprefix(start).lower()
    return None
