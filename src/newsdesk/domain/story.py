"""A story: what a revision keeps of it (`Content`), and where it stands (`Story`)."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.related import Related
from newsdesk.domain.status import Status
from newsdesk.domain.workflow import Claim, SeenStory, Workflow


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """The author box under a story: a name, and a bio that may be missing."""

    name: str = ""
    bio: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All that people write of a story. `body` is Markdown; `slug` and `note_to_desk` are never exported."""

    slug: str = ""
    headline: str = ""
    kicker: str = ""
    standfirst: str = ""
    section: str = ""
    byline: Byline = field(default_factory=Byline)
    dateline: Dateline = field(default_factory=Dateline)
    body: str = ""
    author: Author = field(default_factory=Author)
    related: tuple[Related, ...] = ()
    keywords: tuple[str, ...] = ()
    language: str = "en"
    urgency: int = 4
    embargo: Embargo | None = None
    note_to_desk: str = ""
    url_slug: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """A story on the desk: its content at the head, and where it stands.

    `head` is the revision that `content` comes from, None while a story lives only in its draft. `heads` holds more
    than one revision while a fork is unsettled; `version` counts revisions, at least 1. `claim` is the last one, lapsed
    or not. Times are UTC.
    """

    id: UUID
    standing: Workflow = field(default_factory=Workflow)
    head: UUID | None = None
    heads: tuple[UUID, ...] = ()
    version: int = 1
    created: datetime
    modified: datetime
    content: Content
    claim: Claim | None = None

    @property
    def status(self) -> Status:
        """Where it stands, without its change on the side."""
        return self.standing.status

    @property
    def published(self) -> datetime | None:
        """When readers first had it."""
        return self.standing.published

    @property
    def seen(self) -> SeenStory:
        """What a person who looks at it has on screen."""
        return SeenStory(head=self.head, status=self.standing.status, change=self.standing.change)
