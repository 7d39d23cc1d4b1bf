"""Gates for the dateline: a place stands in the dateline field and not in the text; an editorial has none."""

import re
from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedPassage, CheckedStory
from newsdesk.checks.finding_text import gate_text
from newsdesk.checks.known_acronyms import KNOWN
from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain import place_names
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

EDITORIALS = frozenset(
    {"editorial", "editorials", "opinion", "opinions", "comment", "leader", "leaders", "op-ed"}
    | {"سرمقاله", "دیدگاه", "سرمقالې", "لیدلوری"}
)
"""Sections of unsigned opinion, which has no dateline; compared without case."""

_PAPER_SPEAKS = re.compile(r"\b(?:editorial(?: (?:board|desk|team))?|leader writers?)$|^سرمقاله\b", re.IGNORECASE)
_REPORTED = re.compile(r"\W*Report(?:ed|ing) (?:by [^.]{1,60} )?from ([A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+)?)")
_CAPITALS = re.compile(r"(?P<place>[^\W\d_][^\n:()]{1,38}?)(?: \([^()\n]{1,40}\))?(?P<mark>:| ?[–—] ?| - )\s*(?=\S)")
_NO_STYLE = "none"

_TYPED = gate_text(
    "dateline",
    tr_noop("Checks", "The dateline “{dateline}” is typed into the text: move it into the dateline field."),
    tr_noop("Checks", "From there it prints in the house style, and search and feeds know the place."),
    rule="typed",
)
_TWICE = gate_text(
    "dateline",
    tr_noop(
        "Checks", "The dateline “{dateline}” is typed into the text, and its field is filled: it would print twice."
    ),
    tr_noop("Checks", "The field prints it by itself before the first paragraph."),
    rule="twice",
)
_CLAIMED = gate_text(
    "dateline",
    tr_noop("Checks", "The story says that it was reported from {place}, and has no dateline."),
    tr_noop("Checks", "Readers look for the place at the start of the story."),
    rule="claimed",
)
_EDITORIAL = gate_text(
    "editorial-dateline",
    tr_noop("Checks", "An editorial has no dateline: clear the field."),
    tr_noop("Checks", "It is the paper that speaks, not a reporter at a place."),
)


def dateline(story: CheckedStory) -> Iterator[Finding]:
    """Finds a dateline that was typed into the text, or a story that says where it was reported and has none."""
    given = _printing(story)
    for passage in story.body:
        if passage.kind == "paragraph":
            if typed := _typed(passage, story):
                remark = _TWICE if given else _TYPED
                end = len(typed)
                fixes = ("",) if given else ()
                yield remark.in_field(passage, 0, end, *fixes, dateline=typed.strip())
                return
            break
    if not given and not _is_editorial(story):
        yield from _claims(story)


def editorial(story: CheckedStory) -> Iterator[Finding]:
    """Finds an editorial with a dateline."""
    if _is_editorial(story) and _printing(story):
        yield _EDITORIAL.on_field("dateline")


def _printing(story: CheckedStory) -> bool:
    return bool(story.content.dateline.places) and story.content.dateline.style != _NO_STYLE


def _typed(passage: CheckedPassage, story: CheckedStory) -> str:
    """The dateline at the start of this paragraph, with its closing mark; empty where there is none."""
    _, found, rest = datelines.split(passage.text, near=story.facts.today)
    if found.places:
        return passage.text[: len(passage.text) - len(rest)] if _is_place(found, rest) else ""
    opening = _CAPITALS.match(passage.text)
    # a closing mark that no house style prints: a place in capitals is enough
    if opening and len(opening["place"]) > 3 and place_names.is_capitals(opening["place"]):
        return opening[0] if opening["place"] not in KNOWN else ""
    return ""


def _is_place(found: datelines.Dateline, rest: str) -> bool:
    if any(place.upper() in KNOWN or "," in place for place in found.places):
        return False
    # "Inflation: what it means" is no dateline, "Kabul: The ministry" is
    plain = found.style == "plain-colon" and not place_names.is_arabic(found.places[0])
    return not plain or not rest[:1].islower()


def _claims(story: CheckedStory) -> Iterator[Finding]:
    ends = (story.body[:1] + story.body[-1:]) if story.body else ()
    for passage in dict.fromkeys(ends):
        if said := _REPORTED.match(passage.text):
            yield _CLAIMED.on_field("dateline", place=said[1])
            return


def _is_editorial(story: CheckedStory) -> bool:
    signed = bylines.line(story.content.byline, language=story.content.language)
    return story.content.section.strip().casefold() in EDITORIALS or bool(_PAPER_SPEAKS.search(signed.strip()))
