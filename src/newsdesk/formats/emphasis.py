"""Runs of bold and italic text as Markdown, where their neighbours allow the short marks."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

BREAK = "\x1f"
"""Stands for a line break until the paragraph is put together."""

_NOTE = re.compile(r"\[\^[^\[\]\s]++\]\Z")
_LOOK_BACK = 300  # letters: as long a footnote's name is looked for
_MARKS = {(True, False): ("**", "<strong>"), (False, True): ("*", "<em>"), (True, True): ("***", "<strong><em>")}


@dataclass(frozen=True, slots=True)
class StyledRun:
    """A piece of a line in one manner. `text` is Markdown already."""

    text: str
    bold: bool = False
    italic: bool = False


class _Line:
    """Puts pieces together. Only the last few letters can still change, so that a piece costs no more than itself."""

    def __init__(self) -> None:
        self._done: list[str] = []
        self._last = ""

    def __str__(self) -> str:
        return "".join((*self._done, self._last))

    @property
    def last(self) -> str:
        """The last letter, empty where there is none."""
        return self._last[-1:]

    def add(self, text: str) -> None:
        """Put this after what is there."""
        if len(self._last) > 4 * _LOOK_BACK:
            self._done.append(self._last[:-_LOOK_BACK])
            self._last = self._last[-_LOOK_BACK:]
        self._last = _met(self._last, text)


def joined(runs: Iterable[StyledRun]) -> str:
    """The runs as one line of Markdown."""
    done = _Line()
    pieces = list(_merged(runs))
    following = [*(piece.text[:1] for piece in pieces[1:]), ""]
    for run, after in zip(pieces, following, strict=False):
        done.add(_marked(run, done.last, after))
    return str(done)


def _merged(runs: Iterable[StyledRun]) -> Iterator[StyledRun]:
    for (bold, italic), alike in groupby(filter(_holds_text, runs), key=lambda run: (run.bold, run.italic)):
        line = _Line()
        for run in alike:
            line.add(run.text)
        yield StyledRun(str(line), bold, italic)


def _holds_text(run: StyledRun) -> bool:
    return bool(run.text)


def _met(before: str, after: str) -> str:
    """One after the other, where the two would make a mark: a picture, a footnote's definition, a dash, three dots."""
    if before.endswith("!") and after.startswith("["):
        return f"{before[:-1]}\\!{after}"
    if after.startswith(":") and before.endswith("]") and _may_be_note(before[-_LOOK_BACK:]):
        return f"{before}&#58;{after[1:]}"
    if before[-1:] == after[:1] and after[:1] in (".", "-", "~"):
        return f"{before}\\{after}"
    return before + after


def _may_be_note(before: str) -> bool:
    """Whether a footnote's mark ends here, or a name so long that its beginning is out of sight."""
    return bool(_NOTE.search(before)) or (len(before) == _LOOK_BACK and not re.search(r"[\s\]]", before[:-1]))


def _marked(run: StyledRun, before: str, after: str) -> str:
    if not (run.bold or run.italic):
        return run.text
    inner = run.text.strip()  # of what stands for a line break, too
    if not inner:
        return run.text
    opening, closing = (run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :])
    short, tag = _MARKS[run.bold, run.italic]
    left, right = opening[-1:] or before, closing[:1] or after
    if _stands_free(left, inner[0]) and _stands_free(right, inner[-1]):
        return f"{opening}{short}{inner}{short}{closing}"
    end = tag.replace("<", "</") if tag.count("<") == 1 else "</em></strong>"
    return f"{opening}{tag}{inner}{end}{closing}"


def _stands_free(outside: str, inside: str) -> bool:
    """Whether a mark between these two characters is sure to be read as one."""
    return not outside or outside.isspace() or outside == BREAK or (outside not in "*_\\" and inside.isalnum())
