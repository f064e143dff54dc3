"""Records as JSON text, and back, driven by the fields of the dataclasses.

Every field is written, also where it has its default, so that a later change of a default does not change what was
stored. Reading is strict: a field that the record does not know, a missing field without a default, or a value of
another type is a :class:`StoreStateError` that asks for a rebuild. A missing field that has a default takes it: records
may gain fields without every store becoming unreadable.

Refuses to guess: only the types that records are made of are known, any other is a ``TypeError`` of the program.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Hashable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import datetime
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from provenance.errors import StoreStateError
from provenance.store.escapes import escape, unescape

_Record = TypeVar("_Record")
_Reader = Callable[[Any], Any]
NEEDS_REBUILD = "the store needs a rebuild (run `provenance db rebuild`)"


def encode(value: object) -> str:
    """One line of JSON for a record (or a tuple of plain values); text as :func:`escapes.escape` gives it."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def decode(kind: type[_Record], text: str, subject: str) -> _Record:
    """The record of that kind again, equal to the encoded one.

    :param kind: the record's class, or the type of a tuple.
    :param subject: what an error names, an article's id for example.
    :raises StoreStateError: the text is no such record.
    """
    try:
        return cast(_Record, _reader(cast(Hashable, kind))(json.loads(text)))
    except (ValueError, RecursionError) as error:
        raise StoreStateError(NEEDS_REBUILD, subject, str(error)) from error


def decode_field(kind: type[Any], name: str, text: str, subject: str) -> Any:
    """One field of such a record, without reading the others.

    :raises StoreStateError: the text is no record that has it.
    """
    try:
        return _field_reader(cast(Hashable, kind), name)(json.loads(text)[name])
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise StoreStateError(NEEDS_REBUILD, subject, str(error)) from error


@cache
def _field_reader(kind: Any, name: str) -> _Reader:
    return _reader(get_type_hints(kind)[name])


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, str):
        return escape(value)
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    raise TypeError(f"no form to store for {type(value).__name__}")


@cache
def _reader(hint: Any) -> _Reader:
    """A function that reads a value of this type from parsed JSON, or raises ``ValueError``."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin in {Union, UnionType}:
        return _optional(arguments)
    if origin is Literal:
        return _literal(arguments)
    if origin is tuple:
        return _tuple(arguments)
    if is_dataclass(hint) and isinstance(hint, type):
        return _dataclass(hint)
    if hint in _SCALARS:
        return _SCALARS[hint]
    raise TypeError(f"no reader for {hint!r}")


def _optional(arguments: tuple[Any, ...]) -> _Reader:
    kinds = [kind for kind in arguments if kind is not NoneType]
    if len(kinds) != 1 or len(kinds) == len(arguments):
        raise TypeError(f"only one type or None can be read, not {arguments!r}")
    read = _reader(kinds[0])
    return lambda value: None if value is None else read(value)


def _literal(allowed: tuple[Any, ...]) -> _Reader:
    def read(value: Any) -> Any:
        if value not in allowed:
            raise ValueError(f"{value!r:.80} is none of {', '.join(map(str, allowed))}")
        return value

    return read


def _tuple(arguments: tuple[Any, ...]) -> _Reader:
    if arguments[-1] is Ellipsis:
        each = _reader(arguments[0])
        return lambda value: tuple(each(part) for part in _list(value))
    readers = tuple(_reader(argument) for argument in arguments)
    return lambda value: tuple(read(part) for read, part in zip(readers, _list(value), strict=True))


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(f"a list was expected, not {value!r:.80}")  # noqa: TRY004  every misfit is one kind of error
    return value


def _dataclass(kind: type[Any]) -> _Reader:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}
    required = {field.name for field in fields(kind) if _is_required(field)}

    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            raise ValueError(f"a {kind.__name__} was expected, not {value!r:.80}")  # noqa: TRY004
        for problem, names in (("unknown", value.keys() - readers.keys()), ("missing", required - value.keys())):
            if names:
                raise ValueError(f"{problem} field of {kind.__name__}: {', '.join(sorted(names))}")
        return kind(**{name: readers[name](part) for name, part in value.items()})

    return read


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _scalar(*kinds: type) -> Callable[[_Reader], _Reader]:
    """A reader that first checks the exact type (JSON's true is no number)."""

    def checked(convert: _Reader) -> _Reader:
        def read(value: Any) -> Any:
            if type(value) not in kinds:
                raise ValueError(f"{kinds[0].__name__} was expected, not {value!r:.80}")
            return convert(value)

        return read

    return checked


_SCALARS: dict[Any, _Reader] = {
    str: _scalar(str)(unescape),
    int: _scalar(int)(int),
    float: _scalar(float, int)(float),
    bool: _scalar(bool)(bool),
    datetime: _scalar(str)(datetime.fromisoformat),
}
