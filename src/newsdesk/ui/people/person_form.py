"""Form for a person of the staff."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from newsdesk.domain.person import Person, Role, initials_of
from newsdesk.ui import messages

_BIO_HEIGHT = 64


class PersonForm(QWidget):
    """Name, role, initials, byline and bio. Initials follow the name until they are edited."""

    # bool: whether there is a name
    complete_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, bio: bool = True) -> None:
        super().__init__(parent)
        # made in the order of the Tab key
        self.name, self.role = QLineEdit(self), QComboBox(self)
        self.initials, self.byline = QLineEdit(self), QLineEdit(self)
        for role in Role:
            self.role.addItem(messages.role(role), role.value)
        self.bio = QPlainTextEdit(self)
        self.bio.setTabChangesFocus(True)
        self.bio.setFixedHeight(_BIO_HEIGHT)
        self._proposed = ""
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        form.setHorizontalSpacing(12)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Name"), self.name),
            (self.tr("Role"), self.role),
            (self.tr("Initials"), self.initials),
            (self.tr("Byline"), self.byline),
            (self.tr("Bio"), self.bio),
        ]
        for label, field in rows:
            field.setAccessibleName(label)
            form.addRow(label, field)
        form.setRowVisible(self.bio, bio)
        self.byline.setPlaceholderText(self.tr("As it prints, if other than the name"))
        self.name.textChanged.connect(self._propose)
        self.show_person(None)

    def show_person(self, person: Person | None) -> None:
        """Fill the fields with a person; None empties them."""
        shown = person or _NOBODY
        self._proposed = initials_of(shown.name)
        self.name.setText(shown.name)
        self.initials.setText(shown.initials or self._proposed)
        self.byline.setText(shown.byline)
        self.bio.setPlainText(shown.bio)
        self.role.setCurrentIndex(self.role.findData(shown.role.value))
        self.complete_changed.emit(bool(shown.name.strip()))

    def inputs(self) -> dict[str, QWidget]:
        """Inputs by field; the name first, since it sets the initials."""
        return {
            "name": self.name,
            "initials": self.initials,
            "role": self.role,
            "byline": self.byline,
            "bio": self.bio,
        }

    def fields(self) -> dict[str, Any]:
        """Values of the fields, by the attributes of `Person`."""
        return {
            "name": " ".join(self.name.text().split()),
            "role": Role(self.role.currentData()),
            "initials": self.initials.text().strip(),
            "byline": self.byline.text().strip(),
            "bio": self.bio.toPlainText().strip(),
        }

    def _propose(self, name: str) -> None:
        if self.initials.text() == self._proposed:
            self._proposed = initials_of(name)
            self.initials.setText(self._proposed)
        self.complete_changed.emit(bool(name.strip()))


_NOBODY = Person(id=UUID(int=0), name="")
