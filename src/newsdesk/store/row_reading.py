"""Validated reading of rows: the kind of value that each column must have, and the error for a damaged row.

A disk may change any byte, and SQLite returns what it finds: text that is no UTF-8, a number in place of text, an id
that is too short. A damaged row raises RowUnreadable, which names it; in lists it is skipped and noted.
"""

import logging
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from hashlib import md5
from pathlib import Path
from typing import Any, Generic, Protocol, TypeVar

from newsdesk.domain.errors import RowUnreadable

log = logging.getLogger(__name__)

T = TypeVar("T")

# microseconds since 1970 that are an instant: the years 1 to 9999
FIRST, LAST = -62_135_596_800_000_000, 253_402_300_799_999_999
_ID = 16
# what a reader raises when a value is of the right kind and says nothing that is known
FAULTS = (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError)


class Undecoded(str):
    """Text that is not valid UTF-8, with replacement characters."""

    __slots__ = ()


def decoded(data: bytes) -> str:
    """Decode text of SQLite (`text_factory`); invalid UTF-8 becomes Undecoded."""
    try:
        return data.decode()
    except UnicodeDecodeError:
        return Undecoded(data.decode("utf-8", "replace"))


def is_id(value: Any) -> bool:
    """Whether the value can be an id: 16 bytes."""
    return type(value) is bytes and len(value) == _ID


def is_instant(value: Any) -> bool:
    """Whether the value can be a time, in microseconds since 1970 UTC."""
    return type(value) is int and FIRST <= value <= LAST


# kind of a column: what holds in it, what an unreadable value is called, and what stands in for one
_KINDS: dict[str, tuple[Callable[[Any], bool], str, Any]] = {
    "id": (is_id, "is no id", bytes(_ID)),
    "at": (is_instant, "is no instant", 0),
    "blob": (lambda value: type(value) is bytes, "is no id", b""),
    "text": (lambda value: type(value) is str, "is no text", ""),
    "int": (lambda value: type(value) is int, "is no number", 0),
    "flag": (lambda value: type(value) is int and value in (0, 1), "is neither yes nor no", 0),
}

# kinds in which a value of the right type can be wrong
_BOUNDED = frozenset({"id", "at", "flag"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, its kind, and whether it may be empty."""

    name: str
    kind: str
    empty: bool = False

    def wrong(self, value: Any) -> str:
        """What is wrong with a value, empty where nothing is."""
        if value is None and self.empty:
            return ""
        holds, said, _ = _KINDS[self.kind]
        if holds(value):
            return ""
        return f"{self.name} {'is no UTF-8' if type(value) is Undecoded else said}"

    def stand_in(self, value: Any) -> Any:
        """The value, or what can be shown in its place."""
        if not self.wrong(value):
            return value
        if self.kind == "text":
            return "" if value is None else str(value) if isinstance(value, str) else shown(value)
        if self.kind == "id" and value is not None:
            return md5(repr(value).encode(), usedforsecurity=False).digest()
        return None if self.empty else _KINDS[self.kind][2]


def shown(value: Any) -> str:
    """A value of any kind as text."""
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


@dataclass(frozen=True, slots=True)
class RowShape(Generic[T]):
    """The columns of a table's row, and the function that makes a value of it."""

    table: str
    columns: tuple[Column, ...]
    make: Callable[[Any], T]
    # the types of values in rows that held: long lists have few combinations, and each is looked at in full once
    _held: set[tuple[type, ...]] = field(default_factory=set, init=False, repr=False, compare=False)
    _bounded: tuple[tuple[int, Callable[[Any], bool]], ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        kinds = ((place, column.kind) for place, column in enumerate(self.columns))
        bounded = tuple((place, _KINDS[kind][0]) for place, kind in kinds if kind in _BOUNDED)
        object.__setattr__(self, "_bounded", bounded)

    @property
    def select(self) -> str:
        """The columns for a SELECT statement."""
        return ", ".join(f'{self.table}."{column.name}"' for column in self.columns)

    def wrong(self, row: Sequence[Any]) -> str:
        """What is wrong with the columns of a row, empty where nothing is. Further columns are not looked at."""
        return "; ".join(filter(None, (column.wrong(value) for column, value in zip(self.columns, row, strict=False))))

    def read(self, row: Sequence[Any], path: object) -> T:
        """Read a row. Raises RowUnreadable."""
        if not self._holds(row):
            self._prove(row, path)
            self._held.add(tuple(map(type, row)))
        try:
            return self.make(row)
        except FAULTS as error:
            raise self._unreadable(row, path, str(error) or type(error).__name__) from error

    def _holds(self, row: Sequence[Any]) -> bool:
        """Quick check by types and bounds: whether a row with the same types was found right before."""
        if tuple(map(type, row)) not in self._held:
            return False
        for place, within in self._bounded:  # a loop, and no `all`: twice as quick
            value = row[place]
            if value is not None and not within(value):
                return False
        return True

    def _prove(self, row: Sequence[Any], path: object) -> None:
        """Raises RowUnreadable."""
        for column, value in zip(self.columns, row, strict=False):
            if wrong := column.wrong(value):
                raise self._unreadable(row, path, wrong)
        if any(type(value) is Undecoded for value in row[len(self.columns) :]):
            raise self._unreadable(row, path, "text is no UTF-8")

    def stand_in(self, row: Sequence[Any]) -> list[Any]:
        """The row with a stand-in for each value that cannot be read."""
        told = [column.stand_in(value) for column, value in zip(self.columns, row, strict=False)]
        return [*told, *row[len(told) :]]

    def _unreadable(self, row: Sequence[Any], path: object, why: str) -> RowUnreadable:
        named = {column.name: value for column, value in zip(self.columns, row, strict=False)}
        story = named["id"] if self.table == "story" else named.get("story")
        return RowUnreadable(
            str(path), why, table=self.table, row=name_of(row[0]), story=name_of(story) if story is not None else ""
        )


def shape(table: str, columns: str, make: Callable[[Any], T]) -> RowShape[T]:
    """A shape from "name:kind name:kind?" """
    parted = (each.partition(":") for each in columns.split())
    return RowShape(table, tuple(Column(name, kind.rstrip("?"), kind.endswith("?")) for name, _, kind in parted), make)


def name_of(value: Any) -> str:
    """The name of a row in messages: an id as a UUID, anything else as text."""
    if isinstance(value, bytes):
        from uuid import UUID

        return str(UUID(bytes=value)) if len(value) == _ID else value.hex()
    return str(value)


class RowSource(Protocol):
    """The file that rows come from, and the rows of it that were skipped, by table and row id (`Connection`)."""

    path: Path
    unreadable: dict[tuple[str, str], RowUnreadable]


def each(connection: RowSource, shape: RowShape[T], rows: Iterable[Sequence[Any]]) -> tuple[T, ...]:
    """Read the rows. A damaged one is left out, and noted on the connection."""
    found: list[T] = []
    for row in rows:
        try:
            found.append(shape.read(row, connection.path))
        except RowUnreadable as error:
            note(connection, error)
    return tuple(found)


def note(connection: RowSource, error: RowUnreadable) -> None:
    """Note on the connection that a row was skipped, for the user to be told."""
    key = (error.table, error.row)
    if key not in connection.unreadable:
        connection.unreadable[key] = error
        log.info("passed over: %s", error)
