"""Table of checks of sense. A new check is a file in this folder and a row here."""

from newsdesk.checks.check import Check, PassageCheck, StoryCheck
from newsdesk.checks.sense.acronyms import acronyms
from newsdesk.checks.sense.archive import archive
from newsdesk.checks.sense.doubled import doubled
from newsdesk.checks.sense.long_sentences import long_sentences
from newsdesk.checks.sense.names import names
from newsdesk.checks.sense.percent_change import changes
from newsdesk.checks.sense.percentages import percentages
from newsdesk.checks.sense.repeated import repeated
from newsdesk.checks.sense.surname_first import first_mention
from newsdesk.checks.sense.totals import totals
from newsdesk.checks.sense.unclosed import levels, unclosed
from newsdesk.checks.sense.weekdays import weekdays
from newsdesk.checks.sense.weekdays_solar import weekdays_solar
from newsdesk.domain.finding import FindingKind
from newsdesk.tr_noop import tr_noop

_ENGLISH = frozenset({"en"})
_WITH_DARI = frozenset({"en", "fa", "prs", "ps"})


def _story(key: str, story: StoryCheck, label: str, about: str) -> Check:
    return Check(key=key, kind=FindingKind.SENSE, label=label, about=about, story=story)


def _passage(key: str, passage: PassageCheck, label: str, about: str, languages: frozenset[str] = _ENGLISH) -> Check:
    return Check(key=key, kind=FindingKind.SENSE, label=label, about=about, passage=passage, languages=languages)


SENSE: tuple[Check, ...] = (
    _story(
        "weekday",
        weekdays,
        tr_noop("Checks", "Weekdays"),
        tr_noop("Checks", "A weekday beside a date is the right one."),
    ),
    _story(
        "weekday-solar",
        weekdays_solar,
        tr_noop("Checks", "Weekdays of the solar year"),
        tr_noop("Checks", "A weekday beside a solar date, in Dari or Pashto, is the right one."),
    ),
    _passage(
        "totals",
        totals,
        tr_noop("Checks", "Totals"),
        tr_noop("Checks", "People counted by sort add up to the total in the same sentence."),
    ),
    _passage(
        "percentages",
        percentages,
        tr_noop("Checks", "Shares"),
        tr_noop("Checks", "Shares of one whole make no more than 100 per cent."),
    ),
    _passage(
        "changes",
        changes,
        tr_noop("Checks", "Changes in per cent"),
        tr_noop("Checks", "A rise or fall in per cent fits the two figures beside it."),
    ),
    _story(
        "names",
        names,
        tr_noop("Checks", "Spelling of names"),
        tr_noop("Checks", "A name is spelt in one way in headline, standfirst and text."),
    ),
    _story(
        "first-mention",
        first_mention,
        tr_noop("Checks", "First mention"),
        tr_noop("Checks", "A person has a first name or a title before being cited by surname."),
    ),
    _story(
        "unclosed",
        unclosed,
        tr_noop("Checks", "Quotation marks"),
        tr_noop("Checks", "Every quotation that opens is closed."),
    ),
    _story(
        "quote-levels",
        levels,
        tr_noop("Checks", "Quotations inside quotations"),
        tr_noop("Checks", "A quotation inside another has marks of its own."),
    ),
    _passage(
        "doubled",
        doubled,
        tr_noop("Checks", "Doubled words"),
        tr_noop("Checks", "No word is typed twice in a row by mistake."),
        _WITH_DARI,
    ),
    _story(
        "repeated",
        repeated,
        tr_noop("Checks", "Repeated paragraphs"),
        tr_noop("Checks", "No paragraph stands in the text twice."),
    ),
    _passage(
        "long-sentence",
        long_sentences,
        tr_noop("Checks", "Long sentences"),
        tr_noop("Checks", "No sentence has more than 45 words."),
    ),
    _story(
        "acronym",
        acronyms,
        tr_noop("Checks", "Acronyms"),
        tr_noop("Checks", "Acronyms that not every reader knows are spelt out once."),
    ),
    _story(
        "archive",
        archive,
        tr_noop("Checks", "Run before"),
        tr_noop("Checks", "The archive has no story in nearly the same words."),
    ),
)
"""All checks of sense, in the order in which people see them."""
