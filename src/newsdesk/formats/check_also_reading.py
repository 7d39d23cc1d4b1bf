"""The Check Also lines of a plain page: several entries, each a headline and what is told of its story."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.related import Related
from newsdesk.formats.line_kinds import is_byline
from newsdesk.formats.related_reading import related

_ADDRESS = re.compile(r"https?://\S+")
_CUT_SHORT = ("…", "...")
_LONGEST = 60
_REMEMBERED = 500  # lines: each is asked about several times, and hostile files have few, again and again


def entries(lines: Sequence[str]) -> tuple[tuple[Related, ...], tuple[str, ...]]:
    """The entries in the lines, and the lines that are too long to be of any."""
    found: list[Related] = []
    loose: list[str] = []
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else ""
        if len(line.split()) > _LONGEST:
            loose.append(line)
        elif found and _ADDRESS.fullmatch(line) and not found[-1].url:
            found[-1] = replace(found[-1], url=line)
        elif found and not found[-1].excerpt and not _starts_entry(line, following):
            found[-1] = _told(found[-1], line, following)
        else:
            found.append(Related(headline=line))
    return tuple(found), tuple(loose)


def _told(entry: Related, line: str, following: str) -> Related:
    """The entry with one more line of it."""
    opens = _opens_story(following)
    if _is_byline(line) and not entry.byline.text and (opens or _place_alone(following).places):
        return replace(entry, byline=bylines.parse(line))
    if opens and not entry.dateline.places and (place := _place_alone(line)).places:
        return replace(entry, dateline=place)
    read = related(entry.headline, line, url=entry.url)
    if entry.byline.text or entry.dateline.places:
        keeps = not read.byline.text and not (entry.dateline.places and read.dateline.places)
        read = read if keeps else replace(related("", ""), excerpt=line)
        dateline = read.dateline if read.dateline.places else entry.dateline
        return replace(entry, dateline=dateline, excerpt=read.excerpt)
    return read


def _starts_entry(line: str, following: str) -> bool:
    """Whether a line is the next headline, the entry before it having none but its own."""
    told = _opens_story(line) or _is_byline(line) or bool(_place_alone(line).places)
    return not told and _opens_story(following)


@lru_cache(maxsize=_REMEMBERED)
def _is_byline(line: str) -> bool:
    return is_byline(line)


@lru_cache(maxsize=_REMEMBERED)
def _opens_story(line: str) -> bool:
    return line.endswith(_CUT_SHORT) or bool(datelines.split(line)[1].places)


@lru_cache(maxsize=_REMEMBERED)
def _place_alone(line: str) -> Dateline:
    """The dateline, if the line holds nothing else."""
    glued, read, rest = datelines.split(f"{line} x")
    return read if rest == "x" and not glued else Dateline()
