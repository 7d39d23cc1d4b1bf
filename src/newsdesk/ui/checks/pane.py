"""The panel of copy checks: what a good sub-editor would say of the story in front, and what can be done about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsdesk.domain.finding import Severity
from newsdesk.domain.ignoring import Scope
from newsdesk.ui.checks.cards import card
from newsdesk.ui.checks.checking import Checking, Found
from newsdesk.ui.look import Look
from newsdesk.ui.notes.card_list import NoteList
from newsdesk.ui.notes.cards import Card
from newsdesk.ui.notes.hint import Hint
from newsdesk.ui.notes.model import RowsModel
from newsdesk.ui.story.line_field import isolated

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.story.session import StorySession

_SCOPES = {"ignore-once": Scope.ONCE, "ignore-story": Scope.STORY, "ignore-always": Scope.ALWAYS}
_ANNOUNCED = 400  # milliseconds: a shorter reading is not worth a word


class ChecksPane(QWidget):
    """Cards in the order of the page, those that stop a move first."""

    # Found: somebody chose it; or wants to work there
    place_asked = Signal(object)
    place_entered = Signal(object)
    # str, and what takes it back
    undo_offered = Signal(str, object)

    def __init__(self, checking: Checking, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checking = checking
        self._model: RowsModel[Card] = RowsModel(self)
        self.summary, self.empty, self.faults = (QLabel(self) for _ in range(3))
        self.list = NoteList(self._model, look, self)
        self.hint = Hint(self)
        self._announced = QTimer(self, singleShot=True, interval=_ANNOUNCED)
        self._arrange()
        self._announced.timeout.connect(self._say_busy)
        self.list.chosen.connect(lambda chosen: self._go(chosen, self.place_asked.emit))
        self.list.entered.connect(lambda chosen: self._go(chosen, self.place_entered.emit))
        self.list.asked.connect(lambda verb, chosen: self.act(verb, chosen.about))
        self.list.selectionModel().currentChanged.connect(self._show_hint)
        checking.changed.connect(self._show)
        checking.busy.connect(self._busy)
        self._say_words()
        self._show()

    def attach(self, newsroom: "Newsroom") -> None:
        """Nothing of its own: the checking is attached."""

    def show_session(self, session: "StorySession | None") -> None:
        """Nothing of its own: the checking follows the story."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """What is shown."""
        return self._model.rows

    def act(self, verb: str, found: Found) -> None:
        """Do what a card, a key or a menu asks for."""
        quote = isolated(found.finding.quote)
        if verb == "fix":
            self._checking.put_right(found, found.finding.fixes[0])
        elif verb == "add-word":
            said = self.tr("“{word}” is one of the desk’s words now.").format(word=quote)
            self._checking.add_word(found.finding.quote, said)
        else:
            self._checking.ignore(found, _SCOPES[verb], self._ignored(verb))

    def choose(self, found: Found) -> None:
        """Show its card as the chosen one."""
        self.list.choose(found.number)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._checking.reading.set_seen(True)

    def hideEvent(self, event: QHideEvent) -> None:
        self._checking.reading.set_seen(False)
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()
            self._show()
        super().changeEvent(event)

    def _arrange(self) -> None:
        for label, tone in ((self.summary, "soft"), (self.empty, "soft"), (self.faults, "label")):
            label.setProperty("tone", tone)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the key that leads here leads somewhere
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(self.empty, 1)
        column.addWidget(self.list, 1)
        column.addWidget(self.hint)
        column.addWidget(self.faults)

    def _say_words(self) -> None:
        self.setAccessibleName(self.tr("Copy checks"))
        self.list.setAccessibleName(self.tr("What checks found, in the order of the page"))
        self.list.setAccessibleDescription(
            self.tr(
                "Arrow keys go from finding to finding, Return goes to the place, the menu key lists what can be done"
            )
        )

    def _show(self) -> None:
        had_focus, row = self.list.hasFocus(), self.list.currentIndex().row()
        ordered = sorted(self._checking.found, key=lambda found: _RANK[found.finding.severity])
        self._model.show_rows(tuple(card(found) for found in ordered))
        if row >= 0 and ordered:
            self.list.setCurrentIndex(self._model.index(min(row, len(ordered) - 1)))
        for widget in (self.list, self.hint):
            widget.setVisible(bool(ordered))
        self.empty.setVisible(not ordered)
        self.empty.setText(self._invitation())
        self.summary.setVisible(bool(ordered))
        self.summary.setText(self._summary())
        self.faults.setText("\n".join(self._fault(fault.what, fault.reason) for fault in self._checking.faults[:_MOST]))
        self.faults.setVisible(bool(self._checking.faults))
        self.setFocusProxy(self.list if ordered else self.empty)
        if had_focus and ordered:
            self.list.setFocus()
        self._show_hint()

    def _summary(self) -> str:
        stopping = sum(found.finding.severity is not Severity.ADVICE for found in self._checking.found)
        rest = len(self._checking.found) - stopping
        locale = self.locale()
        parts = []
        if stopping:
            one, many = self.tr("1 stops a move"), self.tr("{n} stop a move")
            parts.append(one if stopping == 1 else many.format(n=locale.toString(stopping)))
        if rest:
            one, many = self.tr("1 piece of advice"), self.tr("{n} pieces of advice")
            parts.append(one if rest == 1 else many.format(n=locale.toString(rest)))
        return " · ".join(parts)

    def _invitation(self) -> str:
        if self._checking.session is None:
            return self.tr("What a sub-editor would say of a story stands here.\nOpen a story.")
        if not self._checking.read:
            return ""
        return self.tr("Nothing to mend: the checks found nothing.")

    def _fault(self, what: str, why: str) -> str:
        return self.tr("{what} is switched off: {reason}").format(what=isolated(what), reason=isolated(why))

    def _ignored(self, verb: str) -> str:
        return {
            "ignore-once": self.tr("Ignored here."),
            "ignore-story": self.tr("Ignored in this story."),
            "ignore-always": self.tr("Never told again on this desk."),
        }[verb]

    def _busy(self, on: bool) -> None:
        if on:
            self._announced.start()
        else:
            self._announced.stop()
            self.summary.setText(self._summary())

    def _say_busy(self) -> None:
        self.summary.setText(self.tr("Reading…"))
        self.summary.show()

    def _go(self, chosen: Card, then: Callable[[object], None]) -> None:
        had_focus = self.list.hasFocus()
        then(chosen.about)
        if then == self.place_asked.emit and had_focus and not self.list.hasFocus():
            self.list.setFocus()

    def _show_hint(self) -> None:
        self.hint.show_for(self.list.card, self.cards)


_MOST = 5
_RANK = {Severity.FILING: 0, Severity.APPROVAL: 1, Severity.ADVICE: 2, Severity.OFF: 3}
