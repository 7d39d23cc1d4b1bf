"""Gate for TK, the mark for missing facts (“to come”): none may be left when the story is approved."""

import re
from collections.abc import Iterator

from newsdesk.checks.checked_story import LINES, CheckedStory
from newsdesk.checks.finding_text import gate_text
from newsdesk.checks.gates import visible_text
from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

# not a flight ("TK 707"), a sum of money ("TK 500") or a part of an address
_MARK = re.compile(
    r"(?<![\w./@&-])(?:(?:HED|DEK|LEDE?|CAP|GRAF|NUT|NAME|DATE|QUOTE)?(?:TK)+(?!\s?\d)|(?i:(?:tk){2,}))(?![\w@/&])"
)

_LEFT = gate_text(
    "tk",
    tr_noop("Checks", "“{mark}”: something is still to come here."),
    tr_noop("Checks", "The mark says that a fact, a name or a figure is missing, and readers would see it."),
)


def tk(story: CheckedStory) -> Iterator[Finding]:
    """Finds TK in every text that readers see."""
    for field in (*LINES, "body"):
        if "tk" not in getattr(story.content, field).lower():
            continue  # true for most stories: the search below is slow in long ones
        text = visible_text.body(story) if field == "body" else story.text(field)
        for found in _MARK.finditer(text):
            yield _LEFT.at(field, found.start(), found.end(), found[0], mark=found[0])
    for field, text in _other_texts(story):
        if found_ := _MARK.search(text):
            yield _LEFT.on_field(field, mark=found_[0])


def _other_texts(story: CheckedStory) -> Iterator[tuple[str, str]]:
    content = story.content
    yield "section", content.section
    yield "byline", bylines.line(content.byline, language=content.language)
    yield "dateline", datelines.typed(content.dateline)
    yield "author", f"{content.author.name} {content.author.bio}"
    yield "related", " ".join(f"{each.headline} {each.excerpt}" for each in content.related)
