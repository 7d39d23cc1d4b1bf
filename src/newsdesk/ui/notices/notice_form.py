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
from newsdesk.ui.notices.notice_kinds import KINDS, KindWords, NoticeQuestion, kind_name, translate
from newsdesk.ui.notices.notice_preview import NoticePreview, notice_text
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.fonts import reads_arabic
from newsdesk.ui.theme.tokens import LIST_HEADLINE
from newsdesk.ui.times import local_zone
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.dialog_frame import DialogFrame
from newsdesk.ui.widgets.fields_form import FieldsForm, FormField

PLACE = "notice"
_WIDTH = 548
_HEIGHT = 58  # pixels of a field at 100 %
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
        self.headline = self.label(headline, font=look.font(LIST_HEADLINE, QFont.Weight.DemiBold))
        self.kind = self._choice(kinds, kind)
        self.kind.setAccessibleName(self.tr("Kind of notice"))
        self.put(self.kind)
        self.purpose = self.label(tone="soft")
        height = look.px(_HEIGHT)
        self.fields = FieldsForm(
            [FormField(name=name, label=name, kind="prose", height=height) for name in _NAMES], self, above=True
        )
        self._direct_fields(language)
        self.kept = self.keep_typed(unsent, PLACE, {**self.fields.widgets, "kind": self.kind})
        self.put(self.fields)
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
        self.fields.widget("wrong").setFocus()

    @property
    def chosen(self) -> NoticeKind:
        """The kind of the notice."""
        return NoticeKind(self.kind.currentData())

    @property
    def values(self) -> dict[str, str]:
        """What is sent: the fields of the chosen kind, and the name of the time zone."""
        shown = {field.name for field in self._kind_words.fields}
        typed = {name: text.strip() for name, text in self.fields.values().items()}
        return {name: text if name in shown else "" for name, text in typed.items()} | {"zone": self._zone}

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

    def _direct_fields(self, language: str) -> None:
        """Let the fields run in the direction of the story's language, whatever the window's language is."""
        direction = Qt.LayoutDirection.RightToLeft if reads_arabic(language) else Qt.LayoutDirection.LeftToRight
        for widget in self.fields.widgets.values():
            widget.setLayoutDirection(direction)

    @property
    def _kind_words(self) -> KindWords:
        return KINDS[self.chosen]

    def _show_kind(self) -> None:
        """Show the fields of the chosen kind. What was typed for another stays in its field."""
        words = self._kind_words
        self.purpose.setText(translate("NoticeKinds", words.purpose))
        self.send.setText(translate("NoticeKinds", words.send))
        for question in words.fields:
            self.fields.describe(_form_field(question))
        self.fields.show_only([question.name for question in words.fields])
        self.fields.forget_mistakes()
        self._show_notice()
        QTimer.singleShot(0, self, self.fit)

    def _send(self) -> None:
        if not self.send.isEnabled():
            return
        self.problem.hide()
        if self.fields.check():
            return
        self.send.setEnabled(False)
        self.send_asked.emit(self.chosen, self.values)

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
        self.fields.edited.connect(self._show_notice)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._send)
        self._clock.setTimerType(Qt.TimerType.VeryCoarseTimer)
        self._clock.timeout.connect(self._show_notice)
        self._clock.start(_CLOCK_UPDATE_MS)


def _form_field(question: NoticeQuestion) -> FormField:
    missing = translate("NoticeKinds", question.missing) if question.missing else ""
    return FormField(
        name=question.name,
        label=translate("NoticeKinds", question.label),
        hint=translate("NoticeKinds", question.hint) if question.hint else "",
        complain=lambda typed: "" if typed.strip() else missing,
    )
