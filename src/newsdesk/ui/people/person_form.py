"""Form for a person of the staff."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsdesk.domain.person import Person, Role, initials_of
from newsdesk.ui import messages
from newsdesk.ui.widgets.fields_form import FieldsForm, FormField

_BIO_HEIGHT = 64


class PersonForm(FieldsForm):
    """Name, role, initials, byline and bio. Initials follow the name until they are edited."""

    # bool: whether there is a name
    complete_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, bio: bool = True) -> None:
        fields = (
            FormField(name="name", label=self.tr("Name")),
            FormField(
                name="role",
                label=self.tr("Role"),
                kind="choice",
                choices=[(role.value, messages.role(role)) for role in Role],
            ),
            FormField(name="initials", label=self.tr("Initials")),
            FormField(name="byline", label=self.tr("Byline"), hint=self.tr("As it prints, if other than the name")),
            FormField(name="bio", label=self.tr("Bio"), kind="box", height=_BIO_HEIGHT),
        )
        super().__init__(fields, parent)
        self.name, self.role, self.initials = self.widget("name"), self.widget("role"), self.widget("initials")
        self.byline, self.bio = self.widget("byline"), self.widget("bio")
        self._proposed = ""
        if not bio:
            self.show_only(("name", "role", "initials", "byline"))
        self.name.textChanged.connect(self._propose)
        self.show_person(None)

    def show_person(self, person: Person | None) -> None:
        """Fill the fields with a person; None empties them."""
        shown = person or _NOBODY
        self._proposed = initials_of(shown.name)
        initials = shown.initials or self._proposed
        self.show_values({name: getattr(shown, name) for name in ("name", "byline", "bio")})
        self.show_values({"initials": initials, "role": shown.role.value})
        self.complete_changed.emit(bool(shown.name.strip()))

    def to_keep(self) -> dict[str, QWidget]:
        """Input widgets by field; the name first, since it sets the initials."""
        return {name: self.widgets[name] for name in ("name", "initials", "role", "byline", "bio")}

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
