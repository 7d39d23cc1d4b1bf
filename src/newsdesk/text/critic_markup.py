r"""CriticMarkup in a body: which stretches of it were suggested, by whom and when, and how that is written down.

Ours are `{++new++}{>>WHO 2026-11-24T14:12:00Z<<}` and `{--old--}{>>…<<}`. What other programs write is read as well:
`{~~old~>new~~}`, `{==marked==}`, `{>>a comment<<}`, unsigned. `\{++` is no mark, and a mark that nobody closed is none.
Marks count in Markdown's code as well: to print one there, write it with the backslash.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache


class SuggestionKind(StrEnum):
    """What was done with a stretch."""

    INSERT = "insert"
    DELETE = "delete"
    HIGHLIGHT = "highlight"
    COMMENT = "comment"


CHANGES = frozenset({SuggestionKind.INSERT, SuggestionKind.DELETE})
GONE_IF_ACCEPTED = frozenset({SuggestionKind.DELETE, SuggestionKind.COMMENT})
GONE_IF_REJECTED = frozenset({SuggestionKind.INSERT, SuggestionKind.COMMENT})


@dataclass(frozen=True, slots=True)
class TextRun:
    """A stretch of the display text, `start` to `end` in code points. Without `at` it is unsigned."""

    kind: SuggestionKind
    start: int
    end: int
    who: str = ""
    at: datetime | None = None


_MARKS = {
    SuggestionKind.INSERT: ("++", "++"),
    SuggestionKind.DELETE: ("--", "--"),
    SuggestionKind.HIGHLIGHT: ("==", "=="),
    SuggestionKind.COMMENT: (">>", "<<"),
}
_KINDS = {opening: kind for kind, (opening, _) in _MARKS.items()}
_CLOSINGS = dict(_MARKS.values()) | {"~~": "~~"}
_SIGNED = frozenset({SuggestionKind.INSERT, SuggestionKind.DELETE})

_OPENING = re.compile(r"(?<!\\)(\\*)\{(\+\+|--|~~|==|>>)")
_SORTS = ("++", "--", "~~", "==", ">>")
_ESCAPED_CLOSINGS = {closing: re.compile(re.escape(closing) + r"\\(\\*\})") for closing in set(_CLOSINGS.values())}
_BARE_CLOSINGS = {closing: re.compile(re.escape(closing) + r"(\\*\})") for closing in set(_CLOSINGS.values())}
_SIGNATURE = re.compile(r"\{>>([^{}<>\n]*?) ?(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))<<\}")
_UNFIT_FOR_A_NAME = re.compile(r"[{}<>\s]+")
_LINE_ENDS = re.compile(r"\n+|[^\n]+")


def runs(body: str) -> tuple[str, tuple[TextRun, ...]]:
    """The display text of a body, without marks and signatures but with all words, and what is suggested in it."""
    if "{" not in body:
        return body, ()
    reading = _CriticParser()
    reading.read(body)
    return "".join(reading.pieces), merged(reading.found)


def written(display: str, suggested: Iterable[TextRun]) -> str:
    """The body that says all that, as plainly as it can be read back."""
    ordered = merged(_apart(suggested, len(display)))
    if not ordered and "{" not in display:
        return display
    plain = "".join(_written(display, ordered, escaped=False))
    if not _OPENING.search(display) and "\\{" not in plain:
        return plain
    return plain if runs(plain) == (display, ordered) else "".join(_written(display, ordered, escaped=True))


def merged(ordered: Iterable[TextRun]) -> tuple[TextRun, ...]:
    """Adjoining runs of one kind and one person as one, which keeps the earliest time."""
    together: list[TextRun] = []
    for run in ordered:
        last = together[-1] if together else None
        if last and (last.kind, last.end, last.who) == (run.kind, run.start, run.who) and _both_signed(last, run):
            at = min(last.at, run.at) if last.at and run.at else None
            together[-1] = replace(last, end=run.end, at=at)
        elif run.start < run.end:
            together.append(run)
    return tuple(together)


def signature(run: TextRun) -> str:
    """Who and when, as it stands after a mark."""
    if run.at is None:
        return ""
    who = _UNFIT_FOR_A_NAME.sub(" ", run.who).strip()
    at = run.at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds")  # strftime writes early years short
    return f"{{>>{who} {at}Z<<}}"


def _both_signed(one: TextRun, other: TextRun) -> bool:
    return (one.at is None) == (other.at is None)


def _apart(suggested: Iterable[TextRun], length: int) -> Iterator[TextRun]:
    """In order, within the text, as they can be written; of two that overlap, the first keeps the common stretch."""
    reached = 0
    for run in sorted(suggested, key=lambda each: (each.start, each.end)):
        start, end = max(run.start, reached), min(run.end, length)
        if start < end:
            signed = run.at is not None and run.kind in _SIGNED
            who = _UNFIT_FOR_A_NAME.sub(" ", run.who).strip() if signed else ""
            at = run.at.astimezone(UTC).replace(microsecond=0) if run.at and signed else None
            yield TextRun(run.kind, start, end, who, at)
            reached = end


class _CriticParser:
    """One pass over a body: the pieces of its display text, and the runs in them."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.found: list[TextRun] = []
        self._length = 0

    def read(self, text: str, within: SuggestionKind | None = None) -> None:
        """Take in a text; `within` is the kind of the mark that it stands in."""
        at = 0
        unclosed: frozenset[str] = frozenset()
        while opening := _openings(unclosed).search(text, at):
            slashes, sort = [group for group in opening.groups() if group is not None]
            self._put(text[at : opening.start()] + slashes[: len(slashes) // 2], within)
            closing = -1 if sort in unclosed or len(slashes) % 2 else text.find(_CLOSINGS[sort] + "}", opening.end())
            if closing <= opening.end():
                if closing < 0 and not len(slashes) % 2:
                    unclosed |= {sort}
                self._put("{" + sort, within)
                at = opening.end()
                continue
            at = self._mark(sort, text, opening.end(), closing)
        self._put(text[at:], within)

    def _mark(self, sort: str, text: str, start: int, closing: int) -> int:
        """Take in one mark and its signature; where the text goes on."""
        content = text[start:closing]
        content = _ESCAPED_CLOSINGS[_CLOSINGS[sort]].sub(_CLOSINGS[sort] + r"\1", content)
        first = len(self.found)
        end = closing + len(_CLOSINGS[sort]) + 1
        if sort == "~~":
            old, _, new = content.partition("~>")
            self.read(old, SuggestionKind.DELETE)
            self.read(new, SuggestionKind.INSERT)
        else:
            self.read(content, _KINDS[sort])
        signed = _SIGNATURE.match(text, end) if sort in ("++", "--", "~~") else None
        when = _instant(signed.group(2)) if signed else None
        if signed is None or when is None:
            return end
        self.found[first:] = [
            replace(run, who=signed.group(1), at=when) if run.at is None and run.kind in _SIGNED else run
            for run in self.found[first:]
        ]
        return signed.end()

    def _put(self, text: str, kind: SuggestionKind | None) -> None:
        if not text:
            return
        start = self._length
        self.pieces.append(text)
        self._length += len(text)
        if kind:
            self.found.append(TextRun(kind, start, self._length))


@cache
def _openings(unclosed: frozenset[str]) -> re.Pattern[str]:
    """What opens a mark, or is an escape of one. A sort that nothing closes any more opens none."""
    if not unclosed:
        return _OPENING
    closed = "|".join(re.escape(sort) for sort in _SORTS if sort not in unclosed) or "(?!)"
    any_ = "|".join(map(re.escape, _SORTS))
    return re.compile(rf"(?<!\\)(?:(\\+)\{{({any_})|()\{{({closed}))")


def _instant(text: str) -> datetime | None:
    """The time of a signature in whole seconds, as it is written again."""
    try:
        return datetime.fromisoformat(text).astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        return None


def _written(display: str, ordered: Sequence[TextRun], *, escaped: bool) -> Iterator[str]:
    at = 0
    for run in ordered:
        yield _literal(display[at : run.start], before_mark=True) if escaped else display[at : run.start]
        yield from _marked(display[run.start : run.end], run, escaped=escaped)
        at = run.end
    yield _literal(display[at:], before_mark=False) if escaped else display[at:]


def _marked(text: str, run: TextRun, *, escaped: bool) -> Iterator[str]:
    """One run. Line ends stand in marks of their own: a mark never reaches from one paragraph into the next."""
    opening, closing = _MARKS[run.kind]
    signed = signature(run)
    for piece in _pieces(text, run):
        inside = _literal(piece, before_mark=False) if escaped else piece
        yield "{" + opening + _BARE_CLOSINGS[closing].sub(closing + r"\\\1", inside) + closing + "}" + signed


def _pieces(text: str, run: TextRun) -> list[str]:
    if run.kind is SuggestionKind.COMMENT and _SIGNATURE.fullmatch("{>>" + text + "<<}"):
        return [text[:1], text[1:]]  # whole, it would sign the mark before it
    found: list[str] = _LINE_ENDS.findall(text)
    return found


def _literal(text: str, *, before_mark: bool) -> str:
    """Text in which no mark is read: what looks like one gets a backslash."""
    text = _OPENING.sub(lambda found: 2 * found.group(1) + "\\{" + found.group(2), text)
    slashes = len(text) - len(text.rstrip("\\")) if before_mark else 0
    return text + slashes * "\\"
