"""Atomic file writer: after a failure there are the old files or the new ones, never a part of either.

A power cut may leave old and new files of one export side by side, each of them whole.
"""

import errno
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from newsdesk import file_writing, small_file
from newsdesk.desk.export import targets
from newsdesk.desk.export.file_set import (
    FileSet,
    lstat,
    named_failures,
    refuse_all_but_files,
    refuse_linked_folders,
)
from newsdesk.domain.errors import NameTaken, WriteFailed

_WRITERS = 4
_QUEUED = 16  # exports made ahead of the disk
_MAX_BYTES = 200 * 1024 * 1024  # more than any file of an export has

Files = Sequence[tuple[Path, bytes]]
"""The files of one export, its main file first; all others lie in folders below the main file's."""


def write(
    path: Path,
    data: bytes,
    *,
    overwrite: bool = False,
    sync_folder: bool = True,
    private: bool = False,
    of_desk: bool = False,
) -> Path:
    """Write one file; see `write_all`."""
    (written,) = write_all(
        ((path, data),), overwrite=overwrite, sync_folder=sync_folder, private=private, of_desk=of_desk
    )
    return written


def write_all(
    files: Files,
    *,
    overwrite: bool = False,
    sync_folder: bool = True,
    private: bool = False,
    of_desk: bool = False,
    remove: Sequence[Path] = (),
) -> tuple[Path, ...]:
    """Write the files of one export to temporary files, then give all of them their names.

    No path may be a link; the main file's folder may be one, those below it may not. `remove` names files of the export
    before that this one does not have. `private` lets only the owner read the files; `of_desk` allows paths among a
    desk's backups. Raises NameTaken where a file exists and `overwrite` is not set, WriteFailed where one cannot be
    written or is no ordinary file, and DeskInTheWay for a desk or its backups; all files are then as they were before.
    """
    paths = _checked([path for path, _ in files], overwrite=overwrite, of_desk=of_desk)
    gone = _checked([files[0][0], *remove], overwrite=True, of_desk=of_desk)[1:] if remove else ()
    with named_failures(paths[0]):
        paths[0].parent.mkdir(parents=True, exist_ok=True)
    act = FileSet(overwrite=overwrite, private=private, keep_old=len(paths) + len(gone) > 1)
    try:
        for path, (_, data) in zip(paths, files, strict=True):
            if path.parent != paths[0].parent:
                act.make_folder(path.parent)
            act.prepare(path, data)
        for path in gone:
            act.remove(path)
        act.commit()
    except BaseException:
        act.undo()
        raise
    finally:
        act.tidy()
    if sync_folder:
        sync_folders([paths])
    return paths


def refuse(path: Path, *, main: Path) -> None:
    """Refuse a path that is never overwritten: a desk and its files (DeskInTheWay), a link, folder or device
    (WriteFailed). `main` is the main file of its export."""
    _checked([main, path], overwrite=True, of_desk=False)


def write_again(files: Files, *, digests: Mapping[Path, str]) -> tuple[Path, ...]:
    """Write the files of an export again, and remove those that it no longer has.

    `digests` has the SHA-256 (hex) of what Newsdesk last wrote to each path. A file that is gone is made anew. Raises
    WriteFailed, also where the folder is gone or any of the files was changed since.
    """
    main = files[0][0]
    if not main.parent.is_dir():
        raise WriteFailed(str(main), "its folder is gone")
    paths = [path for path, _ in files]
    for path in dict.fromkeys((*paths, *digests)):
        _refuse_changed(path, digests.get(path, ""), below=main.parent)
    return write_all(files, overwrite=True, remove=[path for path in digests if path not in paths])


def is_unchanged(path: Path, digest: str) -> bool:
    """Whether an ordinary file of this SHA-256 (hex) lies there. Raises OSError, and DeskInTheWay for a desk's files,
    which are not read."""
    from hashlib import sha256

    targets.refuse_desk(path)
    try:
        return sha256(small_file.read(path, most=_MAX_BYTES)).hexdigest() == digest
    except OSError as error:
        if error.errno != errno.EFBIG:
            raise
        return False  # larger than any file that Newsdesk writes


def write_each(exports: Iterable[tuple[Files, Sequence[Path]]], *, overwrite: bool) -> Iterator[tuple[Path, ...]]:
    """Write exports in background threads, so that the caller makes the next one while the disk is busy.

    Each export has its files, and the paths of those to remove. Yields the paths of each in order, when its files are
    on the disk. Raises what `write_all` raises.
    """
    from concurrent.futures import Future, ThreadPoolExecutor  # slow to import, and most starts write nothing

    waiting: deque[Future[tuple[Path, ...]]] = deque()
    with ThreadPoolExecutor(_WRITERS) as writers:
        for files, remove in exports:
            waiting.append(writers.submit(write_all, files, overwrite=overwrite, sync_folder=False, remove=remove))
            if len(waiting) > _QUEUED:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


def sync_folders(exports: Iterable[Sequence[Path]]) -> None:
    """Sync the folders of these files, so that their names survive a power cut. Raises WriteFailed.

    Of each export the main file's path comes first.
    """
    folders = {
        folder
        for paths in exports
        for path in paths
        for folder in path.parents
        if folder.is_relative_to(paths[0].parent)
    }
    for folder in folders:
        with named_failures(folder):
            file_writing.sync_folder(folder)


def _checked(paths: Sequence[Path], *, overwrite: bool, of_desk: bool) -> tuple[Path, ...]:
    """The paths with the main file's folder resolved. Raises DeskInTheWay, NameTaken, WriteFailed."""
    base = paths[0].parent
    checked = []
    for path in paths:
        if not path.is_relative_to(base) or ".." in path.relative_to(base).parts:
            raise WriteFailed(str(path), "it lies outside the folder of its export")
        if not of_desk:
            targets.refuse_desk(path)
        with named_failures(path):
            folder = base.resolve()  # it may be a link; the file must be none
            place = folder / path.relative_to(base)
            found = lstat(place)
        refuse_linked_folders(place, below=folder)
        if found is not None and not overwrite:
            raise NameTaken(str(place))
        refuse_all_but_files(place, found)
        checked.append(place)
    return tuple(checked)


def _refuse_changed(path: Path, digest: str, *, below: Path) -> None:
    """Raise WriteFailed where the path has another file than the one that Newsdesk wrote."""
    refuse_linked_folders(path, below=below)
    with named_failures(path):
        found = lstat(path)
        refuse_all_but_files(path, found)
        if found is not None and not is_unchanged(path, digest):
            raise WriteFailed(str(path), "somebody changed the file since" if digest else "another file has this name")
