"""Checks for quotation marks that are never closed, and for nested quotations with the same marks."""

from collections.abc import Iterator, Sequence

import regex

from newsdesk.checks.checked_story import CheckedPassage, CheckedStory
from newsdesk.checks.finding_text import sense_text
from newsdesk.checks.sense.quotations import CLOSING, QuotationMark, read
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

_SPEECH = r"(?:said|says|told|added|asked|warned|wrote|replied|explained)"
_ATTRIBUTED = regex.compile(
    rf"[,!?](?=[ \u00a0](?:(?:he|she|they|\p{{Lu}}\p{{L}}+)[ \u00a0]{_SPEECH}|{_SPEECH}[ \u00a0]\p{{Lu}})\b)"
)
_SPEAKS = regex.compile(rf"\b{_SPEECH}\b|گفت|می‌گوید|افزود|وویل")
_ENDS = regex.compile(r"[.!?؟۔…]\s*$")
_SENTENCE = regex.compile(r"\p{Lu}|\p{Lo}")  # a few quoted words end nobody knows where
_FIRST_WORD = regex.compile(r".\S{0,40}")
_SIGNS = '“”«»"'
_DEEPEST = 3  # quotations around one another: more are no quotations
_INNER = {"“": ("‘", "’"), "«": ("“", "”")}

_NEVER_CLOSED = sense_text(
    "unclosed",
    tr_noop("Checks", "This quotation mark is never closed."),
    tr_noop("Checks", "Readers cannot tell whose words follow."),
)
_SAME_LEVEL = sense_text(
    "quote-levels",
    tr_noop("Checks", "A quotation inside a quotation has the same marks as the one around it."),
    tr_noop("Checks", "With other marks inside, readers see which of the two ends."),
)


def unclosed(story: CheckedStory) -> Iterator[Finding]:
    """Finds marks that are never closed. A quotation over several paragraphs opens each and closes only the last."""
    passages = story.passages
    left = read(passages).unclosed
    last = {mark.passage: mark.at for mark in sorted(left, key=lambda mark: mark.at) if mark.sign in _SIGNS}
    for mark in left:
        passage = passages[mark.passage]
        if mark.at >= last.get(mark.passage, 0) and (end := _certain_end(passage.text, mark)):
            stretch = passage.raw[mark.at : end]
            yield _NEVER_CLOSED.in_field(passage, mark.at, end, stretch + CLOSING[mark.sign])
        else:
            word = _FIRST_WORD.match(passage.text, mark.at)
            yield _NEVER_CLOSED.in_field(passage, mark.at, word.end() if word else mark.at + 1)


def levels(story: CheckedStory) -> Iterator[Finding]:
    """Finds nested quotations with the same marks, in paragraphs where every mark is closed."""
    passages = story.passages
    found = read(passages)
    broken = {mark.passage for mark in found.unclosed}
    for opening, closing, around in found.pairs:
        if (
            0 < around <= _DEEPEST
            and opening.sign in _INNER
            and opening.passage == closing.passage
            and opening.passage not in broken
        ):
            yield _inner(passages, opening, closing)


def _inner(passages: Sequence[CheckedPassage], opening: QuotationMark, closing: QuotationMark) -> Finding:
    passage = passages[opening.passage]
    first, last = _INNER[opening.sign]
    mended = first + passage.raw[opening.at + 1 : closing.at] + last
    return _SAME_LEVEL.in_field(passage, opening.at, closing.at + 1, mended)


def _certain_end(text: str, mark: QuotationMark) -> int:
    """Offset in the passage at which the closing mark is certainly missing; 0 where that is not certain."""
    said = [*_ATTRIBUTED.finditer(text, mark.at)]
    others = any(text.find(sign, mark.at + 1) >= 0 for sign in _SIGNS)
    if others or not _SENTENCE.match(text, mark.at + 1):
        return 0
    if len(said) == 1:
        return int(said[0].end())
    if not said and _ENDS.search(text) and not _SPEAKS.search(text, mark.at):
        return len(text.rstrip())
    return 0
