"""Settings: who wins, what is refused and how it is named."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from provenance import __version__
from provenance.errors import UsageError
from provenance.settings import CrawlSettings, FetchSettings, gather, load
from provenance.settings.durations import LONGEST_SECONDS, seconds, shown
from provenance.settings.keys import TABLES
from provenance.settings.tables import signed

CONTACT = "https://desk.example/bot"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with nothing in it."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def environment(folder: Path, **variables: str) -> dict[str, str]:
    return {"HOME": str(folder / "home"), **variables}


def write(folder: Path, text: str, name: str = "provenance.toml") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def refused(folder: Path, text: str, **variables: str) -> list[str]:
    write(folder, text)
    return [str(problem) for problem in gather(environment(folder, **variables)).problems]


def test_without_any_setting_the_defaults_stand(folder: Path) -> None:
    settings = load(environment(folder))
    assert settings.fetch == FetchSettings()
    assert settings.crawl == CrawlSettings()
    assert settings.db == f"sqlite:///{folder}/home/.local/share/provenance/provenance.db"
    assert {one.origin for one in gather(environment(folder)).stated} == {"default"}


def test_every_key_of_the_tables_can_be_set(folder: Path) -> None:
    write(
        folder,
        f"""
        [store]
        db = "sqlite:///~/news.db"
        [fetch]
        user_agent = "desk/2"
        contact = "{CONTACT}"
        connect_timeout = 1
        read_timeout = "2s"
        total_timeout = 3.5
        max_body = 1_000_000
        max_redirects = 0
        retries = 0
        [crawl]
        per_host_delay = 0
        since = "48h"
        time_budget = "20m"
        recheck = ["30m", 7200]
        max_pages = 9
        lease = "1m"
        """,
    )
    settings = load(environment(folder))
    assert settings.db == f"sqlite:///{folder}/home/news.db"
    assert settings.fetch == FetchSettings(
        user_agent=f"desk/2 (+{CONTACT})",
        contact=CONTACT,
        connect_timeout_seconds=1,
        read_timeout_seconds=2,
        total_timeout_seconds=3.5,
        max_body_bytes=1_000_000,
        max_redirects=0,
        retries=0,
    )
    assert settings.crawl == CrawlSettings(
        per_host_delay_seconds=0,
        since_seconds=172_800,
        time_budget_seconds=1_200,
        recheck_seconds=(1_800, 7_200),
        max_pages=9,
        lease_seconds=60,
    )
    unset = [one for one in gather(environment(folder)).stated if one.origin == "default"]
    assert unset == [], "a key is missing in this test"
    assert len(gather(environment(folder)).stated) == sum(map(len, TABLES.values()))


def test_flag_then_environment_then_the_folder_then_the_user(folder: Path) -> None:
    write(
        folder,
        '[store]\ndb = "sqlite:///user.db"\n[crawl]\nlease = 11\nmax_pages = 1\n',
        "home/.config/provenance/config.toml",
    )
    assert load(environment(folder)).crawl.lease_seconds == 11
    write(folder, '[store]\ndb = "sqlite:///here.db"\n[crawl]\nlease = 12\n')
    settings = load(environment(folder))
    assert (settings.db, settings.crawl.lease_seconds, settings.crawl.max_pages) == ("sqlite:///here.db", 12, 1)
    variables = environment(folder, PROVENANCE_DB="sqlite:///variable.db", PROVENANCE_CRAWL_LEASE="13")
    settings = load(variables)
    assert (settings.db, settings.crawl.lease_seconds) == ("sqlite:///variable.db", 13)
    assert load(variables, db="sqlite:///flag.db").db == "sqlite:///flag.db"
    origins = {f"{one.table}.{one.key}": one.origin for one in gather(variables, db="sqlite:///flag.db").stated}
    assert origins["store.db"] == "--db"
    assert origins["crawl.lease"] == "PROVENANCE_CRAWL_LEASE"
    assert origins["crawl.max_pages"].endswith("home/.config/provenance/config.toml")
    assert origins["crawl.per_host_delay"] == "default"


def test_the_users_file_may_stand_elsewhere(folder: Path) -> None:
    path = write(folder, "[crawl]\nlease = 14\n", "xdg/provenance/config.toml")
    gathered = gather(environment(folder, XDG_CONFIG_HOME=str(folder / "xdg")))
    assert gathered.files == (path,)
    assert gather(environment(folder)).files == ()


def test_a_named_file_is_the_only_one(folder: Path) -> None:
    write(folder, "[crawl]\nlease = 12\n")
    named = write(folder, "[crawl]\nmax_pages = 3\n", "other.toml")
    settings = load(environment(folder), config=str(named))
    assert (settings.crawl.lease_seconds, settings.crawl.max_pages) == (600, 3)
    with pytest.raises(UsageError, match=r"no such settings file: .*none\.toml"):
        load(environment(folder), config=str(folder / "none.toml"))


def test_empty_variables_say_nothing(folder: Path) -> None:
    settings = load(environment(folder, PROVENANCE_DB="", PROVENANCE_CRAWL_LEASE=" "))
    assert settings.crawl == CrawlSettings()
    assert "provenance.db" in settings.db


def test_variables_are_texts(folder: Path) -> None:
    variables = environment(
        folder,
        PROVENANCE_STORE_DB="sqlite:///longer.db",
        PROVENANCE_FETCH_RETRIES="4",
        PROVENANCE_FETCH_CONTACT=CONTACT,
        PROVENANCE_CRAWL_PER_HOST_DELAY="0.25",
        PROVENANCE_CRAWL_RECHECK="1h, 6h",
    )
    settings = load(variables)
    assert settings.db == "sqlite:///longer.db"
    assert settings.fetch.retries == 4
    assert settings.crawl.per_host_delay_seconds == 0.25
    assert settings.crawl.recheck_seconds == (3_600, 21_600)
    assert load({**variables, "PROVENANCE_DB": "sqlite:///short.db"}).db == "sqlite:///short.db"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[crawl]\nper_host_delay = -1\n", "crawl.per_host_delay: no sensible duration"),
        ('[crawl]\nper_host_delay = "2 parsecs"\n', "crawl.per_host_delay: not a duration"),
        ("[crawl]\nper_host_delay = nan\n", "crawl.per_host_delay: no sensible duration"),
        ("[crawl]\nper_host_delay = inf\n", "crawl.per_host_delay: no sensible duration"),
        ("[crawl]\nper_host_delay = true\n", "crawl.per_host_delay: not a duration"),
        ("[crawl]\nper_host_dealy = 2\n", "crawl.per_host_dealy: no such setting (did you mean per_host_delay?)"),
        ("[crwal]\nlease = 60\n", "crwal: no such table (did you mean crawl?)"),
        ("crawl = 3\n", "crawl: "),
        ("[[crawl]]\nlease = 60\n", "crawl: "),
        ("lease = 60\n", "lease: no such table"),
        ('[crawl]\nrecheck = ["1h", "soon"]\n', "crawl.recheck[2]: not a duration"),
        ('[crawl]\nrecheck = ["6h", "1h"]\n', "crawl.recheck: each step must be longer"),
        ("[crawl]\nmax_pages = 0\n", "crawl.max_pages: must be greater than or equal to 1, but is 0"),
        ("[crawl]\nmax_pages = 2.5\n", "crawl.max_pages: not a whole number, but is 2.5"),
        ("[crawl]\ntime_budget = 0\n", "crawl.time_budget: must be greater than 0"),
        ("[crawl]\nsince = 2026-11-01\n", "crawl.since: not a duration"),
        ('[fetch]\nretries = "2"\n', 'fetch.retries: not a whole number, but is "2"'),
        ("[fetch]\nread_timeout = 0\n", "fetch.read_timeout: must be greater than 0"),
        ("[fetch]\nmax_body = 10_000_000_000\n", "fetch.max_body: must be less than or equal to"),
        ('[fetch]\ncontact = "me"\n', "fetch.contact: neither a web address nor a mail address"),
        ('[fetch]\nuser_agent = "a\\r\\nCookie: b"\n', "fetch.user_agent: only printable ASCII"),
        ('[fetch]\nuser_agent = "ä"\n', "fetch.user_agent: only printable ASCII"),
        ('[fetch]\nallow = ["127.0.0.1:80"]\n', "fetch.allow: no such setting"),
        ("[fetch]\nhosts = []\n", "fetch.hosts: no such setting"),
        ("[store]\ndb = 1\n", "store.db: not a text"),
        ("[crawl\nlease = 1\n", "line 1: not TOML: "),
        ("[crawl]\nlease = \n", "line 2: not TOML: "),
        ("[crawl]\nlease = 1\nlease = 2\n", "line 3: not TOML: "),
        ('[fetch]\ncontact = "', "line 2: not TOML: "),
    ],
)
def test_what_is_wrong_is_named_with_file_and_key(folder: Path, text: str, said: str) -> None:
    (problem,) = refused(folder, text)
    assert problem.startswith(f"provenance.toml: {said}"), problem
    with pytest.raises(UsageError) as raised:
        load(environment(folder))
    assert str(raised.value) == problem
    assert raised.value.status == 2


def test_every_fault_is_found_at_once_and_the_right_values_stand(folder: Path) -> None:
    write(folder, "[crawl]\nlease = 1\nmax_pages = 7\nspeed = 9\n")
    gathered = gather(environment(folder, PROVENANCE_FETCH_RETRIES="many", PROVENANCE_CRAWL_XX="1"))
    assert [str(problem).rpartition(": ")[0] for problem in gathered.problems] == [
        "environment: PROVENANCE_FETCH_RETRIES",
        "environment: PROVENANCE_CRAWL_XX",
        "provenance.toml: crawl.lease",
        "provenance.toml: crawl.speed",
    ]
    assert [one.value for one in gathered.stated if one.origin == "provenance.toml"] == [7]
    with pytest.raises(UsageError, match=r"and 3 more: see `provenance config check`"):
        load(environment(folder, PROVENANCE_FETCH_RETRIES="many", PROVENANCE_CRAWL_XX="1"))


def test_files_that_cannot_be_read(folder: Path) -> None:
    (folder / "provenance.toml").write_bytes(b"[crawl]\n# \xff\n")
    assert [str(one) for one in gather(environment(folder)).problems] == ["provenance.toml: line 2: not UTF-8"]
    (folder / "provenance.toml").unlink()
    (folder / "provenance.toml").mkdir()
    (problem,) = gather(environment(folder)).problems
    assert str(problem).startswith("provenance.toml: cannot be read: ")


def test_a_byte_order_mark_and_an_empty_file_are_no_faults(folder: Path) -> None:
    (folder / "provenance.toml").write_bytes(b"\xef\xbb\xbf[crawl]\nlease = 60\n")
    assert load(environment(folder)).crawl.lease_seconds == 60
    (folder / "provenance.toml").write_bytes(b"")
    assert load(environment(folder)).crawl == CrawlSettings()


def test_who_asks() -> None:
    assert signed(None, None) == f"provenance/{__version__} (news provenance look-up)"
    assert signed(None, CONTACT) == f"provenance/{__version__} (+{CONTACT})"
    assert signed("desk/2", CONTACT) == f"desk/2 (+{CONTACT})"
    assert signed(f"desk/2 ({CONTACT})", CONTACT) == f"desk/2 ({CONTACT})"
    assert signed("desk/2", None) == "desk/2"


@pytest.mark.parametrize(
    ("stated", "value"),
    [
        ("90s", 90),
        ("20m", 1_200),
        ("48h", 172_800),
        ("7d", 604_800),
        ("1w", 604_800),
        ("15", 15),
        (" 1.5 h ", 5_400),
        (0, 0),
    ],
)
def test_durations(stated: object, value: float) -> None:
    assert seconds(stated) == value


@pytest.mark.parametrize(
    "stated",
    ["", "h", "-1s", "1h30m", "1e3", "٣", "9999d", "1y", -1, float("nan"), float("inf"), None, True, [], 10**400],
)
def test_what_is_no_duration(stated: object) -> None:
    with pytest.raises(UsageError):
        seconds(stated)


@given(st.integers(1, LONGEST_SECONDS))
def test_a_shown_duration_is_read_as_the_same(value: int) -> None:
    assert seconds(shown(value)) == value or value >= 1_000_000


VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(
    st.dictionaries(
        st.sampled_from([*TABLES, "other"]),
        VALUES | st.dictionaries(st.sampled_from([*TABLES["fetch"], *TABLES["crawl"], "db", "x"]), VALUES, max_size=4),
        max_size=4,
    ),
    st.booleans(),
)
def test_no_content_raises(content: dict[str, Any], exact: bool) -> None:
    from provenance.settings.checks import check

    values, faults = check(content, exact=exact)
    assert all(key in TABLES[table] for table, key in values)
    assert all(key and said for key, said in faults)


def test_a_pipe_in_the_place_of_a_settings_file_is_not_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "provenance.toml")
    (problem,) = gather(environment(folder)).problems
    assert str(problem) == "provenance.toml: cannot be read: a pipe"


def test_a_user_whom_the_system_does_not_know_has_the_root_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.setattr(Path, "home", unknown)
    assert load({}).db == "sqlite:////.local/share/provenance/provenance.db"
    assert load({"PROVENANCE_DB": "sqlite:////data/x.db"}).db == "sqlite:////data/x.db"


def test_a_working_folder_that_may_not_be_looked_into_has_no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refused)
    (problem,) = gather({"HOME": "/home/desk"}).problems
    assert str(problem).startswith("/home/desk/.config/provenance/config.toml: cannot be read")
