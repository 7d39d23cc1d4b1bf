"""Three-way merge of two versions of one story: field by field, the body as `text.merge` does it.

Neither side is ever dropped: what cannot be told is a conflict that keeps both, for a person to settle.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from newsdesk.domain import byline, dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.fields import BODY, BY_NAME, FIELDS, Field, FieldType
from newsdesk.domain.related import Related
from newsdesk.domain.story import Content
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
    for field in (each for each in FIELDS if each.name != BODY):
        ours, others = getattr(mine, field.name), getattr(theirs, field.name)
        origin = getattr(base, field.name) if base else _NOTHING
        values[field.name] = others if ours == origin else ours
        if ours != others and origin not in (ours, others):
            shown = [_shown(field, value) for value in (origin, ours, others)]
            conflicts.append(Conflict(field.name, shown[0], shown[1], shown[2]))
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


def _embargo(held: Embargo | None) -> str:
    return f"{held.until:%Y-%m-%d %H:%M} {held.zone} {held.source}".rstrip() if held else ""


def _entry(entry: Related) -> str:
    return entry.headline or entry.url or str(entry.story or "")


_SHOWN: Mapping[FieldType, Callable[[Any], str]] = {
    FieldType.BYLINE: byline.line,
    FieldType.DATELINE: dateline.typed,
    FieldType.AUTHOR: lambda author: "\n".join(part for part in (author.name, author.bio) if part),
    FieldType.LIST: "\n".join,
    FieldType.RELATED: lambda entries: "\n".join(map(_entry, entries)),
    FieldType.EMBARGO: _embargo,
}


def _shown(field: Field, value: Any) -> str:
    return "" if value is _NOTHING else _SHOWN.get(field.type, str)(value)


def _chosen(name: str, merge: Merge, choice: Choice) -> Any:
    mine, theirs = getattr(merge.mine, name), getattr(merge.theirs, name)
    if choice == "both":
        return _BOTH.get(BY_NAME[name].type, lambda mine, _: mine)(mine, theirs)
    return mine if choice == "mine" else theirs


def _in_one_line(mine: str, theirs: str) -> str:
    return " / ".join(part for part in (mine, theirs) if part)


def _in_one_list(mine: tuple[Any, ...], theirs: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys((*mine, *theirs)))


def _all_names(mine: byline.Byline, theirs: byline.Byline) -> byline.Byline:
    return byline.Byline(credits=_in_one_list(mine.credits, theirs.credits))


def _the_later(mine: Embargo | None, theirs: Embargo | None) -> Embargo | None:
    return max((each for each in (mine, theirs) if each), key=lambda each: each.until, default=None)


# What "both" means where one value has to stand; of other types, mine stands.
_BOTH: Mapping[FieldType, Callable[[Any, Any], Any]] = {
    FieldType.LINE: _in_one_line,
    FieldType.PROSE: _in_one_line,
    FieldType.TAG: _in_one_line,
    FieldType.LIST: _in_one_list,
    FieldType.RELATED: _in_one_list,
    FieldType.BYLINE: _all_names,
    FieldType.EMBARGO: _the_later,
}
