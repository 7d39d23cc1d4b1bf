"""Corrections page: the notices to readers of all stories on one page. It passes the gate like any other export."""

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
"""JSON is for scripts that read it at once; a file of it is not tracked as an exported copy."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionsMade:
    """The page's bytes, and the export record of each story on it."""

    data: bytes
    records: tuple[ExportRecord, ...] = ()


class Corrections:
    """Maker of the page. Stories that the gate stops, and proofs, are not on it."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    def export(self, path: Path, *, format_key: FormatKey, overwrite: bool) -> ChangeSet:
        """Write the page to a file. Raises NameTaken, WriteFailed."""
        made = self.page(format_key)
        at = files.write(path, made.data, overwrite=overwrite)
        return copy_log.add(self._context, [(each, str(at)) for each in made.records], is_file=True)

    def export_again(self, copy: ExportedCopy) -> CorrectionsMade:
        """Write an exported page again where it lies. Raises WriteFailed."""
        made = self.page("text" if copy.format.removeprefix(PAGE) == "text" else "html")
        files.write_again([(Path(copy.place), made.data)], digests=copy_log.digests(copy))
        copy_log.add(self._context, [(each, copy.place) for each in made.records], is_file=True)
        return made

    def page(self, format_key: Form) -> CorrectionsMade:
        """The page as it may be exported now, as UTF-8."""
        context = self._context
        entries: list[CorrectionEntry] = []
        stories: list[ExportStory] = []
        for candidate, notices in self._with_notices():
            try:
                story = gate.clear(candidate, (), now=context.clock(), dateline_style="", stub=True).story
            except ExitRefused:
                continue
            if not story.proof:
                stories.append(story)
                entries += self._entries(story, notices)
        data = self._text(tuple(entries), format_key).encode("utf-8", "replace")
        return CorrectionsMade(
            data=data, records=tuple(copy_log.export_record(story, data, f"{PAGE}{format_key}") for story in stories)
        )

    def _with_notices(self) -> list[tuple[ExportCandidate, tuple[Notice, ...]]]:
        """The stories that have notices, without their bodies, each with its notices."""
        context = self._context
        by_story: dict[object, list[Notice]] = {}
        for notice in context.archive.notices.all():
            by_story.setdefault(notice.story, []).append(notice)
        stories = context.archive.stories.many({notice.story for each in by_story.values() for notice in each})
        return [
            (replace(candidate, content=replace(candidate.content, body="")), tuple(by_story[candidate.story.id]))
            for candidate in candidates(context, stories.values())
        ]

    def _entries(self, story: ExportStory, notices: tuple[Notice, ...]) -> "list[CorrectionEntry]":
        from newsdesk.page.corrections import CorrectionEntry

        address = self._context.publication.address(story.content.url_slug)
        return [
            CorrectionEntry(headline=story.content.headline, address=address, notice=public_content.notice(notice))
            for notice in notices
        ]

    def _text(self, entries: "tuple[CorrectionEntry, ...]", format_key: Form) -> str:
        context, language = self._context, self._context.settings.language
        if format_key == "html":
            return context.renderers.corrections.html(entries, publication=context.publication, language=language)
        from newsdesk.page import corrections

        if format_key == "json":
            return corrections.facts(entries)
        return corrections.text(entries, publication=context.publication, language=language)
