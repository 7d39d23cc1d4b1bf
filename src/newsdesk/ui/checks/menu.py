"""Context menu of a finding in the text: its fixes and actions, above what Qt's own menu offers."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from newsdesk.ui.checks.cards import fix_text, other_actions, sentence
from newsdesk.ui.checks.checking import StoryChecks
from newsdesk.ui.checks.finding_actions import FindingActions
from newsdesk.ui.checks.numbered_finding import NumberedFinding
from newsdesk.ui.widgets.card_verbs import VERBS

_MOST = 7


class FindingMenu(QObject):
    """Fills the menus of the body and of other fields."""

    def __init__(self, checking: StoryChecks, actions: FindingActions, parent: QObject) -> None:
        super().__init__(parent)
        self._checking, self._actions = checking, actions

    def fill(self, menu: QMenu, position: int) -> None:
        """Add the actions for the finding at this position of the body (UTF-16 units), if there is one."""
        numbered = self._checking.at(position)
        if numbered is not None:
            self.put(menu, numbered)

    def put(self, menu: QMenu, numbered: NumberedFinding) -> None:
        """Add the actions for this finding at the top."""
        before = menu.actions()[0] if menu.actions() else menu.addSeparator()
        head = QAction(sentence(numbered.finding).replace("&", "&&"), menu)
        head.setEnabled(False)
        menu.insertAction(before, head)
        for fix in numbered.fixes[:_MOST]:
            self._insert_fix(menu, before, numbered, fix)
        if numbered.asks and not numbered.meant:
            self._offer_spellings(menu, before, numbered)
        for verb in other_actions(numbered.finding):
            action = QAction(QCoreApplication.translate("CardVerbs", VERBS[verb].text), menu)
            action.triggered.connect(partial(self._actions.act, verb, numbered))
            menu.insertAction(before, action)
        menu.insertSeparator(before)

    def open(self, numbered: NumberedFinding, widget: QWidget) -> None:
        """Open a menu with these actions alone, at the caret of a widget."""
        menu = QMenu(widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.put(menu, numbered)
        caret = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        at = (caret.toRect() if isinstance(caret, QRectF) else widget.rect()).bottomLeft()
        menu.popup(widget.mapToGlobal(at))

    def _offer_spellings(self, menu: QMenu, before: QAction, numbered: NumberedFinding) -> None:
        """Add spellings once they are found: that takes a moment, and the menu opens at once."""
        waiting = QAction(self.tr("Looking for suggestions…"), menu)
        waiting.setEnabled(False)
        menu.insertAction(before, waiting)

        def show_suggestions(words: tuple[str, ...]) -> None:
            for word in words[:_MOST]:
                self._insert_fix(menu, waiting, numbered, word)
            waiting.setText(self.tr("The dictionary has no similar word."))
            waiting.setVisible(not words)

        self._checking.suggest(numbered, show_suggestions, lambda _: show_suggestions(()), menu)

    def _insert_fix(self, menu: QMenu, before: QAction, numbered: NumberedFinding, fix: str) -> None:
        action = QAction(fix_text(fix).replace("&", "&&"), menu)
        font = action.font()
        font.setBold(True)
        action.setFont(font)
        action.triggered.connect(partial(self._actions.put_right, numbered, fix))
        menu.insertAction(before, action)
