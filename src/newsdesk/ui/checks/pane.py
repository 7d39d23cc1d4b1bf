"""The panel of copy checks: what a good sub-editor would say of the story in front, and what can be done about it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsdesk.domain.finding import Severity
from newsdesk.ui.checks.cards import card
from newsdesk.ui.checks.checking import StoryChecks
from newsdesk.ui.checks.finding_actions import FindingActions
from newsdesk.ui.checks.numbered_finding import NumberedFinding
from newsdesk.ui.notes.card_list import NoteList
from newsdesk.ui.notes.cards import NoteCard
from newsdesk.ui.notes.hint import Hint
from newsdesk.ui.notes.model import RowsModel
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme

if TYPE_CHECKING:
    from newsdesk.domain.finding import Fault

_ANNOUNCED = 400  # milliseconds: a shorter reading is not worth a word
_MOST = 5  # faults that are told
_RANK = {Severity.FILING: 0, Severity.APPROVAL: 1, Severity.ADVICE: 2, Severity.OFF: 3}


class ChecksPane(QWidget):
    """Cards, those that stop a move first, else in the order of the page."""

    # Found: somebody chose it; or wants to work there
    place_asked = Signal(object)
    place_entered = Signal(object)

    def __init__(self, checking: StoryChecks, acts: FindingActions, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._checking, self._acts = checking, acts
        self._model: RowsModel[NoteCard] = RowsModel(self)
        self.summary, self.empty, self.faults = (QLabel(self) for _ in range(3))
        self.list = NoteList(self._model, look, self)
        self.hint = Hint(self)
        self._announced = QTimer(self, singleShot=True, interval=_ANNOUNCED)
        self._arrange()
        self._announced.timeout.connect(self._say_busy)
        self.list.card_chosen.connect(lambda chosen: self._go(chosen, self.place_asked.emit))
        self.list.entered.connect(lambda chosen: self._go(chosen, self.place_entered.emit))
        self.list.action_asked.connect(lambda verb, chosen: acts.act(verb, chosen.about))
        self.list.selectionModel().currentChanged.connect(self._card_changed)
        checking.changed.connect(self._show)
        checking.busy_changed.connect(self._busy)
        self._say_words()
        self._show()

    @property
    def cards(self) -> tuple[NoteCard, ...]:
        """What is shown."""
        return self._model.rows

    @property
    def chosen(self) -> NumberedFinding | None:
        """The finding whose card is chosen."""
        chosen = self.list.card.about if self.list.card else None
        return chosen if isinstance(chosen, NumberedFinding) else None

    def choose(self, found: NumberedFinding) -> None:
        """Show its card as the chosen one."""
        self.list.choose(found.key)

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
        self.list.setAccessibleName(self.tr("What checks found, what stops a move first"))
        self.list.setAccessibleDescription(
            self.tr(
                "Arrow keys go from finding to finding, Return goes to the place, the menu key lists what can be done"
            )
        )

    def _show(self) -> None:
        had_focus, row = self.list.hasFocus(), self.list.currentIndex().row()
        before = self.list.card
        ordered = sorted(self._checking.found, key=lambda found: _RANK[found.finding.severity])
        self._model.show_rows(tuple(card(found) for found in ordered))
        for widget in (self.list, self.hint, self.summary):
            widget.setVisible(bool(ordered))
        self.empty.setVisible(not ordered)
        self.empty.setText(self._invitation())
        self.summary.setText(self._summary())
        self.faults.setText("\n".join(self._fault(fault) for fault in self._checking.faults[:_MOST]))
        self.faults.setVisible(bool(self._checking.faults))
        self.setFocusProxy(self.list if ordered else self.empty)
        if before is not None and ordered:
            self.list.choose(before.key, otherwise=row)
            self.list.scrollTo(self.list.currentIndex())  # it may be higher now
        if had_focus and not ordered:
            self.empty.setFocus()  # where nothing is left to mend, keys stay in the panel
        if had_focus and before is not None and self.list.card is not None and self.list.card.key != before.key:
            self._go(self.list.card, self.place_asked.emit)  # one is settled: the next is looked at
        self._card_changed()

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
            return self.tr(
                "What a sub-editor would say of this story comes here:\nwhat stops it, what is doubtful, what to put."
            )
        return self.tr("Nothing to mend.")

    def _fault(self, fault: "Fault") -> str:
        what, why = (QCoreApplication.translate("Checks", text) for text in (fault.what, fault.reason))
        return self.tr("{what} is switched off: {reason}").format(what=isolated(what), reason=isolated(why))

    def _busy(self, on: bool) -> None:
        if on:
            self._announced.start()
        else:
            self._announced.stop()
            self.summary.setText(self._summary())
            self.summary.setVisible(bool(self._checking.found))

    def _say_busy(self) -> None:
        self.summary.setText(self.tr("Reading…"))
        self.summary.show()

    def _go(self, chosen: NoteCard, then: Callable[[object], None]) -> None:
        had_focus = self.list.hasFocus()
        then(chosen.about)
        if then == self.place_asked.emit and had_focus and not self.list.hasFocus():
            self.list.setFocus()

    def _card_changed(self) -> None:
        self.hint.show_for(self.list.card, self.cards)
        if self.chosen is not None and self.isVisible():
            self._checking.ask_meant(self.chosen)
