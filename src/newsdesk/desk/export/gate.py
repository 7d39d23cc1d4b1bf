"""The one gate before every exit. Nothing else in the program makes an `Outgoing`.

An exit is any way out of the house. Each one is named in `EXITS` and takes its story from `outgoing`, or, where only
a line of it leaves, asks `may_be_named`; `preview_story` is for the writer's own eyes and never leaves.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from newsdesk.domain import byline, dateline, export_gate, public_content, suggestions
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.notice import Notice
from newsdesk.domain.person import Actor
from newsdesk.domain.related import Box
from newsdesk.domain.restrictions import Restrictions
from newsdesk.domain.status import OUT, Status
from newsdesk.domain.story import Content, Story

EXITS = {
    "export.exports.render": "files, standard output, the clipboard, proofs, stubs, and what is exported again",
    "pages.printable": "the browser and the printer",
    "corrections.page": "the corrections page",
    "related._box_of_story": "the Check Also box of another story",
}
"""Every way out, and what leaves by it."""

_STAYS = {
    Status.SPIKED: "it is spiked",
    Status.HELD: "it is held or embargoed",
    Status.WITHDRAWN: "it is withdrawn",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportCandidate:
    """A story at the gate: the words that are to leave, and all that decides whether they may, and how marked.

    `cleared` says that they are the words that were cleared; `newest` is when the desk was last worked on, looked up
    where an embargo holds. `restricted` is what newer words hold back, those of a draft included.
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
    def words(self) -> Content:
        """The content as readers would get it: nothing private in any field."""
        return public_content.content(self.content, sealed=self.restricted.sealed)

    @property
    def proof(self) -> bool:
        """Whether it leaves marked as a proof."""
        return export_gate.is_proof(self.story.standing, actor=self.actor, cleared=self.cleared)


@dataclass(frozen=True, slots=True)
class Cleared:
    """A story on its way out, and what was left behind, in sentences."""

    outgoing: ExportStory
    warnings: tuple[str, ...] = ()


def outgoing(
    going: ExportCandidate, boxes: Sequence[Box], *, now: datetime, dateline_style: str, stub: bool = False
) -> Cleared:
    """The story ready for an exit. Raises ExitRefused where it must stay in the house."""
    may_leave(going, now=now, stub=stub)
    if stub and going.story.status is Status.WITHDRAWN:
        return Cleared(_made(going, _stub(going.words), (), dateline_style=dateline_style, stub=True))
    told = _made(going, going.words, boxes, dateline_style=dateline_style, proof=going.proof)
    return Cleared(told, _left_out(boxes))


def may_leave(going: ExportCandidate, *, now: datetime, stub: bool = False) -> None:
    """The gate itself. Raises ExitRefused; asked early where several stories leave together."""
    export_gate.gate(
        going.story.standing,
        going.content,
        now=now,
        stub=stub,
        newest=going.newest,
        restricted=going.restricted,
    )


def may_be_named(going: ExportCandidate, *, now: datetime) -> bool:
    """Whether a line of the story may stand on another page, where no proof mark would go with it."""
    try:
        may_leave(replace(going, content=replace(going.content, body="")), now=now)
    except ExitRefused:
        return False
    return not going.proof


def preview_story(
    story: Story,
    boxes: Sequence[Box],
    *,
    dateline_style: str,
    notices: tuple[Notice, ...] = (),
    proof: bool = False,
) -> ExportStory:
    """The story as its page shows it to the people who work on it; no gate, so never for an exit.

    Suggested changes are shown as if they were accepted.
    """
    content = replace(story.content, body=suggestions.accepted(story.content.body))
    going = ExportCandidate(
        story=story,
        content=content,
        revision=story.head,
        version=story.version,
        modified=story.modified,
        actor=Actor(),
        notices=notices,
    )
    return _made(going, going.words, boxes, dateline_style=dateline_style, proof=proof)


def stays(box: Box) -> str:
    """Why a Check Also entry is not printed, empty when it is."""
    if box.missing:
        return "the archive no longer has it"
    if box.status in _STAYS:
        return _STAYS[box.status]
    return "" if box.cleared else "it was not approved yet"


def _made(
    going: ExportCandidate,
    content: Content,
    boxes: Sequence[Box],
    *,
    dateline_style: str,
    proof: bool = False,
    stub: bool = False,
) -> ExportStory:
    story = going.story
    return ExportStory(
        id=story.id,
        status=_known_to_readers(story.status),
        version=going.version,
        created=story.created,
        modified=going.modified,
        published=story.published,
        content=content,
        byline=byline.line(content.byline, language=content.language),
        dateline=dateline.line(content.dateline, house=dateline_style),
        boxes=tuple(public_content.box(box) for box in boxes if box.prints),
        notices=tuple(map(public_content.notice, going.notices)),
        proof=proof,
        stub=stub,
        revision=going.revision,
    )


def _known_to_readers(status: Status) -> Status:
    """Where a story stands as far as it is anybody's business outside: published, corrected, withdrawn, or not yet."""
    return status if status in OUT else Status.DRAFT


def _stub(content: Content) -> Content:
    """What stays at the address of a withdrawn story."""
    return Content(
        headline=content.headline, section=content.section, language=content.language, url_slug=content.url_slug
    )


def _left_out(boxes: Sequence[Box]) -> tuple[str, ...]:
    return tuple(f"“{box.headline}” is left out of Check Also: {why}." for box in boxes if (why := stays(box)))
