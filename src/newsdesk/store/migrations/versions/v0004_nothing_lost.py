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
}
_GOES = """
CREATE TRIGGER unsent_goes AFTER DELETE ON story
BEGIN
    DELETE FROM unsent WHERE story = OLD.id;
END
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


def _sum_up(connection: sa.Connection, table: str, columns: tuple[str, ...]) -> None:
    op.add_column(table, sa.Column("checksum", sa.Integer, nullable=True))
    guard = connection.exec_driver_sql(_GUARD, (table,)).first()
    if guard:
        connection.exec_driver_sql(f"DROP TRIGGER {guard[0]}")
    summed = ", ".join(f'"{column}"' for column in columns)
    connection.exec_driver_sql(f"UPDATE {table} SET checksum = checksum({summed})")  # noqa: S608 - our names
    if guard:
        connection.exec_driver_sql(guard[1])


def _text(name: str) -> sa.Column[Any]:
    return sa.Column(name, sa.Text, nullable=False)
