"""What the store says of itself: its revision and how its signatures were made. Imported once a store is opened.

The revision is compared by plain SQL with the constant here, so that opening a current store does not load the
migration library; a test holds the constant and the migrations together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal
from uuid import uuid4

from sqlalchemy import Connection, delete, insert, inspect, select, text

from provenance.errors import StoreStateError
from provenance.store.codec import NEEDS_REBUILD, encode
from provenance.store.tables import META

if TYPE_CHECKING:
    from provenance.records.fingerprint import SignatureSpec

REVISIONS = ("0001", "0002", "0003")
"""Every revision of the schema, oldest first; the last is the program's."""
REVISION_TABLE = "store_revision"
_SPEC = "signature_spec"
_EPOCH = "epoch"

State = Literal["empty", "foreign", "older", "current", "newer"]


def state(connection: Connection) -> State:
    """What this database is to this program."""
    names = inspect(connection).get_table_names()
    if not names:
        return "empty"
    if REVISION_TABLE not in names:
        return "foreign"
    found = revision(connection)
    if found == REVISIONS[-1]:
        return "current"
    return "older" if found in REVISIONS else "newer"


def revision(connection: Connection) -> str | None:
    """The schema's revision as stored."""
    found = connection.scalar(text(f"SELECT version_num FROM {REVISION_TABLE}"))  # noqa: S608  a constant
    return None if found is None else str(found)


def check_state(found: State, subject: str) -> None:
    """Nothing for a current store.

    :raises StoreStateError: any other.
    """
    if found != "current":
        raise StoreStateError(_STATES[found], subject)


_STATES: dict[State, str] = {
    "empty": "an empty database",
    "foreign": "a database, but not a store of this program",
    "older": "the store needs an upgrade (run `provenance db upgrade`)",
    "newer": "the store is newer than this program",
}


def check_spec(connection: Connection, spec: SignatureSpec, subject: str) -> None:
    """Nothing where the stored signatures were made by this specification.

    :raises StoreStateError: they were made by another.
    """
    if connection.scalar(select(META.c.value).where(META.c.name == _SPEC)) != encode(spec):
        raise StoreStateError(NEEDS_REBUILD, subject, "its signatures were made in another way")


def set_spec(connection: Connection, spec: SignatureSpec) -> None:
    """Remember how the signatures are made; whatever was derived from them before is of another epoch."""
    connection.execute(delete(META).where(META.c.name.in_([_SPEC, _EPOCH, "compared"])))
    values = {_SPEC: encode(spec), _EPOCH: uuid4().hex}
    connection.execute(insert(META), [{"name": name, "value": value} for name, value in values.items()])


def epoch(connection: Connection) -> str:
    """What names everything that was derived from the present rows: another one after a rebuild."""
    return value(connection, _EPOCH) or "none"


def value(connection: Connection, name: str) -> str | None:
    """One of the store's own values."""
    found = connection.scalar(select(META.c.value).where(META.c.name == name))
    return None if found is None else str(found)


def set_value(connection: Connection, name: str, new: str) -> None:
    """Remember one of the store's own values."""
    connection.execute(delete(META).where(META.c.name == name))
    connection.execute(insert(META).values(name=name, value=new))
