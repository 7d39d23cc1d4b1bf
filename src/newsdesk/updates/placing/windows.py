"""The Windows installer: started once everything is saved; it waits for Newsdesk to end, and opens it again."""

from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import holding, said
from newsdesk.updates.holding import Held
from newsdesk.updates.placing import starting
from newsdesk.updates.placing.plan import Plan, Said
from newsdesk.updates.running import Running

UPDATE = "/UPDATE"
"""Tells the installer that Newsdesk started it: same folder, no questions that were answered before."""


def plan(_: Running, held: Held) -> Plan:
    """Start the setup."""
    return Plan(next=Said(said.NEXT_WINDOWS), put=lambda: started(held, [str(held.path), UPDATE]), closing=True)


def started(held: Held, command: list[str]) -> Said:
    """Start what opens the verified file. Raises UpdateRefused."""
    holding.check(held.path, held.file)
    try:
        starting.start(command)
    except OSError as error:
        raise UpdateRefused(
            said.NOT_STARTED,
            name=held.path.name,
            reason=error.strerror or str(error),
            folder=str(held.path.parent),
        ) from error
    return Said(said.DONE_STARTED, {"name": held.path.name})
