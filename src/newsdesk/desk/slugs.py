"""Working names, web names and file names, proposed from a headline."""

import re
from collections.abc import Callable

WORDS_OF_A_SLUG = 4
_LONGEST_WEB_NAME = 80
_LONGEST_FILE_NAME = 180  # bytes; file systems stop at 255 and a format adds its suffix

# the names that Windows keeps for devices, whatever follows the dot
_RESERVED = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"}) | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"
}
_OWN_SCRIPT = frozenset({"fa", "prs", "ps", "ar", "ur"})
_APOSTROPHES = [(mark, "") for mark in "'’‘ʼ"]


def proposed(text: str, language: str, *, words: int = 0) -> str:
    """A name in the letters of the language: words joined by hyphens; all of them, or the first few."""
    from slugify import slugify  # costs start-up time where nothing is named

    own = language.split("-")[0].lower() in _OWN_SCRIPT
    name = slugify(text, allow_unicode=own, max_length=_LONGEST_WEB_NAME, word_boundary=True, replacements=_APOSTROPHES)
    return "-".join(name.split("-")[:words]) if words else name


def untaken(name: str, taken: Callable[[str], bool]) -> str:
    """The name, or the name with the first number behind it that nobody has."""
    candidate, number = name, 2
    while taken(candidate):
        candidate, number = f"{name}-{number}", number + 1
    return candidate


def safe_file_name(name: str) -> str:
    """The name without what some file system refuses or reads as a path; empty if nothing is left of it."""
    kept = re.sub(r'[\x00-\x1f\x7f<>:"/\\|?*]+', "-", name)
    short = kept.encode(errors="ignore")[:_LONGEST_FILE_NAME].decode(errors="ignore").strip(" .-")
    return f"{short}-story" if short.split(".")[0].strip().lower() in _RESERVED else short
