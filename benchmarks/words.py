"""Stories for measuring: the same for the same number, in no real person's or place's name.

Words are as unevenly common as in news: a few in every story, thousands in a handful each.
"""

import random
from functools import cache
from itertools import accumulate

_COMMON = """
the of and to in a is that for was on with as it by at from be this are have an has not were which their but
said after over more been who had new one also two first year when people would last time up out other than
about into its some could they state city can only three years most may day before many under between council
police court minister water school road market price company report week month government local plan health
hospital teacher student farmer driver official vote election budget tax bridge river valley flood storm snow
winter summer harvest wheat fruit bread fuel power station line train bus airport border trade export import
bank loan wage worker union strike talks deal law judge trial appeal prison fire rescue search family child
woman man village town district province capital north south east west mountain garden library museum music
film book match team coach goal season final cup medal race record science study climate heat air clean
"""
_ONSETS = (
    "b",
    "br",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "j",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pr",
    "r",
    "s",
    "sh",
    "st",
    "t",
    "v",
    "z",
)
_VOWELS = ("a", "ai", "e", "ee", "i", "o", "ou", "u")
_ENDS = ("", "n", "l", "r", "s", "t", "nd", "rk", "m")
_RARE = 20_000
_EXPONENT = 1.0
_SENTENCE = 17
_PARAGRAPH = 3
_HEADLINE = 8
SECTIONS = ("National", "World", "Business", "Culture", "Sport", "Science")


@cache
def vocabulary() -> tuple[str, ...]:
    """Every word, the commonest first."""
    rng = _dice(1)
    made = dict.fromkeys(_COMMON.split())
    while len(made) < _RARE:
        parts = rng.randint(1, 3)
        made["".join(rng.choice(_ONSETS) + rng.choice(_VOWELS) + rng.choice(_ENDS) for _ in range(parts))] = None
    return tuple(made)


def headline(number: int) -> str:
    """The headline of the story with this number."""
    return " ".join(_drawn(_dice(f"headline {number}"), _HEADLINE)).capitalize()


def body(number: int, words: int = 350) -> str:
    """Its body: sentences in paragraphs, so many words in all."""
    drawn = _drawn(_dice(number), words)
    sentences = [drawn[start : start + _SENTENCE] for start in range(0, words, _SENTENCE)]
    said = [f"{' '.join(sentence).capitalize()}." for sentence in sentences]
    paragraphs = [said[start : start + _PARAGRAPH] for start in range(0, len(said), _PARAGRAPH)]
    return "\n\n".join(" ".join(paragraph) for paragraph in paragraphs)


def section(number: int) -> str:
    """The section that it runs in."""
    return SECTIONS[number % len(SECTIONS)]


def _dice(seed: int | str) -> random.Random:
    return random.Random(seed)  # noqa: S311 - the same throws each time are the point


def _drawn(rng: random.Random, words: int) -> list[str]:
    return rng.choices(vocabulary(), cum_weights=_weights(), k=words)


@cache
def _weights() -> list[float]:
    return list(accumulate(1 / (place + 2) ** _EXPONENT for place in range(len(vocabulary()))))
