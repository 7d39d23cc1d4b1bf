"""A story, its notices and its Check Also entries as readers get them: the one place that knows what is private.

No mark of the desk, no sealed name, no hidden words and no address that could run leaves in any field.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.fields import FIELDS, Field, FieldType
from newsdesk.domain.notice import Notice
from newsdesk.domain.related import Box, Related
from newsdesk.domain.restrictions import folded, sealed_names
from newsdesk.domain.story import Author, Content
from newsdesk.text import cq, hidden_text


def content(story: Content, *, sealed: frozenset[str] = frozenset()) -> Content:
    """The content as it may leave. `sealed` are names, case-folded, that newer words seal; these do so as well.

    What the table of fields does not call public is gone: working name, note, urgency, embargo. Entries under it leave
    as boxes.
    """
    sealed |= sealed_names((story,))
    usual = Content()
    return Content(**{each.name: _leaving(each, story, usual, sealed) for each in FIELDS})


def _leaving(field: Field, story: Content, usual: Content, sealed: frozenset[str]) -> Any:
    leaves = _LEAVES.get(field.type) if field.public else None
    return leaves(getattr(story, field.name), sealed) if leaves else getattr(usual, field.name)


def box(entry: Box) -> Box:
    """A Check Also entry as it may leave."""
    return replace(
        entry,
        headline=cq.without(entry.headline),
        excerpt=cq.without(entry.excerpt),
        byline=cq.without(entry.byline),
        dateline=cq.without(entry.dateline),
        opening=cq.without(entry.opening),
        url=hidden_text.safe_address(entry.url),
    )


def outside(entry: Related) -> Related:
    """An entry about an outside story, as its box is made from it."""
    return replace(
        entry,
        headline=cq.without(entry.headline),
        byline=_byline(entry.byline, frozenset()),
        dateline=_dateline(entry.dateline),
        excerpt=cq.without(entry.excerpt),
    )


def notice(told: Notice) -> Notice:
    """A notice to readers as it may leave."""
    return replace(told, text=cq.without(told.text), wrong=cq.without(told.wrong), right=cq.without(told.right))


def byline(credited: Byline) -> Byline:
    """A byline as it may leave."""
    return _byline(credited, sealed_names((Content(byline=credited),)))


def dateline(filed: Dateline) -> Dateline:
    """A dateline as it may leave."""
    return _dateline(filed)


def _byline(credited: Byline, sealed: frozenset[str]) -> Byline:
    """A line typed with a sealed name in it is built anew from the names that are open."""
    open_ = tuple(each for each in credited.credits if not each.sealed and folded(each.name) not in sealed)
    text = cq.without(credited.text)
    if len(open_) < len(credited.credits) or any(name in folded(text) for name in sealed):
        text = ""
    return Byline(text=text, credits=tuple(_credit(each) for each in open_))


def _credit(credit: Credit) -> Credit:
    return replace(credit, name=cq.without(credit.name), role=cq.without(credit.role))


def _dateline(filed: Dateline) -> Dateline:
    return replace(
        filed,
        places=tuple(place for place in map(cq.without, filed.places) if place.strip()),
        country=cq.without(filed.country),
        agency=cq.without(filed.agency),
    )


def _author(author: Author, sealed: frozenset[str]) -> Author:
    """The author box, none where it is of somebody whose name is sealed."""
    if folded(author.name) in sealed:
        return Author()
    return Author(name=cq.without(author.name), bio=cq.without(author.bio))


def _text(text: str, _: frozenset[str]) -> str:
    return cq.without(text)


# A type that is not here has no way out: Check Also leaves as boxes, an embargo and a number for the desk never do
_LEAVES: Mapping[FieldType, Callable[[Any, frozenset[str]], Any]] = {
    FieldType.LINE: _text,
    FieldType.PROSE: _text,
    FieldType.TAG: _text,
    FieldType.BODY: lambda body, _: hidden_text.without(cq.without(body)),
    FieldType.LIST: lambda words, _: tuple(word for word in map(cq.without, words) if word.strip()),
    FieldType.BYLINE: _byline,
    FieldType.DATELINE: lambda filed, _: _dateline(filed),
    FieldType.AUTHOR: _author,
}
