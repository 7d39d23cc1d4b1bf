"""Dialog that asks who is at this machine."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QListWidgetItem, QWidget

from newsdesk.domain.person import Person, Role
from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui import messages
from newsdesk.ui.people.person_form import PersonForm
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.choice_list import ChoiceList
from newsdesk.ui.widgets.dialog_frame import DialogFrame

PLACE = "who"
_ROW, _SHOWN, _AROUND = 28, 5, 10


class WhoDialog(DialogFrame):
    """List of the staff, and a form for somebody new. It can wait: "Later" and Escape close it."""

    # dict: fields of a new person, from PersonForm
    person_named = Signal(object)
    # Person: chosen from the staff
    person_chosen = Signal(object)

    def __init__(self, staff: Sequence[Person], name: str, theme: Theme, unsent: UnsentForms, parent: QWidget) -> None:
        super().__init__(self.tr("Who is at this machine?"), parent, width=420)
        self.label(self.windowTitle(), font=theme.font(18, QFont.Weight.DemiBold))
        self.label(
            self.tr("Newsdesk records the name with what is saved and decided. You can change it at any time."),
            tone="soft",
        )
        self.list = self._list(staff, theme)
        self.put(self.list)
        self.label(self.tr("Somebody else:"), tone="soft").setVisible(bool(staff))
        self.form = PersonForm(self, bio=False)
        self.form.role.setCurrentIndex(self.form.role.findData(Role.EDITOR.value))
        self.later = self.leave_by(text=self.tr("Later"))
        self.take = self.confirm_by(self.tr("That is me"), lambda: self.person_named.emit(self.form.fields()))
        self.form.complete_changed.connect(self.take.setEnabled)
        self.form.name.setText(name)
        self.take.setEnabled(bool(name))
        self.keep_typed(unsent, PLACE, self.form.to_keep()).open(UnsentKey(PLACE))
        self.put(self.form)
        (self.list if staff else self.form.name).setFocus()
        if staff:
            self.list.setCurrentRow(0)

    def _choose(self, item: QListWidgetItem) -> None:
        self.person_chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _list(self, staff: Sequence[Person], theme: Theme) -> ChoiceList:
        shown = ChoiceList(self.tr("The staff"), self)
        for person in staff:
            shown.offer(messages.person_line(person), person)
        shown.setFixedHeight(theme.px(_ROW) * min(len(staff), _SHOWN) + _AROUND)
        shown.itemClicked.connect(self._choose)
        shown.itemActivated.connect(self._choose)
        shown.setVisible(bool(staff))
        return shown
