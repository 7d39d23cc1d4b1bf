"""The web page: one file, whole in itself, without scripts."""

import re
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from markupsafe import Markup

from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.related import Box
from newsdesk.page import field_lines, metadata
from newsdesk.page.body import Body, BodyRenderer
from newsdesk.page.excerpt import excerpt
from newsdesk.page.notices import PrintedNotice, all_printed, text_block
from newsdesk.page.plain_text import plain_paragraphs
from newsdesk.page.publication import Publication, direction
from newsdesk.page.text_page import breadcrumb, one_line
from newsdesk.page.theme import environment, policy, style

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_DESCRIPTION_WORDS = 30


@dataclass(frozen=True, slots=True)
class _BoxEntry:
    """A Check Also entry, fit to print."""

    headline: str
    excerpt: str
    url: str
    story: UUID | None


class WebPage:
    """Fills the page theme. Safe to use from any thread."""

    def __init__(self, themes: Path) -> None:
        self._template = environment(themes).get_template("page.html.j2")
        self._css = style(themes)
        self._policy = policy(themes)
        self._bodies = BodyRenderer()

    def render(self, outgoing: ExportStory, *, publication: Publication, body: Body | None = None) -> str:
        """The page of a story. `body` is its body if that was rendered already, dateline run in."""
        content = outgoing.content
        language = content.language if _TAG.fullmatch(content.language) else "und"
        if body is None:
            body = self._bodies.render(content.body, language=content.language, dateline=outgoing.dateline)
        labels = publication.labels_for(content.language)
        html = body.html
        notices = all_printed(outgoing, publication)
        description = one_line(content.standfirst) or _description(body) or _announced(outgoing, notices)
        facts = {"publication": publication, "language": language, "description": description, "body": html}
        return self._template.render(
            content=content,
            outgoing=outgoing,
            publication=publication,
            labels=labels,
            language=language,
            direction=direction(language),
            address=publication.address(content.url_slug),
            description=description,
            breadcrumb=breadcrumb(outgoing, labels),
            properties=metadata.open_graph(outgoing, **facts),  # type: ignore[arg-type]  # the same four for both
            json_ld=Markup(metadata.json_ld(outgoing, **facts)),  # type: ignore[arg-type]  # noqa: S704  # escaped there
            body=Markup(html),  # noqa: S704  # sanitised by the machine
            head=field_lines.head(content),
            labelled=field_lines.labelled(content),
            notices=notices,
            boxes=[_entry(box) for box in outgoing.boxes if box.prints],
            css=self._css,
            policy=self._policy,
        )


def _description(body: Body) -> str:
    words: list[str] = []
    for block in body.blocks:
        words += " ".join(plain_paragraphs(block.html)).split()
        if len(words) > _DESCRIPTION_WORDS:
            break
    return excerpt("", "", " ".join(words), words=_DESCRIPTION_WORDS)


def _announced(outgoing: ExportStory, notices: tuple[PrintedNotice, ...]) -> str:
    """What describes a page that has no story on it any more."""
    return text_block(notices[0]).replace("\n", " ") if outgoing.stub and notices else ""


def _entry(box: Box) -> _BoxEntry:
    url = box.url if box.url.startswith(("http://", "https://")) else ""
    return _BoxEntry(one_line(box.headline), one_line(box.excerpt), url, box.story)
