"""Slugs, web slugs and file names: proposed from a headline, made unique and safe for file systems."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from newsdesk.desk.context import DeskContext
from newsdesk.domain.status import OUT
from newsdesk.domain.story import Content, Story
from newsdesk.text import cq

SLUG_WORDS = 4
_MAX_WEB_SLUG = 80
# bytes in UTF-8, and UTF-16 units in NFD: file systems allow 255, and a number and a suffix are added
_MAX_FILE_NAME = 180
_MAX_HEADLINE = 1_000  # characters of a headline that are read; what follows is never part of a name

# names that Windows reserves for devices, with any suffix
_RESERVED = frozenset({"con", "prn", "aux", "nul", "conin$", "conout$"}) | {
    f"{port}{digit}" for port in ("com", "lpt") for digit in "0123456789¹²³"
}
_OWN_SCRIPT = frozenset({"fa", "prs", "ps", "ar", "ur"})
_INVISIBLE = frozenset({"Cf", "Cs", "Co", "Cn"})  # format, surrogates, private and unassigned
_JOINERS = "\u200c\u200d"
_EDGES = f" .-\u00a0{_JOINERS}"
_APOSTROPHES = [(mark, "") for mark in "'’‘ʼ"]


def with_slugs(context: DeskContext, content: Content, *, story: UUID, before: Story | None = None) -> Content:
    """The content with slug and web slug filled in: as typed, else as they were, else proposed from the headline.

    `before` is the story as it was saved last, None for a new one.
    """
    return replace(
        content,
        slug=content.slug or _slug(context, content, story=story, before=before),
        url_slug=_url_slug(content, before),
    )


def _slug(context: DeskContext, content: Content, *, story: UUID, before: Story | None) -> str:
    if before and before.content.slug:
        return before.content.slug
    proposal = proposed(cq.without(content.headline), content.language, words=SLUG_WORDS)
    if not proposal:
        return ""
    return unique(proposal, lambda name: bool(set(context.archive.stories.ids_for_slug(name)) - {story}))


def _url_slug(content: Content, before: Story | None) -> str:
    """The web slug. One that was proposed, not typed, follows the headline until the story is published."""
    typed = content.url_slug
    proposal = proposed(cq.without(content.headline), content.language)
    if before is None or not before.content.url_slug:
        return typed or proposal
    saved = before.content
    if typed and typed != saved.url_slug:
        return typed
    proposals = {proposed(headline, saved.language) for headline in (saved.headline, cq.without(saved.headline))}
    was_proposed = saved.url_slug in proposals
    # readers and other sites have links to a published address
    return (proposal or saved.url_slug) if was_proposed and before.status not in OUT else saved.url_slug


def proposed(text: str, language: str, *, words: int = 0) -> str:
    """A slug from a headline: words joined by hyphens, in the script of the language; `words` limits how many."""
    from slugify import slugify  # slow to import, and not needed at start

    own = language.split("-")[0].lower() in _OWN_SCRIPT
    name = slugify(
        text[:_MAX_HEADLINE],
        allow_unicode=own,
        max_length=_MAX_WEB_SLUG,
        word_boundary=True,
        replacements=_APOSTROPHES,
    )
    return "-".join(name.split("-")[:words]) if words else name


def unique(name: str, taken: Callable[[str], bool]) -> str:
    """The name if it is free, else the name with the first free number after it (`name-2`)."""
    candidate, number = name, 2
    while taken(candidate):
        candidate, number = f"{name}-{number}", number + 1
    return candidate


def safe_file_name(name: str) -> str:
    """The name without characters that a file system refuses or reads as a path; empty if nothing is left."""
    visible = "".join(letter for letter in name[:_MAX_HEADLINE] if not _is_invisible(letter))
    visible = unicodedata.normalize("NFC", visible)
    kept = re.sub(r'[\x00-\x1f\x7f-\x9f\u2028\u2029<>:"/\\|?*]+', "-", visible)
    short = kept.encode(errors="ignore")[:_MAX_FILE_NAME].decode(errors="ignore")
    while len(unicodedata.normalize("NFD", short).encode("utf-16-le")) // 2 > _MAX_FILE_NAME:
        short = short[:-1]
    short = short.strip(_EDGES)
    first, dot, rest = short.partition(".")
    return f"{first.strip()}-story{dot}{rest}" if first.strip().lower() in _RESERVED else short


def same_file(name: str) -> str:
    """Key that is equal for names that some file system takes for one: without regard to case and Unicode form."""
    apart = unicodedata.normalize("NFD", name)
    return unicodedata.normalize("NFD", apart.casefold().upper().casefold())


def _is_invisible(letter: str) -> bool:
    """Whether a character is invisible, such as a direction mark, and could hide what a name really is.

    Zero-width joiners are kept: Dari and Pashto words need them.
    """
    return unicodedata.category(letter) in _INVISIBLE and letter not in _JOINERS
