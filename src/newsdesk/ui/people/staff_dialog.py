"""Staff dialog: add, change and remove persons."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from newsdesk.domain.person import Person
from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui import messages
from newsdesk.ui.people.person_form import PersonForm
from newsdesk.ui.people.staff import Staff
from newsdesk.ui.unsent.form import KeptForm
from newsdesk.ui.unsent.kept_line import KeptLine
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.buttons import push_button
from newsdesk.ui.widgets.choice_list import ChoiceList
from newsdesk.ui.widgets.dialog_frame import DialogFrame
from newsdesk.ui.widgets.stacking import in_column, in_row

PLACE = "person"
_NEW_PERSON = UnsentKey(PLACE, item="new")


class StaffDialog(DialogFrame):
    """List of the staff, with the form of the chosen person beside it. It emits signals; SignIn makes the changes."""

    # dict of a new person's fields; changed Person; Person to remove
    person_added = Signal(object)
    changed = Signal(object)
    person_left = Signal(object)

    def __init__(self, staff: Staff, unsent: UnsentForms, parent: QWidget) -> None:
        super().__init__(self.tr("Staff"), parent, width=680)
        self._staff, self._unsent = staff, unsent
        self._person: Person | None = None
        self.approval = self.label(tone="soft")
        self.list = ChoiceList(self.tr("The staff"), self)
        self.list.currentItemChanged.connect(lambda _: self._show())
        self.form = PersonForm(self)
        self.kept = KeptForm(unsent, PLACE, self.form.to_keep(), self)
        self.finished.connect(lambda _: self.kept.close())
        self.new = push_button(self.tr("Add somebody"), self.start_new, self)
        self.remove_button = push_button(self.tr("Remove from the staff"), self._leave, self)
        self.keep = push_button("", self._keep, self)
        self.confirm_with(self.keep)
        self.form.complete_changed.connect(self.keep.setEnabled)
        self._set_layout()
        self.role_note = self.label(
            self.tr(
                "Roles decide what is offered, and are recorded with every action. They are no protection: "
                "everybody at this machine can switch to anybody."
            ),
            tone="soft",
        )
        self.leave_by(QDialogButtonBox.StandardButton.Close)
        self.setTabOrder(self.list, self.new)
        staff.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the staff as last read."""
        kept = self._person.id if self._person else None
        self.list.blockSignals(True)
        self.list.clear()
        mark = self.tr("here")
        for person in self._staff.everybody:
            here = f" · {mark}" if self._staff.here and person.id == self._staff.here.id else ""
            self.list.offer(f"{messages.person_line(person)}{here}", person.id, chosen=person.id == kept)
        self.list.blockSignals(False)
        if self.list.currentItem() is None and self._staff.everybody:
            self.list.setCurrentRow(0)
        self._show()
        self.approval.setText(
            self.tr("With one person on the staff, no story needs approval. With a second person, stories need it.")
            if self._staff.actor.alone
            else self.tr(
                "Reporters file, editors approve. A story that is not approved can only be exported as a marked proof."
            )
        )

    def start_new(self) -> None:
        """Empty the form for a new person."""
        self.list.setCurrentRow(-1)
        self._show()
        self.form.name.setFocus()

    def person_was_added(self) -> None:
        """Drop the kept text of the form for a new person, who was added."""
        self._unsent.drop(_NEW_PERSON)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        (self.list if self._staff.everybody else self.form.name).setFocus()

    def _show(self) -> None:
        self._person = self._staff.person(self.list.value)
        self.kept.close()
        self.form.show_person(self._person)
        self.kept.open(UnsentKey(PLACE, item=str(self._person.id)) if self._person else _NEW_PERSON)
        self.refuse("")
        self.remove_button.setVisible(self._person is not None)
        self.keep.setText(self.tr("Save the changes") if self._person else self.tr("Add to the staff"))

    def _keep(self) -> None:
        self.refuse("")
        fields = self.form.fields()
        if self._person is None:
            self.person_added.emit(fields)
        else:
            self.changed.emit(replace(self._person, **fields))

    def _leave(self) -> None:
        if self._person is not None:
            self.person_left.emit(self._person)

    def _set_layout(self) -> None:
        aside = in_column((self.list, 1), self.new)
        row = in_row(self.remove_button, 1, self.keep)
        facts = in_column(KeptLine(self.kept, self), self.form, row, 1, spacing=12)
        both = in_row((aside, 2), (facts, 3), spacing=16)
        self.body.addLayout(both, 1)
