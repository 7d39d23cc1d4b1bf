"""The archive's tables as typed mappings: what Alembic compares the migrations with.

Imported for migrations alone. The running archive speaks SQL through connection.py: loading SQLAlchemy takes longer
than opening the window (docs/decisions/0003).
"""

from sqlalchemy import Computed, ForeignKey, Index, LargeBinary, Text, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

# An id is the 16 bytes of a UUID; an instant is microseconds since 1970, UTC.


_QUEUE = (
    "iif(change IN ('filed', 'in review', 'returned')"
    " AND status IN ('approved', 'scheduled', 'published', 'corrected'), change, status)"
)
_HANDED_IN = "queue IN ('filed', 'in review', 'returned')"
_IN_HAND = "queue NOT IN ('published', 'corrected', 'withdrawn', 'spiked')"
_MINE = "assigned <> '' AND queue IN ('draft', 'returned')"


class Base(DeclarativeBase):
    """Root of the mappings."""

    type_annotation_map = {str: Text, bytes: LargeBinary}  # noqa: RUF012 - SQLAlchemy reads it as it stands


class StoryRow(Base):
    """A story as lists show it. `modified` is its place: unique, and its row number in the search index.

    `queue` says what Standing.queue says; `entered` is since when; `calm` stories wait behind the urgent ones; `notes`
    counts open threads, by triggers.
    """

    __tablename__ = "story"
    __table_args__ = (
        Index("story_by_modified", "modified", unique=True),
        Index("story_live", "modified", sqlite_where=text("status <> 'spiked'")),
        Index("story_live_by_section", "section", "modified", sqlite_where=text("status <> 'spiked'")),
        Index("story_by_status", "status", "modified"),
        Index("story_by_section", "section", "status", "modified"),
        Index("story_forked", "modified", sqlite_where=text("forked")),
        Index("story_by_slug", "slug"),
        Index("story_by_queue", "queue", "modified", "section", sqlite_where=text(_HANDED_IN)),
        Index("story_waiting", "queue", "calm", "entered", "id", "section", sqlite_where=text(_IN_HAND)),
        Index("story_mine", "assigned", "modified", "section", sqlite_where=text(_MINE)),
    )

    id: Mapped[bytes] = mapped_column(primary_key=True)
    status: Mapped[str]
    spiked_from: Mapped[str | None]
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
    change: Mapped[str | None]
    held_from: Mapped[str | None]
    cleared: Mapped[bytes | None]
    scheduled: Mapped[int | None]
    zone: Mapped[str] = mapped_column(server_default="")
    assigned: Mapped[str] = mapped_column(server_default="")
    due: Mapped[int | None]
    embargo_until: Mapped[int | None]
    embargo_zone: Mapped[str] = mapped_column(server_default="")
    embargo_source: Mapped[str] = mapped_column(server_default="")
    urgency: Mapped[int] = mapped_column(server_default="4")
    entered: Mapped[int] = mapped_column(server_default="0")
    claimed_by: Mapped[str] = mapped_column(server_default="")
    claimed_at: Mapped[int | None]
    notes: Mapped[int] = mapped_column(server_default="0")
    queue: Mapped[str | None] = mapped_column(Computed(_QUEUE, persisted=False))
    calm: Mapped[bool | None] = mapped_column(Computed("urgency > 3", persisted=False))
    checksum: Mapped[int | None]


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
    checksum: Mapped[int | None]


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
    checksum: Mapped[int | None]


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
    checksum: Mapped[int | None]


class TallyRow(Base):
    """How many stories stand where and wait where, kept by triggers."""

    __tablename__ = "tally"

    section: Mapped[str] = mapped_column(primary_key=True)
    status: Mapped[str] = mapped_column(primary_key=True)
    queue: Mapped[str] = mapped_column(primary_key=True)
    stories: Mapped[int]


class PersonRow(Base):
    """Somebody on the staff; `folded` is the name whatever its case."""

    __tablename__ = "person"

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[bytes] = mapped_column(unique=True)
    name: Mapped[str]
    folded: Mapped[str] = mapped_column(unique=True)
    role: Mapped[str]
    byline: Mapped[str]
    bio: Mapped[str]
    initials: Mapped[str]
    left: Mapped[bool]
    checksum: Mapped[int | None]


class ActRow(Base):
    """What was done with a story; `was` and `now` are standings as JSON. Triggers refuse to change it."""

    __tablename__ = "act"
    __table_args__ = (Index("act_by_story", "story", "number"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[bytes] = mapped_column(unique=True)
    story: Mapped[bytes] = mapped_column(ForeignKey("story.id", ondelete="CASCADE"))
    verb: Mapped[str]
    who: Mapped[str]
    role: Mapped[str]
    at: Mapped[int]
    revision: Mapped[bytes | None]
    was: Mapped[str]
    now: Mapped[str]
    reason: Mapped[str]
    undoes: Mapped[bytes | None]
    notice: Mapped[bytes | None]
    checksum: Mapped[int | None]


class NoteRow(Base):
    """A note of the desk. Triggers refuse to change what it says, and to delete one that was replied to."""

    __tablename__ = "note"
    __table_args__ = (
        Index("note_by_story", "story", "number"),
        Index("note_by_parent", "parent"),
        Index("note_open", "number", sqlite_where=text("parent IS NULL AND resolved IS NULL")),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[bytes] = mapped_column(unique=True)
    story: Mapped[bytes] = mapped_column(ForeignKey("story.id", ondelete="CASCADE"))
    who: Mapped[str]
    at: Mapped[int]
    text: Mapped[str]
    parent: Mapped[bytes | None]
    anchor_revision: Mapped[bytes | None]
    anchor_start: Mapped[int | None]
    anchor_end: Mapped[int | None]
    quote: Mapped[str]
    resolved_by: Mapped[str]
    resolved: Mapped[int | None]
    checksum: Mapped[int | None]


class NoticeRow(Base):
    """A notice to readers. Triggers refuse to change it, but for taking it back."""

    __tablename__ = "notice"
    __table_args__ = (Index("notice_by_story", "story", "number"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[bytes] = mapped_column(unique=True)
    story: Mapped[bytes] = mapped_column(ForeignKey("story.id", ondelete="CASCADE"))
    kind: Mapped[str]
    at: Mapped[int]
    zone: Mapped[str]
    text: Mapped[str]
    wrong: Mapped[str]
    right: Mapped[str]
    who: Mapped[str]
    revision: Mapped[bytes | None]
    taken_back: Mapped[bool]
    checksum: Mapped[int | None]


class CopyRow(Base):
    """One export. Triggers refuse to change it."""

    __tablename__ = "copy"
    __table_args__ = (Index("copy_by_place", "story", "place", "number"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[bytes] = mapped_column(unique=True)
    story: Mapped[bytes] = mapped_column(ForeignKey("story.id", ondelete="CASCADE"))
    revision: Mapped[bytes | None]
    format: Mapped[str]
    place: Mapped[str]
    is_file: Mapped[bool]
    at: Mapped[int]
    who: Mapped[str]
    digest: Mapped[str]
    notices: Mapped[int]
    proof: Mapped[bool]
    stub: Mapped[bool]
    checksum: Mapped[int | None]


class WordRow(Base):
    """A word of the desk's own list; `folded` is the word whatever its case."""

    __tablename__ = "word"

    folded: Mapped[str] = mapped_column(primary_key=True)
    word: Mapped[str]
    who: Mapped[str]
    at: Mapped[int]
    checksum: Mapped[int | None]


class IgnoredRow(Base):
    """A finding that is not to be told again, in one story or, without one, anywhere."""

    __tablename__ = "ignored"
    __table_args__ = (Index("ignored_by_story", "story"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[bytes] = mapped_column(unique=True)
    story: Mapped[bytes | None] = mapped_column(ForeignKey("story.id", ondelete="CASCADE"))
    scope: Mapped[str]
    check: Mapped[str]
    rule: Mapped[str]
    quote: Mapped[str]
    around: Mapped[str]
    who: Mapped[str]
    at: Mapped[int]
    checksum: Mapped[int | None]


class SketchRow(Base):
    """What a story's words come to, to tell stories alike: `grains` is a JSON list of whole numbers."""

    __tablename__ = "sketch"

    number: Mapped[int] = mapped_column(primary_key=True)
    story: Mapped[bytes] = mapped_column(ForeignKey("story.id", ondelete="CASCADE"), unique=True)
    grains: Mapped[str]


class GrainRow(Base):
    """Which sketches hold a grain. Goes with its sketch, by a trigger."""

    __tablename__ = "grain"
    __table_args__ = ({"sqlite_with_rowid": False},)

    value: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    sketch: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)


class UnsketchedRow(Base):
    """A story with other words than its sketch was made of; put here by triggers."""

    __tablename__ = "unsketched"
    __table_args__ = ({"sqlite_with_rowid": False},)

    story: Mapped[bytes] = mapped_column(ForeignKey("story.id", ondelete="CASCADE"), primary_key=True)


class UnsentRow(Base):
    """What somebody typed into a field and did not send yet: a note, a reason, a notice.

    `place` names the field, `item` what it belongs to beside the story, each empty where there is none.
    """

    __tablename__ = "unsent"

    place: Mapped[str] = mapped_column(primary_key=True)
    story: Mapped[bytes] = mapped_column(primary_key=True)
    item: Mapped[str] = mapped_column(primary_key=True)
    who: Mapped[str] = mapped_column(primary_key=True)
    kept: Mapped[int]
    content: Mapped[str]
    checksum: Mapped[int]
