"""The table of checks of sense. A new one is a file in this room and a row here."""

from newsdesk.checks.check import Check, OfCopy, OfPassage
from newsdesk.checks.sense.acronyms import acronyms
from newsdesk.checks.sense.archive import archive
from newsdesk.checks.sense.changes import changes
from newsdesk.checks.sense.doubled import doubled
from newsdesk.checks.sense.long_sentences import long_sentences
from newsdesk.checks.sense.mention import first_mention
from newsdesk.checks.sense.names import names
from newsdesk.checks.sense.percentages import percentages
from newsdesk.checks.sense.repeated import repeated
from newsdesk.checks.sense.totals import totals
from newsdesk.checks.sense.unclosed import levels, unclosed
from newsdesk.checks.sense.weekdays import weekdays
from newsdesk.checks.sense.weekdays_solar import weekdays_solar
from newsdesk.domain.finding import Kind
from newsdesk.marking import marked

_ENGLISH = frozenset({"en"})
_WITH_DARI = frozenset({"en", "fa", "prs", "ps"})


def _story(key: str, copy: OfCopy, label: str, about: str) -> Check:
    return Check(key=key, kind=Kind.SENSE, label=label, about=about, copy=copy)


def _passage(key: str, passage: OfPassage, label: str, about: str, languages: frozenset[str] = _ENGLISH) -> Check:
    return Check(key=key, kind=Kind.SENSE, label=label, about=about, passage=passage, languages=languages)


SENSE: tuple[Check, ...] = (
    _story(
        "weekday",
        weekdays,
        marked("Checks", "Weekdays"),
        marked("Checks", "A weekday beside a date is the right one."),
    ),
    _story(
        "weekday-solar",
        weekdays_solar,
        marked("Checks", "Weekdays of the solar year"),
        marked("Checks", "A weekday beside a solar date, in Dari or Pashto, is the right one."),
    ),
    _passage(
        "totals",
        totals,
        marked("Checks", "Totals"),
        marked("Checks", "People counted by sort add up to the total in the same sentence."),
    ),
    _passage(
        "percentages",
        percentages,
        marked("Checks", "Shares"),
        marked("Checks", "Shares of one whole make no more than 100 per cent."),
    ),
    _passage(
        "changes",
        changes,
        marked("Checks", "Changes in per cent"),
        marked("Checks", "A rise or fall in per cent fits the two figures beside it."),
    ),
    _story(
        "names",
        names,
        marked("Checks", "Spelling of names"),
        marked("Checks", "A name is spelt in one way in headline, standfirst and text."),
    ),
    _story(
        "first-mention",
        first_mention,
        marked("Checks", "First mention"),
        marked("Checks", "A person has a first name or a title before being cited by surname."),
    ),
    _story(
        "unclosed",
        unclosed,
        marked("Checks", "Quotation marks"),
        marked("Checks", "Every quotation that opens is closed."),
    ),
    _story(
        "quote-levels",
        levels,
        marked("Checks", "Quotations inside quotations"),
        marked("Checks", "A quotation inside another has marks of its own."),
    ),
    _passage(
        "doubled",
        doubled,
        marked("Checks", "Doubled words"),
        marked("Checks", "No word is typed twice in a row by mistake."),
        _WITH_DARI,
    ),
    _story(
        "repeated",
        repeated,
        marked("Checks", "Repeated paragraphs"),
        marked("Checks", "No paragraph stands in the text twice."),
    ),
    _passage(
        "long-sentence",
        long_sentences,
        marked("Checks", "Long sentences"),
        marked("Checks", "No sentence has more than 45 words."),
    ),
    _story(
        "acronym",
        acronyms,
        marked("Checks", "Acronyms"),
        marked("Checks", "Acronyms that not every reader knows are spelt out once."),
    ),
    _story(
        "archive",
        archive,
        marked("Checks", "Run before"),
        marked("Checks", "The archive has no story in nearly the same words."),
    ),
)
"""All checks of sense, in the order in which people see them."""
