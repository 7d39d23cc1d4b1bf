"""Install plan of a portable folder: the new folder is tested beside the old one, then swapped, or rolled back."""

import contextlib
import glob
import os
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import download_folder, messages
from newsdesk.updates.download_folder import HeldUpdate
from newsdesk.updates.installing import starting, unpacking
from newsdesk.updates.installing.plan import InstallPlan, UpdateMessage
from newsdesk.updates.this_build import ThisBuild

DATA = "newsdesk-data"
"""Folder beside the program in which a portable Newsdesk keeps desk, settings and log."""


@dataclass(frozen=True, slots=True)
class StagedFolder:
    """New folder that was tested, beside the one that runs and on the same disk."""

    folder: Path
    target: Path
    before: Path
    program: str
    version: str


def plan(running: ThisBuild, held: HeldUpdate) -> InstallPlan:
    """Plan that unpacks, tests and swaps; the program is started again from the same path."""
    whole = InstallPlan(
        next_step=UpdateMessage(messages.NEXT_PORTABLE, {"before": before_of(running).name}),
        install=lambda: swap(stage(running, held)),
        must_close=True,
        restart=running.program,
    )

    def prepare() -> InstallPlan:
        staged = stage(running, held)
        return replace(whole, install=lambda: swap(staged), prepare=None)

    return replace(whole, prepare=prepare)


def before_of(running: ThisBuild) -> Path:
    """Path to which the old folder is renamed; a name that is free."""
    folder = running.program.parent
    wanted = folder.with_name(f"{folder.name}.before-{running.version}")
    number = 2
    free = wanted
    while free.exists() or free.is_symlink():
        free = wanted.with_name(f"{wanted.name}-{number}")
        number += 1
    return free


def stage(running: ThisBuild, held: HeldUpdate) -> StagedFolder:
    """Unpack beside the folder that runs, and test that the new program starts. Raises UpdateRefused."""
    download_folder.check(held.path, held.file)
    target = running.program.parent
    prefix = f".{target.name}-update-"
    try:
        _delete_leftovers(target.parent, prefix)
        temporary = Path(tempfile.mkdtemp(prefix=prefix, dir=target.parent))
    except OSError as error:
        raise _not_swapped(target, error) from error
    try:
        folder = unpacking.unpack(held.path, temporary)
        if (folder / DATA).exists() or (folder / DATA).is_symlink():
            raise UpdateRefused(messages.ARCHIVE_UNSAFE, name=held.path.name, entry=DATA)
        staged = StagedFolder(folder, target, before_of(running), running.program.name, held.version)
        if reason := starting.version_fault(folder / staged.program, held.version):
            raise UpdateRefused(messages.DOES_NOT_ANSWER, version=held.version, reason=reason)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise
    return staged


def swap(staged: StagedFolder) -> UpdateMessage:
    """Swap the folders, and roll back where the new program does not start.

    Files that the release does not bring move to the new folder: data, policy, and what else a person keeps there.
    Raises UpdateRefused after rolling back.
    """
    target, before = staged.target, staged.before
    try:
        target.rename(before)
    except OSError as error:
        shutil.rmtree(staged.folder.parent, ignore_errors=True)
        raise _not_swapped(target, error) from error
    carried: list[str] = []
    try:
        staged.folder.rename(target)
        _move_own_files(before, target, carried)
        reason = starting.version_fault(target / staged.program, staged.version)
    except OSError as error:
        reason = error.strerror or str(error)
    if reason:
        go_back(staged, carried)
        raise UpdateRefused(messages.WENT_BACK, version=staged.version, reason=reason)
    _clear(staged)
    return UpdateMessage(messages.DONE_PORTABLE, {"version": staged.version, "before": str(before)})


def go_back(staged: StagedFolder, carried: Sequence[str]) -> None:
    """Roll back: the old folder and the files that were moved return to their place; none of them is deleted.

    Raises UpdateRefused.
    """
    target, before = staged.target, staged.before
    try:
        if target.exists():
            for name in carried:
                (target / name).rename(before / name)
            target.rename(staged.folder)
        before.rename(target)
    except OSError as error:
        raise _not_swapped(before, error) from error
    _clear(staged)


def _move_own_files(before: Path, target: Path, carried: list[str]) -> None:
    """Move what the release does not bring; the person's data first, before anything else can fail."""
    for entry in sorted(before.iterdir(), key=lambda entry: (entry.name != DATA, entry.name)):
        if entry.name == DATA or not os.path.lexists(target / entry.name):
            entry.rename(target / entry.name)
            carried.append(entry.name)


def _clear(staged: StagedFolder) -> None:
    """Delete the temporary folder of the test, unless the person's data are still in it."""
    with contextlib.suppress(OSError):
        if not (staged.folder / DATA).exists():
            shutil.rmtree(staged.folder.parent)


def _delete_leftovers(folder: Path, prefix: str) -> None:
    """What an update left that was given up, or that its own program could not clear away."""
    for temporary in folder.glob(f"{glob.escape(prefix)}*"):
        if temporary.is_dir() and not temporary.is_symlink() and not any(temporary.glob(f"*/{DATA}")):
            shutil.rmtree(temporary, ignore_errors=True)


def _not_swapped(folder: Path, error: OSError) -> UpdateRefused:
    return UpdateRefused(messages.NOT_SWAPPED, folder=str(folder), reason=error.strerror or str(error))
