"""What the checks of copy find, and what they cost.

How much of what was seeded is found and how much of what is found is right; a paragraph as it is typed, a story of
20,000 words, the memory of the engines, and a start that knows nothing of them. `--verbose` lists every false alarm
and every mistake that went by.
"""

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import psutil

import corpus
import findings
from child_process import answer
from newsdesk import resources
from newsdesk.checks.checked_story import ArchiveFacts, CheckedStory
from newsdesk.desk.check_engines import CheckEngines
from newsdesk.domain.finding import Report
from newsdesk.domain.story import Content
from table import Row, show

_SPELT = {"English": ("en",), "English and Dari": ("en", "fa-AF"), "all": ("en", "en-GB", "en-US", "fa-AF", "ps")}
LONG, SHORT = 20_000, 1_000
_ROUNDS = 5
_TYPED_MS, _STORY_MS, _SPELLING_MB, _GRAMMAR_MB = 50, 2000, 20, 240
_TYPED = "and then they all went home to their families in the village before night fell on the road"


def main() -> None:
    """Measure, and print."""
    reader = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    reader.add_argument("--verbose", action="store_true", help="list false alarms, and mistakes that went by")
    asked = reader.parse_args()
    with _subeditor() as subeditor:
        reading = corpus.read(partial(_read, subeditor))
    findings.show(reading)
    if asked.verbose:
        findings.show_each(reading)
    print()
    show(rows())


def rows() -> list[Row]:
    """Time, memory and start."""
    return [*_times(), *_spelling(), _start()]


@contextmanager
def _subeditor() -> Iterator[CheckEngines]:
    with tempfile.TemporaryDirectory() as folder:
        subeditor = CheckEngines(resources.path("."), Path(folder) / "rules.toml")
        try:
            yield subeditor
        finally:
            subeditor.close()


def _read(subeditor: CheckEngines, copy: CheckedStory) -> Report:
    return subeditor.read(copy, corpus.guards())


def _times() -> Iterator[Row]:
    bare = _Bare()
    with _subeditor() as subeditor:
        long = _story(LONG)
        first = _took(_read, subeditor, long)
        pairs = [(_took(bare.read, long.content.body), _took(_anew, subeditor, long)) for _ in range(_ROUNDS)]
        floor, ours = map(statistics.median, zip(*pairs, strict=True))
        yield Row(what="20,000 words, engines not loaded yet", floor=floor, ours=first, aim="", unit="ms")
        yield _at_most(_STORY_MS, "20,000 words", floor, ours, "ms")
        for words in (SHORT, LONG):
            yield from _typed(subeditor, bare, _story(words), words)
        yield _grammar()


def _typed(subeditor: CheckEngines, bare: "_Bare", copy: CheckedStory, words: int) -> Iterator[Row]:
    """A paragraph in the middle that grows by a word each time, the rest of the story as it was."""
    paragraphs = copy.content.body.split("\n\n")
    middle = len(paragraphs) // 2
    _read(subeditor, copy)
    floors, times = [], []
    for word in _TYPED.split():
        paragraphs[middle] += f" {word}"
        grown = _copy("\n\n".join(paragraphs))
        floors.append(_took(bare.read, paragraphs[middle]))
        times.append(_took(_read, subeditor, grown))
    for name, figure in (("median", statistics.median), ("worst", max)):
        yield _at_most(_TYPED_MS, f"paragraph typed among {words:,} words, {name}", figure(floors), figure(times), "ms")


class _Bare:
    """The two engines as they come, asked for each paragraph in turn: no names, no sense, no style, no places."""

    def __init__(self) -> None:
        import harper
        from hunspell import Hunspell

        self._grammar = harper.Linter()
        self._words = Hunspell("en", hunspell_data_dir=str(resources.path("dictionaries")), system_encoding="UTF-8")

    def read(self, body: str) -> int:
        """How much they say; only that it was read matters."""
        return sum(map(self._paragraph, body.split("\n\n")))

    def _paragraph(self, text: str) -> int:
        lints = self._grammar.organized_lints(text, language="plaintext")
        return len(lints) + sum(not self._words.spell(word) for word in set(text.split()))


def _grammar() -> Row:
    """The grammar process as it stands after 20,000 words, against a bare Python."""
    ours = sum(child.memory_full_info().uss for child in psutil.Process().children()) / 1e6
    (floor,) = map(float, answer("python_memory").split())
    return _at_most(_GRAMMAR_MB, "memory, grammar process", floor, ours, "MB")


def _at_most(limit: float, what: str, floor: float, ours: float, unit: str) -> Row:
    """A row whose aim is a limit that holds for the whole."""
    aim = f"floor + {limit - floor:.0f}" if limit > floor else f"{limit / floor:.2f}"
    return Row(what=f"{what} (at most {limit:,})", floor=floor, ours=ours, aim=aim, unit=unit)


def _spelling() -> Iterator[Row]:
    for name, languages in _SPELT.items():
        before, after = map(float, answer("spelling_memory", *languages, environment=_with_corpus()).split())
        yield Row(
            what=f"memory with spelling, {name}", floor=before, ours=after, aim=f"floor + {_SPELLING_MB}", unit="MB"
        )


def _with_corpus() -> dict[str, str]:
    """The environment of a child that imports corpus.py from here."""
    paths = (str(Path(__file__).parent), os.environ.get("PYTHONPATH"))
    return os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, paths))}


def _start() -> Row:
    """Modules that opening the newsroom loads; none may be of an engine."""
    loaded, engines = map(int, answer("start_modules").split())
    return Row(what="modules at the start, checks among them", floor=loaded - engines, ours=loaded, aim="1", unit="")


def _story(words: int) -> CheckedStory:
    """English prose of so many words, story after story."""
    paragraphs: list[str] = []
    count = 0
    for story in corpus.clean():
        if story.copy.content.language.startswith("en"):
            for paragraph in story.copy.content.body.split("\n\n"):
                if count < words:
                    paragraphs.append(paragraph)
                    count += len(paragraph.split())
    return _copy("\n\n".join(paragraphs))


def _copy(body: str) -> CheckedStory:
    content = Content(headline="Work goes on in the north", section="National", body=body)
    return CheckedStory(content=content, facts=ArchiveFacts(today=corpus.TODAY))


def _anew(subeditor: CheckEngines, copy: CheckedStory) -> None:
    subeditor.read_anew()
    _read(subeditor, _copy(copy.content.body))


def _took(work: Callable[..., object], *given: object) -> float:
    started = time.perf_counter()
    work(*given)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
