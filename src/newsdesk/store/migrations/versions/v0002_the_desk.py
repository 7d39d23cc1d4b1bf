"""The desk: people, where stories stand and wait, acts, notes, notices, and what is outside the house."""

import datetime as dt
import json
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_LET_GO = (
    "TRIGGER search_takes_story",
    "TRIGGER search_lets_go",
    "TRIGGER search_takes_again",
    "TRIGGER search_loses_story",
    "VIEW searched",
    "TRIGGER tally_story",
    "TRIGGER tally_move",
    "TRIGGER tally_loss",
    "TABLE tally",
)

_QUEUE = (
    "iif(change IN ('filed', 'in review', 'returned')"
    " AND status IN ('approved', 'scheduled', 'published', 'corrected'), change, status)"
)

# No story of an older archive waits elsewhere than where it stands, so that no word of the index changes.
_SEARCH = """
CREATE VIEW searched AS
SELECT
    story.modified AS place,
    folded(source.headline) AS headline,
    folded(source.text || char(10) || story.byline) AS text,
    joined(source.headline || char(10) || source.text) AS joined,
    char(57344) || 'status' || replace(story.status, ' ', '')
    || ' ' || char(57344) || 'section' || hex(story.section)
    || iif(story.queue = story.status, '', ' ' || char(57344) || 'queue' || replace(story.queue, ' ', '')) AS marks
FROM story JOIN source ON source.id = story.head;

CREATE TRIGGER search_takes_story AFTER INSERT ON story WHEN NEW.head IS NOT NULL
BEGIN
    INSERT INTO search (rowid, headline, text, joined, marks)
    SELECT place, headline, text, joined, marks FROM searched WHERE place = NEW.modified;
END;

CREATE TRIGGER search_lets_go BEFORE UPDATE OF head, modified, status, change, section, byline ON story
WHEN OLD.head IS NOT NULL
    AND (OLD.head, OLD.modified, OLD.status, OLD.queue, OLD.section, OLD.byline)
    IS NOT (NEW.head, NEW.modified, NEW.status, NEW.queue, NEW.section, NEW.byline)
BEGIN
    INSERT INTO search (search, rowid, headline, text, joined, marks)
    SELECT 'delete', place, headline, text, joined, marks FROM searched WHERE place = OLD.modified;
END;

CREATE TRIGGER search_takes_again AFTER UPDATE OF head, modified, status, change, section, byline ON story
WHEN NEW.head IS NOT NULL
    AND (OLD.head, OLD.modified, OLD.status, OLD.queue, OLD.section, OLD.byline)
    IS NOT (NEW.head, NEW.modified, NEW.status, NEW.queue, NEW.section, NEW.byline)
BEGIN
    INSERT INTO search (rowid, headline, text, joined, marks)
    SELECT place, headline, text, joined, marks FROM searched WHERE place = NEW.modified;
END;

CREATE TRIGGER search_loses_story BEFORE DELETE ON story WHEN OLD.head IS NOT NULL
BEGIN
    INSERT INTO search (search, rowid, headline, text, joined, marks)
    SELECT 'delete', place, headline, text, joined, marks FROM searched WHERE place = OLD.modified;
END;
"""

_TALLY = """
INSERT INTO tally (section, status, queue, stories)
SELECT section, status, queue, count(*) FROM story GROUP BY 1, 2, 3;

CREATE TRIGGER tally_story AFTER INSERT ON story
BEGIN
    INSERT INTO tally (section, status, queue, stories) VALUES (NEW.section, NEW.status, NEW.queue, 1)
    ON CONFLICT DO UPDATE SET stories = stories + 1;
END;

CREATE TRIGGER tally_move AFTER UPDATE OF section, status, change ON story
WHEN (OLD.section, OLD.status, OLD.queue) IS NOT (NEW.section, NEW.status, NEW.queue)
BEGIN
    UPDATE tally SET stories = stories - 1
    WHERE section = OLD.section AND status = OLD.status AND queue = OLD.queue;
    INSERT INTO tally (section, status, queue, stories) VALUES (NEW.section, NEW.status, NEW.queue, 1)
    ON CONFLICT DO UPDATE SET stories = stories + 1;
END;

CREATE TRIGGER tally_loss AFTER DELETE ON story
BEGIN
    UPDATE tally SET stories = stories - 1
    WHERE section = OLD.section AND status = OLD.status AND queue = OLD.queue;
END;
"""

# What the desk did and told is kept as revisions are: it goes with its whole story only
_STANDS = """
CREATE TRIGGER {table}_stands BEFORE UPDATE{columns} ON {table}{but}
BEGIN
    SELECT RAISE(ABORT, 'kept for ever, never changed');
END;

CREATE TRIGGER {table}_stays BEFORE DELETE ON {table} WHEN EXISTS (SELECT 1 FROM story WHERE id = OLD.story){and_}
BEGIN
    SELECT RAISE(ABORT, 'goes with its whole story only');
END;
"""
_NOTES_STAND = _STANDS.format(
    table="note",
    columns=" OF id, story, who, at, text, parent, anchor_revision, anchor_start, anchor_end, quote",
    but="",
    and_="\nAND EXISTS (SELECT 1 FROM note WHERE parent = OLD.id)",
)
_NOTICES_STAND = _STANDS.format(
    table="notice",
    columns="",
    but="""
WHEN NOT NEW.taken_back
    OR (OLD.id, OLD.story, OLD.kind, OLD.at, OLD.zone, OLD.text, OLD.wrong, OLD."right", OLD.who, OLD.revision)
    IS NOT (NEW.id, NEW.story, NEW.kind, NEW.at, NEW.zone, NEW.text, NEW.wrong, NEW."right", NEW.who, NEW.revision)""",
    and_="",
)
_ACTS_STAND = _STANDS.format(table="act", columns="", but="", and_="")
_COPIES_STAND = _STANDS.format(table="copy", columns="", but="", and_="")

_THREADS = """
CREATE TRIGGER thread_opens AFTER INSERT ON note WHEN NEW.parent IS NULL AND NEW.resolved IS NULL
BEGIN
    UPDATE story SET notes = notes + 1 WHERE id = NEW.story;
END;

CREATE TRIGGER thread_turns AFTER UPDATE OF resolved ON note
WHEN NEW.parent IS NULL AND (OLD.resolved IS NULL) <> (NEW.resolved IS NULL)
BEGIN
    UPDATE story SET notes = notes + iif(NEW.resolved IS NULL, 1, -1) WHERE id = NEW.story;
END;

CREATE TRIGGER thread_goes AFTER DELETE ON note WHEN OLD.parent IS NULL AND OLD.resolved IS NULL
BEGIN
    UPDATE story SET notes = notes - 1 WHERE id = OLD.story;
END;
"""

_CARRIED = """
UPDATE story SET entered = modified;

UPDATE story SET cleared = head
WHERE coalesce(spiked_from, status) IN ('approved', 'scheduled', 'published', 'corrected', 'withdrawn');

UPDATE story SET urgency = (SELECT json_extract(fields, '$.urgency') FROM revision WHERE id = story.head)
WHERE (SELECT json_extract(fields, '$.urgency') FROM revision WHERE id = story.head) IS NOT NULL;
"""
_EMBARGOED = """
SELECT story.id, json_extract(fields, '$.embargo') FROM story JOIN revision ON revision.id = story.head
WHERE json_extract(fields, '$.embargo') IS NOT NULL
"""
_EMBARGO = "UPDATE story SET embargo_until = ?, embargo_zone = ?, embargo_source = ? WHERE id = ?"


def upgrade() -> None:
    """Tables first; then what older stories say of themselves; then what keeps lists, counts and search true."""
    for thing in _LET_GO:
        op.execute(f"DROP {thing}")
    _standing()
    _tables()
    _run(_CARRIED)
    _carry_embargoes()
    _indices()
    for script in (_SEARCH, _TALLY, _ACTS_STAND, _NOTES_STAND, _NOTICES_STAND, _COPIES_STAND, _THREADS):
        _run(script)


def _run(script: str) -> None:
    for statement in script.split("\n\n"):
        op.execute(sa.text(statement.replace(":", r"\:")))


def _carry_embargoes() -> None:
    connection = op.get_bind()
    for story, written in connection.exec_driver_sql(_EMBARGOED).fetchall():
        embargo = json.loads(written)
        since_1970 = dt.datetime.fromisoformat(embargo["until"]) - dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
        until = since_1970 // dt.timedelta(microseconds=1)
        values = (until, embargo.get("zone") or "UTC", embargo.get("source") or "", story)
        connection.exec_driver_sql(_EMBARGO, values)


def _standing() -> None:
    op.execute("ALTER TABLE story RENAME COLUMN status_before TO spiked_from")
    for column in (
        _text("change", nullable=True),
        _text("held_from", nullable=True),
        _blob("cleared", nullable=True),
        _integer("scheduled", nullable=True),
        _said("zone"),
        _said("assigned"),
        _integer("due", nullable=True),
        _integer("embargo_until", nullable=True),
        _said("embargo_zone"),
        _said("embargo_source"),
        sa.Column("urgency", sa.Integer, nullable=False, server_default="4"),
        sa.Column("entered", sa.Integer, nullable=False, server_default="0"),
        _said("claimed_by"),
        _integer("claimed_at", nullable=True),
        sa.Column("notes", sa.Integer, nullable=False, server_default="0"),
        sa.Column("queue", sa.Text, sa.Computed(_QUEUE, persisted=False)),
        sa.Column("calm", sa.Boolean, sa.Computed("urgency > 3", persisted=False)),
    ):
        op.add_column("story", column)


def _tables() -> None:
    op.create_table(
        "tally",
        _text("section"),
        _text("status"),
        _text("queue"),
        _integer("stories"),
        sa.PrimaryKeyConstraint("section", "status", "queue"),
    )
    op.create_table(
        "person",
        _integer("number"),
        _blob("id"),
        _text("name"),
        _text("folded"),
        _text("role"),
        _text("byline"),
        _text("bio"),
        _text("initials"),
        _flag("left"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
        sa.UniqueConstraint("folded"),
    )
    _of_story(
        "act",
        _text("verb"),
        _text("who"),
        _text("role"),
        _integer("at"),
        _blob("revision", nullable=True),
        _text("was"),
        _text("now"),
        _text("reason"),
        _blob("undoes", nullable=True),
        _blob("notice", nullable=True),
    )
    _of_story(
        "note",
        _text("who"),
        _integer("at"),
        _text("text"),
        _blob("parent", nullable=True),
        _blob("anchor_revision", nullable=True),
        _integer("anchor_start", nullable=True),
        _integer("anchor_end", nullable=True),
        _text("quote"),
        _text("resolved_by"),
        _integer("resolved", nullable=True),
    )
    _of_story(
        "notice",
        _text("kind"),
        _integer("at"),
        _text("zone"),
        _text("text"),
        _text("wrong"),
        _text("right"),
        _text("who"),
        _blob("revision", nullable=True),
        _flag("taken_back"),
    )
    _of_story(
        "copy",
        _blob("revision", nullable=True),
        _text("format"),
        _text("place"),
        _flag("is_file"),
        _integer("at"),
        _text("who"),
        _text("digest"),
        _integer("notices"),
        _flag("proof"),
        _flag("stub"),
    )


def _indices() -> None:
    handed_in = sa.text("queue IN ('filed', 'in review', 'returned')")
    in_hand = sa.text("queue NOT IN ('published', 'corrected', 'withdrawn', 'spiked')")
    mine = sa.text("assigned <> '' AND queue IN ('draft', 'returned')")
    op.create_index("story_by_queue", "story", ["queue", "modified", "section"], sqlite_where=handed_in)
    op.create_index("story_waiting", "story", ["queue", "calm", "entered", "id", "section"], sqlite_where=in_hand)
    op.create_index("story_mine", "story", ["assigned", "modified", "section"], sqlite_where=mine)
    op.create_index("act_by_story", "act", ["story", "number"])
    op.create_index("note_by_story", "note", ["story", "number"])
    op.create_index("note_by_parent", "note", ["parent"])
    opened = sa.text("parent IS NULL AND resolved IS NULL")
    op.create_index("note_open", "note", ["number"], sqlite_where=opened)
    op.create_index("notice_by_story", "notice", ["story", "number"])
    op.create_index("copy_by_place", "copy", ["story", "place", "number"])


def _of_story(table: str, *columns: sa.Column[Any]) -> None:
    """Numbered in the order in which they were made."""
    op.create_table(
        table,
        _integer("number"),
        _blob("id"),
        _blob("story"),
        *columns,
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
        sa.ForeignKeyConstraint(["story"], ["story.id"], ondelete="CASCADE"),
    )


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def _said(name: str) -> sa.Column[str]:
    """A text that says nothing for the stories of an older archive."""
    return sa.Column(name, sa.Text, nullable=False, server_default="")


def _integer(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=nullable)


def _flag(name: str) -> sa.Column[bool]:
    return sa.Column(name, sa.Boolean, nullable=False)


def _blob(name: str, *, nullable: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=nullable)
