"""Page preview of a story while it is being written: the web page, word counts, byline and dateline as printed.

Only `facts` reads the archive; everything else may be called from any thread.
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
from newsdesk.domain import byline, dateline, public_content
from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline, DatelineStyle
from newsdesk.domain.embargo import later
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.notice import Notice
from newsdesk.domain.person import Actor
from newsdesk.domain.related import Box, Related
from newsdesk.domain.restrictions import Restrictions
from newsdesk.domain.story import Content, Story
from newsdesk.text import cq

if TYPE_CHECKING:
    from newsdesk.formats.pasted_html import Pasted
    from newsdesk.page.body import PageBlock
    from newsdesk.text.words import Length


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A rendered page. `html` is the same file that the web export writes; `blocks` make up its `body`.

    `record` is set where the page passed the gate; code that hands the page out adds it to the log
    (`exchange.record_exit`).
    """

    html: str
    body: str
    blocks: "tuple[PageBlock, ...]"
    record: ExportRecord | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What a page needs from the archive: who is at this machine, the notices to readers, when any story last changed
    (`newest`, UTC), and what the draft holds back."""

    actor: Actor
    notices: tuple[Notice, ...] = ()
    newest: datetime | None = None
    restricted: Restrictions = field(default_factory=Restrictions)


class PagePreview:
    """Renderer of pages and lines for the editor."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    def facts(self, story: UUID) -> PageFacts:
        """What a page of the story needs from the archive. Call it in the archive lane."""
        context = self._context
        current = context.archive.stories.many((story,)).get(story)
        return PageFacts(
            actor=context.actor,
            notices=context.archive.notices.of(story),
            newest=newest_work(context),
            restricted=restricted(context, current) if current else Restrictions(),
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
        """The web page of this content, for the preview pane alone: it does not pass the gate.

        With `facts` it has the proof mark and the notices that an export would have.
        """
        candidate = self._candidate(content, story, story_id, facts or PageFacts(actor=Actor()))
        style = self._context.settings.dateline_style
        return self._page(
            gate.preview_story(
                candidate.story, boxes, dateline_style=style, notices=candidate.notices, proof=candidate.proof
            )
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
        """The web page for the browser or the printer. Raises ExitRefused where it must not be exported.

        Without `facts` it reads the archive, and must be called in the archive lane.
        """
        context = self._context
        candidate = self._candidate(content, story, story_id, facts or self.facts(story_id))
        story_out = gate.clear(
            candidate, boxes, now=context.clock(), dateline_style=context.settings.dateline_style
        ).story
        page = self._page(story_out)
        return replace(page, record=copy_log.export_record(story_out, page.html.encode("utf-8", "replace"), "html"))

    def count(self, body: str) -> "Length":
        """Words and reading time of a body."""
        from newsdesk.text import words

        return words.count(body, speed=self._context.settings.reading_speed)

    def byline(self, text: str, language: str) -> Byline:
        """Parse a byline as typed into its names."""
        return byline.parse(text, language=language)

    def byline_line(self, credited: Byline, language: str) -> str:
        """The byline as it is printed."""
        return byline.line(public_content.byline(credited), language=language)

    def dateline(self, text: str) -> Dateline:
        """Parse a dateline as typed into its parts."""
        return dateline.parse(text)

    def dateline_line(self, filed: Dateline) -> str:
        """The dateline as it is printed before the first paragraph."""
        return dateline.line(public_content.dateline(filed), house=self._context.settings.dateline_style)

    def dateline_styles(self) -> tuple[DatelineStyle, ...]:
        """The house styles to choose from."""
        return dateline.STYLES

    def slug(self, headline: str, language: str) -> str:
        """The slug that is proposed from a headline."""
        return slugs.proposed(cq.without(headline), language, words=slugs.SLUG_WORDS)

    def pasted(self, html: str) -> "Pasted":
        """HTML from the clipboard (a word processor, a web page) as Markdown."""
        from newsdesk.formats.pasted_html import pasted

        return pasted(html)

    def box(self, related: Related, language: str) -> Box:
        """A Check Also entry that links to another site, as it will be printed."""
        from newsdesk.page import check_also

        return check_also.box_of_outside(
            public_content.outside(related), publication=self._context.publication, language=language
        )

    def _page(self, story: ExportStory) -> Preview:
        renderers = self._context.renderers
        body = renderers.bodies.render(story.content.body, language=story.content.language, dateline=story.dateline)
        html = renderers.web.render(story, publication=self._context.publication, body=body)
        return Preview(html=html, body=body.html, blocks=body.blocks)

    def _candidate(self, content: Content, story: Story | None, story_id: UUID, facts: PageFacts) -> ExportCandidate:
        """The content on screen as a candidate; it is approved only if it equals the approved revision."""
        now = self._context.clock()
        current = story or Story(id=story_id, created=now, modified=now, content=content)
        workflow = replace(current.standing, embargo=later(current.standing.embargo, content.embargo))
        as_saved = story is not None and story.head is not None and content == story.content
        return ExportCandidate(
            story=replace(current, content=content, standing=workflow),
            content=content,
            revision=current.head if as_saved else None,
            version=current.version,
            modified=current.modified,
            actor=facts.actor,
            cleared=as_saved and current.head == workflow.cleared,
            notices=facts.notices,
            newest=facts.newest,
            restricted=facts.restricted,
        )
