"""Run by alembic for every migration: on the caller's connection, inside the caller's transaction."""

from __future__ import annotations

from alembic import context

from provenance.store.meta import REVISION_TABLE
from provenance.store.tables import TABLES


def run() -> None:
    """Bring the schema to the revision that alembic was asked for."""
    connection = context.config.attributes["connection"]
    context.configure(connection=connection, target_metadata=TABLES, version_table=REVISION_TABLE)
    with context.begin_transaction():
        context.run_migrations()


if __name__ == "env_py":  # the name that alembic gives it; a tool that imports every module runs nothing
    run()
