"""Notices to readers as they print: kind, moment, and what the paper has to say, in the language of the page."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.notice import Notice, NoticeKind
from newsdesk.page.dates import in_zone, moment
from newsdesk.page.markdown_blocks import printable
from newsdesk.page.publication import Labels, Publication

LABELS = {
    NoticeKind.CORRECTION: "correction",
    NoticeKind.CLARIFICATION: "clarification",
    NoticeKind.UPDATE: "update",
    NoticeKind.EDITORS_NOTE: "editors_note",
    NoticeKind.WITHDRAWAL: "withdrawal",
}
"""Which of the house's labels names each kind."""

_ENDS = (*".!?…:", "؟", "۔", ".”", "!”", "?”", ".»", "!»", "؟»", '."')


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLine:
    """One line of a notice; `lead` says what of, may be empty."""

    lead: str
    words: str

    @property
    def text(self) -> str:
        """The line as plain text."""
        return f"{self.lead} {self.words}" if self.lead else self.words


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedNotice:
    """A notice as it prints. `kind` names it for the style sheet, `stamp` dates it for machines."""

    kind: str
    label: str
    moment: str
    stamp: str
    lines: tuple[NoticeLine, ...]

    @property
    def title(self) -> str:
        """What it is and from when."""
        return f"{self.label}: {self.moment}"


def printed(notice: Notice, labels: Labels, *, language: str) -> PrintedNotice:
    """The notice on a page of that language."""
    name = LABELS[notice.kind]
    there, _ = in_zone(notice.at, notice.zone)
    return PrintedNotice(
        kind=name.replace("_", "-"),
        label=getattr(labels, name),
        moment=moment(notice.at, notice.zone, language=language),
        stamp=there.isoformat(timespec="seconds"),
        lines=tuple(_lines(notice, labels)),
    )


def all_printed(outgoing: ExportStory, publication: Publication) -> tuple[PrintedNotice, ...]:
    """All notices of a story, newest first."""
    if not outgoing.notices:
        return ()
    language = outgoing.content.language
    labels = publication.labels_for(language)
    newest_first = sorted(outgoing.notices, key=lambda notice: notice.at, reverse=True)
    return tuple(printed(notice, labels, language=language) for notice in newest_first)


def text_block(notice: PrintedNotice) -> str:
    """The notice as a block of a plain page: one paragraph, a line each."""
    return "\n".join((notice.title, *(line.text for line in notice.lines)))


def said(notice: Notice, labels: Labels) -> str:
    """All that the notice says, on one line: each of its lines ends as a sentence before the next one begins."""
    lines = [line.text for line in _lines(notice, labels)]
    ended = (text if text.endswith(_ENDS) else f"{text}." for text in lines[:-1])
    return " ".join((*ended, *lines[-1:]))


def _lines(notice: Notice, labels: Labels) -> Iterator[NoticeLine]:
    leads = ((labels.was_wrong, notice.wrong), (labels.is_right, notice.right), ("", notice.text))
    for lead, words in leads:
        if told := " ".join(printable(words).split()):
            yield NoticeLine(lead=lead, words=told)
