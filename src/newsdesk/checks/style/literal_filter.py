"""Which letters a text must have for a pattern to stand in it: to look for these first keeps many patterns cheap.

A file of its own because it reads the inside of a pattern; where it cannot, the pattern is simply tried on every text.
"""

import importlib
import re
from collections.abc import Iterable, Iterator
from typing import Any

_CLASS = re.compile(r"\\[pP]\{[^}]*\}")
_NESTED = frozenset({"SUBPATTERN", "ATOMIC_GROUP", "ASSERT", "MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_MANY = 12  # more letters to look for than this cost as much as the pattern


def required_literals(pattern: str) -> tuple[str, ...]:
    """Small letters one of which a text must have; none where that cannot be told."""
    try:
        # the reader of the standard library: it is not for the public, and knows no \p, so it may fail
        parsed = importlib.import_module("re._parser").parse(_CLASS.sub(r"\\w", pattern))
        return tuple(sorted(_needed(parsed) or ()))
    except Exception:
        return ()


def _needed(parsed: Iterable[tuple[Any, Any]]) -> frozenset[str] | None:
    """The best of what each part needs: the longest letters, and few of them."""
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
