"""Gates for required fields: headline, byline, body and section; and for the length of the headline."""

from collections.abc import Iterator

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.finding_text import gate_text
from newsdesk.domain.finding import Finding
from newsdesk.text import cq
from newsdesk.tr_noop import tr_noop

_HEADLINE = gate_text(
    "headline",
    tr_noop("Checks", "There is no headline."),
    tr_noop("Checks", "The desk finds a story by its headline, and readers choose it by that."),
)
_BYLINE = gate_text(
    "byline",
    tr_noop("Checks", "There is no byline."),
    tr_noop("Checks", "Readers must see who answers for the story: a name, or a desk of the paper."),
)
_BODY = gate_text(
    "body",
    tr_noop("Checks", "There is no text."),
    tr_noop("Checks", "A headline alone is no story."),
)
_SECTION = gate_text(
    "section",
    tr_noop("Checks", "The story has no section."),
    tr_noop("Checks", "Without one nobody knows which editor reads it and on which page it stands."),
)
_LENGTH = gate_text(
    "headline-length",
    tr_noop("Checks", "The headline has {length} characters; {limit} is the limit."),
    tr_noop("Checks", "Longer ones are cut off on phones and in lists of links."),
)


def headline(story: CheckedStory) -> Iterator[Finding]:
    """Finds a missing headline."""
    if not story.content.headline.strip():
        yield _HEADLINE.on_field("headline")


def byline(story: CheckedStory) -> Iterator[Finding]:
    """Finds a missing byline; a sealed name counts as one, since the desk knows it."""
    signed = story.content.byline
    if not signed.text.strip() and not any(credit.name.strip() for credit in signed.credits):
        yield _BYLINE.on_field("byline")


def body(story: CheckedStory) -> Iterator[Finding]:
    """Finds a missing text."""
    if not any(passage.text.strip() for passage in story.body):
        yield _BODY.on_field("body")


def section(story: CheckedStory) -> Iterator[Finding]:
    """Finds a missing section."""
    if not story.content.section.strip():
        yield _SECTION.on_field("section")


def headline_length(story: CheckedStory) -> Iterator[Finding]:
    """Finds a headline longer than the limit, in characters; a limit of 0 means none."""
    length, limit = len(" ".join(cq.without(story.content.headline).split())), story.facts.headline_limit
    if 0 < limit < length:
        yield _LENGTH.on_field("headline", length=str(length), limit=str(limit))
