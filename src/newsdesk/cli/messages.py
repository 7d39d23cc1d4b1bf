"""Error messages of the command line: one sentence for each error, with what to do."""

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from shlex import quote
from typing import Any

from newsdesk.desk.archive_file import backups_folder, has_backups, has_log, kept_copy, log_of, newest_backup
from newsdesk.domain import errors

_NOT_UNDONE = {
    "left": "has been exported since, so this cannot be undone; send it back, or correct what is published",
    "moved": "was moved on since, and that must be undone first",
}
_MISSING = {
    "wrong": "what was wrong, with --wrong",
    "right": "what is right, with --right",
    "text": "what readers are told, with --text",
}
_MOVE_WAYS_OUT = {
    "in conflict": "; settle its two versions in the window first",
    "not saved": "; save its words in the window first",
}
_DEFAULT_WAY_OUT = "; “newsdesk status STORY” lists what can be done with it"

_SENTENCES: dict[type[Exception], Callable[[Any], str]] = {
    errors.StoryNotFound: lambda e: f"No story answers to “{e.ref}”; “newsdesk list” shows what is on the desk.",
    errors.AmbiguousStory: lambda e: f"Several stories answer to “{e.ref}”; name one by its id: {', '.join(e.ids)}.",
    errors.MoveRefused: lambda e: f"A story that is {e.status} cannot be {e.move}{_move_way_out(e)}.",
    errors.NotYours: lambda e: (
        f"An editor decides whether a story is {e.move}, and you act as {e.role}; name an editor with --who."
    ),
    errors.ReasonMissing: lambda e: f"Say why the story is {e.move}, with --reason.",
    errors.TimeMissing: lambda e: f"Say for when the story is {e.move}, with --at “2026-12-01 18:00”.",
    errors.StoryChanged: lambda e: (
        f"“{e.headline}” was {e.what} by {e.who or 'somebody'} at {e.when:%Y-%m-%d %H:%M} UTC; look at it again first."
    ),
    errors.NotUndone: lambda e: f"“{e.headline}” {_NOT_UNDONE.get(e.reason, e.reason)}.",
    errors.NoticeIncomplete: lambda e: f"{_a(e.kind)} needs to say {_MISSING.get(e.missing, e.missing)}.",
    errors.CopyNotReady: lambda e: (
        f"“{e.headline}” is not ready: {' '.join(each.message for each in e.findings)} “newsdesk check” tells more."
    ),
    errors.RulesChanged: lambda e: f"{e.path} was changed since it was read; read it again first.",
    errors.RuleRefused: lambda e: f"House rule “{e.key}”: {' '.join(e.reasons)}" if e.key else " ".join(e.reasons),
    errors.NoSuchPerson: lambda e: f"Nobody on the staff is called “{e.name}”; “newsdesk people” lists them.",
    errors.NameInUse: lambda e: f"Somebody on the staff is called “{e.name}” already; choose another name.",
    errors.ExitRefused: lambda e: f"“{e.headline}” {_export_refusal(e)}.",
    errors.FormatError: lambda e: f"{e.source}: {e.reason}" if e.source else e.reason,
    errors.UnknownFormat: lambda e: f"No format answers to “{e.key}”; name one with --format: {', '.join(e.known)}.",
    errors.SeveralFiles: lambda e: (
        f"“{e.format}” gives {e.files} files for this story, and standard output takes one; give --output a file or a"
        " folder."
    ),
    errors.NameTaken: lambda e: f"{e.path} is there already; choose another name, or add --overwrite.",
    errors.WriteFailed: lambda e: f"{e.path} cannot be written ({e.reason}){_or_elsewhere(e)}.",
    errors.ArchiveMissing: lambda e: f"There is no desk at {e.path} yet; “newsdesk new” or the window makes one.",
    errors.NotAnArchive: lambda e: (
        f"{e.path} is not a Newsdesk file; name another."
        if not has_backups(Path(e.path))
        else f"{e.path} is no Newsdesk file any more, and nothing in it was changed; {_newest_back(e.path)}, and "
        f"“newsdesk salvage {as_argument(e.path)}” recovers what can be read into a new desk; both keep the file."
    ),
    errors.ArchiveTooNew: lambda e: (
        f"{e.path} was written by a newer Newsdesk; install that version again to open it{_or_before(e)}."
    ),
    errors.FirstStartFailed: lambda e: (
        f"The first start of Newsdesk {e.program} on {e.path} did not end well, and the desk was put back to {e.backup}"
        f"{_as_kept(e)}; try again, or install {_former(e)} again."
    ),
    errors.NothingToUndo: lambda e: f"There is nothing to take back: no restore was made on {e.path}.",
    errors.ArchiveDamaged: lambda e: (
        f"{e.path} is damaged, and nothing in it was changed; {_newest_back(e.path)}, and "
        f"“newsdesk salvage {as_argument(e.path)}” recovers what can be read into a new desk; both keep the file."
    ),
    errors.BackupDamaged: lambda e: (
        f"The backup {e.path} is damaged, and {e.desk} was left as it is; {_other_backup(e)}, and "
        f"“newsdesk salvage {as_argument(e.path)}” recovers what can be read of this one into a new desk."
    ),
    errors.NothingReadable: lambda e: (
        f"No story in {e.path} could be read, so no new desk was made, and the file is left as it is; "
        f"{_put_in_place(e.path, e.backup)}."
    ),
    errors.RowUnreadable: lambda e: (
        f"{_whose(e)} cannot be read ({e.reason}); “newsdesk doctor” names all that is damaged, "
        "“newsdesk history STORY” the earlier versions."
    ),
    errors.NotProved: lambda e: (
        f"The copy {e.copy} is made, but not all of {e.path} can be relied on ({e.reason}); keep your older backups, "
        "and see “newsdesk doctor”."
    ),
    errors.DeskGone: lambda e: (
        f"The desk {e.path} is {e.reason}, and {_rest(e)} there: {_salvage_log(e)}{_put_in_place(e.path, e.backup)}, "
        f"and to begin a new desk move {_in_the_way(e)} away first."
    ),
    errors.DeskInTheWay: lambda e: f"{e.path} is {e.reason}, where nothing else is written; name another place.",
    errors.ArchiveBusy: lambda e: (
        f"{e.path} is in use by another program: close the window that has it open, or wait for the command, "
        "and try again."
    ),
    errors.ArchiveUnwritable: lambda e: f"{e.path} cannot be written{_because(e)}; make room or mend its permissions.",
    errors.PortableUnwritable: lambda e: (
        f"Nothing can be written in {e.path}, from where Newsdesk runs{_because(e)}; "
        "unlock the stick, or copy the whole folder to a disk and start Newsdesk there."
    ),
    errors.SettingFixed: lambda e: (
        f"“{e.name}” is set by your newsroom and cannot be changed here; “newsdesk settings” names the policy."
    ),
    errors.DraftTaken: lambda e: f"Another window types in this story in {e.path}{_because(e)}; its words stay.",
    errors.ArchiveMoved: lambda e: (
        f"{e.path} was moved, deleted, replaced or written over while it was written (another program's doing); "
        "put it back, look with “newsdesk list” what it holds, and try again."
    ),
    errors.ArchiveError: lambda e: f"{e.path} cannot be used{_because(e)}; “newsdesk doctor” says more.",
    errors.UpdateRefused: str,
    errors.Cancelled: lambda _: "Stopped; what was done so far stands.",
}


def sentence(error: Exception) -> str:
    """The sentence for an error of Newsdesk or of the operating system."""
    for kind in type(error).__mro__:
        if kind in _SENTENCES:
            return _SENTENCES[kind](error)
    if isinstance(error, OSError):
        return _machine(error)
    return str(error)


def _export_refusal(error: errors.ExitRefused) -> str:
    if error.reason == "suggestions":
        many = error.detail != "1"
        return f"has {error.detail or 'open'} suggestion{'s' * many} to accept or reject first"
    if error.reason == "damaged":
        return (
            "has unsaved words that the disk damaged, and there may be an embargo in them; open it in the window, write"
            " the embargo anew and save, or “newsdesk status STORY lift --reason TEXT” puts the damaged words aside"
        )
    if error.reason == "unread":
        whose = f", as {error.who} typed it" if error.who else ""
        return (
            f"has an embargo that Newsdesk cannot read: “{error.detail}”{whose}; write it in the window as 2026-12-05"
            " 18:00 and a zone, or clear the field (“newsdesk status STORY lift --reason TEXT” clears it too)"
        )
    return f"cannot be exported: it is {error.reason} {error.detail}".rstrip()


def _or_elsewhere(error: errors.WriteFailed) -> str:
    """The way out, unless the reason names it."""
    return "" if ";" in error.reason else "; make room or choose another place"


def _a(kind: str) -> str:
    return f"An {kind}" if kind[:1] in "aeiou" else f"A {kind}"


def _move_way_out(error: errors.MoveRefused) -> str:
    """The way out of a refused move."""
    return _MOVE_WAYS_OUT.get(error.status, _DEFAULT_WAY_OUT)


def _newest_back(path: str) -> str:
    """How to restore the newest good backup, or that there is none."""
    good = None
    with suppress(errors.ArchiveError, OSError):
        good = newest_backup(Path(path))
    return _put_in_place(path, str(good or ""))


def _put_in_place(path: str, backup: str) -> str:
    if not backup and kept_copy(Path(path)):
        return f"“newsdesk salvage {as_argument(path)}” recovers what can be read of it and of the copy that was kept"
    if not backup:
        return f"there is no good backup in {backups_folder(Path(path))}"
    return (
        f"“newsdesk restore {as_argument(backup)} --desk {as_argument(path)}” puts the newest good backup in its place"
    )


def _other_backup(error: errors.BackupDamaged) -> str:
    if not error.backup:
        return f"there is no good one in {backups_folder(Path(error.desk))}"
    return f"“newsdesk restore {as_argument(error.backup)} --desk {as_argument(error.desk)}” takes the newest good one"


def _rest(error: errors.DeskGone) -> str:
    return "its backups are" if has_backups(Path(error.path)) else "its log is"


def _in_the_way(error: errors.DeskGone) -> str:
    """The files that show that a desk was there: its log and its backups."""
    path = Path(error.path)
    log = str(log_of(path)) if has_log(path) else ""
    return " and ".join(filter(None, (log, str(backups_folder(path)) if has_backups(path) else "")))


def _salvage_log(error: errors.DeskGone) -> str:
    """How to recover text from the log of a desk that is gone."""
    path = Path(error.path)
    if not has_log(path):
        return ""
    return f"“newsdesk salvage {as_argument(error.path)}” recovers what its log still holds, "


def as_argument(path: object) -> str:
    """A path quoted for a terminal."""
    path = str(path)
    return quote(path) if os.name == "posix" else f'"{path}"' if " " in path else path


def _whose(error: errors.RowUnreadable) -> str:
    return f"Story {error.story} in {error.path}" if error.story else f"A record in {error.path}"


def _or_before(error: errors.ArchiveTooNew) -> str:
    return f", or go back with “newsdesk restore {error.copy}”, which keeps what is there now" if error.copy else ""


def _as_kept(error: errors.FirstStartFailed) -> str:
    return f" (what it had made of it is kept as {error.kept})" if error.kept else ""


def _former(error: errors.FirstStartFailed) -> str:
    return f"Newsdesk {error.former}" if error.former else "the version that you had"


def _because(error: errors.ArchiveError) -> str:
    return f" ({error.reason})" if error.reason else ""


def _machine(error: OSError) -> str:
    what = error.strerror or str(error)
    return f"{error.filename}: {what}." if error.filename else f"The machine refused: {what}."
