"""Finder of confused words: applies the tables of `confusables` to a passage."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newsdesk.checks.grammar.confusables import MIXED, OFF, ConfusedPair
from newsdesk.checks.grammar.neighbours import pattern
from newsdesk.checks.grammar.tokens import AgreementSlip

if TYPE_CHECKING:
    import regex


def mixed_up(text: str) -> Iterator[AgreementSlip]:
    """Words that their neighbours show to be slips for others."""
    yield from _slips_of("confusable", MIXED, text)
    yield from _slips_of("particle", OFF, text)


def _slips_of(rule: str, rows: Sequence[ConfusedPair], text: str) -> Iterator[AgreementSlip]:
    small = text.casefold().replace("’", "'")
    taken: set[int] = set()
    for row in rows:
        if row.slip.casefold() not in small:
            continue
        for found in pattern(row.slip, row.where).finditer(text):
            if found.start("slip") not in taken:
                taken.add(found.start("slip"))
                yield _slip(rule, row, found)


def _slip(rule: str, row: ConfusedPair, found: "regex.Match[str]") -> AgreementSlip:
    word = found["slip"]
    meant = row.meant[:1].upper() + row.meant[1:] if word[:1].isupper() else row.meant
    return AgreementSlip(rule, found.start("slip"), found.end("slip"), (meant,), {"word": word, "meant": meant})
