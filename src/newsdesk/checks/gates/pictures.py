"""Gate for pictures in the text: each has a caption and alternative text."""

from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.finding_text import gate_text
from newsdesk.checks.gates import visible_text
from newsdesk.domain.finding import Finding
from newsdesk.text.markdown_spans import link_title, of_body
from newsdesk.tr_noop import tr_noop

_NO_ALT = gate_text(
    "pictures",
    tr_noop("Checks", "This picture has no words for readers who cannot see it."),
    tr_noop("Checks", "Screen readers say them aloud; they stand between the square brackets."),
    rule="alt",
)
_NO_CAPTION = gate_text(
    "pictures",
    tr_noop("Checks", "This picture has no caption."),
    tr_noop("Checks", "Readers ask who, where and when; it stands in quotation marks after the address."),
    rule="caption",
)


def pictures(story: CheckedStory) -> Iterator[Finding]:
    """Finds pictures without a caption or without alternative text."""
    if "![" not in story.content.body:
        return
    text = visible_text.body(story)
    for picture in of_body(text, "image"):
        if picture.at < 0:
            continue
        place = picture.start, picture.end, text[picture.start : picture.end]
        if not text[picture.first : picture.last].strip():
            yield _NO_ALT.at("body", *place)
        if not link_title(text[picture.last + 2 : picture.end - 1]):
            yield _NO_CAPTION.at("body", *place)
