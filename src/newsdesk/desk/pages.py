"""A story as its readers will see it, while it is being written.

Pure but for `facts`: touches no archive, so any thread may ask.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.desk import slugs
from newsdesk.desk.context import DeskContext
from newsdesk.desk.export import copy_log, gate
from newsdesk.desk.export.candidate import newest_work
from newsdesk.desk.export.copy_log import ExportRecord
from newsdesk.desk.export.gate import ExportCandidate
from newsdesk.desk.export.restrictions import restricted
from newsdesk.domain import byline, cq, dateline, public_content
from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline, DatelineStyle
from newsdesk.domain.embargo import later
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.notice import Notice
from newsdesk.domain.person import Actor
from newsdesk.domain.related import Box, Related
from newsdesk.domain.restrictions import Restrictions
from newsdesk.domain.story import Content, Story

if TYPE_CHECKING:
    from newsdesk.formats.pasted_html import Pasted
    from newsdesk.page.body import PageBlock
    from newsdesk.page.count import Length


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A page ready to show. `html` is the very file that the web export writes; `blocks` make up its `body`.

    `left` is there where the page may go out: whoever hands it out has it recorded (`exchange.record_exit`).
    """

    html: str
    body: str
    blocks: "tuple[PageBlock, ...]"
    left: ExportRecord | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What only the archive knows of a page: who looks at it, what readers were told, when the desk was worked on,
    and what its draft holds back."""

    actor: Actor
    notices: tuple[Notice, ...] = ()
    newest: datetime | None = None
    restricted: Restrictions = field(default_factory=Restrictions)


class PagePreview:
    """What the writer's hands need while typing: the page, counts, and lines as they will print."""

    def __init__(self, room: DeskContext) -> None:
        self._room = room

    def facts(self, story: UUID) -> PageFacts:
        """What a page of the story needs of the archive. This alone belongs to the archive's lane."""
        room = self._room
        held = room.archive.stories.many((story,)).get(story)
        return PageFacts(
            actor=room.actor,
            notices=room.archive.notices.of(story),
            newest=newest_work(room),
            restricted=restricted(room, held) if held else Restrictions(),
        )

    def preview(
        self,
        content: Content,
        *,
        story: Story | None,
        story_id: UUID,
        boxes: Sequence[Box],
        facts: PageFacts | None = None,
    ) -> Preview:
        """The web page of the words as they stand, for the writer's own eyes.

        With `facts` it is marked as a proof and carries the notices, as an export of these words would.
        """
        going = self._going(content, story, story_id, facts or PageFacts(actor=Actor()))
        style = self._room.settings.dateline_style
        return self._page(
            gate.preview_story(going.story, boxes, dateline_style=style, notices=going.notices, proof=going.proof)
        )

    def printable(
        self,
        content: Content,
        *,
        story: Story | None,
        story_id: UUID,
        boxes: Sequence[Box],
        facts: PageFacts | None = None,
    ) -> Preview:
        """The same page for the browser or the printer. Raises ExitRefused where it must stay in the house.

        Without `facts` they are asked of the archive, in whose lane this belongs then.
        """
        room = self._room
        going = self._going(content, story, story_id, facts or self.facts(story_id))
        out = gate.outgoing(going, boxes, now=room.clock(), dateline_style=room.settings.dateline_style).outgoing
        page = self._page(out)
        return replace(page, left=copy_log.left(out, page.html.encode("utf-8", "replace"), "html"))

    def count(self, body: str) -> "Length":
        """Words and reading time of a body."""
        from newsdesk.page import count

        return count.count(body, speed=self._room.settings.reading_speed)

    def byline(self, text: str, language: str) -> Byline:
        """A byline as typed, with its names found."""
        return byline.parse(text, language=language)

    def byline_line(self, credited: Byline, language: str) -> str:
        """The byline as it prints."""
        return byline.line(public_content.byline(credited), language=language)

    def dateline(self, text: str) -> Dateline:
        """A dateline as typed, with its parts found."""
        return dateline.parse(text)

    def dateline_line(self, filed: Dateline) -> str:
        """The dateline as it prints before the first paragraph."""
        return dateline.line(public_content.dateline(filed), house=self._room.settings.dateline_style)

    def dateline_styles(self) -> tuple[DatelineStyle, ...]:
        """The house styles to choose from."""
        return dateline.STYLES

    def slug(self, headline: str, language: str) -> str:
        """The working name that a headline suggests."""
        return slugs.proposed(cq.without(headline), language, words=slugs.WORDS_OF_A_SLUG)

    def pasted(self, html: str) -> "Pasted":
        """What was pasted from a word processor or a web page, as clean Markdown."""
        from newsdesk.formats.pasted_html import pasted

        return pasted(html)

    def box(self, related: Related, language: str) -> Box:
        """An outside entry as it will print."""
        from newsdesk.page import check_also

        return check_also.box_of_outside(public_content.outside(related), house=self._room.house, language=language)

    def _page(self, outgoing: ExportStory) -> Preview:
        press = self._room.press
        body = press.bodies.render(
            outgoing.content.body, language=outgoing.content.language, dateline=outgoing.dateline
        )
        html = press.web.render(outgoing, house=self._room.house, body=body)
        return Preview(html=html, body=body.html, blocks=body.blocks)

    def _going(self, content: Content, story: Story | None, story_id: UUID, facts: PageFacts) -> ExportCandidate:
        """The words on screen, which are the cleared ones only if nothing was changed in them since."""
        now = self._room.clock()
        held = story or Story(id=story_id, created=now, modified=now, content=content)
        standing = replace(held.standing, embargo=later(held.standing.embargo, content.embargo))
        as_saved = story is not None and story.head is not None and content == story.content
        return ExportCandidate(
            story=replace(held, content=content, standing=standing),
            content=content,
            revision=held.head if as_saved else None,
            version=held.version,
            modified=held.modified,
            actor=facts.actor,
            cleared=as_saved and held.head == standing.cleared,
            notices=facts.notices,
            newest=facts.newest,
            restricted=facts.restricted,
        )
