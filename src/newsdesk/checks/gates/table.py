"""The table of gates. A new one is a function in this room and a row here."""

from newsdesk.checks.check import Check, OfCopy
from newsdesk.checks.gates import dateline, links, open_matters, pictures, present, release, tk, unseen
from newsdesk.domain.finding import Kind, Severity
from newsdesk.marking import marked


def _gate(key: str, severity: Severity, copy: OfCopy, label: str, about: str) -> Check:
    return Check(key=key, kind=Kind.GATE, severity=severity, label=label, about=about, copy=copy)


GATES: tuple[Check, ...] = (
    _gate(
        "headline",
        Severity.FILING,
        present.headline,
        marked("Checks", "Headline"),
        marked("Checks", "The story has a headline."),
    ),
    _gate(
        "byline",
        Severity.FILING,
        present.byline,
        marked("Checks", "Byline"),
        marked("Checks", "Somebody signs the story: a name, or a desk."),
    ),
    _gate("body", Severity.FILING, present.body, marked("Checks", "Text"), marked("Checks", "The story has a text.")),
    _gate(
        "section",
        Severity.FILING,
        present.section,
        marked("Checks", "Section"),
        marked("Checks", "The story has a section."),
    ),
    _gate(
        "slug",
        Severity.FILING,
        release.slug,
        marked("Checks", "Slug"),
        marked("Checks", "No other story of the day has the same slug."),
    ),
    _gate(
        "dateline",
        Severity.APPROVAL,
        dateline.dateline,
        marked("Checks", "Dateline"),
        marked("Checks", "A place that the story claims stands in the dateline field, not in the text."),
    ),
    _gate(
        "editorial-dateline",
        Severity.APPROVAL,
        dateline.editorial,
        marked("Checks", "Editorial without dateline"),
        marked("Checks", "An editorial speaks for the paper and has no dateline."),
    ),
    _gate(
        "tk",
        Severity.APPROVAL,
        tk.tk,
        marked("Checks", "Still to come (TK)"),
        marked("Checks", "No “TK” is left in anything that readers see."),
    ),
    _gate(
        "suggestions",
        Severity.APPROVAL,
        open_matters.suggestions,
        marked("Checks", "Open suggestions"),
        marked("Checks", "Every suggestion in the text is accepted or rejected."),
    ),
    _gate(
        "notes",
        Severity.APPROVAL,
        open_matters.notes,
        marked("Checks", "Open notes"),
        marked("Checks", "Every note to the story is answered."),
    ),
    _gate(
        "related",
        Severity.APPROVAL,
        open_matters.related,
        marked("Checks", "Related stories"),
        marked("Checks", "Every related story can be read."),
    ),
    _gate(
        "pictures",
        Severity.APPROVAL,
        pictures.pictures,
        marked("Checks", "Pictures"),
        marked("Checks", "Each picture has a caption, and words for readers who cannot see it."),
    ),
    _gate(
        "sealed",
        Severity.APPROVAL,
        unseen.sealed,
        marked("Checks", "Sealed names"),
        marked("Checks", "No name that is sealed in the byline stands where readers would see it."),
    ),
    _gate(
        "embargo",
        Severity.APPROVAL,
        release.embargo,
        marked("Checks", "Embargo"),
        marked("Checks", "An embargo says in which zone its hour is meant, and who set it."),
    ),
    _gate(
        "links",
        Severity.APPROVAL,
        links.links,
        marked("Checks", "Links"),
        marked("Checks", "Links have whole, sound addresses; nothing is fetched."),
    ),
    _gate(
        "hidden",
        Severity.ADVICE,
        unseen.unseen,
        marked("Checks", "Hidden words"),
        marked("Checks", "Nothing stands in the text that no reader would see."),
    ),
    _gate(
        "headline-length",
        Severity.ADVICE,
        present.headline_length,
        marked("Checks", "Length of the headline"),
        marked("Checks", "The headline is no longer than the house allows."),
    ),
)
"""All gates, in the order in which people see them."""
