"""What a word may have been before the slip of a finger: quick enough to try while reading, unlike suggestions."""

from collections.abc import Iterator

_LATIN = "etaoinsrhldcumfpgwybvkxjqz"
_DARI = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
_VOWELS = "aeiouy"
# letters that sound alike in Dari
_ALIKE = {letter: group.replace(letter, "") for group in ("تط", "ذزضظ", "سصث", "حه", "قغ", "عا") for letter in group}


def of_typing(word: str) -> Iterator[str]:
    """With two letters the other way round, a letter less, a letter more, another letter; the first letter stays."""
    yield from swapped(word)
    yield from _without_one(word)
    yield from (word[:at] + letter + word[at:] for at in range(1, len(word) + 1) for letter in _LATIN)
    yield from (word[:at] + letter + word[at + 1 :] for at in range(1, len(word)) for letter in _LATIN)


def of_spelling(word: str) -> Iterator[str]:
    """With two of those slips at once that people make who know the word by ear: doubled letters, other vowels."""
    yield from {twice for once in {*_by_ear(word)} for twice in _by_ear(once)}


def of_dari(word: str) -> Iterator[str]:
    """With two letters the other way round, a doubled letter once, or a letter that sounds alike."""
    yield from swapped(word)
    yield from (word[:at] + word[at + 1 :] for at in range(1, len(word)) if word[at] == word[at - 1])
    for at, letter in enumerate(word):
        yield from (word[:at] + alike + word[at + 1 :] for alike in _ALIKE.get(letter, ""))


def of_dari_typing(word: str) -> Iterator[str]:
    """With a letter less or a letter more: for long words, where chance resemblance is rare."""
    yield from _without_one(word)
    yield from (word[:at] + letter + word[at:] for at in range(1, len(word) + 1) for letter in _DARI)


def swapped(word: str) -> Iterator[str]:
    """With two neighbours the other way round."""
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
