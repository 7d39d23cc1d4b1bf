"""The words for people: what went wrong, statuses and languages, each in one table."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.domain import errors
from newsdesk.domain.status import Status
from newsdesk.ui.marking import marked

_REASONS = {
    "embargoed": marked("Errors", "“{headline}” is under embargo {detail} and cannot leave the desk yet."),
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

# Qt names these otherwise than the people who speak them in Afghanistan.
_LANGUAGES = {"fa": marked("Languages", "Dari"), "prs": marked("Languages", "Dari")}


def sentence(error: Exception) -> str:
    """What went wrong and what to do, as one sentence for a person."""
    if isinstance(error, errors.ExitRefused):
        template = _REASONS.get(error.reason, _REASONS["held"])
        return _tidy(_tr("Errors", template).format(headline=error.headline, detail=error.detail))
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


class _Fields(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""


def _fields(error: Exception) -> _Fields:
    return _Fields({name: _word(value) for name, value in vars(error).items()})


def _word(value: Any) -> str:
    return status(value).lower() if isinstance(value, Status) else str(value)


def _tidy(text: str) -> str:
    return text.removeprefix(": ").replace("  ", " ").replace(": .", ".").replace("..", ".")


_tr: Callable[[str, str], str] = QCoreApplication.translate
