"""Dialog that assigns a story to a person of the staff."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from newsdesk.domain.person import Person
from newsdesk.ui.messages import person_line
from newsdesk.ui.widgets.choice_list import ChoiceList
from newsdesk.ui.widgets.dialog_frame import DialogFrame


class AssignDialog(DialogFrame):
    """List of the staff: typing letters finds a name, Return chooses it."""

    def __init__(self, about: str, staff: Sequence[Person], assigned: str, parent: QWidget) -> None:
        super().__init__(self.tr("Assign"), parent, width=380, height=320)
        self.label(about)
        self.list = ChoiceList(self.tr("The staff"), self)
        self.list.offer(self.tr("Nobody"), "", chosen=not assigned)
        for person in staff:
            self.list.offer(person_line(person), person.name, chosen=person.name == assigned)
        self.list.itemActivated.connect(self.accept)
        self.put(self.list, stretch=1)
        self.leave_by()
        self.confirm = self.confirm_by(self.tr("Assign"))
        self.list.setFocus()

    @property
    def name(self) -> str:
        """The chosen name; empty for nobody."""
        return str(self.list.value or "")
