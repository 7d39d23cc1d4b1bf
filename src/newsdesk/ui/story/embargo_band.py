"""Banner that names an embargo in force which the form does not show, with a button to lift it."""

import datetime as dt

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.restrictions import UnreadEmbargo
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import embargo_end
from newsdesk.ui.widgets.banner import Banner, Tone

_A_DAY = 86_400


class EmbargoBand(Banner):
    """Visible only while such an embargo is in force."""

    lift_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, tone=Tone.INSET)
        self._forced: Embargo | None = None
        self._typed: Embargo | None = None
        self._unread: UnreadEmbargo | None = None
        self._end_timer = QTimer(self, singleShot=True)
        self._end_timer.timeout.connect(self._update)

    def show_embargoes(self, forced: Embargo | None, typed: Embargo | None) -> None:
        """Set the embargo that the desk holds the story by (`forced`), and the one in the form (`typed`)."""
        self._forced, self._typed = forced, typed
        self._update()

    def show_unread(self, unread: UnreadEmbargo | None) -> None:
        """Set the embargo that somebody typed and Newsdesk cannot read, None if there is none."""
        self._unread = unread
        self._update()

    def _update(self) -> None:
        forced, now = self._forced, dt.datetime.now(dt.UTC)
        covered = self._typed is not None and forced is not None and self._typed.until >= forced.until
        if forced is None or covered or forced.lifted(now):
            self._end_timer.stop()
            self._show_unread_embargo()
            return
        text = self.tr("Still under embargo until {until}. To lift it, give a reason.")
        self._offer_lift(text.format(until=embargo_end(forced)))
        self._end_timer.start(int(min((forced.until - now).total_seconds() + 1, _A_DAY) * 1000))

    def _show_unread_embargo(self) -> None:
        if (unread := self._unread) and unread.damaged:
            self._offer_lift(
                self.tr(
                    "The unsaved text of this story is damaged and may have contained an embargo. The story cannot "
                    "leave the desk until you write the embargo again and save, or lift it and give a reason."
                )
            )
        elif unread:
            text = self.tr("{who} typed an embargo that Newsdesk cannot read: “{text}”. To lift it, give a reason.")
            self._offer_lift(text.format(who=isolated(unread.who), text=isolated(unread.text)))
        else:
            self.hide()

    def _offer_lift(self, text: str) -> None:
        self.say(text, (self.tr("Lift it…"), self.lift_asked.emit))
        self.buttons[0].setAccessibleDescription(self.tr("Lift the embargo, with a reason"))
