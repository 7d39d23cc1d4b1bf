"""A plain page, read from top to bottom and from its end, into a story's fields."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.fields import LABELLED
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content
from newsdesk.formats.check_also_reading import entries
from newsdesk.formats.line_kinds import PageWords, is_byline, is_name, is_sentence, language_of
from newsdesk.formats.text_blocks import markdown_of
from newsdesk.formats.text_marks import without_marks
from newsdesk.page.field_lines import field_of_label, value_of

_BLANK_LINES = re.compile(r"\n\s*\n")  # one repeat and no group: a million blank lines cost no memory
_SLASH = " / "
_HEADLINE_WORDS = 30
_SECTION_WORDS = 2
_BYLINE_WORDS = 10
_NAME_WORDS = 8
_BEFORE_BODY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Top:
    """What stands above the body, and how many blocks it took."""

    section: str = ""
    kicker: str = ""
    headline: str = ""
    blocks: int = 0
    language: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Bottom:
    """What stands below the body, the block it starts at, and lines of it that belong to no entry."""

    author: Author = field(default_factory=Author)
    related: tuple[Related, ...] = ()
    loose: tuple[str, ...] = ()
    start: int
    language: str = ""


def story(text: str, words: PageWords) -> tuple[Content, tuple[str, ...]]:
    """The story on the page, and what could not be placed. Raises FormatError where there is none, but a stub."""
    blocks = without_marks([block.strip("\n") for block in _BLANK_LINES.split(text) if block.strip()], words)
    top = _top(blocks, words)
    bottom = _bottom(blocks, top.blocks, words)
    labelled, middle = _without_labelled(blocks[top.blocks : bottom.start])
    standfirst, byline, dateline, body, warnings = _middle(middle)
    if bottom.loose:
        warnings += ("Lines under Check Also were too long for an entry and went to the end of the body.",)
    content = Content(
        section=top.section,
        kicker=top.kicker,
        headline=top.headline,
        standfirst=standfirst,
        byline=byline,
        dateline=dateline,
        body=markdown_of((*body, *bottom.loose)),
        author=bottom.author,
        related=bottom.related,
        language=language_of(text, top.language or bottom.language),
        **labelled,
    )
    return content, top.warnings + warnings


def _top(blocks: Sequence[str], words: PageWords) -> _Top:
    crumbs = blocks[0].strip() if blocks else ""
    home, slash, trail = crumbs.partition(_SLASH)
    language = words.home.get(home.casefold(), "")
    if "\n" in crumbs or not (language or slash):
        return _without_breadcrumb(blocks)
    repeated = _repeated(trail, blocks[1:3])
    if repeated:
        headline = blocks[repeated].strip()
        section = trail.removesuffix(headline).removesuffix(_SLASH)
        kicker = blocks[1].strip() if repeated == 2 else ""
        return _Top(section=section, kicker=kicker, headline=headline, blocks=repeated + 1, language=language)
    if not language:
        return _without_breadcrumb(blocks)
    return _unrepeated(trail, blocks, language)


def _repeated(trail: str, blocks: Sequence[str]) -> int:
    """Which of the two blocks under the breadcrumb is the headline at its end, 0 if neither."""
    lines = [block.strip() for block in blocks]
    ends = [line == trail or trail.endswith(_SLASH + line) for line in lines]
    if all(ends) and len(ends) == 2:
        return 1 if len(lines[0]) >= len(lines[1]) else 2
    return ends.index(True) + 1 if any(ends) else 0


def _unrepeated(trail: str, blocks: Sequence[str], language: str) -> _Top:
    """A breadcrumb whose headline does not stand below it again."""
    section, slash, last = trail.partition(_SLASH)
    if not slash:
        section, last = (trail, "") if len(trail.split()) <= _SECTION_WORDS else ("", trail)
    below = blocks[1].strip() if len(blocks) > 1 else ""
    if not _is_headline(below) or not _leads_on(blocks[2:3]):
        return _Top(section=section, headline=last, blocks=1, language=language)
    warnings = (f"The breadcrumb names another headline, which was left out: {last}",) if last else ()
    return _Top(section=section, headline=below, blocks=2, language=language, warnings=warnings)


def _leads_on(blocks: Sequence[str]) -> bool:
    """Whether the next block shows that the one before it was a headline: a byline, or the opening of the body."""
    return any(is_byline(block) or datelines.split(block)[1].places for block in blocks)


def _without_breadcrumb(blocks: Sequence[str]) -> _Top:
    if not blocks or not _is_headline(blocks[0]):
        return _Top(warnings=("No headline was found; everything went into the body.",))
    repeats = len(blocks) > 1 and blocks[1].strip() == blocks[0].strip()
    return _Top(headline=_one_line(blocks[0]), blocks=2 if repeats else 1)


def _is_headline(block: str) -> bool:
    """Whether the block may be a headline: short, and neither a byline nor the opening of a body."""
    if not block or len(block.split()) > _HEADLINE_WORDS or block.count("\n") > 1 or is_byline(block):
        return False
    return not (block.endswith(".") or datelines.split(block)[1].places)


def _bottom(blocks: Sequence[str], top: int, words: PageWords) -> _Bottom:
    end, language = len(blocks), ""
    related: tuple[Related, ...] = ()
    loose: tuple[str, ...] = ()
    for at in range(len(blocks) - 1, top - 1, -1):
        label, *rest = blocks[at].split("\n")
        if label.strip().casefold() in words.check_also and (rest or at + 1 < len(blocks)):
            language = words.check_also[label.strip().casefold()]
            lines = [line.strip() for block in ("\n".join(rest), *blocks[at + 1 :]) for line in block.split("\n")]
            related, loose = entries([line for line in lines if line])
            end = at
            break
    author, start, spoken = _author(blocks[top:end], words)
    return _Bottom(author=author, related=related, loose=loose, start=top + start, language=language or spoken)


def _author(blocks: Sequence[str], words: PageWords) -> tuple[Author, int, str]:
    """The author box at the end of the blocks, the block it starts at, and the language of its label."""
    for at in (len(blocks) - 1, len(blocks) - 2):
        label, *bio = blocks[at].split("\n") if at >= 0 else [""]
        for about, language in words.about.items():
            name = label.strip()[len(about) + 1 :] if label.casefold().startswith(f"{about} ") else ""
            if _is_author(name):
                told = _one_line("\n".join((*bio, *blocks[at + 1 :])))
                return Author(name=name, bio=told), at, language
    return Author(), len(blocks), ""


def _is_author(name: str) -> bool:
    """Whether what follows "About" names somebody. A sentence may begin with that word too."""
    return bool(name) and not name[0].isdigit() and len(name.split()) <= _NAME_WORDS and not is_sentence(name)


def _middle(blocks: Sequence[str]) -> tuple[str, Byline, Dateline, Sequence[str], tuple[str, ...]]:
    """Standfirst, byline, dateline and the blocks of the body."""
    for at, block in enumerate(blocks[:_BEFORE_BODY]):
        glued, dateline, rest = datelines.split(block)
        if not (dateline.places and rest.strip()):
            continue
        standfirst, line, before = _above(blocks[:at])
        if before:  # the dateline would print above them
            break
        if glued and line:
            warnings = (f"The body opens with another byline, which stays there: {glued}",)
            return standfirst, bylines.parse(line), Dateline(), blocks[at:], warnings
        return standfirst, bylines.parse(line or glued), dateline, (rest, *blocks[at + 1 :]), ()
    above = 2 if _has_byline(blocks[1:2]) else 1 if _has_byline(blocks[:1]) else 0
    standfirst, line, before = _above(blocks[:above])
    return standfirst, bylines.parse(line), Dateline(), (*before, *blocks[above:]), ()


def _without_labelled(blocks: Sequence[str]) -> tuple[dict[str, Any], Sequence[str]]:
    """The fields that stand with their labels between headline and body, and the other blocks."""
    found: dict[str, Any] = {}
    others: list[str] = []
    for block in blocks[: _BEFORE_BODY + len(LABELLED)]:
        label, colon, text = block.partition(":")
        field_ = field_of_label(label) if colon else None
        if field_ and field_.name not in found:
            found[field_.name] = value_of(field_, _one_line(text))
        else:
            others.append(block)
    return found, (*others, *blocks[_BEFORE_BODY + len(LABELLED) :])


def _has_byline(blocks: Sequence[str]) -> bool:
    return any(is_byline(block) or is_name(block) for block in blocks)


def _above(blocks: Sequence[str]) -> tuple[str, str, Sequence[str]]:
    """The standfirst and the byline among the blocks between headline and body, and those that are neither."""
    if any(block != _one_line(block) for block in blocks):
        return "", "", blocks
    match blocks:
        case [only] if is_byline(only) or (len(only.split()) <= _BYLINE_WORDS and not is_sentence(only)):
            return "", only, ()
        case [only]:
            return only, "", ()
        case [standfirst, line] if is_byline(line) or not is_sentence(line):
            return standfirst, line, ()
    return "", "", blocks


def _one_line(text: str) -> str:
    return " ".join(text.split())
