"""Language of a passage, guessed from its script: one story may hold several languages."""

from functools import lru_cache

import regex

_LATIN = regex.compile(r"\p{Latin}")
_ARABIC = regex.compile(r"\p{Arabic}")
_PASHTO = regex.compile("[ټډړښځڅڼۍېګ]")
_PERSIAN = regex.compile("[پچژگی]")
_ARAB = regex.compile("[ةىإأ]")
_ARABIC_SCRIPT = ("fa", "prs", "ps", "ar", "ur")


@lru_cache(maxsize=2000)
def language_of(text: str, story: str) -> str:
    """Language tag of a passage. `story` is the tag of the story, and the answer where the script fits it."""
    latin, arabic = len(_LATIN.findall(text)), len(_ARABIC.findall(text))
    primary = story.split("-")[0].lower()
    if arabic > latin:
        return story if primary in _ARABIC_SCRIPT else _of_arabic_script(text)
    return "en" if primary in _ARABIC_SCRIPT and latin else story


def is_english(language: str) -> bool:
    """Whether a BCP 47 tag names English of any country."""
    return language.split("-")[0].lower() == "en"


def _of_arabic_script(text: str) -> str:
    if _PASHTO.search(text):
        return "ps"
    if _ARAB.search(text) and not _PERSIAN.search(text):
        return "ar"
    return "fa"
