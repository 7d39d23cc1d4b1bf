"""Reader of rows from the pages of an SQLite file without its B-tree, for files that SQLite itself cannot read.

The file format is (https://www.sqlite.org/fileformat.html): leaf pages of tables, records, chains of overflow
pages, and the frames of a log. For a copy that no other program has open.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from newsdesk.store.row_reading import decoded

Value = str | int | float | bytes | None

MAGIC = b"SQLite format 3\0"
USUAL = 4096
_HEADER = 100
_LEAF = 0x0D
_FRAME, _LOG = 24, 32
_MOST = 1 << 30  # bytes in one row
_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


@dataclass(slots=True)
class FilePages:
    """The pages of a file and of its log. A page of the log is younger than that of the file."""

    file: BinaryIO
    size: int
    count: int
    log: BinaryIO | None = None
    frames: dict[int, int] = field(default_factory=dict)

    def page(self, number: int) -> bytes:
        """A page by its number from 1, as the log has it last; empty where there is none."""
        if number in self.frames and self.log is not None:
            return _at(self.log, self.frames[number], self.size)
        return _at(self.file, (number - 1) * self.size, self.size) if 0 < number <= self.count else b""

    def rows(self) -> Iterator[tuple[int, tuple[Value, ...]]]:
        """Every row that lies in any leaf page, of whatever table, also what was deleted: its number, its values."""
        for number in range(1, self.count + 1):
            yield from self._in(_at(self.file, (number - 1) * self.size, self.size), _HEADER if number == 1 else 0)
        if self.log is not None:
            length = self.log.seek(0, 2)
            for start in range(_LOG, length - _FRAME - self.size + 1, _FRAME + self.size):
                yield from self._in(_at(self.log, start + _FRAME, self.size), 0)

    def _in(self, page: bytes, start: int) -> Iterator[tuple[int, tuple[Value, ...]]]:
        if len(page) < self.size or page[start] != _LEAF:
            return
        cells = int.from_bytes(page[start + 3 : start + 5], "big")
        for cell in range(min(cells, self.size // 4)):
            place = start + 8 + 2 * cell
            try:
                yield self._row(page, int.from_bytes(page[place : place + 2], "big"))
            except (ValueError, IndexError, struct.error):
                continue  # this cell is torn; its neighbours need not be

    def _row(self, page: bytes, at: int) -> tuple[int, tuple[Value, ...]]:
        length, at = _varint(page, at)
        number, at = _varint(page, at)
        if length > _MOST:
            raise ValueError("no row is so long")
        return number - (1 << 64) if number >> 63 else number, _record(self._payload(page, at, length))

    def _payload(self, page: bytes, at: int, length: int) -> bytes:
        """What the cell holds, and what of it lies in overflow pages."""
        if length <= self.size - 35:
            return _exactly(page[at : at + length], length)
        least = (self.size - 12) * 32 // 255 - 23
        here = least + (length - least) % (self.size - 4)
        here = here if here <= self.size - 35 else least
        parts, left = [_exactly(page[at : at + here], here)], length - here
        following = int.from_bytes(page[at + here : at + here + 4], "big")
        while left > 0:
            overflow = self.page(following)
            part = _exactly(overflow[4 : 4 + left], min(left, self.size - 4))
            parts.append(part)
            left -= len(part)
            following = int.from_bytes(overflow[:4], "big")
        return b"".join(parts)


def open_pages(path: Path, log: Path | None) -> FilePages:
    """The pages of a file; the caller closes `file` and `log`."""
    file = path.open("rb")
    held = log.open("rb") if log is not None and log.exists() and log.stat().st_size > _LOG else None
    size = _size(file, held)
    pages = FilePages(file=file, size=size, count=(path.stat().st_size + size - 1) // size, log=held)
    if held is not None:
        length = held.seek(0, 2)
        for start in range(_LOG, length - _FRAME - size + 1, _FRAME + size):
            pages.frames[int.from_bytes(_at(held, start, 4), "big")] = start + _FRAME
    return pages


def header(size: int, pages: int) -> bytes:
    """A file's first 100 bytes, made anew."""
    return (
        MAGIC
        + struct.pack(">HBBBBBB", size if size < 65536 else 1, 1, 1, 0, 64, 32, 32)
        + struct.pack(">IIIIIIIIIIII", 1, pages, 0, 0, 1, 4, 0, 0, 1, 0, 0, 0)
        + bytes(20)
        + struct.pack(">II", 1, 3040000)
    )


def size_of(path: Path) -> int:
    """The size of a page in bytes, the usual one where the file does not say."""
    with path.open("rb") as file:
        return _size(file, None)


def _size(file: BinaryIO, log: BinaryIO | None) -> int:
    first = _at(file, 0, _HEADER)
    said = [int.from_bytes(first[16:18], "big") if first.startswith(MAGIC) else 0]
    if log is not None:
        said.append(int.from_bytes(_at(log, 8, 4), "big"))
    sizes = [65536 if size == 1 else size for size in said]
    return next((size for size in sizes if 512 <= size <= 65536 and not size & (size - 1)), USUAL)


def _at(file: BinaryIO, start: int, length: int) -> bytes:
    file.seek(start)
    return file.read(length)


def _exactly(data: bytes, length: int) -> bytes:
    if len(data) != length:
        raise ValueError("cut short")
    return data


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for step in range(8):
        byte = data[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | data[at + 8], at + 9


def _record(data: bytes) -> tuple[Value, ...]:
    length, at = _varint(data, 0)
    kinds = []
    while at < length:
        kind, at = _varint(data, at)
        kinds.append(kind)
    values: list[Value] = []
    at = length
    for kind in kinds:
        value, at = _value(data, at, kind)
        values.append(value)
    return tuple(values)


def _value(data: bytes, at: int, kind: int) -> tuple[Value, int]:
    if kind in (0, 8, 9):
        return (None, 0, 1)[(0, 8, 9).index(kind)], at
    if kind in _INTEGERS:
        end = at + _INTEGERS[kind]
        return int.from_bytes(_exactly(data[at:end], end - at), "big", signed=True), end
    if kind == 7:
        return float(struct.unpack(">d", data[at : at + 8])[0]), at + 8
    if kind < 12:
        raise ValueError("no such kind")
    length = (kind - 12) // 2
    found = _exactly(data[at : at + length], length)
    return decoded(found) if kind % 2 else found, at + length
