"""The door that every path passes to which somebody lets something be written: a desk and its backups are no target."""

from contextlib import suppress
from pathlib import Path

from newsdesk.desk.archive_file import SUFFIX, backups_folder, has_backups
from newsdesk.domain.errors import DeskInTheWay

_BACKUPS = "-backups"


def refuse_desk(path: Path, *, of: Path | None = None, backup: bool = False) -> None:
    """Raise DeskInTheWay for a file that is a desk or lies beside one, and for all among a desk's backups.

    Through links, and whatever the case of the name where the disk does not tell it apart. `of` is the open desk. With
    `backup` an older copy of a desk may be written over, which is told from a desk by never having been opened.
    """
    real = path.resolve()
    if of is not None and (_same(real, of) or _lies_beside(real, of)):
        raise DeskInTheWay(str(path), "the desk that is open")
    if real.exists() and _is_desk(real, backup=backup):
        raise DeskInTheWay(str(path))
    if owner := _owner(real):
        raise DeskInTheWay(str(path), f"part of the desk {owner.name}")
    folders = (real, *real.parents)
    if any(_holds_backups(folder, of) for folder in folders):
        raise DeskInTheWay(str(path), "among the backups of a desk")


def _is_desk(path: Path, *, backup: bool) -> bool:
    from newsdesk.store import file_state

    if not path.is_file():
        return False
    if backup:
        return _owns_log(path) or file_state.was_opened(path)
    return path.suffix.casefold() == SUFFIX or file_state.bears_our_mark(path)


def _owner(path: Path) -> Path | None:
    """The desk to which a log or a journal of this name would belong."""
    from newsdesk.store import file_state
    from newsdesk.store.beside import BESIDE

    for suffix in BESIDE:
        if path.name.casefold().endswith(suffix):
            owner = path.with_name(path.name[: -len(suffix)])
            if owner.suffix.casefold() == SUFFIX or file_state.bears_our_mark(owner):
                return owner
    return None


def _owns_log(path: Path) -> bool:
    from newsdesk.store.beside import BESIDE, beside

    return any(beside(path, suffix).exists() for suffix in BESIDE)


def _lies_beside(path: Path, desk: Path) -> bool:
    from newsdesk.store.beside import BESIDE, beside

    return any(_same(path, beside(desk, suffix)) for suffix in BESIDE)


def _holds_backups(folder: Path, of: Path | None) -> bool:
    if of is not None and _same(folder, backups_folder(of.resolve())):
        return True
    if not folder.name.casefold().endswith(_BACKUPS):
        return False
    desk = folder.with_name(f"{folder.name[: -len(_BACKUPS)]}{SUFFIX}")
    return desk.exists() or has_backups(desk)


def _same(path: Path, other: Path) -> bool:
    """Whether they are one file, or would be: by the disk where both are there, else by name."""
    with suppress(OSError):
        return path.samefile(other)
    return str(path).casefold() == str(other.resolve()).casefold()
