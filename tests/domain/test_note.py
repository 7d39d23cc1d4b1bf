from dataclasses import FrozenInstanceError
from datetime import UTC, datetime
from uuid import UUID

import pytest

from newsdesk.domain.note import Note


def test_a_note_without_an_anchor_is_about_the_whole_story_and_never_changes() -> None:
    note = Note(id=UUID(int=1), story=UUID(int=2), who="Desk editor", at=datetime(2026, 3, 1, tzinfo=UTC), text="Why?")

    assert (note.anchor, note.parent, note.resolved) == (None, None, None)
    with pytest.raises(FrozenInstanceError):
        note.text = "Because."  # type: ignore[misc]  # what the test is about
