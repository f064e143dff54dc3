"""The migrations of the schema, run from within the program (there is no ``alembic.ini``).

A new revision is one file in ``versions``, one entry in :data:`provenance.store.meta.REVISIONS` and the change of
:mod:`provenance.store.tables`; tests hold the three together. A revision never imports the tables: it says what the
schema was then.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.config import Config
    from sqlalchemy import Connection


def migrate(connection: Connection) -> None:
    """Bring the schema to the newest revision, inside the transaction that the connection holds."""
    from alembic import command

    settings = configuration()
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")


def configuration() -> Config:
    """What alembic needs to find the revisions."""
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    settings.set_main_option("path_separator", "os")
    return settings
