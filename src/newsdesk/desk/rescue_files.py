"""Rescue files: words that the desk file cannot take at the moment, kept elsewhere until it can.

One JSON file for each story, readable by its owner alone. It is written while the desk is still being opened, is held
by another program, is full, or is not in its place, and is removed when the desk holds the words.
"""

import hashlib
import logging
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import msgspec

from newsdesk import file_writing, places, small_file
from newsdesk.desk.export import files
from newsdesk.domain.content_json import from_record, to_record
from newsdesk.domain.draft import RescuedWords
from newsdesk.domain.errors import WriteFailed
from newsdesk.domain.unsent import Unsent, UnsentKey

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

log = logging.getLogger(__name__)

_LARGEST = 64 * 1024 * 1024  # bytes; what is larger was not written by us
_UNSENT = "unsent"


class _Record(msgspec.Struct, frozen=True, kw_only=True):
    desk: str
    story: UUID
    base: UUID | None
    content: dict[str, Any]
    at: datetime
    draft_kept: datetime | None = None
    cursor: int = 0
    scroll: int = 0


class _UnsentRecord(msgspec.Struct, frozen=True, kw_only=True):
    place: str
    story: UUID | None
    item: str
    who: str
    kept: datetime
    content: dict[str, Any]


class _UnsentRecords(msgspec.Struct, frozen=True, kw_only=True):
    desk: str
    unsent: list[_UnsentRecord]


class RescueFiles:
    """The rescue files of one desk. Knows no archive; may be used from any one thread at a time."""

    def __init__(self, desk: Path, folders: Sequence[Path]) -> None:
        self._desk = str(places.in_home(desk).resolve())
        self._folders = tuple(folders)

    def keep(self, words: RescuedWords) -> Path:
        """Write the words down; they are on the disk when this returns. Returns where. Raises WriteFailed."""
        record = _Record(desk=self._desk, **{**_fields(words), "content": to_record(words.content)})
        return self._write(self._name(words.story), msgspec.json.encode(record))

    def keep_unsent(self, unsent: Sequence[Unsent]) -> Path:
        """The same for all that was typed in forms and not sent, in one file. Raises WriteFailed."""
        records = [
            _UnsentRecord(
                place=each.key.place,
                story=each.key.story,
                item=each.key.item,
                who=each.who,
                kept=each.kept,
                content=dict(each.content),
            )
            for each in unsent
        ]
        return self._write(self._name(_UNSENT), msgspec.json.encode(_UnsentRecords(desk=self._desk, unsent=records)))

    def _write(self, name: str, data: bytes) -> Path:
        refused: WriteFailed | None = None
        for folder in self._folders:
            try:
                return files.write(_private(folder) / name, data, overwrite=True, private=True)
            except WriteFailed as error:
                refused = refused or error
        raise refused or WriteFailed("", "there is no folder for it")

    def drop(self, story: UUID) -> None:
        """Remove the file of a story: the desk holds the words. One that cannot be removed is logged."""
        self._remove(self._name(story))

    def drop_unsent(self) -> None:
        """Remove the file of unsent texts: the desk holds them."""
        self._remove(self._name(_UNSENT))

    def _remove(self, name: str) -> None:
        for folder in self._folders:
            try:
                (folder / name).unlink(missing_ok=True)
            except OSError as error:
                log.warning("a rescue file stays: %s", type(error).__name__)

    def all(self) -> tuple[RescuedWords, ...]:
        """What lies there for this desk, the file written last first. What cannot be read stays, and is left out."""
        found: dict[UUID, RescuedWords] = {}
        for folder in self._folders:
            for path in sorted(folder.glob(f"{self._mark()}-*-*.json")):
                words = self._read(path)
                if words and (words.story not in found or found[words.story].at < words.at):
                    found[words.story] = words
        return tuple(sorted(found.values(), key=lambda words: words.at, reverse=True))

    def unsent(self) -> tuple[Unsent, ...]:
        """The unsent texts that lie there for this desk; of a form in two folders the one typed last."""
        found: dict[tuple[str, UnsentKey], Unsent] = {}
        for folder in self._folders:
            for each in self._read_unsent(folder / self._name(_UNSENT)):
                held = found.get((each.who, each.key))
                if held is None or held.kept < each.kept:
                    found[each.who, each.key] = each
        return tuple(found.values())

    def copy_for(self, desk: Path) -> None:
        """Copy the words that lie there for another desk, such as one recovered from this one. Raises WriteFailed."""
        other = RescueFiles(desk, self._folders)
        for words in self.all():
            other.keep(words)
        if unsent := self.unsent():
            other.keep_unsent(unsent)

    def of_desks_that_moved(self) -> tuple["RescueFiles", ...]:
        """The rescue files of desks with this file name that are nowhere any more: a renamed folder, another drive.

        A stick has another path at each machine, and is the same desk.
        """
        paths = {desk for folder in self._folders for path in folder.glob("*.json") if (desk := _desk_of(path))}
        gone = sorted(desk for desk in paths if desk.name == Path(self._desk).name and not desk.exists())
        return tuple(RescueFiles(desk, self._folders) for desk in gone)

    def _read_unsent(self, path: Path) -> tuple[Unsent, ...]:
        if not path.exists():
            return ()
        try:
            records = msgspec.json.decode(small_file.read(path, most=_LARGEST), type=_UnsentRecords).unsent
        except (OSError, ValueError, TypeError) as error:
            log.warning("a rescue file cannot be read: %s", type(error).__name__)
            return ()
        return tuple(
            Unsent(key=UnsentKey(each.place, each.story, each.item), who=each.who, kept=each.kept, content=each.content)
            for each in records
        )

    def _read(self, path: Path) -> RescuedWords | None:
        try:
            record = msgspec.json.decode(small_file.read(path, most=_LARGEST), type=_Record)
            return RescuedWords(**{**_fields(record), "content": from_record(record.content)})
        except (OSError, ValueError, TypeError, AttributeError, KeyError) as error:
            log.warning("a rescue file cannot be read: %s", type(error).__name__)
            return None

    def _name(self, of: UUID | str) -> str:
        return f"{self._mark()}-{of}.json"

    def _mark(self) -> str:
        """Files of several desks lie in one folder."""
        return hashlib.sha256(self._desk.encode("utf-8", "surrogateescape")).hexdigest()[:12]


def bring_back(newsroom: "Newsroom", rescue: RescueFiles) -> tuple[UUID, ...]:
    """Put the words of rescue files on the desk and remove the files. Returns the stories, the newest words first.

    Words become the draft of their story. Where somebody typed in it since, they become a revision beside: a fork,
    which a person settles. Raises ArchiveError; the files that are left are brought back the next time.
    """
    brought: list[UUID] = []
    for files_of_desk in (rescue, *rescue.of_desks_that_moved()):
        for words in files_of_desk.all():
            if newsroom.drafts.bring_back(words):
                brought.append(words.story)
            files_of_desk.drop(words.story)
        for unsent in files_of_desk.unsent():
            newsroom.unsent.bring_back(unsent)
        files_of_desk.drop_unsent()
    return tuple(brought)


class _DeskRecord(msgspec.Struct, frozen=True):
    desk: str


def _desk_of(path: Path) -> Path | None:
    """The desk that a rescue file names, None where it cannot be read."""
    try:
        return Path(msgspec.json.decode(small_file.read(path, most=_LARGEST), type=_DeskRecord).desk)
    except (OSError, ValueError, TypeError):
        return None


def _fields(words: Any) -> dict[str, Any]:
    return {name: getattr(words, name) for name in ("story", "base", "content", "at", "draft_kept", "cursor", "scroll")}


def _private(folder: Path) -> Path:
    """The folder, made where it is not there, into which nobody else can look. Raises WriteFailed."""
    try:
        file_writing.make_private_folder(folder)
    except OSError as error:
        raise WriteFailed(str(folder), error.strerror or str(error)) from error
    return folder
