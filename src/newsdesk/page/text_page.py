"""The plain text page: a story read aloud from top to bottom."""

from collections.abc import Iterator

from newsdesk.domain.export_story import ExportStory
from newsdesk.page import field_lines
from newsdesk.page.markdown_blocks import printable
from newsdesk.page.notices import all_printed, text_block
from newsdesk.page.plain_text import plain_body
from newsdesk.page.publication import Labels, Publication


def text_page(outgoing: ExportStory, *, publication: Publication) -> str:
    """Breadcrumb, headline, byline, paragraphs, author, related stories; a blank line between, a newline at the end.

    Above them all stand the mark of a proof and the notices to readers, where there are any.
    """
    return "\n\n".join(part for part in _parts(outgoing, publication) if part) + "\n"


def breadcrumb(outgoing: ExportStory, labels: Labels) -> tuple[str, ...]:
    """The steps from the front page to the story."""
    return tuple(step for step in (labels.home, outgoing.content.section, outgoing.content.headline) if step)


def _parts(outgoing: ExportStory, publication: Publication) -> Iterator[str]:
    content = outgoing.content
    labels = publication.labels_for(content.language)
    if outgoing.proof:
        yield labels.proof
    yield from map(text_block, all_printed(outgoing, publication))
    yield one_line(" / ".join(breadcrumb(outgoing, labels)))
    yield from (one_line(line.text) for line in field_lines.head(content))
    yield one_line(outgoing.byline)
    yield from (one_line(f"{line.label}: {line.text}") for line in field_lines.labelled(content))
    yield from plain_body(content.body, language=content.language, dateline=outgoing.dateline)
    if content.author.name:
        yield one_line(f"{labels.about} {content.author.name}")
        yield one_line(content.author.bio)
    boxes = [box for box in outgoing.boxes if box.prints]
    if boxes:
        yield labels.check_also
    for box in boxes:
        yield one_line(box.headline)
        yield one_line(box.excerpt)


def one_line(text: str) -> str:
    """A field as it prints: on one line, fit to print."""
    return " ".join(printable(text).split())
