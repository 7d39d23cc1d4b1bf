"""The portable folder on Windows, where a program that runs holds its own folder fast.

So the new program, tried beside the old one, does the last step: it waits until the old one has ended, puts a copy of
itself in its place, and starts that. What it was tried in is cleared away by the next update.
"""

import os
import shutil
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from newsdesk import processes
from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import messages
from newsdesk.updates.download_folder import HeldUpdate
from newsdesk.updates.installing import portable, starting
from newsdesk.updates.installing.plan import InstallPlan, UpdateMessage
from newsdesk.updates.installing.portable import StagedFolder
from newsdesk.updates.this_build import ThisBuild

FLAG = "--take-the-place-of"
"""The first argument of a new program that is to take the place of an old one; for Newsdesk's own use."""
_WAITS = 120
_LOOKS_EVERY = 0.2


def plan(running: ThisBuild, held: HeldUpdate) -> InstallPlan:
    """Unpack and try; the new program does the rest once this one has ended."""

    def begin(staged: StagedFolder) -> UpdateMessage:
        try:
            starting.start(arguments(staged, os.getpid()), folder=staged.folder.parent)
        except OSError as error:
            reason = error.strerror or str(error)
            raise UpdateRefused(
                messages.NOT_STARTED, name=staged.program, reason=reason, folder=str(staged.folder)
            ) from error
        return UpdateMessage(messages.DONE_AFTERWARDS, {"version": held.version})

    def prepare() -> InstallPlan:
        staged = portable.stage(running, held)
        return replace(whole, install=lambda: begin(staged), prepare=None)

    name = portable.before_of(running).name
    whole = InstallPlan(
        next_step=UpdateMessage(messages.NEXT_PORTABLE, {"before": name}),
        install=lambda: begin(portable.stage(running, held)),
        must_close=True,
    )
    return replace(whole, prepare=prepare)


def arguments(staged: StagedFolder, process: int) -> list[str]:
    """The command by which the new program takes the place of the old one, which runs as this process."""
    return [
        str(staged.folder / staged.program),
        *(FLAG, str(staged.target), str(staged.before), staged.version, str(process)),
    ]


def take_place(given: Sequence[str], program: Path) -> int:
    """What the new program does with those arguments. Returns its exit code."""
    if len(given) != 4 or not given[3].isdecimal():
        return 2
    target, before = Path(given[0]), Path(given[1])
    staged = StagedFolder(program.parent, target, before, program.name, given[2])
    if not _ended(int(given[3])):
        return 1
    try:
        portable.swap(_copied(staged))
    except UpdateRefused:
        starting.start([target / program.name])
        return 1
    starting.start([target / program.name])
    return 0


def _copied(staged: StagedFolder) -> StagedFolder:
    """A copy in a room of its own: the folder that runs cannot be moved."""
    room = staged.folder.parent.with_name(staged.folder.parent.name + "-copy")
    shutil.rmtree(room, ignore_errors=True)
    try:
        shutil.copytree(staged.folder, room / staged.folder.name)
    except OSError as error:
        shutil.rmtree(room, ignore_errors=True)
        raise UpdateRefused(messages.NOT_SWAPPED, folder=str(room), reason=error.strerror or str(error)) from error
    return replace(staged, folder=room / staged.folder.name)


def _ended(process: int) -> bool:
    until = time.monotonic() + _WAITS
    while processes.runs(process):
        if time.monotonic() > until:
            return False
        time.sleep(_LOOKS_EVERY)
    return True
