"""Checks panel: cards of the findings in the story in front, with their fixes and other actions."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from newsdesk.domain.finding import Severity
from newsdesk.ui.checks.cards import card
from newsdesk.ui.checks.checking import StoryChecks
from newsdesk.ui.checks.finding_actions import FindingActions
from newsdesk.ui.checks.numbered_finding import NumberedFinding
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.card import Card
from newsdesk.ui.widgets.card_list import NoteList
from newsdesk.ui.widgets.key_hints import Hint
from newsdesk.ui.widgets.labels import plain_label
from newsdesk.ui.widgets.rows_model import RowsModel
from newsdesk.ui.widgets.stacking import in_column

if TYPE_CHECKING:
    from newsdesk.domain.finding import Fault

_BUSY_DELAY_MS = 400  # a shorter reading is not announced
_MOST = 5  # faults that are shown
_RANK = {Severity.FILING: 0, Severity.APPROVAL: 1, Severity.ADVICE: 2, Severity.OFF: 3}


class ChecksPane(QWidget):
    """Cards: first those that stop a move, the others in the order of the page."""

    # NumberedFinding: its card was chosen; Return was pressed on it
    place_asked = Signal(object)
    place_entered = Signal(object)

    def __init__(
        self, checking: StoryChecks, actions: FindingActions, look: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._checking, self._actions = checking, actions
        self._model: RowsModel[Card] = RowsModel(self)
        self.summary, self.empty = plain_label("", self, tone="soft"), plain_label("", self, tone="soft")
        self.faults = plain_label("", self, tone="label")
        self.list = NoteList(self._model, look, self)
        self.hint = Hint(self)
        self._busy_timer = QTimer(self, singleShot=True, interval=_BUSY_DELAY_MS)
        self._arrange()
        self._busy_timer.timeout.connect(self._say_busy)
        self.list.card_chosen.connect(lambda chosen: self._show_place(chosen, self.place_asked.emit))
        self.list.card_entered.connect(lambda chosen: self._show_place(chosen, self.place_entered.emit))
        self.list.action_asked.connect(lambda verb, chosen: actions.act(verb, chosen.about))
        self.list.selectionModel().currentChanged.connect(self._card_changed)
        checking.changed.connect(self._show)
        checking.busy_changed.connect(self._busy)
        self._say_words()
        self._show()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The cards as shown."""
        return self._model.rows

    @property
    def chosen(self) -> NumberedFinding | None:
        """The finding whose card is chosen."""
        chosen = self.list.card.about if self.list.card else None
        return chosen if isinstance(chosen, NumberedFinding) else None

    def choose(self, numbered: NumberedFinding) -> None:
        """Choose the card of this finding."""
        self.list.choose(numbered.key)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._checking.reading.set_watched(True)

    def hideEvent(self, event: QHideEvent) -> None:
        self._checking.reading.set_watched(False)
        super().hideEvent(event)

    def _arrange(self) -> None:
        self.empty.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # for the panel's shortcut, without cards
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        in_column(
            self.summary,
            (self.empty, 1),
            (self.list, 1),
            self.hint,
            self.faults,
            on=self,
            margins=(12, 8, 12, 12),
            spacing=8,
        )

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
        ordered = sorted(self._checking.found, key=lambda numbered: _RANK[numbered.finding.severity])
        self._model.show_rows(tuple(card(numbered) for numbered in ordered))
        for widget in (self.list, self.hint, self.summary):
            widget.setVisible(bool(ordered))
        self.empty.setVisible(not ordered)
        self.empty.setText(self._empty_text())
        self.summary.setText(self._summary())
        self.faults.setText("\n".join(self._fault(fault) for fault in self._checking.faults[:_MOST]))
        self.faults.setVisible(bool(self._checking.faults))
        self.setFocusProxy(self.list if ordered else self.empty)
        if before is not None and ordered:
            self.list.choose(before.key, otherwise=row)
            self.list.scrollTo(self.list.currentIndex())  # the card may have moved or grown
        if had_focus and not ordered:
            self.empty.setFocus()  # else the focus would leave the panel with the last card
        if had_focus and before is not None and self.list.card is not None and self.list.card.key != before.key:
            self._show_place(self.list.card, self.place_asked.emit)  # the chosen finding was settled: show the next one
        self._card_changed()

    def _summary(self) -> str:
        stopping = sum(found.finding.severity is not Severity.ADVICE for found in self._checking.found)
        advice = len(self._checking.found) - stopping
        parts = []
        if stopping:
            parts.append(self.tr("%Ln stop a move", "", stopping))
        if advice:
            parts.append(self.tr("%Ln pieces of advice", "", advice))
        return " · ".join(parts)

    def _empty_text(self) -> str:
        if self._checking.session is None:
            return self.tr("Problems that the checks find in a story are listed here.\nOpen a story.")
        if not self._checking.read:
            return self.tr(
                "Problems in this story will be listed here:\n"
                "what stops it, what is doubtful, and what to write instead."
            )
        return self.tr("Nothing to mend.")

    def _fault(self, fault: "Fault") -> str:
        what, why = (QCoreApplication.translate("Checks", text) for text in (fault.what, fault.reason))
        return self.tr("{what} is switched off: {reason}").format(what=isolated(what), reason=isolated(why))

    def _busy(self, on: bool) -> None:
        if on:
            self._busy_timer.start()
        else:
            self._busy_timer.stop()
            self.summary.setText(self._summary())
            self.summary.setVisible(bool(self._checking.found))

    def _say_busy(self) -> None:
        self.summary.setText(self.tr("Reading…"))
        self.summary.show()

    def _show_place(self, chosen: Card, then: Callable[[object], None]) -> None:
        had_focus = self.list.hasFocus()
        then(chosen.about)
        if then == self.place_asked.emit and had_focus and not self.list.hasFocus():
            self.list.setFocus()

    def _card_changed(self) -> None:
        self.hint.show_for(self.list.card, self.cards)
        if self.chosen is not None and self.isVisible():
            self._checking.ask_meant(self.chosen)
