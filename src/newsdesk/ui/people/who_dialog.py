"""Dialog that asks who is at this machine."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.domain.person import Person, Role
from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui import messages
from newsdesk.ui.people.person_form import PersonForm
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.form import KeptForm
from newsdesk.ui.unsent.kept_line import KeptLine
from newsdesk.ui.unsent.texts import UnsentForms

PLACE = "who"
_ROW, _SHOWN, _AROUND = 28, 5, 10


class WhoDialog(QDialog):
    """List of the staff, and a form for somebody new. It can wait: "Later" and Escape close it."""

    # dict: fields of a new person, from PersonForm
    person_named = Signal(object)
    # Person: chosen from the staff
    person_chosen = Signal(object)

    def __init__(self, staff: Sequence[Person], name: str, theme: Theme, unsent: UnsentForms, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who is at this machine?"))
        title = QLabel(self.tr("Who is at this machine?"), self)
        title.setFont(theme.font(18, QFont.Weight.DemiBold))
        lead = self._label(
            self.tr("Newsdesk records the name with what is saved and decided. You can change it at any time.")
        )
        self.list = self._list(staff, theme)
        other = self._label(self.tr("Somebody else:"))
        other.setVisible(bool(staff))
        self.form = PersonForm(self, bio=False)
        self.form.role.setCurrentIndex(self.form.role.findData(Role.EDITOR.value))
        self.problem = self._label("", tone="failure")
        self.problem.hide()
        buttons = QDialogButtonBox(self)
        self.later = buttons.addButton(self.tr("Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self.take = QPushButton(self.tr("That is me"), self)
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        self.take.setDefault(True)
        self.take.setProperty("kind", "primary")
        self.take.clicked.connect(lambda: self.person_named.emit(self.form.fields()))
        self.later.clicked.connect(self.reject)
        self.form.complete_changed.connect(self.take.setEnabled)
        self.form.name.setText(name)
        self.take.setEnabled(bool(name))
        kept = KeptForm.of_dialog(unsent, PLACE, self.form.inputs(), self)
        kept.open(UnsentKey(PLACE))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        for widget in (title, lead, self.list, other, KeptLine(kept, self), self.form, self.problem, buttons):
            column.addWidget(widget)
        self.resize(theme.px(420), self.sizeHint().height())
        (self.list if staff else self.form.name).setFocus()
        if staff:
            self.list.setCurrentRow(0)

    def refuse(self, why: str) -> None:
        """Show why a new person was refused."""
        self.problem.setText(why)
        self.problem.show()

    def _choose(self, item: QListWidgetItem) -> None:
        self.person_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _list(self, staff: Sequence[Person], theme: Theme) -> QListWidget:
        shown = QListWidget(self)
        shown.setAccessibleName(self.tr("The staff"))
        shown.setProperty("kind", "choice")
        for person in staff:
            item = QListWidgetItem(f"{isolated(person.name)} · {messages.role(person.role)}", shown)
            item.setData(Qt.ItemDataRole.UserRole, person)
        shown.setFixedHeight(theme.px(_ROW) * min(len(staff), _SHOWN) + _AROUND)
        shown.itemClicked.connect(self._choose)
        shown.itemActivated.connect(self._choose)
        shown.setVisible(bool(staff))
        return shown

    def _label(self, text: str, *, tone: str = "soft") -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("tone", tone)
        label.setWordWrap(True)
        return label
