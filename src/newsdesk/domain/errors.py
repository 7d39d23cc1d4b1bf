"""The errors that Newsdesk raises on purpose. They carry fields; words for people live in each face (ui, cli)."""


class NewsdeskError(Exception):
    """Root of all errors that a person can do something about."""


class StoryNotFound(NewsdeskError):
    """No story answers to this id or slug."""

    def __init__(self, ref: str) -> None:
        super().__init__(f"no story answers to {ref!r}")
        self.ref = ref


class AmbiguousStory(NewsdeskError):
    """Several stories carry this slug; `ids` names them."""

    def __init__(self, ref: str, ids: tuple[str, ...]) -> None:
        super().__init__(f"several stories answer to {ref!r}: {', '.join(ids)}")
        self.ref = ref
        self.ids = ids


class MoveRefused(NewsdeskError):
    """The trade does not allow this move from this status."""

    def __init__(self, move: str, status: str) -> None:
        super().__init__(f"a story that is {status} cannot be {move}")
        self.move = move
        self.status = status


class ExitRefused(NewsdeskError):
    """The gate before every exit holds this story back.

    `reason` is one of "embargoed", "held", "withdrawn", "spiked"; `detail` says until when or why, may be empty.
    """

    def __init__(self, headline: str, reason: str, detail: str = "") -> None:
        super().__init__(f"{headline!r} is {reason} {detail}".rstrip())
        self.headline = headline
        self.reason = reason
        self.detail = detail


class FormatError(NewsdeskError):
    """What came in is not a readable file of the format. `reason` is one clear sentence for the person who chose it."""

    def __init__(self, reason: str, *, source: str = "") -> None:
        super().__init__(f"{source}: {reason}" if source else reason)
        self.reason = reason
        self.source = source


class UnknownFormat(NewsdeskError):
    """No format has this key, or none recognises the file."""

    def __init__(self, key: str, known: tuple[str, ...]) -> None:
        super().__init__(f"no format {key!r}; known: {', '.join(known)}")
        self.key = key
        self.known = known


class NameTaken(NewsdeskError):
    """A file of that name is there already and was not to be overwritten."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} exists")
        self.path = path


class WriteFailed(NewsdeskError):
    """The machine would not let a file be written (full disk, no permission). `reason` is the system's."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"cannot write {path}: {reason}")
        self.path = path
        self.reason = reason


class ArchiveError(NewsdeskError):
    """The archive file cannot be used as asked. `path` names it."""

    def __init__(self, path: str, reason: str = "") -> None:
        super().__init__(f"{path}: {reason}" if reason else path)
        self.path = path
        self.reason = reason


class ArchiveMissing(ArchiveError):
    """There is no file where the archive was to be opened without creating it."""


class NotAnArchive(ArchiveError):
    """The file is something else than a Newsdesk archive."""


class ArchiveTooNew(ArchiveError):
    """A newer Newsdesk wrote this file; nothing was opened or changed."""


class ArchiveDamaged(ArchiveError):
    """SQLite finds the file damaged; backups are the way back."""


class ArchiveBusy(ArchiveError):
    """Another process held the file for longer than we wait; trying again is right."""


class ArchiveUnwritable(ArchiveError):
    """The machine refuses to write (full disk, read-only folder). Nothing was lost of what is kept in memory."""


class DraftTaken(ArchiveError):
    """Another window typed in the same story since; its words stand there as a draft, and stay."""


class Cancelled(NewsdeskError):
    """The person asked long work to stop; what was done so far stands."""
