"""Table of gates. A new gate is a function in this folder and a row here."""

from newsdesk.checks.check import Check, StoryCheck
from newsdesk.checks.gates import dateline, hidden_words, links, open_matters, pictures, release, required_fields, tk
from newsdesk.domain.finding import FindingKind, Severity
from newsdesk.tr_noop import tr_noop


def _gate(key: str, severity: Severity, story: StoryCheck, label: str, about: str) -> Check:
    return Check(key=key, kind=FindingKind.GATE, severity=severity, label=label, about=about, story=story)


GATES: tuple[Check, ...] = (
    _gate(
        "headline",
        Severity.FILING,
        required_fields.headline,
        tr_noop("Checks", "Headline"),
        tr_noop("Checks", "The story has a headline."),
    ),
    _gate(
        "byline",
        Severity.FILING,
        required_fields.byline,
        tr_noop("Checks", "Byline"),
        tr_noop("Checks", "Somebody signs the story: a name, or a desk."),
    ),
    _gate(
        "body",
        Severity.FILING,
        required_fields.body,
        tr_noop("Checks", "Text"),
        tr_noop("Checks", "The story has a text."),
    ),
    _gate(
        "section",
        Severity.FILING,
        required_fields.section,
        tr_noop("Checks", "Section"),
        tr_noop("Checks", "The story has a section."),
    ),
    _gate(
        "slug",
        Severity.FILING,
        release.slug,
        tr_noop("Checks", "Slug"),
        tr_noop("Checks", "No other story of the day has the same slug."),
    ),
    _gate(
        "dateline",
        Severity.APPROVAL,
        dateline.dateline,
        tr_noop("Checks", "Dateline"),
        tr_noop("Checks", "A place that the story claims stands in the dateline field, not in the text."),
    ),
    _gate(
        "editorial-dateline",
        Severity.APPROVAL,
        dateline.editorial,
        tr_noop("Checks", "Editorial without dateline"),
        tr_noop("Checks", "An editorial speaks for the paper and has no dateline."),
    ),
    _gate(
        "tk",
        Severity.APPROVAL,
        tk.tk,
        tr_noop("Checks", "Still to come (TK)"),
        tr_noop("Checks", "No “TK” is left in anything that readers see."),
    ),
    _gate(
        "suggestions",
        Severity.APPROVAL,
        open_matters.suggestions,
        tr_noop("Checks", "Open suggestions"),
        tr_noop("Checks", "Every suggestion in the text is accepted or rejected."),
    ),
    _gate(
        "notes",
        Severity.APPROVAL,
        open_matters.notes,
        tr_noop("Checks", "Open notes"),
        tr_noop("Checks", "Every note to the story is answered."),
    ),
    _gate(
        "related",
        Severity.APPROVAL,
        open_matters.related,
        tr_noop("Checks", "Related stories"),
        tr_noop("Checks", "Every related story can be read."),
    ),
    _gate(
        "pictures",
        Severity.APPROVAL,
        pictures.pictures,
        tr_noop("Checks", "Pictures"),
        tr_noop("Checks", "Each picture has a caption, and words for readers who cannot see it."),
    ),
    _gate(
        "sealed",
        Severity.APPROVAL,
        hidden_words.sealed,
        tr_noop("Checks", "Sealed names"),
        tr_noop("Checks", "No name that is sealed in the byline stands where readers would see it."),
    ),
    _gate(
        "embargo",
        Severity.APPROVAL,
        release.embargo,
        tr_noop("Checks", "Embargo"),
        tr_noop("Checks", "An embargo says in which zone its hour is meant, and who set it."),
    ),
    _gate(
        "links",
        Severity.APPROVAL,
        links.links,
        tr_noop("Checks", "Links"),
        tr_noop("Checks", "Links have whole, sound addresses; nothing is fetched."),
    ),
    _gate(
        "hidden",
        Severity.ADVICE,
        hidden_words.unseen,
        tr_noop("Checks", "Hidden words"),
        tr_noop("Checks", "Nothing stands in the text that no reader would see."),
    ),
    _gate(
        "headline-length",
        Severity.ADVICE,
        required_fields.headline_length,
        tr_noop("Checks", "Length of the headline"),
        tr_noop("Checks", "The headline is no longer than the limit in the settings."),
    ),
)
"""All gates, in the order in which people see them."""
