"""The newsroom: everything that people can do, by parts. Window and command line call this and nothing below it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from newsdesk.desk.authors import Authors
from newsdesk.desk.backup import DeskBackup
from newsdesk.desk.check_engines import CheckEngines
from newsdesk.desk.checks import Checks
from newsdesk.desk.context import DeskContext, utc_now
from newsdesk.desk.drafts import Drafts
from newsdesk.desk.exchange import Exchange
from newsdesk.desk.moves import Moves
from newsdesk.desk.notices import Notices
from newsdesk.desk.pages import PagePreview
from newsdesk.desk.people import People
from newsdesk.desk.recall import Recalls
from newsdesk.desk.related import RelatedStories
from newsdesk.desk.renderers import Renderers
from newsdesk.desk.review import Review
from newsdesk.desk.revisions import Revisions
from newsdesk.desk.stories import Stories
from newsdesk.desk.unsent_texts import UnsentTexts
from newsdesk.domain.change_set import ChangeSet

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
        room = DeskContext(
            archive=archive,
            settings=settings,
            press=Renderers(themes),
            subeditor=CheckEngines(themes.parent, _rules_file(settings)),
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
        self.pages = PagePreview(room)
        self.exchange = Exchange(room, self.related)
        self.notices = Notices(room)
        self.recall = Recalls(room, self.related)
        self.authors = Authors(room)
        self.keeping = DeskBackup(room)

    @property
    def settings(self) -> "Settings":
        """What the newsroom chose."""
        return self._room.settings

    def adopt(self, settings: "Settings") -> None:
        """Work by changed settings from now on."""
        self._room.settings = settings
        self._room.subeditor.use_rules(_rules_file(settings))

    def start_with_samples(self) -> ChangeSet:
        """Put the sample stories on a desk that never held a story; on any other, do nothing."""
        from newsdesk.desk import sample_stories

        return sample_stories.load(self._room)

    def close(self) -> None:
        """Let go of the archive and of the engines."""
        self.keeping.part_from_other_desk()
        self._room.archive.close()
        self._room.subeditor.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _rules_file(settings: "Settings") -> Path:
    from newsdesk.settings import rules_file

    return rules_file(settings)
