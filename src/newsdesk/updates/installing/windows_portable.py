"""Install plan of a portable folder on Windows, where the folder of a running program cannot be renamed.

So the new program, tested beside the old one, does the last step: it waits until the old one has exited, puts a copy
of itself in its place, and starts the copy. The temporary folder is deleted by the next update.
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
"""First argument of a new program that is to replace an old one; for internal use."""
_WAITS = 120
_LOOKS_EVERY = 0.2


def plan(running: ThisBuild, held: HeldUpdate) -> InstallPlan:
    """Plan that unpacks and tests; the new program does the rest once this one has exited."""

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
    """Command that makes the new program replace the old one, which runs as this process id."""
    return [
        str(staged.folder / staged.program),
        *(FLAG, str(staged.target), str(staged.before), staged.version, str(process)),
    ]


def take_place(given: Sequence[str], program: Path) -> int:
    """Entry point of the new program for those arguments. Returns its exit code."""
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
    """A copy in another temporary folder, since the folder that runs cannot be moved."""
    temporary = staged.folder.parent.with_name(staged.folder.parent.name + "-copy")
    shutil.rmtree(temporary, ignore_errors=True)
    try:
        shutil.copytree(staged.folder, temporary / staged.folder.name)
    except OSError as error:
        shutil.rmtree(temporary, ignore_errors=True)
        raise UpdateRefused(messages.NOT_SWAPPED, folder=str(temporary), reason=error.strerror or str(error)) from error
    return replace(staged, folder=temporary / staged.folder.name)


def _ended(process: int) -> bool:
    until = time.monotonic() + _WAITS
    while processes.runs(process):
        if time.monotonic() > until:
            return False
        time.sleep(_LOOKS_EVERY)
    return True
