"""Variants of a word that differ by a typing or spelling mistake: fast enough for every check, unlike suggestions."""

from collections.abc import Iterator

_LATIN = "etaoinsrhldcumfpgwybvkxjqz"
_DARI = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
_VOWELS = "aeiouy"
# letters that sound alike in Dari
_ALIKE = {letter: group.replace(letter, "") for group in ("تط", "ذزضظ", "سصث", "حه", "قغ", "عا") for letter in group}


def of_typing(word: str) -> Iterator[str]:
    """Variants with two letters swapped, a letter less, a letter more or another letter; the first letter stays."""
    yield from swapped(word)
    yield from _without_one(word)
    yield from (word[:at] + letter + word[at:] for at in range(1, len(word) + 1) for letter in _LATIN)
    yield from (word[:at] + letter + word[at + 1 :] for at in range(1, len(word)) for letter in _LATIN)


def of_spelling(word: str) -> Iterator[str]:
    """Variants with two mistakes at once of those who know a word by ear: doubled letters, other vowels."""
    yield from {twice for once in {*_by_ear(word)} for twice in _by_ear(once)}


def of_dari(word: str) -> Iterator[str]:
    """Variants with two letters swapped, a doubled letter once, or a letter that sounds alike."""
    yield from swapped(word)
    yield from (word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1])
    for at, letter in enumerate(word):
        yield from (word[:at] + alike + word[at + 1 :] for alike in _ALIKE.get(letter, ""))


def of_dari_typing(word: str) -> Iterator[str]:
    """Variants with a letter less or more: for long words, where chance similarity is rare."""
    yield from _without_one(word)
    yield from (word[:at] + letter + word[at:] for at in range(1, len(word) + 1) for letter in _DARI)


def swapped(word: str) -> Iterator[str]:
    """Variants with two neighbouring letters swapped."""
    for at in range(1, len(word)):
        if word[at - 1] != word[at]:
            yield word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


def _by_ear(word: str) -> Iterator[str]:
    yield from swapped(word)
    yield from _without_one(word)
    for at in range(1, len(word)):
        yield word[:at] + word[at] + word[at:]
        if word[at] in _VOWELS:
            yield from (word[:at] + vowel + word[at + 1 :] for vowel in _VOWELS if vowel != word[at])


def _without_one(word: str) -> Iterator[str]:
    yield from (word[:at] + word[at + 1 :] for at in range(1, len(word)))
