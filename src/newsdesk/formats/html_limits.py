"""How much HTML is read, be it pasted or imported. More would cost its parsers seconds, or never end.

All of it is counted in the source, in one pass, before anything is built of it.
"""

import re
from collections import Counter

MOST_TAGS = 40_000
"""Opening and closing ones: some hundred pages of a word processor. What browsers do with misplaced tags takes the
square of their number."""
MOST_ATTRIBUTES = 2_000
"""Of one tag: parsers look through all of them for each."""

# A browser opens what was left open again in every paragraph, so that few tags make elements without end.
_MOST_ELEMENTS = 100_000
# Letters after which nh3 looks through all the rest of a text for the next that must be escaped, times letters.
_MOST_LOOKED_FOR = 10_000_000_000

_SHORT = 2 * MOST_ATTRIBUTES  # letters: a tag that has as many attributes is longer
_READ_AGAIN = 4  # times: what looks like a tag may stand in the value of another, though seldom
_SPACE = r"[\t\n\f\r ]"
# One attribute as the HTML standard cuts it: a quotation mark counts at the start of a value alone, and hides a `>`.
_ATTRIBUTE = re.compile(
    rf"(?:{_SPACE}|/)*+(?:=?+[^\t\n\f\r />=]++|=)"
    rf"(?:{_SPACE}*+={_SPACE}*+(?:\"[^\"]*+(?:\"|\Z)|'[^']*+(?:'|\Z)|[^\t\n\f\r >\"'][^\t\n\f\r >]*+)?+)?+"
)
_TAG_START = re.compile(r"<(?=/?[A-Za-z])")
_NAME = re.compile(r"</?[^\t\n\f\r />]++")
_WHOLE_TAG = re.compile(rf"{_NAME.pattern}(?:{_ATTRIBUTE.pattern})*+")
_JOINED = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_TAG = re.compile(r"<(/?)([A-Za-z][^\s<>/]*)")
_REOPENED = frozenset({"b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"})


def is_too_much_to_parse(html: str, *, tags: int = MOST_TAGS) -> bool:
    """Whether it has more tags than these, or a tag has more attributes than a parser takes in time."""
    return html.count("<") > tags or _has_too_many_attributes(html)


def is_too_much_to_clean(html: str) -> bool:
    """Whether nh3, which builds what a browser would, would take too long over it."""
    return _looked_for(html) > _MOST_LOOKED_FOR or _elements(html) > _MOST_ELEMENTS


def _has_too_many_attributes(html: str) -> bool:
    """Each `<` is taken for the start of a tag, also in a comment or a value: no parser reads more tags than that."""
    left = _READ_AGAIN * len(html) + _SHORT
    joined = 0
    for start in _TAG_START.finditer(html):
        tag = _WHOLE_TAG.match(html, start.start())
        length = len(tag[0]) if tag else 0
        left -= length
        if left < 0 or (tag and length > _SHORT and _attributes(tag[0]) > MOST_ATTRIBUTES):
            return True
        if tag and _JOINED.match(tag[0]):  # of all these tags one element is made
            joined += _attributes(tag[0])
    return joined > MOST_ATTRIBUTES


def _attributes(tag: str) -> int:
    name = _NAME.match(tag)
    return sum(1 for _ in _ATTRIBUTE.finditer(tag, name.end() if name else 0))


def _looked_for(html: str) -> int:
    """What it costs to look for `&` and for no-break spaces, which it knows by the first of their two bytes."""
    return (html.count("&") + html.encode("utf-8", "replace").count(b"\xc2")) * len(html)


def _elements(html: str) -> int:
    """How many elements a browser may make of it."""
    count = 0
    opened: Counter[str] = Counter()
    left_open = 0
    for closing, name in _TAG.findall(html):
        name = name.lower()
        if not closing:
            count += 1 + left_open
        if name in _REOPENED and (not closing or opened[name]):
            by = -1 if closing else 1
            opened[name] += by
            left_open += by
    return count
