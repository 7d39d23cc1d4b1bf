"""Filter for patterns: letters that a text must contain for a pattern to match, so that most patterns need not run.

Where a pattern cannot be analysed, it runs on every text.
"""

import importlib
import logging
import re
from collections.abc import Iterable, Iterator
from typing import Any

log = logging.getLogger(__name__)

_CLASS = re.compile(r"\\[pP]\{[^}]*\}")
_NESTED = frozenset({"SUBPATTERN", "ATOMIC_GROUP", "ASSERT", "MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_MANY = 12  # more letters to look for than this cost as much as the pattern


def required_literals(pattern: str) -> tuple[str, ...]:
    """Lower-case strings of which a matching text contains at least one; empty where the pattern cannot be analysed."""
    try:
        # a private parser of the standard library, which does not know \p: it may fail
        parsed = importlib.import_module("re._parser").parse(_CLASS.sub(r"\\w", pattern))
        return tuple(sorted(_needed(parsed) or ()))
    except Exception:  # whatever that parser raises: without a filter the pattern is tried on every text
        log.debug("no filter for a pattern", exc_info=True)
        return ()


def _needed(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """The best filter among those of the parts: the longest strings, and few of them."""
    found = [one for one in _parts(parsed) if one and len(one) <= _MANY]
    return max(found, key=lambda one: (min(map(len, one)), -len(one)), default=None)


def _parts(parsed: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str] | None]:
    run = ""
    for what, value in parsed:
        if str(what) == "LITERAL":
            run += chr(value).lower()
            continue
        if run:
            yield frozenset({run})
        run = ""
        yield _within(str(what), value)
    if run:
        yield frozenset({run})


def _within(what: str, value: Any) -> frozenset[str] | None:
    if what == "BRANCH":
        return _of_each([_needed(branch) for branch in value[1]])
    if what == "IN":
        return _of_each([frozenset({chr(of).lower()}) if str(kind) == "LITERAL" else None for kind, of in value])
    if what not in _NESTED or (what.endswith("REPEAT") and not value[0]):
        return None
    return _needed(value if what == "ATOMIC_GROUP" else value[-1])


def _of_each(found: list[frozenset[str] | None]) -> frozenset[str] | None:
    return frozenset().union(*(one or () for one in found)) if all(found) else None
