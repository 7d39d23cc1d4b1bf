"""Working names, web names and file names, proposed from a headline."""

import re
import unicodedata
from collections.abc import Callable

WORDS_OF_A_SLUG = 4
_LONGEST_WEB_NAME = 80
# bytes, and letters of UTF-16 once accents stand apart: file systems stop at 255, and a number and a suffix are added
_LONGEST_FILE_NAME = 180
_LONGEST_READ = 1_000  # letters of a headline; nothing of what comes behind would reach a name

# the names that Windows keeps for devices, whatever follows the dot
_RESERVED = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"}) | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"
}
_OWN_SCRIPT = frozenset({"fa", "prs", "ps", "ar", "ur"})
_UNSEEN = frozenset({"Cf", "Cs", "Co", "Cn"})  # format, surrogates, private and unassigned
_JOINERS = "\u200c\u200d"
_EDGES = f" .-\u00a0{_JOINERS}"
_APOSTROPHES = [(mark, "") for mark in "'’‘ʼ"]


def proposed(text: str, language: str, *, words: int = 0) -> str:
    """A name in the letters of the language: words joined by hyphens; all of them, or the first few."""
    from slugify import slugify  # costs start-up time where nothing is named

    own = language.split("-")[0].lower() in _OWN_SCRIPT
    name = slugify(
        text[:_LONGEST_READ],
        allow_unicode=own,
        max_length=_LONGEST_WEB_NAME,
        word_boundary=True,
        replacements=_APOSTROPHES,
    )
    return "-".join(name.split("-")[:words]) if words else name


def untaken(name: str, taken: Callable[[str], bool]) -> str:
    """The name, or the name with the first number behind it that nobody has."""
    candidate, number = name, 2
    while taken(candidate):
        candidate, number = f"{name}-{number}", number + 1
    return candidate


def safe_file_name(name: str) -> str:
    """The name without what some file system refuses or reads as a path; empty if nothing is left of it."""
    seen = "".join(letter for letter in name[:_LONGEST_READ] if not _is_unseen(letter))
    seen = unicodedata.normalize("NFC", seen)
    kept = re.sub(r'[\x00-\x1f\x7f-\x9f\u2028\u2029<>:"/\\|?*]+', "-", seen)
    short = kept.encode(errors="ignore")[:_LONGEST_FILE_NAME].decode(errors="ignore")
    while len(unicodedata.normalize("NFD", short).encode("utf-16-le")) // 2 > _LONGEST_FILE_NAME:
        short = short[:-1]
    short = short.strip(_EDGES)
    first, dot, rest = short.partition(".")
    return f"{first.strip()}-story{dot}{rest}" if first.strip().lower() in _RESERVED else short


def same_file(name: str) -> str:
    """What two names have in common that some file system takes for one: their case and how accents are written."""
    apart = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFD", apart.casefold().upper().casefold())


def _is_unseen(letter: str) -> bool:
    """Whether a letter shows nothing, as marks of direction: a name could say something else than what is seen.

    The joiners stay: Dari and Pashto words need them.
    """
    return unicodedata.category(letter) in _UNSEEN and letter not in _JOINERS
