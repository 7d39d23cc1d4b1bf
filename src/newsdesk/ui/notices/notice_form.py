"""Form of a notice to readers: the fields of its kind, and a preview of the notice."""

import datetime as dt
from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QWidget,
)

from newsdesk.domain.notice import Notice, NoticeKind
from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.notices.notice_field import NoticeField
from newsdesk.ui.notices.notice_kinds import KINDS, KindWords, NoticeQuestion, kind_name, translate
from newsdesk.ui.notices.notice_preview import NoticePreview, notice_text
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.fonts import reads_arabic
from newsdesk.ui.theme.tokens import LIST_HEADLINE
from newsdesk.ui.times import local_zone
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.dialog_frame import DialogFrame

PLACE = "notice"
_WIDTH = 548
_NAMES = ("wrong", "right", "text")
_CLOCK_UPDATE_MS = 10_000
_NO_ID = UUID(int=0)


class NoticeForm(DialogFrame):
    """Dialog of a notice.

    It stays open until the receiver of `send_asked` calls `accept()`, or `refuse(words)` to have it mended.
    """

    # NoticeKind; dict of text, wrong, right and zone, as the desk's `publish_notice` takes them
    send_asked = Signal(object, object)

    def __init__(
        self,
        look: Theme,
        unsent: UnsentForms,
        *,
        story: UUID | None = None,
        headline: str = "",
        language: str = "en",
        kind: NoticeKind = NoticeKind.CORRECTION,
        kinds: tuple[NoticeKind, ...] = tuple(NoticeKind),
        zone: str = "",
        preview_text: Callable[[Notice, str], str] = notice_text,
        parent: QWidget | None = None,
    ) -> None:
        """`preview_text` gives the text of a notice as readers will read it, in the story's `language`.

        Closing keeps what was typed for this `story`: the form shows it when it is opened again.
        """
        super().__init__(self.tr("Notice to readers"), parent, width=_WIDTH)
        self.body.setSpacing(8)
        self._look, self._language, self._preview_text = look, language, preview_text
        self._zone = zone or local_zone()
        self._complaining = False
        self.headline = self.label(headline, font=look.font(LIST_HEADLINE, QFont.Weight.DemiBold))
        self.kind = self._choice(kinds, kind)
        self.kind.setAccessibleName(self.tr("Kind of notice"))
        self.put(self.kind)
        self.purpose = self.label(tone="soft")
        self.fields = {name: self._field(language) for name in _NAMES}
        self.kept = self.keep_typed(unsent, PLACE, {name: field.edit for name, field in self.fields.items()})
        self.put(*self.fields.values())
        self.preview = NoticePreview(look, self)
        self.put(self.preview)
        self.body.addStretch(1)
        self.leave_by()
        # Enter is a new line in the fields: only the button and Ctrl+Enter send
        self.send = self.button("", self._send, primary=True)
        self.send.setToolTip(self.tr("Ctrl Enter"))
        self._clock = QTimer(self)
        self._connect()
        self._show_kind()
        # a withdrawal is kept apart: its text answers another question
        self.kept.open(UnsentKey(PLACE, story, NoticeKind.WITHDRAWAL if self.chosen is NoticeKind.WITHDRAWAL else ""))
        self.fields["wrong"].edit.setFocus()

    @property
    def chosen(self) -> NoticeKind:
        """The kind of the notice."""
        return NoticeKind(self.kind.currentData())

    @property
    def values(self) -> dict[str, str]:
        """What is sent: the fields of the chosen kind, and the name of the time zone."""
        shown = {field.name for field in self._kind_words.fields}
        return {name: field.words() if name in shown else "" for name, field in self.fields.items()} | {
            "zone": self._zone
        }

    def refuse(self, words: str) -> None:
        """Show why the desk refused, so that the person can mend it. What was typed stays."""
        self.send.setEnabled(True)
        super().refuse(words)

    def _choice(self, kinds: tuple[NoticeKind, ...], chosen: NoticeKind) -> QComboBox:
        choice = QComboBox(self)
        for offered in kinds:
            choice.addItem(kind_name(offered), offered)
        choice.setCurrentIndex(kinds.index(chosen) if chosen in kinds else 0)
        return choice

    def _field(self, language: str) -> NoticeField:
        """Field that runs in the direction of the story's language, whatever the window's language is."""
        field = NoticeField(self._look, self)
        direction = Qt.LayoutDirection.RightToLeft if reads_arabic(language) else Qt.LayoutDirection.LeftToRight
        field.edit.setLayoutDirection(direction)
        return field

    @property
    def _kind_words(self) -> KindWords:
        return KINDS[self.chosen]

    def _show_kind(self) -> None:
        """Show the fields of the chosen kind. What was typed for another stays in its field."""
        words = self._kind_words
        self.purpose.setText(translate("NoticeKinds", words.purpose))
        self.send.setText(translate("NoticeKinds", words.send))
        question = {field.name: field for field in words.fields}
        for name, field in self.fields.items():
            field.setVisible(name in question)
            if name in question:
                field.ask(question[name])
        self._complaining = False
        self._show_notice()
        QTimer.singleShot(0, self, self.fit)

    def _send(self) -> None:
        if not self.send.isEnabled():
            return
        self._complaining = True
        self.problem.hide()
        if missing := self._complain():
            missing.edit.setFocus()
            return
        self.send.setEnabled(False)
        self.send_asked.emit(self.chosen, self.values)

    def _complain(self) -> NoticeField | None:
        """Show at each field what is missing there; returns the first that misses something."""
        incomplete = [self.fields[question.name] for question in self._kind_words.fields if self._is_missing(question)]
        for field in self.fields.values():
            field.complain(self._complaining and field in incomplete)
        return incomplete[0] if incomplete else None

    def _is_missing(self, question: NoticeQuestion) -> bool:
        return bool(question.missing) and not self.fields[question.name].words()

    def _text_changed(self) -> None:
        self._complain()
        self._show_notice()

    def _show_notice(self) -> None:
        now = dt.datetime.now(dt.UTC)
        values = self.values
        notice = Notice(
            id=_NO_ID,
            story=_NO_ID,
            kind=self.chosen,
            at=now,
            zone=values["zone"],
            text=values["text"],
            wrong=values["wrong"],
            right=values["right"],
        )
        self.preview.show_words(self._preview_text(notice, self._language))

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._show_kind)
        for field in self.fields.values():
            field.changed.connect(self._text_changed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._send)
        self._clock.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._clock.timeout.connect(self._show_notice)
        self._clock.start(_CLOCK_UPDATE_MS)
