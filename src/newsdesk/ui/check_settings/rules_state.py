"""Says over the house rules what is not as it should be: a file changed elsewhere, a broken one, rules that fail."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsdesk.ui.check_settings.band import SettingsBand
from newsdesk.ui.check_settings.rules_model import RulesModel, RuleState

if TYPE_CHECKING:
    from newsdesk.desk.house_rules import RuleBook

_FEW = 3


class RulesState(QWidget):
    """Each trouble with its ways out."""

    read_asked = Signal()
    open_asked = Signal()
    aside_asked = Signal()
    # Shown: narrow the list to these
    shown_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, locked: bool = False) -> None:
        super().__init__(parent)
        self._locked = locked
        self.outdated, self.faults = SettingsBand(self), SettingsBand(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.outdated)
        column.addWidget(self.faults)

    def say_outdated(self) -> None:
        """The file on disk is another than was read."""
        self.outdated.say(
            self.tr("The file of house rules was changed elsewhere. What you typed is still here, and not kept."),
            (self.tr("Read it again"), self.read_asked.emit),
        )

    def show_book(self, book: "RuleBook", model: RulesModel) -> None:
        """What is wrong with these rules."""
        self.outdated.say("")
        if book.broken:
            self._say_broken(book)
        elif book.faults:
            self._say_faults(book, model)
        else:
            self.faults.say("")

    def _say_broken(self, book: "RuleBook") -> None:
        said = self.tr("{file} cannot be used, so your own rules are off. {reason}")
        ways = [(self.tr("Open the file"), self.open_asked.emit), (self.tr("Read it again"), self.read_asked.emit)]
        if not self._locked:
            ways.append((self.tr("Put it aside and begin anew"), self.aside_asked.emit))
        self.faults.say(said.format(file=book.path.name, reason=book.broken), *ways)

    def _say_faults(self, book: "RuleBook", model: RulesModel) -> None:
        """Rules of the list are found there; what could not be made a rule of is only in the file."""
        listed = {row.fault for row in book.rows if row.fault}
        others = [each for each in book.faults if not any(each.reason.endswith(fault) for fault in listed)]
        lines = [f"{each.what}: {each.reason}" for each in others[:_FEW]]
        count = model.broken()
        ways = []
        if count:
            said = (
                self.tr("{count} rules do not work and are off.")
                if count > 1
                else self.tr("One rule does not work and is off.")
            )
            lines.insert(0, said.format(count=QLocale().toString(count)))
            ways.append((self.tr("Show them"), lambda: self.shown_asked.emit(RuleState.BROKEN)))
        if others:
            ways.append((self.tr("Open the file"), self.open_asked.emit))
        self.faults.say("\n".join(lines), *ways)
