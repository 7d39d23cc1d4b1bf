"""Runs of bold and italic text as Markdown, where their neighbours allow the short marks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

BREAK = "\x1f"
"""Stands for a line break until the paragraph is put together."""

_EDGES = re.compile(r"(?P<before>[\s\x1f]*)(?P<inner>.*?)(?P<after>[\s\x1f]*)", re.S)
_NOTE = re.compile(r"\[\^[^\]\s]+\]\Z")
_MARKS = {(True, False): ("**", "<strong>"), (False, True): ("*", "<em>"), (True, True): ("***", "<strong><em>")}


@dataclass(frozen=True, slots=True)
class StyledRun:
    """A piece of a line in one manner. `text` is Markdown already."""

    text: str
    bold: bool = False
    italic: bool = False


def joined(runs: Iterable[StyledRun]) -> str:
    """The runs as one line of Markdown."""
    done = ""
    pieces = _merged(runs)
    for at, run in enumerate(pieces):
        following = "".join(piece.text for piece in pieces[at + 1 : at + 2])
        done = _met(done, _marked(run, done[-1:], following[:1]))
    return done


def _merged(runs: Iterable[StyledRun]) -> list[StyledRun]:
    merged: list[StyledRun] = []
    for run in runs:
        if merged and (merged[-1].bold, merged[-1].italic) == (run.bold, run.italic):
            merged[-1] = replace(merged[-1], text=_met(merged[-1].text, run.text))
        elif run.text:
            merged.append(run)
    return merged


def _met(before: str, after: str) -> str:
    """One after the other, where the two would make a mark: a picture, a footnote's definition, a dash, three dots."""
    if before.endswith("!") and after.startswith("["):
        return f"{before[:-1]}\\!{after}"
    if after.startswith(":") and _NOTE.search(before):
        return f"{before}&#58;{after[1:]}"
    if before[-1:] == after[:1] and after[:1] in (".", "-", "~"):
        return f"{before}\\{after}"
    return before + after


def _marked(run: StyledRun, before: str, after: str) -> str:
    if not (run.bold or run.italic):
        return run.text
    edges = _EDGES.fullmatch(run.text)
    if edges is None or not edges["inner"]:
        return run.text
    short, tag = _MARKS[run.bold, run.italic]
    left, right = edges["before"][-1:] or before, edges["after"][:1] or after
    inner = edges["inner"]
    if _stands_free(left, inner[0]) and _stands_free(right, inner[-1]):
        return f"{edges['before']}{short}{inner}{short}{edges['after']}"
    closing = tag.replace("<", "</") if tag.count("<") == 1 else "</em></strong>"
    return f"{edges['before']}{tag}{inner}{closing}{edges['after']}"


def _stands_free(outside: str, inside: str) -> bool:
    """Whether a mark between these two characters is sure to be read as one."""
    return not outside or outside.isspace() or outside == BREAK or (outside not in "*_\\" and inside.isalnum())
