"""The first archive: stories, revisions, drafts, search."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_APPLICATION_ID = 0x4E577344

# What of a revision is searched, as it was written; `searched` is the same for each head, folded. The index holds no
# text: it reads that view for rebuilds and checks, and the triggers read it for changes.
_SEARCH = """
CREATE VIEW source AS
SELECT
    id,
    headline,
    coalesce(json_extract(fields, '$.kicker'), '') || char(10)
    || coalesce(json_extract(fields, '$.standfirst'), '') || char(10)
    || coalesce(json_extract(fields, '$.slug'), '') || char(10)
    || coalesce(json_extract(fields, '$.author.name'), '') || char(10)
    || coalesce(json_extract(fields, '$.keywords'), '') || char(10) || body AS text
FROM revision;

CREATE VIEW searched AS
SELECT
    story.modified AS place,
    folded(source.headline) AS headline,
    folded(source.text || char(10) || story.byline) AS text,
    joined(source.headline || char(10) || source.text) AS joined,
    char(57344) || 'status' || replace(story.status, ' ', '')
    || ' ' || char(57344) || 'section' || hex(story.section) AS marks
FROM story JOIN source ON source.id = story.head;

CREATE VIRTUAL TABLE search USING fts5(
    headline, text, joined, marks,
    content = 'searched', content_rowid = 'place',
    tokenize = 'ascii', prefix = '2 3'
);

CREATE TRIGGER search_takes_story AFTER INSERT ON story WHEN NEW.head IS NOT NULL
BEGIN
    INSERT INTO search (rowid, headline, text, joined, marks)
    SELECT place, headline, text, joined, marks FROM searched WHERE place = NEW.modified;
END;

CREATE TRIGGER search_lets_go BEFORE UPDATE OF head, modified, status, section, byline ON story
WHEN OLD.head IS NOT NULL
BEGIN
    INSERT INTO search (search, rowid, headline, text, joined, marks)
    SELECT 'delete', place, headline, text, joined, marks FROM searched WHERE place = OLD.modified;
END;

CREATE TRIGGER search_takes_again AFTER UPDATE OF head, modified, status, section, byline ON story
WHEN NEW.head IS NOT NULL
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

_REVISIONS_STAND = """
CREATE TRIGGER revision_stands BEFORE UPDATE ON revision
BEGIN
    SELECT RAISE(ABORT, 'a revision is never changed');
END;

CREATE TRIGGER revision_stays BEFORE DELETE ON revision WHEN EXISTS (SELECT 1 FROM story WHERE id = OLD.story)
BEGIN
    SELECT RAISE(ABORT, 'a revision goes with its whole story only');
END;

CREATE TRIGGER parentage_stands BEFORE UPDATE ON parentage
BEGIN
    SELECT RAISE(ABORT, 'parents are never changed');
END;

CREATE TRIGGER parentage_stays BEFORE DELETE ON parentage
WHEN EXISTS (SELECT 1 FROM revision JOIN story ON story.id = revision.story WHERE revision.id = OLD.revision)
BEGIN
    SELECT RAISE(ABORT, 'parents go with their whole story only');
END;
"""

_TALLY = """
CREATE TRIGGER tally_story AFTER INSERT ON story
BEGIN
    INSERT INTO tally (section, status, stories) VALUES (NEW.section, NEW.status, 1)
    ON CONFLICT DO UPDATE SET stories = stories + 1;
END;

CREATE TRIGGER tally_move AFTER UPDATE OF section, status ON story
WHEN OLD.section <> NEW.section OR OLD.status <> NEW.status
BEGIN
    UPDATE tally SET stories = stories - 1 WHERE section = OLD.section AND status = OLD.status;
    INSERT INTO tally (section, status, stories) VALUES (NEW.section, NEW.status, 1)
    ON CONFLICT DO UPDATE SET stories = stories + 1;
END;

CREATE TRIGGER tally_loss AFTER DELETE ON story
BEGIN
    UPDATE tally SET stories = stories - 1 WHERE section = OLD.section AND status = OLD.status;
END;
"""


def upgrade() -> None:
    """Build the tables, then what Alembic has no words for."""
    op.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    _tables()
    _indices()
    for script in (_SEARCH, _REVISIONS_STAND, _TALLY):
        for statement in _statements(script):
            op.execute(sa.text(statement.replace(":", r"\:")))


def _statements(script: str) -> list[str]:
    return [statement for statement in script.split("\n\n") if statement.strip()]


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=False)


def _integer(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=False)


def _blob(name: str, *, nullable: bool = False) -> sa.Column[bytes]:
    return sa.Column(name, sa.LargeBinary, nullable=nullable)


def _goes_with(column: str, target: str, *, late: bool = False) -> sa.ForeignKeyConstraint:
    """Foreign keys of a ring are looked at when the transaction ends."""
    return sa.ForeignKeyConstraint(
        [column], [target], ondelete="CASCADE", deferrable=late or None, initially="DEFERRED" if late else None
    )


def _tables() -> None:
    op.create_table(
        "story",
        _blob("id"),
        _text("status"),
        sa.Column("status_before", sa.Text),
        _integer("created"),
        _integer("modified"),
        sa.Column("published", sa.Integer),
        _blob("head", nullable=True),
        sa.Column("forked", sa.Boolean, nullable=False),
        _integer("versions"),
        _integer("words"),
        _text("slug"),
        _text("headline"),
        _text("byline"),
        _text("section"),
        _text("language"),
        sa.PrimaryKeyConstraint("id"),
        # not deferred: SQLite would then look through all stories for the head of each new revision
        sa.ForeignKeyConstraint(["head"], ["revision.id"]),
    )
    op.create_table(
        "revision",
        _integer("number"),
        _blob("id"),
        _blob("story"),
        _text("who"),
        _integer("at"),
        _text("why"),
        _text("headline"),
        _integer("words"),
        _text("fields"),
        _text("body"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
        _goes_with("story", "story.id", late=True),
    )
    op.create_table(
        "parentage",
        _blob("revision"),
        _blob("parent"),
        sa.PrimaryKeyConstraint("revision", "parent"),
        _goes_with("revision", "revision.id"),
        _goes_with("parent", "revision.id"),
    )
    op.create_table(
        "draft",
        _blob("story"),
        _blob("base", nullable=True),
        _integer("kept"),
        _integer("cursor"),
        _integer("scroll"),
        _text("headline"),
        _text("content"),
        sa.PrimaryKeyConstraint("story"),
        _goes_with("story", "story.id"),
    )
    op.create_table(
        "mention",
        _blob("story"),
        _blob("named"),
        sa.PrimaryKeyConstraint("story", "named"),
        _goes_with("story", "story.id"),
    )
    op.create_table(
        "author",
        _integer("number"),
        _text("name"),
        _text("bio"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "tally",
        _text("section"),
        _text("status"),
        _integer("stories"),
        sa.PrimaryKeyConstraint("section", "status"),
    )


def _indices() -> None:
    live = sa.text("status <> 'spiked'")
    op.create_index("story_by_modified", "story", ["modified"], unique=True)
    op.create_index("story_live", "story", ["modified"], sqlite_where=live)
    op.create_index("story_live_by_section", "story", ["section", "modified"], sqlite_where=live)
    op.create_index("story_by_status", "story", ["status", "modified"])
    op.create_index("story_by_section", "story", ["section", "status", "modified"])
    op.create_index("story_forked", "story", ["modified"], sqlite_where=sa.text("forked"))
    op.create_index("story_by_slug", "story", ["slug"])
    op.create_index("revision_by_story", "revision", ["story", "number"])
    op.create_index("parentage_by_parent", "parentage", ["parent"])
    op.create_index("mention_by_named", "mention", ["named"])
