"""Three-way merge of two versions of one story: field by field, the body as `text.merge` does it.

Neither side is ever dropped: what cannot be told is a conflict that keeps both, for a person to settle.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from newsdesk.domain import byline, dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.fields import BODY, FIELDS
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content
from newsdesk.text import merge as text_merge
from newsdesk.text.merge import Choice

__all__ = ["Choice", "Conflict", "Merge", "choose", "merge"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place where both sides changed the same words. The sides are text to show; for the body, the very text.

    `index` is the paragraph's number in `Merge.paragraphs`, -1 for every other field.
    """

    field: str
    base: str
    mine: str
    theirs: str
    index: int = -1


@dataclass(frozen=True, slots=True)
class Merge:
    """What came of a merge. Until a conflict is settled, `content` has both sides of it in the body, mine elsewhere.

    `paragraphs` are the merged body's, in order; one may stand for several, or be empty where both sides agree to
    drop it. `mine` and `theirs` are the versions themselves.
    """

    content: Content
    conflicts: tuple[Conflict, ...]
    paragraphs: tuple[str, ...]
    mine: Content
    theirs: Content


def merge(base: Content | None, mine: Content, theirs: Content) -> Merge:
    """Merge two versions that grew from `base`; without a base, what differs is a conflict or an addition."""
    values: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    for name in (field.name for field in FIELDS if field.name != BODY):
        ours, others = getattr(mine, name), getattr(theirs, name)
        origin = getattr(base, name) if base else _NOTHING
        values[name] = others if ours == origin else ours
        if ours != others and origin not in (ours, others):
            conflicts.append(Conflict(name, _shown(origin), _shown(ours), _shown(others)))
    body = text_merge.merge(base.body if base else None, mine.body, theirs.body)
    in_body = (Conflict(BODY, each.base, each.mine, each.theirs, each.index) for each in body.conflicts)
    return Merge(Content(**values, body=body.text), (*conflicts, *in_body), body.paragraphs, mine, theirs)


def choose(merge: Merge, choices: Mapping[int, Choice]) -> Content:
    """The content with conflicts settled, by their position in `merge.conflicts`; one left out stays as it is."""
    values: dict[str, Any] = {}
    paragraphs = list(merge.paragraphs)
    settled_body = False
    for position, choice in choices.items():
        conflict = merge.conflicts[position]
        if conflict.field == BODY:
            paragraphs[conflict.index] = text_merge.chosen(conflict, choice)
            settled_body = True
        else:
            values[conflict.field] = _chosen(conflict.field, merge, choice)
    if settled_body:
        values[BODY] = text_merge.joined(paragraphs)
    return replace(merge.content, **values)


# Fields


class _Nothing:
    """Stands for a field of a base that nobody has: equal to no value."""


_NOTHING = _Nothing()

_SHOWN: Mapping[type, Callable[[Any], str]] = {
    _Nothing: lambda _: "",
    str: str,
    byline.Byline: byline.line,
    dateline.Dateline: dateline.typed,
    Author: lambda author: "\n".join(part for part in (author.name, author.bio) if part),
    tuple: lambda entries: "\n".join(map(_entry, entries)),
    Embargo: lambda embargo: f"{embargo.until:%Y-%m-%d %H:%M} {embargo.zone} {embargo.source}".rstrip(),
    int: str,
    type(None): lambda _: "",
}


def _shown(value: object) -> str:
    return _SHOWN[type(value)](value)


def _entry(entry: str | Related) -> str:
    if isinstance(entry, str):
        return entry
    return entry.headline or entry.url or str(entry.story or "")


def _chosen(name: str, merge: Merge, choice: Choice) -> Any:
    mine, theirs = getattr(merge.mine, name), getattr(merge.theirs, name)
    if choice == "both":
        return _BOTH.get(type(mine), _keep_mine)(mine, theirs)
    return mine if choice == "mine" else theirs


def _keep_mine(mine: Any, theirs: Any) -> Any:
    return theirs if mine is None else mine


# What "both" means where one value has to stand: a line with both, a list with all, the later embargo.
_BOTH: Mapping[type, Callable[[Any, Any], Any]] = {
    str: lambda mine, theirs: " / ".join(part for part in (mine, theirs) if part),
    tuple: lambda mine, theirs: tuple(dict.fromkeys((*mine, *theirs))),
    byline.Byline: lambda mine, theirs: byline.Byline(
        credits=tuple(dict.fromkeys((*mine.credits, *theirs.credits))),
    ),
    Embargo: lambda mine, theirs: mine if theirs is None or mine.until >= theirs.until else theirs,
}
