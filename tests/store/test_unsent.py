"""What was typed and not sent: there again for whoever typed it, and for nobody else."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk.domain.errors import MoveRefused
from newsdesk.domain.unsent import Unsent, UnsentKey
from newsdesk.store.archive import Archive
from newsdesk.store.checksums import COLUMNS, checksum

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)
STORY = uuid4()


def typed(text: str, *, who: str = "Editor", **key: Any) -> Unsent:
    return Unsent(
        key=UnsentKey(**{"place": "notes", "story": STORY, **key}), who=who, kept=NOON, content={"text": text}
    )


def texts(archive: Archive, who: str = "Editor") -> list[str]:
    return [unsent.content["text"] for unsent in archive.unsent.all(who=who)]


def test_what_was_typed_is_there_after_the_archive_was_closed(archive: Archive) -> None:
    archive.unsent.keep(typed("Who coun"))
    archive.unsent.keep(typed("Who counted?"))
    path = archive.path
    archive.close()
    with Archive.open(path) as again:
        assert again.unsent.get(UnsentKey("notes", STORY), who="Editor") == typed("Who counted?")


def test_each_form_story_thing_and_person_has_its_own(archive: Archive) -> None:
    several = [
        typed("a"),
        typed("b", item="a passage"),
        typed("c", place="outside"),
        typed("d", story=None),
        typed("e", story=uuid4()),
    ]
    for each in several:
        archive.unsent.keep(each)
    archive.unsent.keep(typed("mine", who="Reporter"))
    assert sorted(texts(archive)) == list("abcde")
    assert texts(archive, "Reporter") == ["mine"]
    archive.unsent.drop(several[1].key, who="Editor")
    assert sorted(texts(archive)) == list("acde")


def test_a_new_name_takes_its_texts_along_and_their_checksums_hold(archive: Archive) -> None:
    archive.unsent.keep(typed("Who counted?"))
    archive.unsent.rename("Editor", "Chief editor")
    assert texts(archive) == []
    assert texts(archive, "Chief editor") == ["Who counted?"]
    row = archive._connection.one(f"SELECT {', '.join(COLUMNS['unsent'])}, checksum FROM unsent")  # noqa: S608 - ours
    assert checksum(*row[:-1]) == row[-1]


def test_a_row_that_cannot_be_read_keeps_no_other_back(archive: Archive) -> None:
    archive.unsent.keep(typed("good"))
    archive.unsent.keep(typed("bad", item="other"))
    archive._connection.run("UPDATE unsent SET content = '{\"text' WHERE item = 'other'")
    assert texts(archive) == ["good"]


def test_a_story_to_which_somebody_writes_a_note_is_not_taken_away(archive: Archive, add: Callable[..., UUID]) -> None:
    story = add()
    archive.unsent.keep(typed("Who counted?", story=story))
    with pytest.raises(MoveRefused):
        archive.stories.remove(story)
    archive.unsent.drop(UnsentKey("notes", story), who="Editor")
    archive.stories.remove(story)


@pytest.mark.parametrize("text", ["", "\n\n ", "سلام\u200cدنیا", "a\x00b", 'quotes "and" \\', "📰"])
def test_every_text_that_a_form_can_hold_comes_back(archive: Archive, text: str) -> None:
    archive.unsent.keep(typed(text))
    assert texts(archive) == [text]


def test_half_a_character_does_not_keep_the_rest_from_the_disk(archive: Archive) -> None:
    archive.unsent.keep(typed("before \ud83d after"))
    assert texts(archive)[0].startswith("before ")
