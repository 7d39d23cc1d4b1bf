"""The corrections page: what the paper told its readers about any story. It leaves the house like any other page."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from newsdesk.desk.context import DeskContext
from newsdesk.desk.export import copy_log, files, gate
from newsdesk.desk.export.candidate import candidates
from newsdesk.desk.export.copy_log import ExportRecord
from newsdesk.desk.export.gate import ExportCandidate
from newsdesk.domain import public_content
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.exported_copy import PAGE, ExportedCopy
from newsdesk.domain.notice import Notice

if TYPE_CHECKING:
    from newsdesk.page.corrections import CorrectionEntry

FormatKey = Literal["html", "text"]
Form = FormatKey | Literal["json"]
"""JSON is for scripts that read it at once; no file of it is kept up to date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsMade:
    """The page's bytes, and what left of each story on it."""

    data: bytes
    left: tuple[ExportRecord, ...] = ()


class Corrections:
    """Makes the page, of the stories that may leave."""

    def __init__(self, room: DeskContext) -> None:
        self._room = room

    def export(self, path: Path, *, format_key: FormatKey, overwrite: bool) -> ChangeSet:
        """Write the page to a file. Raises NameTaken, WriteFailed."""
        made = self.page(format_key)
        at = files.write(path, made.data, overwrite=overwrite)
        return copy_log.record(self._room, [(each, str(at)) for each in made.left], is_file=True)

    def again(self, copy: ExportedCopy) -> CorrectionsMade:
        """Write the page again where it lies. Raises WriteFailed."""
        made = self.page("text" if copy.format.removeprefix(PAGE) == "text" else "html")
        files.write_again(Path(copy.place), made.data, digest=copy.digest)
        copy_log.record(self._room, [(each, copy.place) for each in made.left], is_file=True)
        return made

    def page(self, format_key: Form) -> CorrectionsMade:
        """The page as it may leave now."""
        room = self._room
        entries: list[CorrectionEntry] = []
        parts: list[ExportStory] = []
        for going, notices in self._told():
            try:
                out = gate.outgoing(going, (), now=room.clock(), dateline_style="", stub=True).outgoing
            except ExitRefused:
                continue
            if not out.proof:
                parts.append(out)
                entries += self._entries(out, notices)
        data = self._data(tuple(entries), format_key).encode("utf-8", "replace")
        return CorrectionsMade(
            data=data, left=tuple(copy_log.left(part, data, f"{PAGE}{format_key}") for part in parts)
        )

    def _told(self) -> list[tuple[ExportCandidate, tuple[Notice, ...]]]:
        """The stories that have notices, without their bodies, and the notices."""
        room = self._room
        by_story: dict[object, list[Notice]] = {}
        for notice in room.archive.notices.all():
            by_story.setdefault(notice.story, []).append(notice)
        held = room.archive.stories.many({notice.story for each in by_story.values() for notice in each})
        return [
            (replace(going, content=replace(going.content, body="")), tuple(by_story[going.story.id]))
            for going in candidates(room, held.values())
        ]

    def _entries(self, out: ExportStory, notices: tuple[Notice, ...]) -> "list[CorrectionEntry]":
        from newsdesk.page.corrections import CorrectionEntry

        address = self._room.house.address(out.content.url_slug)
        return [
            CorrectionEntry(headline=out.content.headline, address=address, notice=public_content.notice(notice))
            for notice in notices
        ]

    def _data(self, entries: "tuple[CorrectionEntry, ...]", format_key: Form) -> str:
        room, language = self._room, self._room.settings.language
        if format_key == "html":
            return room.press.corrections.html(entries, house=room.house, language=language)
        from newsdesk.page import corrections

        if format_key == "json":
            return corrections.facts(entries)
        return corrections.text(entries, house=room.house, language=language)
