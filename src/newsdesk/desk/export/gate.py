"""Gate that every export passes. Nothing else in the program makes an `ExportStory`.

An exit is any place where a story leaves Newsdesk. Each exit is listed in `EXITS` and takes its story from `clear`, or,
where it prints only a line of the story, asks `may_be_named`. `preview_story` skips the gate and is never exported.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from newsdesk.domain import byline, dateline, export_gate, public_content
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.notice import Notice
from newsdesk.domain.person import Actor
from newsdesk.domain.related import Box
from newsdesk.domain.restrictions import Restrictions
from newsdesk.domain.status import OUT, Status
from newsdesk.domain.story import Content, Story
from newsdesk.text import suggestions

EXITS = {
    "export.exports.render": "files, standard output, the clipboard, proofs, stubs, and what is exported again",
    "pages.printable": "the browser and the printer",
    "corrections.page": "the corrections page",
    "related._box_of_story": "the Check Also box of another story",
}
"""Every exit: the function (module.name), and what is exported by it."""

_NOT_PRINTED = {
    Status.SPIKED: "it is spiked",
    Status.HELD: "it is held or embargoed",
    Status.WITHDRAWN: "it is withdrawn",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportCandidate:
    """A revision that is to be exported, with all that the gate needs to allow it and to mark it as a proof.

    `version` counts revisions from 1. `cleared` says that the revision is the approved one. `newest` (UTC) is when any
    story of the desk last changed, looked up where an embargo is in force. `restricted` is what newer revisions and
    the draft hold back.
    """

    story: Story
    content: Content
    revision: UUID | None
    version: int
    modified: datetime
    actor: Actor
    cleared: bool = False
    notices: tuple[Notice, ...] = ()
    newest: datetime | None = None
    restricted: Restrictions = field(default_factory=Restrictions)

    @property
    def cleaned_content(self) -> Content:
        """The content without anything private in any field."""
        return public_content.content(self.content, sealed=self.restricted.sealed)

    @property
    def proof(self) -> bool:
        """Whether the export is marked as a proof."""
        return export_gate.is_proof(self.story.standing, actor=self.actor, cleared=self.cleared)


@dataclass(frozen=True, slots=True)
class Cleared:
    """A story that passed the gate. `warnings` are sentences about what was left out of it."""

    story: ExportStory
    warnings: tuple[str, ...] = ()


def clear(
    candidate: ExportCandidate, boxes: Sequence[Box], *, now: datetime, dateline_style: str, stub: bool = False
) -> Cleared:
    """Let the story through the gate. Raises ExitRefused where it must not be exported."""
    check(candidate, now=now, stub=stub)
    if stub and candidate.story.status is Status.WITHDRAWN:
        return Cleared(
            _export_story(candidate, _stub(candidate.cleaned_content), (), dateline_style=dateline_style, stub=True)
        )
    story = _export_story(
        candidate, candidate.cleaned_content, boxes, dateline_style=dateline_style, proof=candidate.proof
    )
    return Cleared(story, _not_printed_warnings(boxes))


def check(candidate: ExportCandidate, *, now: datetime, stub: bool = False) -> None:
    """Check the story alone, without making an export of it; several stories are checked before any is written.

    Raises ExitRefused.
    """
    export_gate.gate(
        candidate.story.standing,
        candidate.content,
        now=now,
        stub=stub,
        newest=candidate.newest,
        restricted=candidate.restricted,
    )


def may_be_named(candidate: ExportCandidate, *, now: datetime) -> bool:
    """Whether another page may print a line of the story. Such a line has no proof mark, so a proof may not."""
    try:
        check(replace(candidate, content=replace(candidate.content, body="")), now=now)
    except ExitRefused:
        return False
    return not candidate.proof


def preview_story(
    story: Story,
    boxes: Sequence[Box],
    *,
    dateline_style: str,
    notices: tuple[Notice, ...] = (),
    proof: bool = False,
) -> ExportStory:
    """The story for the preview pane. It did not pass the gate, so it is never exported.

    Suggested changes are shown as if they were accepted.
    """
    content = replace(story.content, body=suggestions.accepted(story.content.body))
    candidate = ExportCandidate(
        story=story,
        content=content,
        revision=story.head,
        version=story.version,
        modified=story.modified,
        actor=Actor(),
        notices=notices,
    )
    return _export_story(candidate, candidate.cleaned_content, boxes, dateline_style=dateline_style, proof=proof)


def why_not_printed(box: Box) -> str:
    """Why a Check Also entry is not printed, as the end of a sentence; empty when it is printed."""
    if box.missing:
        return "the archive no longer has it"
    if box.status in _NOT_PRINTED:
        return _NOT_PRINTED[box.status]
    return "" if box.cleared else "it was not approved yet"


def _export_story(
    candidate: ExportCandidate,
    content: Content,
    boxes: Sequence[Box],
    *,
    dateline_style: str,
    proof: bool = False,
    stub: bool = False,
) -> ExportStory:
    story = candidate.story
    return ExportStory(
        id=story.id,
        status=_public_status(story.status),
        version=candidate.version,
        created=story.created,
        modified=candidate.modified,
        published=story.published,
        content=content,
        byline=byline.line(content.byline, language=content.language),
        dateline=dateline.line(content.dateline, house=dateline_style),
        boxes=tuple(public_content.box(box) for box in boxes if box.prints),
        notices=tuple(map(public_content.notice, candidate.notices)),
        proof=proof,
        stub=stub,
        revision=candidate.revision,
    )


def _public_status(status: Status) -> Status:
    """The status as readers may know it: published, corrected or withdrawn; any other is given as draft."""
    return status if status in OUT else Status.DRAFT


def _stub(content: Content) -> Content:
    """What is published at the address of a withdrawn story: its headline, without its text."""
    return Content(
        headline=content.headline, section=content.section, language=content.language, url_slug=content.url_slug
    )


def _not_printed_warnings(boxes: Sequence[Box]) -> tuple[str, ...]:
    return tuple(
        f"“{box.headline}” is left out of Check Also: {why}." for box in boxes if (why := why_not_printed(box))
    )
