"""The newsroom: everything that people can do, by parts. Window and command line call this and nothing below it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from newsdesk.desk.authors import Authors
from newsdesk.desk.checking import Checks
from newsdesk.desk.drafts import Drafts
from newsdesk.desk.exchange import Exchange
from newsdesk.desk.keeping import Keeping
from newsdesk.desk.moves import Moves
from newsdesk.desk.notices import Notices
from newsdesk.desk.pages import Pages
from newsdesk.desk.people import People
from newsdesk.desk.press import Press
from newsdesk.desk.recall import Recalls
from newsdesk.desk.related import RelatedStories
from newsdesk.desk.review import Review
from newsdesk.desk.revisions import Revisions
from newsdesk.desk.room import Room, utc_now
from newsdesk.desk.stories import Stories
from newsdesk.desk.subeditor import Subeditor
from newsdesk.desk.unsent import UnsentTexts
from newsdesk.domain.changes import Changes

if TYPE_CHECKING:
    from newsdesk.settings import Settings
    from newsdesk.store.archive import Archive


class Newsroom:
    """One desk and the verbs of the trade.

    All parts but `pages` touch the archive and belong to one thread at a time (the window's archive lane); `pages`,
    and what `checks` says so of, may be asked from anywhere.
    """

    def __init__(
        self,
        archive: "Archive",
        settings: "Settings",
        *,
        themes: Path,
        who: str = "",
        clock: Callable[[], datetime] = utc_now,
    ) -> None:
        room = Room(
            archive=archive,
            settings=settings,
            press=Press(themes),
            subeditor=Subeditor(themes.parent, _rules_file(settings)),
            clock=clock,
            named=who,
        )
        self._room = room
        self.stories = Stories(room)
        self.people = People(room)
        self.moves = Moves(room)
        self.review = Review(room)
        self.checks = Checks(room)
        self.drafts = Drafts(room)
        self.unsent = UnsentTexts(room)
        self.related = RelatedStories(room)
        self.revisions = Revisions(room)
        self.pages = Pages(room)
        self.exchange = Exchange(room, self.related)
        self.notices = Notices(room)
        self.recall = Recalls(room, self.related)
        self.authors = Authors(room)
        self.keeping = Keeping(room)

    @property
    def settings(self) -> "Settings":
        """What the newsroom chose."""
        return self._room.settings

    def adopt(self, settings: "Settings") -> None:
        """Work by changed settings from now on."""
        self._room.settings = settings
        self._room.subeditor.use_rules(_rules_file(settings))

    def start_with_samples(self) -> Changes:
        """Put the sample stories on a desk that never held a story; on any other, do nothing."""
        from newsdesk.desk import sample

        return sample.load(self._room)

    def close(self) -> None:
        """Let go of the archive and of the engines."""
        self._room.archive.close()
        self._room.subeditor.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _rules_file(settings: "Settings") -> Path:
    from newsdesk.settings import rules_file

    return rules_file(settings)
