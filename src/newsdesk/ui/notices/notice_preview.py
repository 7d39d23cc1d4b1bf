"""Preview of a notice as readers will read it, while it is being written."""

import datetime as dt

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from newsdesk.domain.notice import Notice
from newsdesk.ui.notices.notice_kinds import kind_name, translate
from newsdesk.ui.text import comma_list, isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import in_zone
from newsdesk.ui.widgets.labels import plain_label
from newsdesk.ui.widgets.stacking import in_column


def notice_text(notice: Notice, _language: str) -> str:
    """Lines of the notice as on the page, in the window's language: kind and time with its zone, then the text."""
    labelled_texts = (
        (translate("NoticeActions", "What was wrong: {words}"), notice.wrong),
        (translate("NoticeActions", "What is right: {words}"), notice.right),
        ("{words}", notice.text),
    )
    lines = (line.format(words=isolated(" ".join(text.split()))) for line, text in labelled_texts if text.strip())
    return "\n".join((f"{kind_name(notice.kind)}: {time_in_zone(notice.at, notice.zone)}", *lines))


def time_in_zone(when: dt.datetime, zone: str) -> str:
    """Date and time in a zone, for example 24 November 2026, 14:30 (Asia/Kabul)."""
    locale, zoned = QLocale(), in_zone(when, zone)
    plain_numbers = QLocale(locale)
    plain_numbers.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    date_and_time = comma_list(
        (plain_numbers.toString(zoned.date(), "d MMMM yyyy"), locale.toString(zoned.time(), "HH:mm"))
    )
    return f"{date_and_time} ({isolated(bytes(zoned.timeZone().id().data()).decode())})"


class NoticePreview(QFrame):
    """Card with the text of the notice."""

    def __init__(self, look: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        label = QLabel(self.tr("Readers will read"), self)
        label.setProperty("tone", "label")
        self.words = plain_label("", self)
        label.setBuddy(self.words)
        in_column(label, self.words, on=self, margins=(12, 8, 12, 10), spacing=4)

    def show_words(self, text: str) -> None:
        """Show this text. The same text is left alone, so that a screen reader does not say it twice."""
        if text != self.words.text():
            self.words.setText(text)
