"""Band that names an embargo in force which the form does not show, with a button to lift it."""

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
    """Visible only while such an embargo is in force."""

    lift_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
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
        self._end_timer = QTimer(self)
        self._end_timer.setSingleShot(True)
        self._end_timer.timeout.connect(self._update)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.hide()

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
        self.text.setText(
            self.tr("Still under embargo until {until}. To lift it, give a reason.").format(until=embargo_end(forced))
        )
        self._end_timer.start(int(min((forced.until - now).total_seconds() + 1, _A_DAY) * 1000))
        self.show()

    def _show_unread_embargo(self) -> None:
        if (unread := self._unread) and unread.damaged:
            self.text.setText(
                self.tr(
                    "The unsaved text of this story is damaged and may have contained an embargo. The story cannot "
                    "leave the desk until you write the embargo again and save, or lift it and give a reason."
                )
            )
        elif unread:
            text = self.tr("{who} typed an embargo that Newsdesk cannot read: “{text}”. To lift it, give a reason.")
            self.text.setText(text.format(who=isolated(unread.who), text=isolated(unread.text)))
        self.setVisible(self._unread is not None)

    def _apply_theme(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(f"EmbargoBand {{ background: {tokens.noted}; border-radius: 6px; }}")
