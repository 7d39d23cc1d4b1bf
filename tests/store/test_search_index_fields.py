"""What a search finds is what the table of fields says: in the newest layout, in drafts, and in an index of others."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from uuid import UUID

from newsdesk.domain.story_list import StoryQuery
from newsdesk.store import search_index
from newsdesk.store.archive import Archive

Add = Callable[..., UUID]


def found(archive: Archive, text: str) -> list[UUID]:
    return [row.id for row in archive.stories.page(StoryQuery(text=text), after=None, limit=50).rows]


def test_the_newest_layout_searches_the_fields_of_the_table(archive: Archive) -> None:
    """Where the table is changed and no migration is, opening a desk makes its index anew: see the next test."""
    assert search_index.is_true(archive._connection)
    with closing(sqlite3.connect(archive.path)) as raw:
        ((sql,),) = raw.execute("SELECT sql FROM sqlite_master WHERE name = 'source'")
    assert sql == search_index.view()


def test_an_index_that_was_made_of_other_fields_is_made_anew(archive: Archive, add: Add) -> None:
    story = add("Weather", slug="badakhshan")
    path = Path(archive.path)
    archive.close()
    slug = "coalesce(json_extract(kept, '$.slug'), '') || char(10)\n    || "
    assert slug in search_index.view()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("DROP VIEW source")
        raw.execute(search_index.view().replace(slug, ""))
        raw.commit()

    with Archive.open(path) as again:
        assert search_index.is_true(again._connection)
        assert found(again, "badakhshan") == [story]
