"""How much of a page is read for its marks. More costs seconds, or never ends: then its words alone are taken.

All of it is counted in the source, in one pass, before anything is built of it.
"""

import re
from collections import Counter

MOST_TAGS = 40_000
"""Opening and closing ones: some hundred pages of a word processor. What browsers do with misplaced tags takes the
square of their number."""
MOST_ELEMENTS = 100_000
"""A browser opens what was left open again in every paragraph, so that few tags make elements without end."""
MOST_LOOKED_FOR = 10_000_000_000
"""Letters after which nh3 looks through all the rest of a text for the next that must be escaped, times letters."""

MOST_ATTRIBUTES = 2_000
"""Of one tag: libxml2 looks through all of them for each."""

_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{4000,}+")
_VALUE = re.compile(r"\"[^\"]*+\"|'[^']*+'")
_TAG = re.compile(r"<(/?)([A-Za-z][^\s<>/]*)")
_REOPENED = frozenset({"b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u"})


def is_too_much(html: str) -> bool:
    """Whether the words of a page alone are to be taken."""
    if any(_attributes(tag) > MOST_ATTRIBUTES for tag in _LONG_TAG.findall(html)):
        return True
    return html.count("<") > MOST_TAGS or _looked_for(html) > MOST_LOOKED_FOR or _elements(html) > MOST_ELEMENTS


def _attributes(tag: str) -> int:
    return len(_VALUE.sub(" ", tag).split())


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
