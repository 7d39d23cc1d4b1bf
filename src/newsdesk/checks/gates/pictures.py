"""Gate for pictures in the text: each has a caption and alternative text."""

import re
from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.finding_text import gate_text
from newsdesk.checks.gates import visible_text
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

# ![what it shows](where it lies "caption")
_PICTURE = re.compile(
    r"""(?<!\\)!\[(?P<alt>(?:[^\[\]\n]|\[[^\[\]\n]*\])*+)\]
    \(\s*(?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)
    (?:\s+(?:"(?P<double>(?:(?!!\[)[^\n])*?)"|'(?P<single>(?:(?!!\[)[^\n])*?)'|\((?P<round>(?:(?!!\[)[^\n])*?)\)))?\s*\)""",
    re.VERBOSE,
)

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
    for found in _PICTURE.finditer(visible_text.body(story)):
        place = found.start(), found.end(), found[0]
        if not found["alt"].strip():
            yield _NO_ALT.at("body", *place)
        if not (found["double"] or found["single"] or found["round"] or "").strip():
            yield _NO_CAPTION.at("body", *place)
