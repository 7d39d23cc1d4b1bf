"""A notice as readers will read it, while it is being written."""

import datetime as dt

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from newsdesk.domain.notice import Notice
from newsdesk.ui import words
from newsdesk.ui.after.notice_kinds import kind_name, translate
from newsdesk.ui.dates import day
from newsdesk.ui.look import Look
from newsdesk.ui.story.line_field import isolated
from newsdesk.ui.story.zones import moment_in


def as_read(notice: Notice, language: str) -> str:
    """Its kind and its time with the zone, then its words."""
    head = f"{kind_name(notice.kind)} · {at_its_zone(notice.at, notice.zone)}"
    said = (
        translate("Notices", "It said: {words}").format(words=isolated(notice.wrong)) if notice.wrong else "",
        translate("Notices", "Right is: {words}").format(words=isolated(notice.right)) if notice.right else "",
        notice.text,
    )
    return "\n".join((head, *filter(None, said)))


def at_its_zone(when: dt.datetime, zone: str) -> str:
    """A day and a time in a zone, which is named."""
    there = moment_in(when, zone)
    locale = QLocale()
    time = locale.toString(there.time(), "HH:mm")
    return f"{words.listed((day(dt.date(*there.date().getDate()), locale), time))} {isolated(zone)}"


class Printed(QFrame):
    """A card with these words."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        label = QLabel(self.tr("Readers will read"), self)
        label.setProperty("tone", "label")
        self.words = QLabel(self)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        label.setBuddy(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(self.words)

    def show_words(self, said: str) -> None:
        """Show them; the same words are left alone, so that nobody hears them twice."""
        if said != self.words.text():
            self.words.setText(said)
