"""Check for a person who is cited by surname alone before the story introduces them."""

from collections.abc import Iterator

import regex

from newsdesk.checks.checked_story import CheckedPassage, CheckedStory
from newsdesk.checks.finding_text import sense_text
from newsdesk.checks.known_acronyms import KNOWN
from newsdesk.checks.sense.proper import ProperWord, common_words, named
from newsdesk.checks.sense.speakers import NO_PERSON
from newsdesk.checks.sense.titles import OPENERS, PLACEWARDS
from newsdesk.checks.wordlist import words
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

_SPEECH = r"said|says|told|added|adds|warned|explained|insisted|argued|recalled|replied|noted|stressed|reiterated"
_CITED_AFTER = regex.compile(rf"[ \u00a0]+(?:{_SPEECH})\b")
_CITED_BEFORE = regex.compile(rf"\b(?:{_SPEECH})[ \u00a0]+$")
_AFTER_QUOTE = regex.compile(r"[”\"][ \u00a0]+(?:(?:said|says|added|warned|explained|insisted|replied)[ \u00a0]+)?$")
_APPOSITION = regex.compile(r"[ \u00a0]*(?:,[ \u00a0]*(?:\d|an?\b|the\b|who\b|whose\b|[a-z]{4,})|\()")
_PERSON = regex.compile(r"\b(?:[Hh]e|[Ss]he)[ \u00a0]+(?:said|says|added|told|warned|explained|noted)\b")
_PARTICLES = words("van von de der den del della di da al el bin ibn ben ul zai bint la le")
# demonyms, adverbs, initials: what stands before a surname and is no first name
_NO_NAME = regex.compile(r"(?:ian|ish|ese|[^b]ani|[a-z]gan|ican|[a-z]ghan|[a-z]{5}ly|^[A-Z]\.)$")
_FULL_LATER = sense_text(
    "first-mention",
    tr_noop("Checks", "{name} is cited here before the story says who that is; “{full}” comes later."),
    tr_noop("Checks", "At first mention a person has a first name or a title."),
    "later",
)
_NEVER_FULL = sense_text(
    "first-mention",
    tr_noop("Checks", "{name} is cited without a first name or a title, and the story never gives one."),
    tr_noop("Checks", "At first mention a person has a first name or a title."),
    "never",
)


def first_mention(story: CheckedStory) -> Iterator[Finding]:
    """Finds the first citation of a person whom the body has not introduced; headline and standfirst do not count."""
    body = [passage for passage in story.body if passage.kind in ("paragraph", "quote", "list")]
    by_word: dict[str, list[ProperWord]] = {}
    for each in named(body):
        by_word.setdefault(each.word, []).append(each)
    no_names = common_words(story.passages) | OPENERS
    for word, places in by_word.items():
        if len(word) >= 3 and word.lower() not in no_names and word not in NO_PERSON | KNOWN:
            yield from _finding_for(word, places, body)


def _finding_for(word: str, places: list[ProperWord], body: list[CheckedPassage]) -> Iterator[Finding]:
    first = places[0]
    if _introduces(first) or not _is_cited(first) or any(_is_no_person(each) for each in places):
        return
    full = next((each for each in places if _is_full(each)), None)
    if full:
        name = f"{full.before} {word}"
        yield _FULL_LATER.in_field(first.passage, first.start, first.end, name, name=word, full=name)
    elif not any(_introduces(each) for each in places) and _is_surely_person(first, body):
        yield _NEVER_FULL.in_field(first.passage, first.start, first.end, name=word)


def _introduces(each: ProperWord) -> bool:
    """A first name, a title or any word that says who it is stands before it, or an apposition behind it."""
    text = each.passage.text
    if each.after or _APPOSITION.match(text, each.end):
        return True
    before = each.before.strip(".")
    if not before or before.lower() in _PARTICLES:
        return bool(before)
    return before.lower() not in OPENERS and not regex.fullmatch(_SPEECH, before)


def _is_cited(each: ProperWord) -> bool:
    text = each.passage.text
    if _CITED_AFTER.match(text, each.end):
        return True
    return (
        bool(_CITED_BEFORE.search(text, max(0, each.start - 20), each.start))
        and text[each.end : each.end + 1] in ".,:;"
    )


def _is_no_person(each: ProperWord) -> bool:
    return each.before.lower() in PLACEWARDS or each.before.lower() == "the"


def _is_full(each: ProperWord) -> bool:
    before = each.before
    given = before[:1].isupper() and before.strip(".").lower() not in OPENERS and not _NO_NAME.search(before)
    return given and not each.after and before not in NO_PERSON | KNOWN


def _is_surely_person(first: ProperWord, body: list[CheckedPassage]) -> bool:
    """Quoted word for word, and "he said" or "she said" follows."""
    text = first.passage.text
    if not _AFTER_QUOTE.search(text, max(0, first.start - 16), first.start):
        return False
    at = body.index(first.passage)
    following = text[first.end :] + " " + (body[at + 1].text if at + 1 < len(body) else "")
    return bool(_PERSON.search(following))
