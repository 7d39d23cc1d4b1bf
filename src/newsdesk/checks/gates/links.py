"""Gate for broken links: only their form is checked, nothing is fetched."""

import re
from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.finding_text import gate_text
from newsdesk.checks.gates import visible_text
from newsdesk.checks.gates.addresses import fault
from newsdesk.domain.finding import Finding
from newsdesk.text.markdown import Definition, definitions
from newsdesk.text.markdown_spans import Span, of_body
from newsdesk.tr_noop import tr_noop

_UNCLOSED = re.compile(r"(?<![\\!])\[[^\[\]\n]+\]\((?:https?:|www\.)[^()\n]*(?:\([^()\n]*\)[^()\n]*)*$", re.MULTILINE)
_TURNED = re.compile(r"(?<!\])\([^()\[\]\n]+\)\[(?:https?:|www\.)[^\]\n]*\]")
_APART = re.compile(r"(?<![\\!])\[[^\[\]\n]+\][ \t]+\((?:https?://|www\.)[^()\s]+\)")

_WHY = tr_noop("Checks", "Readers who follow it would land nowhere.")
_FAULTS = {
    "empty": gate_text("links", tr_noop("Checks", "This link leads nowhere: give its address."), _WHY, "empty"),
    "spaced": gate_text("links", tr_noop("Checks", "There is a space in the address “{address}”."), _WHY, "spaced"),
    "script": gate_text(
        "links",
        tr_noop("Checks", "“{address}” is no web address: links lead to https, http, mail or telephone."),
        tr_noop("Checks", "The page would print the words without the link."),
        "script",
    ),
    "broken": gate_text("links", tr_noop("Checks", "The address “{address}” is broken."), _WHY, "broken"),
    "bare": gate_text(
        "links", tr_noop("Checks", "The address “{address}” lacks its beginning, “https://”."), _WHY, "bare"
    ),
    "relative": gate_text(
        "links",
        tr_noop("Checks", "“{address}” is not a whole web address."),
        tr_noop("Checks", "It would be sought on whatever site the story is read."),
        "relative",
    ),
}
_WORDLESS = gate_text("links", tr_noop("Checks", "This link has no words to click on."), _WHY, "wordless")
_BRACKETS = gate_text(
    "links",
    tr_noop("Checks", "The brackets of this link do not match: it is written [words](address)."),
    tr_noop("Checks", "Readers would see the brackets and the address instead of a link."),
    "brackets",
)
_OUTSIDE = gate_text(
    "links",
    tr_noop("Checks", "The address of related story {number}, “{address}”, is no whole web address."),
    _WHY,
    "related",
)


def links(story: CheckedStory) -> Iterator[Finding]:
    """Finds links in the text and related addresses that cannot work."""
    if "[" in story.content.body:
        text = visible_text.body(story)
        yield from _mistyped(text)
        yield from _misled(text)
    for number, each in enumerate(story.content.related, start=1):
        if each.story is None and each.url.strip() and fault(each.url):
            yield _OUTSIDE.on_field("related", number=str(number), address=each.url)


def _misled(text: str) -> Iterator[Finding]:
    for link in of_body(text, "link"):
        if link.at < 0:
            continue
        if not text[link.first : link.last].strip():
            yield _WORDLESS.at("body", link.start, link.end, text[link.start : link.end])
        yield from _address(text, link)
    for defined in definitions(text):
        yield from _address(text, defined)


def _address(text: str, found: Span | Definition) -> Iterator[Finding]:
    wrong = fault(found.address)
    if wrong is None:
        return
    sort, meant = wrong
    if found.address:
        fixes = (meant,) if meant else ()
        end = found.at + len(found.address)
        yield _FAULTS[sort].at("body", found.at, end, found.address, *fixes, address=found.address)
    else:
        yield _FAULTS[sort].at("body", found.start, found.end, text[found.start : found.end])


def _mistyped(text: str) -> Iterator[Finding]:
    for found in _UNCLOSED.finditer(text):
        yield _BRACKETS.at("body", found.start(), found.end(), found[0])
    for found in _TURNED.finditer(text):
        words, _, address = found[0][1:-1].partition(")[")
        yield _BRACKETS.at("body", found.start(), found.end(), found[0], f"[{words}]({address})")
    for found in _APART.finditer(text):
        together = re.sub(r"\][ \t]+\(", "](", found[0])
        yield _BRACKETS.at("body", found.start(), found.end(), found[0], together)
