"""What can be done with a finding where it stands in the text: on top of the menu that a right click opens there."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QRectF, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from newsdesk.ui.checks.cards import more, put_there, sentence
from newsdesk.ui.checks.checking import StoryChecks
from newsdesk.ui.checks.finding_actions import FindingActions
from newsdesk.ui.checks.numbered_finding import NumberedFinding
from newsdesk.ui.notes.verbs import VERBS

_MOST = 7


class FindingMenu(QObject):
    """Fills menus of the body and of other fields."""

    def __init__(self, checking: StoryChecks, acts: FindingActions, parent: QObject) -> None:
        super().__init__(parent)
        self._checking, self._acts = checking, acts

    def fill(self, menu: QMenu, position: int) -> None:
        """Put the fixes and ways of ignoring first, if something was found at this position of the body."""
        found = self._checking.at(position)
        if found is not None:
            self.put(menu, found)

    def put(self, menu: QMenu, found: NumberedFinding) -> None:
        """Put first what can be done with this finding."""
        before = menu.actions()[0] if menu.actions() else menu.addSeparator()
        head = QAction(sentence(found.finding).replace("&", "&&"), menu)
        head.setEnabled(False)
        menu.insertAction(before, head)
        for fix in found.fixes[:_MOST]:
            self._insert_fix(menu, before, found, fix)
        if found.asks and not found.meant:
            self._offer_spellings(menu, before, found)
        for verb in more(found.finding):
            action = QAction(QCoreApplication.translate("CardVerbs", VERBS[verb].text), menu)
            action.triggered.connect(partial(self._acts.act, verb, found))
            menu.insertAction(before, action)
        menu.insertSeparator(before)

    def open(self, found: NumberedFinding, widget: QWidget) -> None:
        """A menu of its own at the caret of a widget."""
        menu = QMenu(widget)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.put(menu, found)
        caret = widget.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        at = (caret.toRect() if isinstance(caret, QRectF) else widget.rect()).bottomLeft()
        menu.popup(widget.mapToGlobal(at))

    def _offer_spellings(self, menu: QMenu, before: QAction, found: NumberedFinding) -> None:
        """They take a moment: the menu is there at once, and they come into it."""
        waiting = QAction(self.tr("Looking for what was meant…"), menu)
        waiting.setEnabled(False)
        menu.insertAction(before, waiting)

        def came(words: tuple[str, ...]) -> None:
            for word in words[:_MOST]:
                self._insert_fix(menu, waiting, found, word)
            waiting.setText(self.tr("Nothing like it is in the dictionary."))
            waiting.setVisible(not words)

        self._checking.suggest(found, came, lambda _: came(()), menu)

    def _insert_fix(self, menu: QMenu, before: QAction, found: NumberedFinding, fix: str) -> None:
        action = QAction(put_there(fix).replace("&", "&&"), menu)
        font = action.font()
        font.setBold(True)
        action.setFont(font)
        action.triggered.connect(partial(self._acts.put_right, found, fix))
        menu.insertAction(before, action)
