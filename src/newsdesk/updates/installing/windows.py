"""Install plan of the Windows installer: it waits for Newsdesk to exit, and starts it again."""

from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import download_folder, messages
from newsdesk.updates.download_folder import HeldUpdate
from newsdesk.updates.installing import starting
from newsdesk.updates.installing.plan import InstallPlan, UpdateMessage
from newsdesk.updates.this_build import ThisBuild

UPDATE = "/UPDATE"
"""Argument for an installer that Newsdesk starts: same folder, no questions that were answered before."""


def plan(_: ThisBuild, held: HeldUpdate) -> InstallPlan:
    """Plan that starts the installer."""
    return InstallPlan(
        next_step=UpdateMessage(messages.NEXT_WINDOWS),
        install=lambda: start_verified(held, [str(held.path), UPDATE]),
        must_close=True,
    )


def start_verified(held: HeldUpdate, command: list[str]) -> UpdateMessage:
    """Verify the file once more, and start the command that opens it. Raises UpdateRefused."""
    download_folder.check(held.path, held.file)
    try:
        starting.start(command)
    except OSError as error:
        raise UpdateRefused(
            messages.NOT_STARTED,
            name=held.path.name,
            reason=error.strerror or str(error),
            folder=str(held.path.parent),
        ) from error
    return UpdateMessage(messages.DONE_STARTED, {"name": held.path.name})
