"""A notice as readers will read it, while it is being written."""

import datetime as dt

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from newsdesk.domain.notice import Notice
from newsdesk.ui.notices.notice_kinds import kind_name, translate
from newsdesk.ui.text import comma_list, isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import in_zone


def as_read(notice: Notice, _language: str) -> str:
    """Its kind and its time with the zone, then its words: the lines of the page, in the words of the window."""
    said = (
        (translate("NoticeActions", "What was wrong: {words}"), notice.wrong),
        (translate("NoticeActions", "What is right: {words}"), notice.right),
        ("{words}", notice.text),
    )
    lines = (line.format(words=isolated(" ".join(told.split()))) for line, told in said if told.strip())
    return "\n".join((f"{kind_name(notice.kind)}: {at_its_zone(notice.at, notice.zone)}", *lines))


def at_its_zone(when: dt.datetime, zone: str) -> str:
    """24 November 2026, 14:30 (Asia/Kabul)"""
    locale, there = QLocale(), in_zone(when, zone)
    plain = QLocale(locale)
    plain.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    said = comma_list((plain.toString(there.date(), "d MMMM yyyy"), locale.toString(there.time(), "HH:mm")))
    return f"{said} ({isolated(bytes(there.timeZone().id().data()).decode())})"


class NoticePreview(QFrame):
    """A card with these words."""

    def __init__(self, look: Theme, parent: QWidget) -> None:
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
