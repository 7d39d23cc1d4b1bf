"""Gate for TK, the mark for missing facts (“to come”): none may be left when the story is approved."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.finding_text import gate_text
from newsdesk.checks.gates import visible_text
from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain.fields import BODY, CHECKED_LINES, PAGE, FieldType
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
    for field in (*CHECKED_LINES, BODY):
        if "tk" not in getattr(story.content, field).lower():
            continue  # true for most stories: the search below is slow in long ones
        text = visible_text.body(story) if field == BODY else story.text(field)
        for found in _MARK.finditer(text):
            yield _LEFT.at(field, found.start(), found.end(), found[0], mark=found[0])
    for field, text in _other_texts(story):
        if found_ := _MARK.search(text):
            yield _LEFT.on_field(field, mark=found_[0])


def _other_texts(story: CheckedStory) -> Iterator[tuple[str, str]]:
    """The other fields that readers see, as text."""
    for each in PAGE:
        if not each.checked and each.type in _IN_WORDS:
            yield each.name, _IN_WORDS[each.type](getattr(story.content, each.name), story.content.language)


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
