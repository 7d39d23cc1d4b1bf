"""Normal forms of letters for looking words up: apostrophes, vowel marks, and the yehs and kafs of each keyboard."""

import unicodedata

APOSTROPHES = "'’‘ʼ＇"
ZWNJ = "\u200c"
_LATIN = str.maketrans({**dict.fromkeys(APOSTROPHES, "'"), "\u00ad": None, "\u200b": None})
_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0656\u0657\u0670\u0640\u200d"
_DARI = str.maketrans({**dict.fromkeys(_MARKS), "ك": "ک", "ي": "ی", "ى": "ی", "ۀ": "ه", "ە": "ه", "ہ": "ه"})
_LOOSE = str.maketrans({"أ": "ا", "إ": "ا", "ؤ": "و", "ئ": "ی", "ة": "ه", "ء": None})


def latin(word: str) -> str:
    """The word with ASCII apostrophes and without invisible characters."""
    return unicodedata.normalize("NFC", word.translate(_LATIN))


def bare(word: str) -> str:
    """The word without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def dari(word: str) -> str:
    """The word in the letters of a Persian keyboard, without vowel marks."""
    return unicodedata.normalize("NFC", word).translate(_DARI).strip(ZWNJ)


def loose(word: str) -> str:
    """The same without the hamzas that some write and others do not."""
    return word.translate(_LOOSE)
