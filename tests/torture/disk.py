"""A disk that loses power: what a record of writes leaves behind when it ends anywhere.

What was synced stays. Of what was not, each write stays, is lost, or stays in part: whole sectors of 512 bytes. A
change of names is undone unless something was synced after it; those that are undone are the latest.
"""

import random
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_HEAD = struct.Struct("=8sdqqq")
_SECTOR = 512


@dataclass(frozen=True, slots=True)
class Step:
    """One call: kind, when it was done (seconds), the file, the offset, the bytes; for a move the other name."""

    kind: str
    at: float
    path: str
    offset: int = 0
    data: bytes = b""
    to: str = ""


def steps(record: Path) -> Iterator[Step]:
    """All calls of a record, in their order."""
    held, place = record.read_bytes(), 0
    while place + _HEAD.size <= len(held):
        kind, at, offset, length, names = _HEAD.unpack_from(held, place)
        place += _HEAD.size
        name = held[place : place + names].decode("utf-8", "surrogateescape")
        place += names
        word = kind.rstrip(b"\0").decode()
        data = held[place : place + length] if word == "write" else b""
        place += len(data)
        path, _, to = name.partition("\n")
        yield Step(word, at, path, offset, data, to)


@dataclass(slots=True)
class _File:
    """What is safe of a file, and the calls since, each of which may be lost."""

    safe: bytearray = field(default_factory=bytearray)
    since: list[Step] = field(default_factory=list)

    def sync(self) -> None:
        for step in self.since:
            _do(self.safe, step)
        self.since.clear()

    def after_power(self, dice: random.Random) -> bytes:
        left = bytearray(self.safe)
        way = dice.choice(("none", "all", "some", "some", "torn"))
        for step in self.since:
            if way == "all" or (way != "none" and dice.random() < 0.5):
                _do(left, _torn(step, dice) if way == "torn" else step)
        return bytes(left)


class Disk:
    """Files by their names, from the first call of a record to where the power fails."""

    def __init__(self, before: dict[str, bytes]) -> None:
        self._files: dict[str, _File] = {name: _File(bytearray(held)) for name, held in before.items()}
        # names as they would be had the power failed before the latest changes of names
        self._names_before: list[dict[str, _File]] = []

    def take(self, step: Step) -> None:
        """One call more."""
        if step.kind == "sync":
            if file := self._files.get(step.path):  # a folder is synced, too
                file.sync()
            self._names_before.clear()
        elif step.kind in {"write", "cut"}:
            self._file(step.path).since.append(step)
        else:
            self._names_before.append(dict(self._files))
            self._rename(step)

    def after_power(self, dice: random.Random) -> dict[str, bytes]:
        """What is found when the power is back."""
        names = self._files
        if self._names_before and dice.random() < 0.5:
            names = dice.choice(self._names_before)
        return {name: file.after_power(dice) for name, file in names.items()}

    def _rename(self, step: Step) -> None:
        if step.kind == "remove":
            self._files.pop(step.path, None)
        elif step.kind == "move" and (file := self._files.pop(step.path, None)):
            self._files[step.to] = file
        elif step.kind == "make":
            file = self._files.setdefault(step.path, _File())
            if step.offset:
                file.since.append(Step("cut", step.at, step.path, 0))

    def _file(self, path: str) -> _File:
        return self._files.setdefault(path, _File())


def _do(held: bytearray, step: Step) -> None:
    if step.kind == "cut":
        del held[step.offset :]
        held.extend(bytes(step.offset - len(held)))
        return
    held.extend(bytes(max(0, step.offset - len(held))))
    held[step.offset : step.offset + len(step.data)] = step.data


def _torn(step: Step, dice: random.Random) -> Step:
    """The first sectors of a write; a cut is done or not."""
    if step.kind == "cut":
        return step
    whole = len(step.data) // _SECTOR
    return Step(step.kind, step.at, step.path, step.offset, step.data[: dice.randint(0, whole) * _SECTOR])
