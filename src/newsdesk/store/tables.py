"""The tables of a desk, described once for every engine that keeps them: SQLite today, PostgreSQL for a shared desk.

SQLAlchemy Core, not mapped classes: rows are read and written by SQL (docs/decisions/0003). Alembic compares the
migrations with these tables, the tests of damage take their columns from here, and the statements that make them on
PostgreSQL come from here (docs/decisions/0021). Imported by migrations and tests alone: loading SQLAlchemy takes longer
than opening the window.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Computed,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    text,
)

# An id is the 16 bytes of a UUID; an instant is microseconds since 1970, UTC, which needs 64 bits.
_INTEGER = Integer().with_variant(BigInteger(), "postgresql")

_QUEUE = (
    "CASE WHEN change IN ('filed', 'in review', 'returned')"
    " AND status IN ('approved', 'scheduled', 'published', 'corrected') THEN change ELSE status END"
)
_HANDED_IN = "queue IN ('filed', 'in review', 'returned')"
_IN_HAND = "queue NOT IN ('published', 'corrected', 'withdrawn', 'spiked')"
_MINE = "assigned <> '' AND queue IN ('draft', 'returned')"

metadata = MetaData()


def _only(condition: str) -> dict[str, Any]:
    """Options of an index that holds only the rows for which this SQL is true."""
    return {"sqlite_where": text(condition), "postgresql_where": text(condition)}


story = Table(
    "story",
    metadata,
    Column("id", LargeBinary, primary_key=True),
    Column("status", Text, nullable=False),
    Column("spiked_from", Text),
    Column("created", _INTEGER, nullable=False),
    Column("modified", _INTEGER, nullable=False),
    Column("published", _INTEGER),
    Column("head", LargeBinary, ForeignKey("revision.id")),
    Column("forked", Boolean, nullable=False),
    Column("versions", _INTEGER, nullable=False),
    Column("words", _INTEGER, nullable=False),
    Column("slug", Text, nullable=False),
    Column("headline", Text, nullable=False),
    Column("byline", Text, nullable=False),
    Column("section", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("change", Text),
    Column("held_from", Text),
    Column("cleared", LargeBinary),
    Column("scheduled", _INTEGER),
    Column("zone", Text, nullable=False, server_default=""),
    Column("assigned", Text, nullable=False, server_default=""),
    Column("due", _INTEGER),
    Column("embargo_until", _INTEGER),
    Column("embargo_zone", Text, nullable=False, server_default=""),
    Column("embargo_source", Text, nullable=False, server_default=""),
    Column("urgency", _INTEGER, nullable=False, server_default="4"),
    Column("entered", _INTEGER, nullable=False, server_default="0"),
    Column("claimed_by", Text, nullable=False, server_default=""),
    Column("claimed_at", _INTEGER),
    Column("notes", _INTEGER, nullable=False, server_default="0"),
    Column("queue", Text, Computed(_QUEUE)),
    Column("calm", Boolean, Computed("urgency > 3")),
    Column("checksum", _INTEGER),
    Index("story_by_modified", "modified", unique=True),
    Index("story_live", "modified", **_only("status <> 'spiked'")),
    Index("story_live_by_section", "section", "modified", **_only("status <> 'spiked'")),
    Index("story_by_status", "status", "modified"),
    Index("story_by_section", "section", "status", "modified"),
    Index("story_forked", "modified", **_only("forked")),
    Index("story_by_slug", "slug"),
    Index("story_by_queue", "queue", "modified", "section", **_only(_HANDED_IN)),
    Index("story_waiting", "queue", "calm", "entered", "id", "section", **_only(_IN_HAND)),
    Index("story_mine", "assigned", "modified", "section", **_only(_MINE)),
)
"""A story as lists show it. `modified` is its place: unique, and its row number in the search index.

`queue` says what Workflow.queue says; `entered` is since when; `calm` stories wait behind the urgent ones; `notes`
counts open threads, by triggers."""

revision = Table(
    "revision",
    metadata,
    Column("number", _INTEGER, primary_key=True),
    Column("id", LargeBinary, unique=True, nullable=False),
    Column(
        "story",
        LargeBinary,
        ForeignKey("story.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED"),
        nullable=False,
    ),
    Column("who", Text, nullable=False),
    Column("at", _INTEGER, nullable=False),
    Column("why", Text, nullable=False),
    Column("headline", Text, nullable=False),
    Column("words", _INTEGER, nullable=False),
    Column("fields", Text, nullable=False),
    Column("body", Text, nullable=False),
    Column("checksum", _INTEGER),
    Index("revision_by_story", "story", "number"),
)
"""What was written at one moment. Triggers refuse to change it, or to delete it while its story stands."""

parentage = Table(
    "parentage",
    metadata,
    Column("revision", LargeBinary, ForeignKey("revision.id", ondelete="CASCADE"), primary_key=True),
    Column("parent", LargeBinary, ForeignKey("revision.id", ondelete="CASCADE"), primary_key=True),
    Index("parentage_by_parent", "parent"),
)
"""Which revisions a revision grew from. A revision that is nobody's parent is a head."""

draft = Table(
    "draft",
    metadata,
    Column("story", LargeBinary, ForeignKey("story.id", ondelete="CASCADE"), primary_key=True),
    Column("base", LargeBinary),
    Column("kept", _INTEGER, nullable=False),
    Column("cursor", _INTEGER, nullable=False),
    Column("scroll", _INTEGER, nullable=False),
    Column("headline", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("checksum", _INTEGER),
)
"""What is being typed."""

mention = Table(
    "mention",
    metadata,
    Column("story", LargeBinary, ForeignKey("story.id", ondelete="CASCADE"), primary_key=True),
    Column("named", LargeBinary, primary_key=True),
    Index("mention_by_named", "named"),
)
"""Which stories of the archive the head of a story names under "Check Also"."""

author = Table(
    "author",
    metadata,
    Column("number", _INTEGER, primary_key=True),
    Column("name", Text, unique=True, nullable=False),
    Column("bio", Text, nullable=False),
    Column("checksum", _INTEGER),
)
"""An author box that was used before; the highest number was used last."""

tally = Table(
    "tally",
    metadata,
    Column("section", Text, primary_key=True),
    Column("status", Text, primary_key=True),
    Column("queue", Text, primary_key=True),
    Column("stories", _INTEGER, nullable=False),
)
"""How many stories stand where and wait where, kept by triggers."""

person = Table(
    "person",
    metadata,
    Column("number", _INTEGER, primary_key=True),
    Column("id", LargeBinary, unique=True, nullable=False),
    Column("name", Text, nullable=False),
    Column("folded", Text, unique=True, nullable=False),
    Column("role", Text, nullable=False),
    Column("byline", Text, nullable=False),
    Column("bio", Text, nullable=False),
    Column("initials", Text, nullable=False),
    Column("left", Boolean, nullable=False),
    Column("checksum", _INTEGER),
)
"""Somebody on the staff; `folded` is the name whatever its case."""

act = Table(
    "act",
    metadata,
    Column("number", _INTEGER, primary_key=True),
    Column("id", LargeBinary, unique=True, nullable=False),
    Column("story", LargeBinary, ForeignKey("story.id", ondelete="CASCADE"), nullable=False),
    Column("verb", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("at", _INTEGER, nullable=False),
    Column("revision", LargeBinary),
    Column("was", Text, nullable=False),
    Column("now", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("undoes", LargeBinary),
    Column("notice", LargeBinary),
    Column("checksum", _INTEGER),
    Index("act_by_story", "story", "number"),
)
"""What was done with a story; `was` and `now` are workflows as JSON. Triggers refuse to change it."""

note = Table(
    "note",
    metadata,
    Column("number", _INTEGER, primary_key=True),
    Column("id", LargeBinary, unique=True, nullable=False),
    Column("story", LargeBinary, ForeignKey("story.id", ondelete="CASCADE"), nullable=False),
    Column("who", Text, nullable=False),
    Column("at", _INTEGER, nullable=False),
    Column("text", Text, nullable=False),
    Column("parent", LargeBinary),
    Column("anchor_revision", LargeBinary),
    Column("anchor_start", _INTEGER),
    Column("anchor_end", _INTEGER),
    Column("quote", Text, nullable=False),
    Column("resolved_by", Text, nullable=False),
    Column("resolved", _INTEGER),
    Column("checksum", _INTEGER),
    Index("note_by_story", "story", "number"),
    Index("note_by_parent", "parent"),
    Index("note_open", "number", **_only("parent IS NULL AND resolved IS NULL")),
)
"""A note of the desk. Triggers refuse to change what it says, and to delete one that was replied to."""

notice = Table(
    "notice",
    metadata,
    Column("number", _INTEGER, primary_key=True),
    Column("id", LargeBinary, unique=True, nullable=False),
    Column("story", LargeBinary, ForeignKey("story.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", _INTEGER, nullable=False),
    Column("zone", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("wrong", Text, nullable=False),
    Column("right", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("revision", LargeBinary),
    Column("taken_back", Boolean, nullable=False),
    Column("checksum", _INTEGER),
    Index("notice_by_story", "story", "number"),
)
"""A notice to readers. Triggers refuse to change it, but for taking it back."""

copy = Table(
    "copy",
    metadata,
    Column("number", _INTEGER, primary_key=True),
    Column("id", LargeBinary, unique=True, nullable=False),
    Column("story", LargeBinary, ForeignKey("story.id", ondelete="CASCADE"), nullable=False),
    Column("revision", LargeBinary),
    Column("format", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("is_file", Boolean, nullable=False),
    Column("at", _INTEGER, nullable=False),
    Column("who", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("notices", _INTEGER, nullable=False),
    Column("proof", Boolean, nullable=False),
    Column("stub", Boolean, nullable=False),
    Column("checksum", _INTEGER),
    Index("copy_by_place", "story", "place", "number"),
)
"""One export. Triggers refuse to change it."""

word = Table(
    "word",
    metadata,
    Column("folded", Text, primary_key=True),
    Column("word", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", _INTEGER, nullable=False),
    Column("checksum", _INTEGER),
)
"""A word of the desk's own list; `folded` is the word whatever its case."""

ignored = Table(
    "ignored",
    metadata,
    Column("number", _INTEGER, primary_key=True),
    Column("id", LargeBinary, unique=True, nullable=False),
    Column("story", LargeBinary, ForeignKey("story.id", ondelete="CASCADE")),
    Column("scope", Text, nullable=False),
    Column("check", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("quote", Text, nullable=False),
    Column("around", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", _INTEGER, nullable=False),
    Column("checksum", _INTEGER),
    Index("ignored_by_story", "story"),
)
"""A finding that is not to be told again, in one story or, without one, anywhere."""

sketch = Table(
    "sketch",
    metadata,
    Column("number", _INTEGER, primary_key=True),
    Column("story", LargeBinary, ForeignKey("story.id", ondelete="CASCADE"), unique=True, nullable=False),
    Column("grains", Text, nullable=False),
)
"""What a story's words come to, to tell stories alike: `grains` is a JSON list of whole numbers."""

grain = Table(
    "grain",
    metadata,
    Column("value", _INTEGER, primary_key=True, autoincrement=False),
    Column("sketch", _INTEGER, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)
"""Which sketches hold a grain. Goes with its sketch, by a trigger."""

unsketched = Table(
    "unsketched",
    metadata,
    Column("story", LargeBinary, ForeignKey("story.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)
"""A story with other words than its sketch was made of; put here by triggers."""

unsent = Table(
    "unsent",
    metadata,
    Column("place", Text, primary_key=True),
    Column("story", LargeBinary, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("who", Text, primary_key=True),
    Column("kept", _INTEGER, nullable=False),
    Column("content", Text, nullable=False),
    Column("checksum", _INTEGER, nullable=False),
)
"""What somebody typed into a field and did not send yet: a note, a reason, a notice.

`place` names the field, `item` what it belongs to beside the story, each empty where there is none."""
