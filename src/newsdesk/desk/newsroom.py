"""Newsroom: the interface of the desk for window and command line, which call nothing below it."""

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
from newsdesk.desk.export.copy_reports import CopyReports
from newsdesk.desk.moves import Moves
from newsdesk.desk.notices import Notices
from newsdesk.desk.pages import PagePreview
from newsdesk.desk.people import People
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
    """One open desk and the verbs of its parts.

    All parts but `pages` use the archive, and only one thread at a time may call them (in the window, the archive
    lane). `pages`, and what `checks` names, may be called from any thread.
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
        context = DeskContext(
            archive=archive,
            settings=settings,
            renderers=Renderers(themes),
            check_engines=CheckEngines(themes.parent, _rules_file(settings)),
            clock=clock,
            named=who,
        )
        self._context = context
        self.stories = Stories(context)
        self.people = People(context)
        self.moves = Moves(context)
        self.review = Review(context)
        self.checks = Checks(context)
        self.drafts = Drafts(context)
        self.unsent = UnsentTexts(context)
        self.related = RelatedStories(context)
        self.revisions = Revisions(context)
        self.pages = PagePreview(context)
        self.exchange = Exchange(context, self.related)
        self.notices = Notices(context)
        self.recall = CopyReports(context, self.related)
        self.authors = Authors(context)
        self.keeping = DeskBackup(context)

    @property
    def settings(self) -> "Settings":
        """The newsroom's settings."""
        return self._context.settings

    def adopt(self, settings: "Settings") -> None:
        """Use changed settings from now on."""
        self._context.settings = settings
        self._context.check_engines.use_rules(_rules_file(settings))

    def start_with_samples(self) -> ChangeSet:
        """Put the sample stories on a desk that never held a story; on any other, do nothing."""
        from newsdesk.desk import sample_stories

        return sample_stories.load(self._context)

    def close(self) -> None:
        """Close the archive and stop the check engines."""
        self.keeping.part_from_other_desk()
        self._context.archive.close()
        self._context.check_engines.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _rules_file(settings: "Settings") -> Path:
    from newsdesk.settings import rules_file

    return rules_file(settings)
