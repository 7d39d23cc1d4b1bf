"""New ids for stories: UUIDv7, so that they sort by birth."""

from uuid import UUID


def new_id() -> UUID:
    """An id that no other story has."""
    from uuid_utils.compat import uuid7  # costs start-up time where nothing is made

    return uuid7()
