"""How long it takes to compare two revisions of 20,000 words by word, against a bare word match of the same texts."""

import random
import statistics
import time
from collections.abc import Callable
from functools import partial

from rapidfuzz.distance import Indel

import words
from newsdesk.desk.differences import differences
from newsdesk.domain.story import Content
from table import Row, show

WORDS = 20_000
RUNS = 9


def revisions() -> dict[str, tuple[str, str]]:
    """Pairs of bodies: edited here and there, every paragraph edited and ten moved, one paragraph rewritten."""
    before = words.body(1, WORDS)
    paragraphs = before.split("\n\n")
    dice = random.Random(2)  # noqa: S311 - the same throws each time are the point
    everywhere = [_edited(paragraph, dice, 0.1) for paragraph in paragraphs]
    for _ in range(10):
        everywhere.insert(dice.randrange(len(everywhere)), everywhere.pop(dice.randrange(len(everywhere))))
    in_places = [_edited(each, dice, 0.1) if number % 10 == 0 else each for number, each in enumerate(paragraphs)]
    one = before.replace("\n\n", " ")
    return {
        "a tenth of the paragraphs edited": (before, "\n\n".join(in_places)),
        "every paragraph edited, ten moved": (before, "\n\n".join(everywhere)),
        "one paragraph of all words, a third rewritten": (one, _edited(one, dice, 0.33)),
        "nothing in common": (before, words.body(2, WORDS)),
    }


def rows() -> list[Row]:
    """One row a pair: by field, paragraph and word, with every part told."""
    made = []
    for name, (before, after) in revisions().items():
        old, new = before.split(), after.split()
        floor = _milliseconds(partial(Indel.opcodes, old, new))
        ours = _milliseconds(partial(_compared, Content(body=before), Content(body=after)))
        made.append(
            Row(what=f"word diff, 20,000 words: {name}", floor=floor, ours=ours, aim="1 x floor + 100", unit="ms")
        )
    return made


def _compared(before: Content, after: Content) -> int:
    return sum(len(each.parts) for each in differences(before, after))


def _edited(text: str, dice: random.Random, share: float) -> str:
    return " ".join(dice.choice(words.vocabulary()) if dice.random() < share else word for word in text.split(" "))


def _milliseconds(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(RUNS):
        started = time.perf_counter()
        work()
        taken.append((time.perf_counter() - started) * 1000)
    return statistics.median(taken)


if __name__ == "__main__":
    show(rows())
