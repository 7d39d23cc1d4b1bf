"""The words for people: what went wrong, statuses and languages, each in one table."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtGui import Qt as RichText

from newsdesk.domain import errors
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import Moved
from newsdesk.domain.health import Check
from newsdesk.domain.moves import DONE, Verb
from newsdesk.domain.person import Role
from newsdesk.domain.status import Status
from newsdesk.marking import marked

if TYPE_CHECKING:
    from newsdesk.desk.moved_desk import Mended
    from newsdesk.domain.finding import Finding

_REASONS = {
    "embargoed": marked("Errors", "“{headline}” is under embargo until {until} and cannot leave the desk yet."),
    "unread": marked(
        "Errors",
        "“{headline}” has an embargo that Newsdesk cannot read: “{detail}”. Write it as 2026-12-05 18:00 and a zone, "
        "or clear the field.",
    ),
    "unread of another": marked(
        "Errors",
        "“{headline}” has an embargo that Newsdesk cannot read: “{detail}”, typed by {who}. They can write it as "
        "2026-12-05 18:00 and a zone, or clear the field; it can be lifted, with a reason, in the open story.",
    ),
    "clock": marked(
        "Errors",
        "“{headline}” is under embargo until {until}, and the clock of this machine seems wrong: the desk was last "
        "worked on at {newest}. Set the clock right.",
    ),
    "held": marked("Errors", "“{headline}” is held and cannot leave the desk."),
    "withdrawn": marked("Errors", "“{headline}” is withdrawn and cannot leave the desk."),
    "spiked": marked("Errors", "“{headline}” is spiked. Un-spike it first."),
    "suggestions": marked("Errors", "“{headline}” has {count} suggested changes. Accept or reject them first."),
    "suggestion": marked("Errors", "“{headline}” has a suggested change. Accept or reject it first."),
}

# why an act stands
_STANDS = {
    "left": marked("Errors", "“{headline}” has left the house since: it is corrected or withdrawn now, not undone."),
    "moved": marked("Errors", "“{headline}” was moved on since. Undo that first."),
}

# which copy is the way back, or which Newsdesk, where that is known
_TOO_NEW = {
    False: marked(
        "Errors",
        "{path} was written by a newer Newsdesk, and nothing in it was changed. Install the newer version again to "
        "open it.",
    ),
    True: marked(
        "Errors",
        "{path} was written by a newer Newsdesk, and nothing in it was changed. Install the newer version again to "
        "open it, or restore the backup from before that: {copy}. The desk as it is now is kept then.",
    ),
}
_GONE = {
    "missing": marked(
        "Errors",
        "The desk {path} is not there any more, but its backups are. Put the newest backup back, choose another desk, "
        "or begin a new one.",
    ),
    "empty": marked(
        "Errors",
        "The desk {path} is empty, but its backups are there. Put the newest backup back, choose another desk, or "
        "begin a new one.",
    ),
}
_PUT_BACK = {
    False: marked(
        "Errors",
        "The first start of Newsdesk {program} on this desk did not end well. The desk was put back as the version "
        "before had left it; nothing that was written is lost.\n\n"
        "Try again, or go back to the version that you had: install it again, or start it from its folder if you kept "
        "that. docs/install.md tells how, under “Going back”.\n\n"
        "The copy from before: {backup}\nThe desk as {program} had changed it: {kept}",
    ),
    True: marked(
        "Errors",
        "The first start of Newsdesk {program} on this desk did not end well. The desk was put back as Newsdesk "
        "{former} had left it; nothing that was written is lost.\n\n"
        "Try again, or go back to Newsdesk {former}: install it again, or start it from its folder if you kept that. "
        "docs/install.md tells how, under “Going back”.\n\n"
        "The copy from before: {backup}\nThe desk as {program} had changed it: {kept}",
    ),
}

# a note is no story
_NOTE_STAYS = marked("Errors", "A note is deleted by who wrote it, as long as nobody has answered. Resolve it instead.")

# a notice lacks this
_MISSING = {
    "wrong": marked("Errors", "Say what was wrong."),
    "right": marked("Errors", "Say what is right."),
    "text": marked("Errors", "Write what readers are to be told."),
}

# Looked up along the error's class and its bases; the fields of the error fill the braces.
_SENTENCES: dict[type[Exception], str] = {
    errors.StoryNotFound: marked("Errors", "That story is no longer on this desk."),
    errors.AmbiguousStory: marked("Errors", "Several stories are called “{ref}”. Choose one in the list."),
    errors.MoveRefused: marked("Errors", "A story that is {status} cannot be {move}."),
    errors.NotYours: marked("Errors", "An editor decides whether a story is {move}; you are here as {role}."),
    errors.ReasonMissing: marked("Errors", "Say why the story is {move}."),
    errors.TimeMissing: marked("Errors", "Say for when the story is {move}."),
    errors.StoryChanged: marked(
        "Errors", "“{headline}” was {what} by {who} ({when}) while you looked at it. Look again before you decide."
    ),
    errors.CopyNotReady: marked("Errors", "“{headline}” is not ready: {findings}"),
    errors.RulesChanged: marked("Errors", "{path} was changed elsewhere since it was read. Read it again first."),
    errors.RuleRefused: marked("Errors", "{reasons}"),
    errors.NoSuchPerson: marked("Errors", "Nobody on the staff is called “{name}”."),
    errors.NameInUse: marked("Errors", "Somebody on the staff is called “{name}” already."),
    errors.FormatError: marked("Errors", "{source}: {reason}"),
    errors.UnknownFormat: marked("Errors", "Newsdesk cannot tell what kind of file this is. Choose a format."),
    errors.NameTaken: marked("Errors", "{path} is there already."),
    errors.WriteFailed: marked("Errors", "{path} could not be written: {reason}."),
    errors.ArchiveMissing: marked("Errors", "There is no desk file at {path}."),
    errors.NotAnArchive: marked("Errors", "{path} is not a Newsdesk file. Nothing in it was changed."),
    errors.ArchiveDamaged: marked(
        "Errors",
        "{path} is damaged. Nothing in it was changed, and it is kept whatever you do: put a backup in its place, or "
        "recover what can be read.",
    ),
    errors.NothingToUndo: marked("Errors", "There is nothing to take back: no restore was made on {path}."),
    errors.NothingReadable: marked(
        "Errors",
        "No story in {path} could be read, so no new desk was made. The file is left as it is. If a backup is offered "
        "here, put it back; otherwise choose another desk.",
    ),
    errors.BackupDamaged: marked(
        "Errors",
        "The backup {path} is damaged, and the desk {desk} was left as it is. Choose another backup.",
    ),
    errors.RowUnreadable: marked(
        "Errors",
        "This cannot be read, because the disk damaged it: {reason}. Everything else on the desk is there; “Check the "
        "desk file” names all that is damaged, and earlier versions stand in the history.",
    ),
    errors.NotProved: marked(
        "Errors",
        "The copy {copy} is made, but not all of the desk can be relied on: {reason}. Keep your older backups.",
    ),
    errors.DeskInTheWay: marked(
        "Errors", "{path} belongs to a desk: nothing else is written there. Choose another place."
    ),
    errors.ArchiveBusy: marked("Errors", "Another program holds {path}. Try again in a moment."),
    errors.ArchiveUnwritable: marked(
        "Errors", "{path} cannot be written: {reason}. See that the disk has room and the folder may be written to."
    ),
    errors.PortableUnwritable: marked(
        "Errors",
        "Newsdesk runs from {path}, and nothing can be written there: {reason}. "
        "Unlock the stick, or copy the whole folder to a disk and start Newsdesk there.",
    ),
    errors.SettingFixed: marked("Errors", "This is set by your newsroom and cannot be changed here."),
    errors.ArchiveError: marked("Errors", "{path} cannot be used: {reason}."),
    errors.Cancelled: marked("Errors", "Stopped. What was done so far stands."),
}
_MOVED = {
    Moved.GONE: marked(
        "Errors",
        "The desk file {path} is not in its place: it was moved, renamed or deleted, or its stick was pulled. "
        "Put it back, and Newsdesk goes on by itself.",
    ),
    Moved.REPLACED: marked(
        "Errors", "Another program put another file in the place of the desk {path}. Newsdesk opens it anew."
    ),
    Moved.LOG_GONE: marked(
        "Errors", "Another program deleted a file that belongs to the open desk {path}. Newsdesk opens it anew."
    ),
    Moved.CUT: marked(
        "Errors",
        "Another program cut or emptied the file of the open desk {path}. Quit and start Newsdesk again: it shows the "
        "ways back.",
    ),
}
_COPIED = marked(
    "Errors",
    "Another program changed the files of the open desk {path}. What the desk held is copied to {copy}. Quit and start "
    "Newsdesk again.",
)
_MENDED = {
    Moved.REPLACED: marked(
        "Errors",
        "Another program, perhaps one that syncs folders, put another file in the place of the open desk. Newsdesk "
        "works on with that one. Stories that only the former one held are in {copy}.",
    ),
    Moved.LOG_GONE: marked(
        "Errors",
        "Another program deleted a file that belongs to the open desk. Nothing was lost, and Newsdesk works on. Let no "
        "program clean or sync the folder of the desk.",
    ),
}
_NO_COPY = marked(
    "Errors",
    "Another program put another file in the place of the open desk, or its stick was changed. Newsdesk works on with "
    "that one. The former one could not be read any more.",
)
_SOMEBODY = marked("Errors", "somebody")
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

# what is done with a story: on a button, and of the story afterwards
_VERBS: dict[Verb, tuple[str, str]] = {
    Verb.FILE: (marked("Actions", "File to desk"), marked("Moves", "filed")),
    Verb.TAKE_BACK: (marked("Actions", "Take back"), marked("Moves", "taken back")),
    Verb.REVIEW: (marked("Actions", "Take into review"), marked("Moves", "taken into review")),
    Verb.LET_GO: (marked("Actions", "Let go"), marked("Moves", "let go")),
    Verb.RETURN: (marked("Actions", "Send back…"), marked("Moves", "sent back")),
    Verb.APPROVE: (marked("Actions", "Approve"), marked("Moves", "approved")),
    Verb.SCHEDULE: (marked("Actions", "Schedule…"), marked("Moves", "scheduled")),
    Verb.UNSCHEDULE: (marked("Actions", "Take off the schedule"), marked("Moves", "unscheduled")),
    Verb.PUBLISH: (marked("Actions", "Publish"), marked("Moves", "published")),
    Verb.CORRECT: (marked("Actions", "Correct…"), marked("Moves", "corrected")),
    Verb.UPDATE: (marked("Actions", "Update…"), marked("Moves", "updated")),
    Verb.WITHDRAW: (marked("Actions", "Withdraw…"), marked("Moves", "withdrawn")),
    Verb.HOLD: (marked("Actions", "Hold…"), marked("Moves", "held")),
    Verb.RELEASE: (marked("Actions", "Release"), marked("Moves", "released")),
    Verb.SPIKE: (marked("Actions", "Spike…"), marked("Moves", "spiked")),
    Verb.UNSPIKE: (marked("Actions", "Un-spike"), marked("Moves", "un-spiked")),
    Verb.DISCARD: (marked("Actions", "Discard the change"), marked("Moves", "rid of its change")),
    Verb.LIFT: (marked("Actions", "Lift the embargo…"), marked("Moves", "freed of its embargo")),
}

_ROLES = {
    Role.REPORTER: marked("Roles", "Reporter"),
    Role.EDITOR: marked("Roles", "Editor"),
}

# what else can have been done to a story, or stand against a move
_OTHER_ACTS = {
    "saved": marked("Moves", "saved"),
    "moved": marked("Moves", "moved"),
    "assigned": marked("Moves", "assigned"),
    "removed": marked("Moves", "removed"),
    "worked on": marked("Moves", "worked on"),
    "in conflict": marked("Moves", "in conflict with itself"),
    "put back": marked("Moves", "put back to where it stood"),
    "dropped": marked("Moves", "dropped"),
    "not saved": marked("Moves", "not saved yet"),
    "somebody else's": marked("Moves", "somebody else’s"),
    "replied to": marked("Moves", "answered"),
}
_ACTS = {DONE[verb]: done for verb, (_, done) in _VERBS.items()} | _OTHER_ACTS

# by the names of the doctor's checks
_CHECKS = {
    "file": marked("Health", "The file"),
    "links": marked("Health", "Ties between records"),
    "schema": marked("Health", "Layout of the file"),
    "rows": marked("Health", "Every record"),
    "heads": marked("Health", "Newest revisions"),
    "versions": marked("Health", "Numbers of revisions"),
    "cleared": marked("Health", "Cleared versions"),
    "notes": marked("Health", "Open notes"),
    "counts": marked("Health", "Counts"),
    "search": marked("Health", "Search"),
    "log": marked("Health", "Journal of changes"),
    "space": marked("Health", "Room on the disk"),
    "stories": marked("Health", "Stories"),
    "revisions": marked("Health", "Revisions"),
    "forks": marked("Health", "Conflicts"),
    "drafts": marked("Health", "Drafts not saved as a revision"),
    "first start": marked("Health", "First start after an update"),
}


def sentence(error: Exception) -> str:
    """What went wrong and what to do, as one sentence for a person."""
    for special, said in _SPECIAL.items():
        if isinstance(error, special):
            return _tidy(_tr("Errors", said(error)).format_map(_fields(error)))
    for kind in type(error).__mro__:
        if kind in _SENTENCES:
            return _tidy(_tr("Errors", _SENTENCES[kind]).format_map(_fields(error)))
    if isinstance(error, OSError):
        return _tidy(f"{error.filename or ''}: {error.strerror or error}")
    return _tr("Errors", _OURS).format(kind=type(error).__name__)


def update(said: str, values: Mapping[str, str]) -> str:
    """What is said of updates: a sentence that the desk marked, with its places filled. Names keep their direction."""
    return _tr("Updates", said).format_map({name: _isolated(value) for name, value in values.items()})


def status(value: Status) -> str:
    """A status as the window names it."""
    return _tr("Status", _STATUSES[value])


def verb(value: Verb) -> str:
    """What is done with a story, as a button and a menu name it; with … where it asks something first."""
    return _tr("Actions", verb_text(value))


def verb_text(value: Verb) -> str:
    """The same before it is translated, for the table of actions."""
    return _VERBS[value][0]


def done(value: Verb) -> str:
    """What a story is after the move."""
    return _tr("Moves", _VERBS[value][1])


def role(value: Role) -> str:
    """What a person does on the desk."""
    return _tr("Roles", _ROLES[value])


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
    if isinstance(error, errors.UpdateRefused):
        return _Fields(told=update(error.said, error.values))
    fields = _Fields({name: _WORDS.get(name, str)(value) for name, value in vars(error).items()})
    if isinstance(error, errors.ExitRefused):
        fields |= {"until": _until(error), "count": _counted(error.detail)}
    return fields


def _refused(error: Any) -> str:
    reason = error.reason
    if (reason, error.detail) == ("suggestions", "1"):
        reason = "suggestion"
    elif reason == "unread" and error.who:
        reason = "unread of another"
    elif reason == "embargoed" and error.newest is not None:
        reason = "clock"
    return _REASONS.get(reason, _REASONS["held"])


# errors whose sentence one of their fields chooses
_SPECIAL: dict[type[Exception], Callable[[Any], str]] = {
    errors.ExitRefused: _refused,
    errors.NotUndone: lambda error: _STANDS.get(error.reason, _STANDS["moved"]),
    errors.UpdateRefused: lambda _: "{told}",
    errors.MoveRefused: lambda error: _SENTENCES[errors.MoveRefused] if error.move != "removed" else _NOTE_STAYS,
    errors.ArchiveTooNew: lambda error: _TOO_NEW[bool(error.copy)],
    errors.DeskGone: lambda error: _GONE[error.reason],
    errors.FirstStartFailed: lambda error: _PUT_BACK[bool(error.former)],
    errors.NoticeIncomplete: lambda error: _MISSING.get(error.missing, _MISSING["text"]),
    errors.ArchiveMoved: lambda error: _COPIED if error.copy else _MOVED[error.moved],
}


def mended(done: "Mended") -> str:
    """What happened to the file of an open desk with which Newsdesk works on."""
    if done.moved is Moved.REPLACED and done.copy is None:
        return _tr("Errors", _NO_COPY)
    return _tr("Errors", _MENDED[done.moved or Moved.REPLACED]).format(copy=_isolated(str(done.copy)))


def _act(value: str) -> str:
    return _tr("Moves", _ACTS[value]) if value in _ACTS else value


def _finding(finding: "Finding") -> str:
    return _tr("Checks", finding.said).format_map(finding.values)


def _place(value: str) -> str:
    return status(Status(value)).lower() if value in list(Status) else _act(value)


def _local(when: dt.datetime) -> str:
    from newsdesk.ui.dates import lately  # it takes its comma from here

    return _isolated(lately(when, QLocale()))


def _until(error: errors.ExitRefused) -> str:
    """By the clock of the source, and by the one here where that shows another time."""
    if error.until is None:
        return error.detail.removeprefix("until ")
    from newsdesk.ui.story.embargo_field import in_words  # only a refusal needs the calendar

    return in_words(Embargo(until=error.until, zone=error.zone or "UTC"))


def _counted(detail: str) -> str:
    return QLocale().toString(int(detail)) if detail.isdecimal() else detail


# how some fields of errors are said
_WORDS: dict[str, Callable[[Any], str]] = {
    "move": _act,
    "what": _act,
    "status": _place,
    "role": lambda value: role(Role(value)).lower(),
    "who": lambda value: _isolated(value) if value else _tr("Errors", _SOMEBODY),
    "when": _local,
    "findings": lambda value: " ".join(_finding(each) for each in value),
    "reasons": " ".join,
    "newest": lambda value: _local(value) if value else "",
}


def _isolated(text: str) -> str:
    return f"\u2068{text}\u2069"


def _tidy(text: str) -> str:
    return text.removeprefix(": ").replace("  ", " ").replace(": .", ".").replace("..", ".")


_tr: Callable[[str, str], str] = QCoreApplication.translate


def as_typed(text: str) -> str:
    """Words of people for a tooltip or a message box, where Qt would take what looks like HTML for HTML and load it."""
    return RichText.convertFromPlainText(text) if RichText.mightBeRichText(text) else text
