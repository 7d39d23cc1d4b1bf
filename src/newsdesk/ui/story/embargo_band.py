"""Says that an embargo holds the story which the form does not carry, and where it is lifted."""

import datetime as dt

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.restrictions import UnreadEmbargo
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import embargo_end

_A_DAY = 86_400


class EmbargoBand(QFrame):
    """There only while such an embargo lasts."""

    lift_asked = Signal()

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._forced: Embargo | None = None
        self._typed: Embargo | None = None
        self._unread: UnreadEmbargo | None = None
        self.text = QLabel(self)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.lift = QPushButton(self.tr("Lift it…"), self)
        self.lift.setAccessibleDescription(self.tr("Lift the embargo, with a reason"))
        self.lift.clicked.connect(self.lift_asked)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 6, 8, 6)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.lift, 0, Qt.AlignmentFlag.AlignTop)
        self._over = QTimer(self)
        self._over.setSingleShot(True)
        self._over.timeout.connect(self._look_again)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_embargoes(self, forced: Embargo | None, typed: Embargo | None) -> None:
        """`forced` is the one that the desk holds the story by, `typed` the one that the form says."""
        self._forced, self._typed = forced, typed
        self._look_again()

    def show_unread(self, unread: UnreadEmbargo | None) -> None:
        """What somebody typed as an embargo, and Newsdesk cannot read."""
        self._unread = unread
        self._look_again()

    def _look_again(self) -> None:
        forced, now = self._forced, dt.datetime.now(dt.UTC)
        said = self._typed is not None and forced is not None and self._typed.until >= forced.until
        if forced is None or said or forced.lifted(now):
            self._over.stop()
            self._say_unread()
            return
        self.text.setText(
            self.tr("Still under embargo until {until}. It is lifted with a reason.").format(until=embargo_end(forced))
        )
        self._over.start(int(min((forced.until - now).total_seconds() + 1, _A_DAY) * 1000))
        self.show()

    def _say_unread(self) -> None:
        if (unread := self._unread) and unread.damaged:
            self.text.setText(
                self.tr(
                    "Unsaved words of this story are damaged, and there may have been an embargo in them. Nothing of "
                    "it leaves until you write the embargo anew and save, or lift it with a reason."
                )
            )
        elif unread:
            said = self.tr("{who} typed an embargo that Newsdesk cannot read: “{text}”. It is lifted with a reason.")
            self.text.setText(said.format(who=isolated(unread.who), text=isolated(unread.text)))
        self.setVisible(self._unread is not None)

    def _dress(self) -> None:
        tokens = self._look.tokens
        self.setStyleSheet(f"EmbargoBand {{ background: {tokens.noted}; border-radius: 6px; }}")
