"""Dialog with the settings of copy checks, on three pages."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialogButtonBox, QTabWidget, QWidget

from newsdesk.ui import messages
from newsdesk.ui.check_settings.gates_page import GatesPage
from newsdesk.ui.check_settings.rules_page import RulesPage
from newsdesk.ui.check_settings.rules_store import RulesStore
from newsdesk.ui.check_settings.words_page import WordsPage
from newsdesk.ui.check_settings.words_store import WordsStore
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.dialog_frame import DialogFrame
from newsdesk.ui.window.preferences import Preferences

if TYPE_CHECKING:
    from newsdesk.desk.checks import CheckInfo, Checks

GATES, RULES, WORDS = range(3)


class CheckSettingsDialog(DialogFrame):
    """Dialog of gates, house rules and words. `changed`: open copy must be read again."""

    changed = Signal()

    def __init__(
        self,
        checks: "Checks",
        preferences: Preferences,
        unsent: UnsentForms,
        lanes: Lanes,
        look: Theme,
        parent: QWidget,
    ) -> None:
        width, height = min(1080, max(760, parent.width() - 60)), min(720, max(480, parent.height() - 60))
        super().__init__(self.tr("Checks and house rules"), parent, width=width, height=height, dense=True)
        self._checks, self._lanes = checks, lanes
        self.gates = GatesPage(preferences, look, self)
        self.rules = RulesPage(
            RulesStore(checks.rules, lanes, self), look, unsent, self, locked="house_rules" in preferences.fixed
        )
        self.words = WordsPage(WordsStore(checks, lanes, self), look, unsent, self)
        self.pages: tuple[GatesPage | RulesPage | WordsPage, ...] = (self.gates, self.rules, self.words)
        self.tabs = self._tabs()
        for decided in (self.gates.changed, self.rules.changed, self.words.changed):
            decided.connect(self.changed)
        for store in (self.rules.store, self.words.store):
            store.failed.connect(self._fail)
            store.content_ready.connect(self.problem.hide)
        self.put(self.tabs, stretch=1)
        self.leave_by(QDialogButtonBox.StandardButton.Close)
        self.finished.connect(lambda _: self.words.kept.close())
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(lambda: self.pages[self.tabs.currentIndex()].undo())
        self.tabs.currentChanged.connect(lambda place: self.pages[place].enter())
        self._read()

    def show_page(self, place: int, rule: str = "") -> None:
        """Turn to a page; `rule` is the key of the house rule to show."""
        self.tabs.setCurrentIndex(place)
        self.pages[place].enter()
        if rule:
            self.rules.show_rule(rule)

    def changeEvent(self, event: QEvent) -> None:
        """Read a changed file of rules when the window becomes active again: a text editor may have written it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.rules.store.check_for_changes()

    def _tabs(self) -> QTabWidget:
        tabs = QTabWidget(self)
        tabs.setDocumentMode(True)
        titles = (self.tr("Gates"), self.tr("House rules"), self.tr("Words"))
        for title, page in zip(titles, self.pages, strict=True):
            tabs.addTab(page, title)
        return tabs

    def _read(self) -> None:
        self._lanes.side.run(self._checks.table, owner=self, done=self._show_checks, failed=self._fail)
        self.rules.store.read()
        self.words.store.read()

    def _show_checks(self, checks: "tuple[CheckInfo, ...]") -> None:
        self.gates.show_checks(checks)
        self.words.show_checks(checks)

    def _fail(self, error: Exception) -> None:
        self.refuse(messages.sentence(error))
