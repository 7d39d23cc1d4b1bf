"""Texts for the screen: error messages, statuses, moves, roles, languages, formats and health checks, by tables."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.domain import errors
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import Moved
from newsdesk.domain.health_report import HealthCheck
from newsdesk.domain.moves import DONE, Move
from newsdesk.domain.person import Role
from newsdesk.domain.status import Status
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.text import isolated
from newsdesk.ui.times import embargo_end, recent_time

if TYPE_CHECKING:
    from newsdesk.desk.moved_desk import MendedDesk
    from newsdesk.domain.finding import Finding
    from newsdesk.domain.person import Person

_REASONS = {
    "embargoed": tr_noop("Errors", "“{headline}” is under embargo until {until} and cannot leave the desk yet."),
    "unread": tr_noop(
        "Errors",
        "“{headline}” has an embargo that Newsdesk cannot read: “{detail}”. Write it as 2026-12-05 18:00 and a zone, "
        "or clear the field.",
    ),
    "unread of another": tr_noop(
        "Errors",
        "“{headline}” has an embargo that Newsdesk cannot read: “{detail}”, typed by {who}. They can write it as "
        "2026-12-05 18:00 and a zone, or clear the field; it can be lifted, with a reason, in the open story.",
    ),
    "damaged": tr_noop(
        "Errors",
        "“{headline}” has unsaved words that the disk damaged, and there may be an embargo in them. Open the story: "
        "write the embargo anew and save, or lift it with a reason.",
    ),
    "clock": tr_noop(
        "Errors",
        "“{headline}” is under embargo until {until}, and the clock of this machine seems wrong: the desk was last "
        "worked on at {newest}. Set the clock right.",
    ),
    "held": tr_noop("Errors", "“{headline}” is held and cannot leave the desk."),
    "withdrawn": tr_noop("Errors", "“{headline}” is withdrawn and cannot leave the desk."),
    "spiked": tr_noop("Errors", "“{headline}” is spiked. Un-spike it first."),
    "suggestions": tr_noop("Errors", "“{headline}” has {count} suggested changes. Accept or reject them first."),
    "suggestion": tr_noop("Errors", "“{headline}” has a suggested change. Accept or reject it first."),
}

# why an act cannot be undone
_NOT_UNDONE = {
    "left": tr_noop(
        "Errors", "“{headline}” was exported since, so this cannot be undone. Correct or withdraw the story instead."
    ),
    "moved": tr_noop("Errors", "“{headline}” was moved again since. Undo that move first."),
}

# by whether a backup from before the newer version is known
_TOO_NEW = {
    False: tr_noop(
        "Errors",
        "{path} was written by a newer Newsdesk, and nothing in it was changed. Install the newer version again to "
        "open it.",
    ),
    True: tr_noop(
        "Errors",
        "{path} was written by a newer Newsdesk, and nothing in it was changed. Install the newer version again to "
        "open it, or restore the backup from before that: {copy}. The desk as it is now is kept then.",
    ),
}
_DESK_GONE = {
    "missing": tr_noop(
        "Errors",
        "The desk {path} is not there any more, but its backups are. Put the newest backup back, choose another desk, "
        "or begin a new one.",
    ),
    "empty": tr_noop(
        "Errors",
        "The desk {path} is empty, but its backups are there. Put the newest backup back, choose another desk, or "
        "begin a new one.",
    ),
}
_DESK_GONE_WITHOUT_BACKUP = {
    "missing": tr_noop(
        "Errors",
        "The desk {path} is not there any more, and no backup of it can be opened. Recover what can be read, choose "
        "another desk, or begin a new one.",
    ),
    "empty": tr_noop(
        "Errors",
        "The desk {path} is empty, and no backup of it can be opened. Recover what can be read, choose another desk, "
        "or begin a new one.",
    ),
}
_UPDATE_UNDONE = {
    False: tr_noop(
        "Errors",
        "The first start of Newsdesk {program} on this desk did not end well. The desk was put back as the version "
        "before had left it; nothing that was written is lost.\n\n"
        "Try again, or go back to the version that you had: install it again, or start it from its folder if you kept "
        "that. docs/install.md tells how, under “Going back”.\n\n"
        "The copy from before: {backup}\nThe desk as {program} had changed it: {kept}",
    ),
    True: tr_noop(
        "Errors",
        "The first start of Newsdesk {program} on this desk did not end well. The desk was put back as Newsdesk "
        "{former} had left it; nothing that was written is lost.\n\n"
        "Try again, or go back to Newsdesk {former}: install it again, or start it from its folder if you kept that. "
        "docs/install.md tells how, under “Going back”.\n\n"
        "The copy from before: {backup}\nThe desk as {program} had changed it: {kept}",
    ),
}

_NOTE_KEPT = tr_noop(
    "Errors", "Only its author can delete a note, and only while nobody has answered. Resolve it instead."
)

# what is missing in a notice
_NOTICE_LACKS = {
    "wrong": tr_noop("Errors", "Say what was wrong."),
    "right": tr_noop("Errors", "Say what is right."),
    "text": tr_noop("Errors", "Write what readers are to be told."),
}

# by class of error, looked up along its bases; the error's attributes fill the braces
_ERROR_TEXTS: dict[type[Exception], str] = {
    errors.StoryNotFound: tr_noop("Errors", "That story is no longer on this desk."),
    errors.AmbiguousStory: tr_noop("Errors", "Several stories are called “{ref}”. Choose one in the list."),
    errors.MoveRefused: tr_noop("Errors", "A story that is {status} cannot be {move}."),
    errors.NotYours: tr_noop("Errors", "An editor decides whether a story is {move}; you are here as {role}."),
    errors.ReasonMissing: tr_noop("Errors", "Say why the story is {move}."),
    errors.TimeMissing: tr_noop("Errors", "Choose when the story is to be {move}."),
    errors.StoryChanged: tr_noop(
        "Errors", "“{headline}” was {what} by {who} ({when}) while you looked at it. Look again before you decide."
    ),
    errors.CopyNotReady: tr_noop("Errors", "“{headline}” is not ready: {findings}"),
    errors.RulesChanged: tr_noop("Errors", "{path} was changed elsewhere since it was read. Read it again first."),
    errors.RuleRefused: tr_noop("Errors", "{reasons}"),
    errors.NoSuchPerson: tr_noop("Errors", "Nobody on the staff is called “{name}”."),
    errors.NameInUse: tr_noop("Errors", "Somebody on the staff is called “{name}” already."),
    errors.FormatError: tr_noop("Errors", "{source}: {reason}"),
    errors.UnknownFormat: tr_noop("Errors", "Newsdesk cannot tell what kind of file this is. Choose a format."),
    errors.SeveralFiles: tr_noop(
        "Errors", "This format gives {files} files for the story. Export it into a folder instead."
    ),
    errors.NameTaken: tr_noop("Errors", "{path} already exists."),
    errors.WriteFailed: tr_noop("Errors", "{path} could not be written: {reason}."),
    errors.ArchiveMissing: tr_noop("Errors", "There is no desk file at {path}."),
    errors.NotAnArchive: tr_noop("Errors", "{path} is not a Newsdesk file. Nothing in it was changed."),
    errors.ArchiveDamaged: tr_noop(
        "Errors",
        "{path} is damaged. Nothing in it was changed, and it is kept whatever you do: put a backup in its place, or "
        "recover what can be read.",
    ),
    errors.NothingToUndo: tr_noop("Errors", "There is no restore to undo on {path}."),
    errors.NothingReadable: tr_noop(
        "Errors",
        "No story in {path} could be read, so no new desk was made. The file is left as it is. If a backup is offered "
        "here, put it back; otherwise choose another desk.",
    ),
    errors.BackupDamaged: tr_noop(
        "Errors",
        "The backup {path} is damaged, and the desk {desk} was left as it is. Choose another backup.",
    ),
    errors.RowUnreadable: tr_noop(
        "Errors",
        "This cannot be read, because the disk damaged it: {reason}. Everything else on the desk is there; “Check the "
        "desk file” names all that is damaged, and earlier versions stand in the history.",
    ),
    errors.NotProved: tr_noop(
        "Errors",
        "The backup {copy} was made, but parts of the desk are damaged: {reason}. Keep your older backups.",
    ),
    errors.DeskInTheWay: tr_noop(
        "Errors", "{path} belongs to a desk: nothing else is written there. Choose another place."
    ),
    errors.ArchiveBusy: tr_noop("Errors", "Another program is using {path}. Try again in a moment."),
    errors.ArchiveUnwritable: tr_noop(
        "Errors",
        "{path} cannot be written: {reason}. Check that the disk has room and that you may write to the folder.",
    ),
    errors.PortableUnwritable: tr_noop(
        "Errors",
        "Newsdesk runs from {path}, and nothing can be written there: {reason}. "
        "Unlock the stick, or copy the whole folder to a disk and start Newsdesk there.",
    ),
    errors.SettingFixed: tr_noop("Errors", "This is set by your newsroom and cannot be changed here."),
    errors.ArchiveError: tr_noop("Errors", "{path} cannot be used: {reason}."),
    errors.Cancelled: tr_noop("Errors", "Stopped. What was done so far is kept."),
}
_DESK_MOVED = {
    Moved.GONE: tr_noop(
        "Errors",
        "The desk file {path} is not in its place: it was moved, renamed or deleted, or its stick was pulled. "
        "Put it back, and Newsdesk goes on by itself.",
    ),
    Moved.REPLACED: tr_noop("Errors", "Another program replaced the desk file {path}. Newsdesk opens the new one."),
    Moved.LOG_GONE: tr_noop(
        "Errors", "Another program deleted a file that belongs to the open desk {path}. Newsdesk opens it anew."
    ),
    Moved.OVERWRITTEN: tr_noop(
        "Errors",
        "Another program wrote another file over the open desk {path}. Newsdesk keeps what the desk held and opens "
        "what lies there now.",
    ),
    Moved.CUT: tr_noop(
        "Errors",
        "Another program cut or emptied the file of the open desk {path}. Newsdesk keeps what the desk held.",
    ),
}
_DESK_CUT = tr_noop(
    "Errors",
    "Another program cut or emptied the file of the open desk {path}. Quit and start Newsdesk again: it shows the ways "
    "back.",
)
_DESK_COPIED = tr_noop(
    "Errors",
    "Another program changed the files of the open desk {path}. What the desk held is copied to {copy}. Quit and start "
    "Newsdesk again.",
)
_DESK_GONE_COPIED = tr_noop(
    "Errors",
    "The desk file {path} is not in its place: it was moved, renamed or deleted. What the desk held is copied to "
    "{copy}. Put the file back, and Newsdesk goes on by itself; if it is gone, quit and start Newsdesk again, and put "
    "the copy in its place.",
)
_MENDED = {
    Moved.REPLACED: tr_noop(
        "Errors",
        "Another program, perhaps one that syncs folders, put another file in the place of the open desk. Newsdesk "
        "works on with that one. Stories that only the former one held are in {copy}.",
    ),
    Moved.OVERWRITTEN: tr_noop(
        "Errors",
        "Another program wrote another file, perhaps an older copy, over the open desk. Newsdesk works on with that "
        "one. What the desk held before is in {copy}.",
    ),
    Moved.CUT: tr_noop(
        "Errors",
        "Another program wrote another file, perhaps an older copy, over the open desk. Newsdesk works on with that "
        "one. What the desk held before is in {copy}.",
    ),
    Moved.LOG_GONE: tr_noop(
        "Errors",
        "Another program deleted a file that belongs to the open desk. Nothing was lost, and Newsdesk works on. Let no "
        "program clean or sync the folder of the desk.",
    ),
}
_REPLACED_WITHOUT_COPY = tr_noop(
    "Errors",
    "Another program put another file in the place of the open desk, or its stick was changed. Newsdesk works on with "
    "that one. The former one could not be read any more.",
)
_SOMEBODY = tr_noop("Errors", "somebody")
_OUR_FAULT = tr_noop("Errors", "Something went wrong in Newsdesk ({kind}). Your words are kept; the log says more.")

_STATUSES: dict[Status, str] = {
    Status.DRAFT: tr_noop("Status", "Draft"),
    Status.FILED: tr_noop("Status", "Filed"),
    Status.IN_REVIEW: tr_noop("Status", "In review"),
    Status.RETURNED: tr_noop("Status", "Returned"),
    Status.APPROVED: tr_noop("Status", "Approved"),
    Status.SCHEDULED: tr_noop("Status", "Scheduled"),
    Status.PUBLISHED: tr_noop("Status", "Published"),
    Status.CORRECTED: tr_noop("Status", "Corrected"),
    Status.WITHDRAWN: tr_noop("Status", "Withdrawn"),
    Status.HELD: tr_noop("Status", "Held"),
    Status.SPIKED: tr_noop("Status", "Spiked"),
}

_LANGUAGES = {
    "en": tr_noop("Languages", "English"),
    # Qt names these otherwise than the people who speak them in Afghanistan
    "fa": tr_noop("Languages", "Dari"),
    "prs": tr_noop("Languages", "Dari"),
    "ps": tr_noop("Languages", "Pashto"),
    "ar": tr_noop("Languages", "Arabic"),
    "ur": tr_noop("Languages", "Urdu"),
}

_FORMATS = {
    "html": tr_noop("Formats", "Web page"),
    "markdown": tr_noop("Formats", "Markdown"),
    "text": tr_noop("Formats", "Plain text"),
}

# by move: text of its button, and participle for "the story is …"
_VERBS: dict[Move, tuple[str, str]] = {
    Move.FILE: (tr_noop("Actions", "File to desk"), tr_noop("MoveActions", "filed")),
    Move.TAKE_BACK: (tr_noop("Actions", "Take back"), tr_noop("MoveActions", "taken back")),
    Move.REVIEW: (tr_noop("Actions", "Take into review"), tr_noop("MoveActions", "taken into review")),
    Move.LET_GO: (tr_noop("Actions", "Let go"), tr_noop("MoveActions", "let go")),
    Move.RETURN: (tr_noop("Actions", "Send back…"), tr_noop("MoveActions", "sent back")),
    Move.APPROVE: (tr_noop("Actions", "Approve"), tr_noop("MoveActions", "approved")),
    Move.SCHEDULE: (tr_noop("Actions", "Schedule…"), tr_noop("MoveActions", "scheduled")),
    Move.UNSCHEDULE: (tr_noop("Actions", "Take off the schedule"), tr_noop("MoveActions", "unscheduled")),
    Move.PUBLISH: (tr_noop("Actions", "Publish"), tr_noop("MoveActions", "published")),
    Move.CORRECT: (tr_noop("Actions", "Correct…"), tr_noop("MoveActions", "corrected")),
    Move.UPDATE: (tr_noop("Actions", "Update…"), tr_noop("MoveActions", "updated")),
    Move.WITHDRAW: (tr_noop("Actions", "Withdraw…"), tr_noop("MoveActions", "withdrawn")),
    Move.HOLD: (tr_noop("Actions", "Hold…"), tr_noop("MoveActions", "held")),
    Move.RELEASE: (tr_noop("Actions", "Release"), tr_noop("MoveActions", "released")),
    Move.SPIKE: (tr_noop("Actions", "Spike…"), tr_noop("MoveActions", "spiked")),
    Move.UNSPIKE: (tr_noop("Actions", "Un-spike"), tr_noop("MoveActions", "un-spiked")),
    Move.DISCARD: (tr_noop("Actions", "Discard the change"), tr_noop("MoveActions", "reset to its approved version")),
    Move.LIFT: (tr_noop("Actions", "Lift the embargo…"), tr_noop("MoveActions", "released from its embargo")),
}

_ROLES = {
    Role.REPORTER: tr_noop("Roles", "Reporter"),
    Role.EDITOR: tr_noop("Roles", "Editor"),
}

# participles of acts that are no moves
_OTHER_ACTS = {
    "saved": tr_noop("MoveActions", "saved"),
    "moved": tr_noop("MoveActions", "moved"),
    "assigned": tr_noop("MoveActions", "assigned"),
    "removed": tr_noop("MoveActions", "removed"),
    "worked on": tr_noop("MoveActions", "worked on"),
    "in conflict": tr_noop("MoveActions", "in conflict"),
    "put back": tr_noop("MoveActions", "moved back"),
    "dropped": tr_noop("MoveActions", "dropped"),
    "not saved": tr_noop("MoveActions", "not saved yet"),
    "somebody else's": tr_noop("MoveActions", "somebody else’s"),
    "replied to": tr_noop("MoveActions", "answered"),
}
_ACTS = {DONE[verb]: done for verb, (_, done) in _VERBS.items()} | _OTHER_ACTS

# by the names of the health checks
_CHECKS = {
    "file": tr_noop("Health", "The file"),
    "links": tr_noop("Health", "Links between records"),
    "schema": tr_noop("Health", "Layout of the file"),
    "rows": tr_noop("Health", "Every record"),
    "heads": tr_noop("Health", "Newest revisions"),
    "versions": tr_noop("Health", "Numbers of revisions"),
    "cleared": tr_noop("Health", "Approved versions"),
    "notes": tr_noop("Health", "Open notes"),
    "counts": tr_noop("Health", "Counts"),
    "search": tr_noop("Health", "Search"),
    "log": tr_noop("Health", "Log of changes"),
    "space": tr_noop("Health", "Room on the disk"),
    "stories": tr_noop("Health", "Stories"),
    "revisions": tr_noop("Health", "Revisions"),
    "forks": tr_noop("Health", "Conflicts"),
    "drafts": tr_noop("Health", "Drafts not saved as a revision"),
    "first start": tr_noop("Health", "First start after an update"),
}


def sentence(error: Exception) -> str:
    """Message for an error: what went wrong and what to do, translated.

    An error without a text of its own is a fault of ours, and is named as one.
    """
    for special, template in _SPECIAL.items():
        if isinstance(error, special):
            return _tidy(_tr("Errors", template(error)).format_map(_fields(error)))
    for kind in type(error).__mro__:
        if kind in _ERROR_TEXTS:
            return _tidy(_tr("Errors", _ERROR_TEXTS[kind]).format_map(_fields(error)))
    if isinstance(error, OSError):
        return _tidy(f"{error.filename or ''}: {error.strerror or error}")
    return _tr("Errors", _OUR_FAULT).format(kind=type(error).__name__)


def update(text: str, values: Mapping[str, str]) -> str:
    """Message on updates: `text` is the English template from `newsdesk.updates`, `values` fill its braces."""
    return _tr("Updates", text).format_map({name: isolated(value) for name, value in values.items()})


def status(value: Status) -> str:
    """Name of a status."""
    return _tr("Status", _STATUSES[value])


def verb(value: Move) -> str:
    """Text of a move on buttons and in menus, ending in … where a dialog opens first."""
    return _tr("Actions", verb_text(value))


def verb_text(value: Move) -> str:
    """The same in English, for the table of actions, which is translated later."""
    return _VERBS[value][0]


def done(value: Move) -> str:
    """Participle of a move: what the story is after it."""
    return _tr("MoveActions", _VERBS[value][1])


def role(value: Role) -> str:
    """Name of a person's role."""
    return _tr("Roles", _ROLES[value])


def person_line(person: "Person") -> str:
    """A person of the staff in a list: name and role."""
    return f"{isolated(person.name)} · {role(person.role)}"


def language(tag: str) -> str:
    """Name of a language by its BCP 47 tag; the tag itself where Qt knows no name."""
    primary = tag.replace("_", "-").split("-")[0].lower()
    if primary in _LANGUAGES:
        return _tr("Languages", _LANGUAGES[primary])
    known = QLocale.codeToLanguage(primary)
    return tag if known is QLocale.Language.AnyLanguage else QLocale.languageToString(known)


def format_name(key: str, label: str) -> str:
    """Name of a format; `label` where there is no translation."""
    return _tr("Formats", _FORMATS[key]) if key in _FORMATS else label


def check_line(check: HealthCheck) -> str:
    """Line for one health check: its name with a number where it counts, or with what is wrong."""
    name = _tr("Health", _CHECKS[check.name]) if check.name in _CHECKS else check.name
    mark = "✓" if check.ok else "✗"
    if check.detail.isdecimal():
        return f"{mark} {name}: {QLocale().toString(int(check.detail))}"
    return f"{mark} {name}" if check.ok else f"{mark} {name}: {isolated(check.detail)}"


class _Fields(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return ""


def _fields(error: Exception) -> _Fields:
    if isinstance(error, errors.UpdateRefused):
        return _Fields(update=update(error.said, error.values))
    fields = _Fields({name: _ATTRIBUTE_TEXTS.get(name, str)(value) for name, value in vars(error).items()})
    if isinstance(error, errors.ExitRefused):
        fields |= {"until": _until(error), "count": _count_text(error.detail)}
    return fields


def _export_refusal(error: Any) -> str:
    reason = error.reason
    if (reason, error.detail) == ("suggestions", "1"):
        reason = "suggestion"
    elif reason == "unread" and error.who:
        reason = "unread of another"
    elif reason == "embargoed" and error.newest is not None:
        reason = "clock"
    return _REASONS.get(reason, _REASONS["held"])


# errors whose text depends on their attributes
_SPECIAL: dict[type[Exception], Callable[[Any], str]] = {
    errors.ExitRefused: _export_refusal,
    errors.NotUndone: lambda error: _NOT_UNDONE.get(error.reason, _NOT_UNDONE["moved"]),
    errors.UpdateRefused: lambda _: "{update}",
    errors.MoveRefused: lambda error: _NOTE_KEPT if error.move == "removed" else _ERROR_TEXTS[errors.MoveRefused],
    errors.ArchiveTooNew: lambda error: _TOO_NEW[bool(error.copy)],
    errors.DeskGone: lambda error: (_DESK_GONE if error.backup else _DESK_GONE_WITHOUT_BACKUP)[error.reason],
    errors.FirstStartFailed: lambda error: _UPDATE_UNDONE[bool(error.former)],
    errors.NoticeIncomplete: lambda error: _NOTICE_LACKS.get(error.missing, _NOTICE_LACKS["text"]),
    errors.ArchiveMoved: lambda error: _desk_moved(error),
}


def _desk_moved(error: "errors.ArchiveMoved") -> str:
    if error.copy:
        return _DESK_COPIED if error.moved is not Moved.GONE else _DESK_GONE_COPIED
    return _DESK_CUT if error.final and error.moved is Moved.CUT else _DESK_MOVED[error.moved]


def mended(desk: "MendedDesk") -> str:
    """Message after the open desk was reopened: what had happened to its file."""
    if desk.moved is Moved.REPLACED and desk.copy is None:
        return _tr("Errors", _REPLACED_WITHOUT_COPY)
    return _tr("Errors", _MENDED[desk.moved or Moved.REPLACED]).format(copy=isolated(str(desk.copy)))


def _act(value: str) -> str:
    return _tr("MoveActions", _ACTS[value]) if value in _ACTS else value


def _finding(finding: "Finding") -> str:
    return _tr("Checks", finding.said).format_map(finding.values)


def _status_or_act(value: str) -> str:
    return status(Status(value)).lower() if value in list(Status) else _act(value)


def _local_time(when: dt.datetime) -> str:
    return isolated(recent_time(when, QLocale()))


def _until(error: errors.ExitRefused) -> str:
    """When an embargo ends, by the clock of its zone, and by this machine's where that differs."""
    if error.until is None:
        return error.detail.removeprefix("until ")
    return embargo_end(Embargo(until=error.until, zone=error.zone or "UTC"))


def _count_text(detail: str) -> str:
    return QLocale().toString(int(detail)) if detail.isdecimal() else detail


# how some attributes of errors are shown
_ATTRIBUTE_TEXTS: dict[str, Callable[[Any], str]] = {
    "move": _act,
    "what": _act,
    "status": _status_or_act,
    "role": lambda value: role(Role(value)).lower(),
    "who": lambda value: isolated(value) if value else _tr("Errors", _SOMEBODY),
    "when": _local_time,
    "findings": lambda value: " ".join(_finding(each) for each in value),
    "reasons": " ".join,
    "newest": lambda value: _local_time(value) if value else "",
}


def _tidy(text: str) -> str:
    return text.removeprefix(": ").replace("  ", " ").replace(": .", ".").replace("..", ".")


_tr: Callable[[str, str], str] = QCoreApplication.translate
