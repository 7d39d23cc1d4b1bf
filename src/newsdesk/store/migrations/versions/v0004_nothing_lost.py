"""Checksums of what was written, and a place for what was typed and not sent yet."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from newsdesk.store.checksums import checksum

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# As COLUMNS of checksums.py said when this step was made: a later change there is a later step
_SUMMED = {
    "revision": ("id", "story", "who", "at", "why", "headline", "words", "fields", "body"),
    "draft": ("story", "base", "kept", "headline", "content"),
    "act": ("id", "story", "verb", "who", "role", "at", "revision", "was", "now", "reason", "undoes", "notice"),
    "note": ("id", "story", "who", "at", "text", "parent", "anchor_revision", "anchor_start", "anchor_end", "quote"),
    "notice": ("id", "story", "kind", "at", "zone", "text", "wrong", "right", "who", "revision"),
    "story": (
        "id",
        "created",
        "entered",
        "head",
        "words",
        "urgency",
        "slug",
        "headline",
        "byline",
        "section",
        "language",
        "status",
        "change",
        "held_from",
        "spiked_from",
        "cleared",
        "published",
        "scheduled",
        "zone",
        "assigned",
        "due",
        "embargo_until",
        "embargo_zone",
        "embargo_source",
    ),
    "person": ("id", "name", "folded", "role", "byline", "bio", "initials", "left"),
    "author": ("name", "bio"),
    "copy": (
        "id",
        "story",
        "revision",
        "format",
        "place",
        "is_file",
        "at",
        "who",
        "digest",
        "notices",
        "proof",
        "stub",
    ),
    "word": ("folded", "word", "who", "at"),
    "ignored": ("id", "story", "scope", "check", "rule", "quote", "around", "who", "at"),
}
_GOES = """
CREATE TRIGGER unsent_goes AFTER DELETE ON story
BEGIN
    DELETE FROM unsent WHERE story = OLD.id;
END
"""
# A word that decayed must not keep its story from being moved or written anew: bytes that are no UTF-8, and fields that
# are no JSON, go into the index as nothing
_VIEWS = """
DROP VIEW searched;

DROP VIEW source;

CREATE VIEW source AS
SELECT
    id,
    headline,
    coalesce(json_extract(kept, '$.kicker'), '') || char(10)
    || coalesce(json_extract(kept, '$.standfirst'), '') || char(10)
    || coalesce(json_extract(kept, '$.slug'), '') || char(10)
    || coalesce(json_extract(kept, '$.author.name'), '') || char(10)
    || coalesce(json_extract(kept, '$.keywords'), '') || char(10) || body AS text
FROM (SELECT id, headline, iif(json_valid(fields), fields, '{}') AS kept, body FROM revision);

CREATE VIEW searched AS
SELECT
    story.modified AS place,
    folded(CAST(source.headline AS BLOB)) AS headline,
    folded(CAST(source.text || char(10) || story.byline AS BLOB)) AS text,
    joined(CAST(source.headline || char(10) || source.text AS BLOB)) AS joined,
    char(57344) || 'status' || replace(story.status, ' ', '')
    || ' ' || char(57344) || 'section' || hex(story.section)
    || iif(story.queue = story.status, '', ' ' || char(57344) || 'queue' || replace(story.queue, ' ', '')) AS marks
FROM story JOIN source ON source.id = story.head
"""
_GUARD = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name = ? || '_stands'"


def upgrade() -> None:
    """A checksum for each row that stands; then the table of unsent text."""
    connection = op.get_bind()
    connection.connection.create_function("checksum", -1, checksum, deterministic=True)
    for table, columns in _SUMMED.items():
        _sum_up(connection, table, columns)
    op.create_table(
        "unsent",
        _text("place"),
        sa.Column("story", sa.LargeBinary, nullable=False),
        _text("item"),
        _text("who"),
        sa.Column("kept", sa.Integer, nullable=False),
        _text("content"),
        sa.Column("checksum", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("place", "story", "item", "who"),
    )
    op.execute(_GOES)
    for statement in _VIEWS.split(";\n\n"):
        connection.exec_driver_sql(statement)


def _sum_up(connection: sa.Connection, table: str, columns: tuple[str, ...]) -> None:
    op.add_column(table, sa.Column("checksum", sa.Integer, nullable=True))
    guard = connection.exec_driver_sql(_GUARD, (table,)).first()
    if guard:
        connection.exec_driver_sql(f"DROP TRIGGER {guard[0]}")
    summed = ", ".join(f'"{column}"' for column in columns)
    try:
        connection.exec_driver_sql(f"UPDATE {table} SET checksum = checksum({summed})")  # noqa: S608 - our names
    except sa.exc.OperationalError:
        _sum_up_each(connection, table, summed)
    if guard:
        connection.exec_driver_sql(guard[1])


def _sum_up_each(connection: sa.Connection, table: str, summed: str) -> None:
    """Row by row, where one holds bytes that are no UTF-8: those SQLite hands to no function."""
    rows = f"SELECT rowid, {summed} FROM {table} WHERE rowid > ? ORDER BY rowid LIMIT 500"  # noqa: S608 - our names
    put = f"UPDATE {table} SET checksum = ? WHERE rowid = ?"  # noqa: S608 - our names
    last = -(1 << 63)
    while found := connection.exec_driver_sql(rows, (last,)).fetchall():
        for number, *values in found:
            connection.exec_driver_sql(put, (checksum(*values), number))
        last = found[-1][0]


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False)
