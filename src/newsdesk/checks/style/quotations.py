"""Quotations in a passage: house rules do not apply to what somebody else said."""

from collections.abc import Iterable, Iterator

import regex

from newsdesk.checks.style.matches import RuleMatch

Span = tuple[int, int]

# A quotation that goes on in the next paragraph is not closed. A single mark may be an apostrophe: such a quotation is
# closed, at a mark after a full stop or comma if there is one
_QUOTED = regex.compile(
    r"""
      “[^”]*(?:”|$)
    | «[^»]*(?:»|$)
    | „[^“”]*(?:[“”]|$)
    | (?<!\w)"[^"]*(?:"|$)
    | (?<![\w’])[‘'](?=\p{L})(?:.*?[,.!?…][’'](?!\w)|.*?[’'](?!\w))
    """,
    regex.VERBOSE | regex.DOTALL,
)
_MARKS = frozenset("“«„\"‘'")


def quoted(text: str) -> tuple[Span, ...]:
    """Spans of the quotations, with their marks."""
    return tuple(found.span() for found in _QUOTED.finditer(text)) if not _MARKS.isdisjoint(text) else ()


def outside(quotations: Iterable[Span], hits: Iterable[RuleMatch]) -> Iterator[RuleMatch]:
    """The matches outside quotations, and those of rules that apply to quotations too."""
    spans = tuple(quotations)
    for hit in hits:
        if hit.rule.quotes or not any(start < hit.end and hit.start < end for start, end in spans):
            yield hit
