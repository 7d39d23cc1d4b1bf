"""Warnings over the house rules: a file changed elsewhere, a broken file, rules that do not work."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from newsdesk.ui.check_settings.rules_model import RulesModel, RuleState
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.banner import Banner, Tone
from newsdesk.ui.widgets.stacking import in_column

if TYPE_CHECKING:
    from newsdesk.desk.house_rules import RuleBook

_FEW = 3


class RulesState(QWidget):
    """Two banners, each with its ways out."""

    read_asked = Signal()
    open_asked = Signal()
    aside_asked = Signal()
    # RuleState to filter the list by
    shown_asked = Signal(object)

    def __init__(self, look: Theme, parent: QWidget | None = None, *, locked: bool = False) -> None:
        super().__init__(parent)
        self._locked = locked
        self.outdated, self.faults = (Banner(look, self, tone=Tone.PAGE) for _ in range(2))
        in_column(self.outdated, self.faults, on=self, margins=(0, 0, 0, 0), spacing=8)

    def say_outdated(self) -> None:
        """Say that the file on disk was changed after it was read."""
        self.outdated.say(
            self.tr("The file of house rules was changed elsewhere. What you typed is still here, and not kept."),
            (self.tr("Read it again"), self.read_asked.emit),
        )

    def show_book(self, book: "RuleBook", model: RulesModel) -> None:
        """Say what is wrong with these rules."""
        self.outdated.say("")
        if book.broken:
            self._say_broken(book)
        elif book.faults:
            self._say_faults(book, model)
        else:
            self.faults.say("")

    def _say_broken(self, book: "RuleBook") -> None:
        message = self.tr("{file} cannot be used, so your own rules are off. {reason}")
        actions = [(self.tr("Open the file"), self.open_asked.emit), (self.tr("Read it again"), self.read_asked.emit)]
        if not self._locked:
            actions.append((self.tr("Rename it and start a new file"), self.aside_asked.emit))
        self.faults.say(message.format(file=book.path.name, reason=book.broken), *actions)

    def _say_faults(self, book: "RuleBook", model: RulesModel) -> None:
        """Count faulty rules of the list, and name entries of the file that could not be read as rules."""
        listed = {row.fault for row in book.rows if row.fault}
        others = [each for each in book.faults if not any(each.reason.endswith(fault) for fault in listed)]
        lines = [f"{each.what}: {each.reason}" for each in others[:_FEW]]
        count = model.broken()
        actions = []
        if count:
            message = (
                self.tr("{count} rules do not work and are off.")
                if count > 1
                else self.tr("One rule does not work and is off.")
            )
            lines.insert(0, message.format(count=QLocale().toString(count)))
            actions.append((self.tr("Show them"), lambda: self.shown_asked.emit(RuleState.BROKEN)))
        if others:
            actions.append((self.tr("Open the file"), self.open_asked.emit))
        self.faults.say("\n".join(lines), *actions)
