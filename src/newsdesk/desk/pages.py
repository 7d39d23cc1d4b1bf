"""A story as its readers will see it, while it is being written. Pure: touches no archive, so any thread may ask."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.desk import leaving, slugs
from newsdesk.desk.room import Room
from newsdesk.domain import byline, dateline
from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline, Style
from newsdesk.domain.outgoing import Outgoing
from newsdesk.domain.related import Box, Related
from newsdesk.domain.story import Content, Story

if TYPE_CHECKING:
    from newsdesk.page.body import Block
    from newsdesk.page.count import Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A page ready to show. `html` is the very file that the web export writes; `blocks` make up its `body`."""

    html: str
    body: str
    blocks: "tuple[Block, ...]"


class Pages:
    """What the writer's hands need while typing: the page, counts, and lines as they will print."""

    def __init__(self, room: Room) -> None:
        self._room = room

    def preview(self, content: Content, *, story: Story | None, story_id: UUID, boxes: Sequence[Box]) -> Preview:
        """The web page of the words as they stand, for the writer's own eyes."""
        style = self._room.settings.dateline_style
        return self._page(leaving.shown(self._as_story(content, story, story_id), boxes, dateline_style=style))

    def printable(self, content: Content, *, story: Story | None, story_id: UUID, boxes: Sequence[Box]) -> Preview:
        """The same page for the browser or the printer. Raises ExitRefused where it must stay in the house."""
        room = self._room
        out = leaving.outgoing(
            self._as_story(content, story, story_id),
            boxes,
            now=room.clock(),
            dateline_style=room.settings.dateline_style,
        )
        return self._page(out.outgoing)

    def count(self, body: str) -> "Count":
        """Words and reading time of a body."""
        from newsdesk.page import count

        return count.count(body, speed=self._room.settings.reading_speed)

    def byline(self, text: str, language: str) -> Byline:
        """A byline as typed, with its names found."""
        return byline.parse(text, language=language)

    def byline_line(self, credited: Byline, language: str) -> str:
        """The byline as it prints."""
        return byline.line(credited, language=language)

    def dateline(self, text: str) -> Dateline:
        """A dateline as typed, with its parts found."""
        return dateline.parse(text)

    def dateline_line(self, filed: Dateline) -> str:
        """The dateline as it prints before the first paragraph."""
        return dateline.line(filed, house=self._room.settings.dateline_style)

    def dateline_styles(self) -> tuple[Style, ...]:
        """The house styles to choose from."""
        return dateline.STYLES

    def slug(self, headline: str, language: str) -> str:
        """The working name that a headline suggests."""
        return slugs.proposed(headline, language, words=slugs.WORDS_OF_A_SLUG)

    def markdown_from_html(self, html: str) -> str:
        """What was pasted from a word processor or a web page, as clean Markdown."""
        from newsdesk.formats.pasted import markdown_from_html

        return markdown_from_html(html)

    def box(self, related: Related, language: str) -> Box:
        """An outside entry as it will print."""
        from newsdesk.page import check_also

        return check_also.box_of_outside(related, house=self._room.house, language=language)

    def _page(self, outgoing: Outgoing) -> Preview:
        press = self._room.press
        body = press.bodies.render(
            outgoing.content.body, language=outgoing.content.language, dateline=outgoing.dateline
        )
        html = press.web.render(outgoing, house=self._room.house, body=body)
        return Preview(html=html, body=body.html, blocks=body.blocks)

    def _as_story(self, content: Content, story: Story | None, story_id: UUID) -> Story:
        if story is None:
            now = self._room.clock()
            return Story(id=story_id, created=now, modified=now, content=content)
        return replace(story, content=content)
