"""The archive's tables as typed mappings: what Alembic compares the migrations with.

Imported for migrations alone. The running archive speaks SQL through connection.py: loading SQLAlchemy takes longer
than opening the window (docs/decisions/0003).
"""

from sqlalchemy import ForeignKey, Index, LargeBinary, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# An id is the 16 bytes of a UUID; an instant is microseconds since 1970, UTC.


class Base(DeclarativeBase):
    """Root of the mappings."""

    type_annotation_map = {str: Text, bytes: LargeBinary}  # noqa: RUF012 - SQLAlchemy reads it as it stands


class StoryRow(Base):
    """A story as lists show it. `modified` is its place: unique, and its row number in the search index."""

    __tablename__ = "story"
    __table_args__ = (
        Index("story_by_modified", "modified", unique=True),
        Index("story_live", "modified", sqlite_where=text("status <> 'spiked'")),
        Index("story_live_by_section", "section", "modified", sqlite_where=text("status <> 'spiked'")),
        Index("story_by_status", "status", "modified"),
        Index("story_by_section", "section", "status", "modified"),
        Index("story_forked", "modified", sqlite_where=text("forked")),
        Index("story_by_slug", "slug"),
    )

    id: Mapped[bytes] = mapped_column(primary_key=True)
    status: Mapped[str]
    status_before: Mapped[str | None]
    created: Mapped[int]
    modified: Mapped[int]
    published: Mapped[int | None]
    head: Mapped[bytes | None] = mapped_column(ForeignKey("revision.id"))
    forked: Mapped[bool] = mapped_column(default=False)
    versions: Mapped[int]
    words: Mapped[int]
    slug: Mapped[str]
    headline: Mapped[str]
    byline: Mapped[str]
    section: Mapped[str]
    language: Mapped[str]


class RevisionRow(Base):
    """What was written at one moment. Triggers refuse to change it, or to delete it while its story stands."""

    __tablename__ = "revision"
    __table_args__ = (Index("revision_by_story", "story", "number"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[bytes] = mapped_column(unique=True)
    story: Mapped[bytes] = mapped_column(
        ForeignKey("story.id", ondelete="CASCADE", deferrable=True, initially="DEFERRED")
    )
    who: Mapped[str]
    at: Mapped[int]
    why: Mapped[str]
    headline: Mapped[str]
    words: Mapped[int]
    fields: Mapped[str]
    body: Mapped[str]


class ParentRow(Base):
    """Which revisions a revision grew from. A revision that is nobody's parent is a head."""

    __tablename__ = "parentage"
    __table_args__ = (Index("parentage_by_parent", "parent"),)

    revision: Mapped[bytes] = mapped_column(ForeignKey("revision.id", ondelete="CASCADE"), primary_key=True)
    parent: Mapped[bytes] = mapped_column(ForeignKey("revision.id", ondelete="CASCADE"), primary_key=True)


class DraftRow(Base):
    """What is being typed."""

    __tablename__ = "draft"

    story: Mapped[bytes] = mapped_column(ForeignKey("story.id", ondelete="CASCADE"), primary_key=True)
    base: Mapped[bytes | None]
    kept: Mapped[int]
    cursor: Mapped[int]
    scroll: Mapped[int]
    headline: Mapped[str]
    content: Mapped[str]


class MentionRow(Base):
    """Which stories of the archive the head of a story names under "Check Also"."""

    __tablename__ = "mention"
    __table_args__ = (Index("mention_by_named", "named"),)

    story: Mapped[bytes] = mapped_column(ForeignKey("story.id", ondelete="CASCADE"), primary_key=True)
    named: Mapped[bytes] = mapped_column(primary_key=True)


class AuthorRow(Base):
    """An author box that was used before; the highest number was used last."""

    __tablename__ = "author"

    number: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    bio: Mapped[str]


class TallyRow(Base):
    """How many stories stand where, kept by triggers."""

    __tablename__ = "tally"

    section: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(primary_key=True)
    stories: Mapped[int]
