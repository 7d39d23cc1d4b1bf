"""What can be done with a finding where it stands in the text: on top of the menu that a right click opens there."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from newsdesk.domain.finding import Kind
from newsdesk.ui.checks.cards import card, sentence
from newsdesk.ui.checks.checking import Checking, Found
from newsdesk.ui.notes.verbs import VERBS
from newsdesk.ui.story.line_field import isolated

_MOST = 7
Act = Callable[[str, Found], None]


class FindingMenu(QObject):
    """Fills menus of the body. `act` does what a card of the panel does."""

    def __init__(self, checking: Checking, act: Act, parent: QObject) -> None:
        super().__init__(parent)
        self._checking, self._act = checking, act

    def fill(self, menu: QMenu, position: int) -> None:
        """Put the fixes and ways of ignoring first, if something was found at this position."""
        found = self._checking.at(position)
        if found is None:
            return
        before = menu.actions()[0] if menu.actions() else menu.addSeparator()
        head = QAction(sentence(found.finding), menu)
        head.setEnabled(False)
        menu.insertAction(before, head)
        if found.finding.kind is Kind.SPELLING:
            self._offer_spellings(menu, before, found)
        for fix in found.finding.fixes[:_MOST]:
            self._insert_fix(menu, before, found, fix)
        for verb in card(found).more:
            action = QAction(QCoreApplication.translate("CardVerbs", VERBS[verb].text), menu)
            action.triggered.connect(partial(self._act, verb, found))
            menu.insertAction(before, action)
        menu.insertSeparator(before)

    def _offer_spellings(self, menu: QMenu, before: QAction, found: Found) -> None:
        """They take a moment: the menu is there at once, and they come into it."""
        waiting = QAction(self.tr("Looking for what was meant…"), menu)
        waiting.setEnabled(False)
        menu.insertAction(before, waiting)

        def came(words: tuple[str, ...]) -> None:
            for word in words[:_MOST]:
                self._insert_fix(menu, waiting, found, word)
            waiting.setText(self.tr("Nothing like it is in the dictionary."))
            waiting.setVisible(not words)

        self._checking.suggest(found, came, menu)

    def _insert_fix(self, menu: QMenu, before: QAction, found: Found, fix: str) -> None:
        said = (
            isolated(fix) if fix.strip() else self.tr("Take out “{words}”").format(words=isolated(found.finding.quote))
        )
        action = QAction(said.replace("&", "&&"), menu)
        font = action.font()
        font.setBold(True)
        action.setFont(font)
        action.triggered.connect(partial(self._checking.put_right, found, fix))
        menu.insertAction(before, action)
