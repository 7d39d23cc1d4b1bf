"""Copy checks: the desk's own words, what it does not want to be told again, and what tells stories alike."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# Stories are sketched when nobody waits: a save, or an import of a thousand, is no slower for it.
_UNSKETCHED = (
    "INSERT INTO unsketched (story) SELECT id FROM story WHERE head IS NOT NULL",
    """
CREATE TRIGGER sketch_of_new AFTER INSERT ON story WHEN NEW.head IS NOT NULL
BEGIN
    INSERT OR IGNORE INTO unsketched (story) VALUES (NEW.id);
END
""",
    """
CREATE TRIGGER sketch_of_head AFTER UPDATE OF head ON story WHEN NEW.head IS NOT NULL AND NEW.head IS NOT OLD.head
BEGIN
    INSERT OR IGNORE INTO unsketched (story) VALUES (NEW.id);
END
""",
    """
CREATE TRIGGER sketch_goes AFTER DELETE ON sketch
BEGIN
    DELETE FROM grain WHERE sketch = OLD.number AND value IN (SELECT value FROM json_each(OLD.grains));
END
""",
)


def upgrade() -> None:
    """Tables, then the list of what is to be sketched, then what keeps it."""
    op.create_table(
        "word",
        sa.Column("folded", sa.Text, primary_key=True),
        _text("word"),
        _text("who"),
        _integer("at"),
    )
    op.create_table(
        "ignored",
        _integer("number"),
        _blob("id"),
        _blob("story", nullable=True),
        _text("scope"),
        _text("check"),
        _text("rule"),
        _text("quote"),
        _text("around"),
        _text("who"),
        _integer("at"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("id"),
        sa.ForeignKeyConstraint(["story"], ["story.id"], ondelete="CASCADE"),
    )
    op.create_index("ignored_by_story", "ignored", ["story"])
    op.create_table(
        "sketch",
        _integer("number"),
        _blob("story"),
        _text("grains"),
        sa.PrimaryKeyConstraint("number"),
        sa.UniqueConstraint("story"),
        sa.ForeignKeyConstraint(["story"], ["story.id"], ondelete="CASCADE"),
    )
    op.create_table(
        "grain",
        _integer("value"),
        _integer("sketch"),
        sa.PrimaryKeyConstraint("value", "sketch"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "unsketched",
        _blob("story"),
        sa.PrimaryKeyConstraint("story"),
        sa.ForeignKeyConstraint(["story"], ["story.id"], ondelete="CASCADE"),
        sqlite_with_rowid=False,
    )
    for statement in _UNSKETCHED:
        op.execute(statement)


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False)


def _integer(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False)


def _blob(name: str, *, nullable: bool = False) -> sa.Column[Any]:
    return sa.Column(name, sa.LargeBinary, nullable=nullable)
