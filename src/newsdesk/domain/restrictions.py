"""What holds a story, or a name in it, back: asked of every state that the desk knows, the unsaved one included."""

from collections.abc import Iterable
from dataclasses import dataclass

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.story import Content


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadEmbargo:
    """What stands in the embargo field of a story and is no instant. `who` typed it, empty: whoever is here.

    `damaged` says that what was typed in the story cannot be read at all: there may have been an embargo in it.
    """

    text: str
    who: str = ""
    damaged: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Restrictions:
    """What older words must obey as well. `embargo` was typed and is not saved yet; `unread` was typed for one and is
    not understood; `sealed` are names, case-folded."""

    embargo: Embargo | None = None
    unread: UnreadEmbargo | None = None
    sealed: frozenset[str] = frozenset()


def sealed_names(contents: Iterable[Content]) -> frozenset[str]:
    """The names that are sealed in any of these, case-folded."""
    return frozenset(
        name
        for content in contents
        for credit in content.byline.credits
        if credit.sealed and (name := folded(credit.name))
    )


def folded(name: str) -> str:
    """A name as it is compared: whatever its case and its spaces."""
    return " ".join(name.split()).casefold()


def typed_embargo(typed: Content | None, base: Content | None) -> Embargo | None:
    """The embargo that unsaved words bring. One that their base has as well was saved, and may have been lifted."""
    if typed is None or typed.embargo is None:
        return None
    return None if base is not None and base.embargo == typed.embargo else typed.embargo
