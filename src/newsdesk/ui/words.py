"""The words for people: what went wrong, statuses and languages, each in one table."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence

from newsdesk.domain import errors
from newsdesk.domain.health import Check
from newsdesk.domain.status import Status
from newsdesk.ui.marking import marked

_REASONS = {
    "embargoed": marked("Errors", "“{headline}” is under embargo until {until} and cannot leave the desk yet."),
    "held": marked("Errors", "“{headline}” is held and cannot leave the desk."),
    "withdrawn": marked("Errors", "“{headline}” is withdrawn and cannot leave the desk."),
    "spiked": marked("Errors", "“{headline}” is spiked. Un-spike it first."),
}

# Looked up along the error's class and its bases; the fields of the error fill the braces.
_SENTENCES: dict[type[Exception], str] = {
    errors.StoryNotFound: marked("Errors", "That story is no longer on this desk."),
    errors.AmbiguousStory: marked("Errors", "Several stories are called “{ref}”. Choose one in the list."),
    errors.MoveRefused: marked("Errors", "A story that is {status} cannot be {move}."),
    errors.FormatError: marked("Errors", "{source}: {reason}"),
    errors.UnknownFormat: marked("Errors", "Newsdesk cannot tell what kind of file this is. Choose a format."),
    errors.NameTaken: marked("Errors", "{path} is there already."),
    errors.WriteFailed: marked("Errors", "{path} could not be written: {reason}."),
    errors.ArchiveMissing: marked("Errors", "There is no desk file at {path}."),
    errors.NotAnArchive: marked("Errors", "{path} is not a Newsdesk file. Nothing in it was changed."),
    errors.ArchiveTooNew: marked(
        "Errors", "{path} was written by a newer Newsdesk. Nothing in it was changed; update Newsdesk to open it."
    ),
    errors.ArchiveDamaged: marked("Errors", "{path} is damaged. A backup is the way back."),
    errors.ArchiveBusy: marked("Errors", "Another program holds {path}. Try again in a moment."),
    errors.ArchiveUnwritable: marked(
        "Errors", "{path} cannot be written: {reason}. See that the disk has room and the folder may be written to."
    ),
    errors.ArchiveError: marked("Errors", "{path} cannot be used: {reason}."),
    errors.Cancelled: marked("Errors", "Stopped. What was done so far stands."),
}
_OURS = marked("Errors", "Something went wrong in Newsdesk ({kind}). Your words are kept; the log says more.")

_STATUSES: dict[Status, str] = {
    Status.DRAFT: marked("Status", "Draft"),
    Status.FILED: marked("Status", "Filed"),
    Status.IN_REVIEW: marked("Status", "In review"),
    Status.RETURNED: marked("Status", "Returned"),
    Status.APPROVED: marked("Status", "Approved"),
    Status.SCHEDULED: marked("Status", "Scheduled"),
    Status.PUBLISHED: marked("Status", "Published"),
    Status.CORRECTED: marked("Status", "Corrected"),
    Status.WITHDRAWN: marked("Status", "Withdrawn"),
    Status.HELD: marked("Status", "Held"),
    Status.SPIKED: marked("Status", "Spiked"),
}

_LANGUAGES = {
    "en": marked("Languages", "English"),
    # Qt names these otherwise than the people who speak them in Afghanistan
    "fa": marked("Languages", "Dari"),
    "prs": marked("Languages", "Dari"),
    "ps": marked("Languages", "Pashto"),
    "ar": marked("Languages", "Arabic"),
    "ur": marked("Languages", "Urdu"),
}

_FORMATS = {
    "html": marked("Formats", "Web page"),
    "markdown": marked("Formats", "Markdown"),
    "text": marked("Formats", "Plain text"),
}

# what a story was not to be, and what it is that stands against it
_MOVES = {
    "spiked": marked("Moves", "spiked"),
    "un-spiked": marked("Moves", "un-spiked"),
    "removed": marked("Moves", "removed"),
    "worked on": marked("Moves", "worked on"),
}

# by the names of the doctor's checks
_CHECKS = {
    "file": marked("Health", "The file"),
    "links": marked("Health", "Ties between records"),
    "schema": marked("Health", "Layout of the file"),
    "heads": marked("Health", "Newest revisions"),
    "counts": marked("Health", "Counts"),
    "search": marked("Health", "Search"),
    "log": marked("Health", "Journal of changes"),
    "space": marked("Health", "Room on the disk"),
    "stories": marked("Health", "Stories"),
    "revisions": marked("Health", "Revisions"),
    "forks": marked("Health", "Conflicts"),
    "drafts": marked("Health", "Drafts not saved as a revision"),
}


def sentence(error: Exception) -> str:
    """What went wrong and what to do, as one sentence for a person."""
    if isinstance(error, errors.ExitRefused):
        template = _REASONS.get(error.reason, _REASONS["held"])
        until = error.detail.removeprefix("until ")
        return _tidy(_tr("Errors", template).format(headline=error.headline, until=until))
    for kind in type(error).__mro__:
        if kind in _SENTENCES:
            return _tidy(_tr("Errors", _SENTENCES[kind]).format_map(_fields(error)))
    if isinstance(error, OSError):
        return _tidy(f"{error.filename or ''}: {error.strerror or error}")
    return _tr("Errors", _OURS).format(kind=type(error).__name__)


def status(value: Status) -> str:
    """A status as the window names it."""
    return _tr("Status", _STATUSES[value])


def language(tag: str) -> str:
    """A language by its name, the tag itself where Qt knows none."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    if primary in _LANGUAGES:
        return _tr("Languages", _LANGUAGES[primary])
    known = QLocale.codeToLanguage(primary)
    return tag if known is QLocale.Language.AnyLanguage else QLocale.languageToString(known)


def format_name(key: str, label: str) -> str:
    """A format as the window names it, by its own label where it has no word for it."""
    return _tr("Formats", _FORMATS[key]) if key in _FORMATS else label


def check_line(check: Check) -> str:
    """One of the doctor's findings: a figure where it counts something, what is wrong where something is."""
    name = _tr("Health", _CHECKS[check.name]) if check.name in _CHECKS else check.name
    mark = "✓" if check.ok else "✗"
    if check.detail.isdecimal():
        return f"{mark} {name}: {QLocale().toString(int(check.detail))}"
    return f"{mark} {name}" if check.ok else f"{mark} {name}: {_isolated(check.detail)}"


def listed(parts: Iterable[str], locale: QLocale | None = None) -> str:
    """What is not empty of these, with the comma of the window's script between."""
    way = (locale or QLocale()).textDirection()
    comma = "، " if way is Qt.LayoutDirection.RightToLeft else ", "
    return comma.join(part for part in parts if part)


def keys(sequence: QKeySequence) -> str:
    """A shortcut as people read it: Ctrl K."""
    said = sequence.toString(QKeySequence.SequenceFormat.NativeText)
    return said[:-1].replace("+", " ") + said[-1:]


class _Fields(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""


def _fields(error: Exception) -> _Fields:
    return _Fields({name: _word(value) for name, value in vars(error).items()})


def _word(value: Any) -> str:
    if isinstance(value, Status):
        return status(value).lower()
    return _tr("Moves", _MOVES[value]) if value in _MOVES else str(value)


def _isolated(text: str) -> str:
    return f"\u2068{text}\u2069"


def _tidy(text: str) -> str:
    return text.removeprefix(": ").replace("  ", " ").replace(": .", ".").replace("..", ".")


_tr: Callable[[str, str], str] = QCoreApplication.translate
