"""TK: the mark that something is still to come. It must be gone before anybody approves the story."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.gates import visible_text
from newsdesk.checks.gates.said import gate
from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain.fields import BODY, CHECKED_LINES, PAGE, FieldType
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

# not a flight ("TK 707"), a sum of money ("TK 500") or a part of an address
_MARK = re.compile(
    r"(?<![\w./@&-])(?:(?:HED|DEK|LEDE?|CAP|GRAF|NUT|NAME|DATE|QUOTE)?(?:TK)+(?!\s?\d)|(?i:(?:tk){2,}))(?![\w@/&])"
)

_LEFT = gate(
    "tk",
    tr_noop("Checks", "“{mark}”: something is still to come here."),
    tr_noop("Checks", "The mark says that a fact, a name or a figure is missing, and readers would see it."),
)


def tk(copy: CheckedStory) -> Iterator[Finding]:
    """Nothing is left to come, wherever readers look."""
    for field in (*CHECKED_LINES, BODY):
        if "tk" not in getattr(copy.content, field).lower():
            continue  # nearly always: the rest costs time in a long story
        text = visible_text.body(copy) if field == BODY else copy.text(field)
        for found in _MARK.finditer(text):
            yield _LEFT.there(field, found.start(), found.end(), found[0], mark=found[0])
    for field, text in _others(copy):
        if found_ := _MARK.search(text):
            yield _LEFT.about(field, mark=found_[0])


def _others(copy: CheckedStory) -> Iterator[tuple[str, str]]:
    """What else of the story readers see, field by field in words."""
    for each in PAGE:
        if not each.checked and each.type in _IN_WORDS:
            yield each.name, _IN_WORDS[each.type](getattr(copy.content, each.name), copy.content.language)


# no tags: what machines read is in small letters, and nothing is to come in it
_IN_WORDS: Mapping[FieldType, Callable[[Any, str], str]] = {
    FieldType.LINE: lambda text, _: text,
    FieldType.PROSE: lambda text, _: text,
    FieldType.LIST: lambda words, _: ", ".join(words),
    FieldType.BYLINE: lambda byline, language: bylines.line(byline, language=language),
    FieldType.DATELINE: lambda dateline, _: datelines.typed(dateline),
    FieldType.AUTHOR: lambda author, _: f"{author.name} {author.bio}",
    FieldType.RELATED: lambda entries, _: " ".join(f"{each.headline} {each.excerpt}" for each in entries),
}
