"""Check of every path that a user chooses to write to: a desk file, its backups and SQLite's files are refused."""

from contextlib import suppress
from pathlib import Path

from newsdesk.desk.archive_file import SUFFIX, backups_folder, has_backups
from newsdesk.domain.errors import DeskInTheWay

_BACKUPS = "-backups"


def refuse_desk(path: Path, *, of: Path | None = None, backup: bool = False) -> None:
    """Raise DeskInTheWay for a desk file, for SQLite's files beside one, and for anything in a folder of backups.

    Links are followed, and names are compared without regard to case. `of` is the desk that is open. With `backup`, an
    older backup may be overwritten: unlike a desk, it was never opened.
    """
    real = path.resolve()
    if of is not None and (_same(real, of) or _lies_beside(real, of)):
        raise DeskInTheWay(str(path), "the desk that is open")
    if real.exists() and _is_desk(real, backup=backup):
        raise DeskInTheWay(str(path))
    if owner := _owner(real):
        raise DeskInTheWay(str(path), f"part of the desk {owner.name}")
    if any(_is_backups_folder(folder, of) for folder in (real, *real.parents)):
        raise DeskInTheWay(str(path), "among the backups of a desk")


def _is_desk(path: Path, *, backup: bool) -> bool:
    from newsdesk.store import file_state

    if not path.is_file():
        return False
    if backup:
        return _owns_log(path) or file_state.was_opened(path)
    return path.suffix.casefold() == SUFFIX or file_state.is_desk_file(path)


def _owner(path: Path) -> Path | None:
    """The desk file to which a log or a journal of this name belongs, None for any other name."""
    from newsdesk.store import file_state
    from newsdesk.store.beside import BESIDE

    for suffix in BESIDE:
        if path.name.casefold().endswith(suffix):
            owner = path.with_name(path.name[: -len(suffix)])
            if owner.suffix.casefold() == SUFFIX or file_state.is_desk_file(owner):
                return owner
    return None


def _owns_log(path: Path) -> bool:
    from newsdesk.store.beside import BESIDE, beside

    return any(beside(path, suffix).exists() for suffix in BESIDE)


def _lies_beside(path: Path, desk: Path) -> bool:
    from newsdesk.store.beside import BESIDE, beside

    return any(_same(path, beside(desk, suffix)) for suffix in BESIDE)


def _is_backups_folder(folder: Path, of: Path | None) -> bool:
    if of is not None and _same(folder, backups_folder(of.resolve())):
        return True
    if not folder.name.casefold().endswith(_BACKUPS):
        return False
    desk = folder.with_name(f"{folder.name[: -len(_BACKUPS)]}{SUFFIX}")
    return desk.exists() or has_backups(desk)


def _same(path: Path, other: Path) -> bool:
    """Whether both name one file: asked of the disk where both exist, else compared by name without regard to case."""
    with suppress(OSError):
        return path.samefile(other)
    return str(path).casefold() == str(other.resolve()).casefold()
