"""Which desk the program opens where none is named."""

from pathlib import Path

from newsdesk import places
from newsdesk.user_settings import UserSettings


def usual_desk(found: UserSettings) -> Path:
    """The desk that was open last, else that of the newsroom's policy, else the person's own.

    The person's own desk does not count as the last where the policy names another: it was opened for want of one.
    """
    last = places.path_from_stored(found.value.last_desk) if found.value.last_desk else None
    if last is None or not last.exists() or (found.policy.desk and last == places.own_desk()):
        return found.policy.default_desk()
    return last
