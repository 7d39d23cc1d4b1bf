"""The one gate before every exit. Nothing else in the program makes an `Outgoing`.

An exit is any way out of the house: a file, a page in the browser, the printer, the clipboard. Each one is named in
`EXITS` and takes its story from `outgoing`; `shown` is for the writer's own eyes and never leaves.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from newsdesk.domain import byline, dateline, exits
from newsdesk.domain.outgoing import Outgoing
from newsdesk.domain.related import Box
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content, Story

# Exports.export writes what Exports.render made
EXITS = ("exports.render", "pages.printable")

_STAYS = {
    Status.SPIKED: "it is spiked",
    Status.HELD: "it is held or embargoed",
    Status.WITHDRAWN: "it is withdrawn",
}


@dataclass(frozen=True, slots=True)
class Leaving:
    """A story on its way out, and what was left behind, in sentences."""

    outgoing: Outgoing
    warnings: tuple[str, ...] = ()


def outgoing(story: Story, boxes: Sequence[Box], *, now: datetime, dateline_style: str) -> Leaving:
    """The story ready for an exit. Raises ExitRefused where it must stay in the house."""
    may_leave(story, now=now)
    return Leaving(shown(story, boxes, dateline_style=dateline_style), _left_out(boxes))


def may_leave(story: Story, *, now: datetime) -> None:
    """The gate itself. Raises ExitRefused; asked early where several stories leave together."""
    exits.gate(story.status, story.content.embargo, story.content.headline, now=now)


def shown(story: Story, boxes: Sequence[Box], *, dateline_style: str) -> Outgoing:
    """The story as its page shows it to the people who work on it; no gate, so never for an exit."""
    content = _public(story.content)
    return Outgoing(
        id=story.id,
        status=story.status,
        version=story.version,
        created=story.created,
        modified=story.modified,
        published=story.published,
        content=content,
        byline=byline.line(content.byline, language=content.language),
        dateline=dateline.line(content.dateline, house=dateline_style),
        boxes=tuple(box for box in boxes if box.prints),
    )


def stays(box: Box) -> str:
    """Why a Check Also entry is not printed, empty when it is."""
    if box.missing:
        return "the archive no longer has it"
    return _STAYS.get(box.status, "") if box.status else ""


def _left_out(boxes: Sequence[Box]) -> tuple[str, ...]:
    return tuple(f"“{box.headline}” is left out of Check Also: {why}." for box in boxes if (why := stays(box)))


def _public(content: Content) -> Content:
    """The content without private notes and sealed names. A line typed with a sealed name in it is built anew."""
    credited = content.byline
    if any(credit.sealed for credit in credited.credits):
        open_credits = tuple(credit for credit in credited.credits if not credit.sealed)
        credited = replace(credited, text="", credits=open_credits)
    return replace(content, byline=credited, slug="", note_to_desk="")
