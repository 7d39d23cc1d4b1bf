"""Who is at this machine: the question at the first start, the menu to switch, and the staff dialog."""

from typing import Any

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from newsdesk.domain.person import Person
from newsdesk.ui import messages
from newsdesk.ui.people.staff import Staff
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window.preferences import Preferences

ASK_AFTER = 800  # milliseconds after the desk has opened


class SignIn(QObject):
    """Opens the menu and the dialogs, and sets the person in the settings."""

    message = Signal(str)

    def __init__(
        self,
        staff: Staff,
        preferences: Preferences,
        sessions: Sessions,
        unsent: UnsentForms,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._unsent = unsent
        self._staff, self._preferences, self._sessions = staff, preferences, sessions
        self._theme, self._window = theme, window

    def ask_once(self) -> None:
        """Ask who is here, if that was never asked; later than the start, and only while nobody types."""
        if not self._preferences.value.asked_who and self._staff.here is None:
            QTimer.singleShot(ASK_AFTER, self, self._ask_if_quiet)

    def ask_who(self) -> None:
        """Open the dialog that asks who is here."""
        from newsdesk.ui.people.who_dialog import WhoDialog

        self._preferences.note(asked_who=True)
        dialog = WhoDialog(self._staff.everybody, self._preferences.value.who, self._theme, self._unsent, self._window)

        def here(person: Person) -> None:
            self.switch(person)
            dialog.accept()

        dialog.person_chosen.connect(here)
        dialog.person_named.connect(
            lambda fields: self._staff.add(
                fields, then=here, failed=lambda error: dialog.refuse(messages.sentence(error))
            )
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def edit_staff(self) -> None:
        """Open the staff dialog."""
        from newsdesk.ui.people.staff_dialog import StaffDialog

        dialog = StaffDialog(self._staff, self._unsent, self._window)

        def refused(error: Exception) -> None:
            dialog.refuse(messages.sentence(error))

        def added(person: Person) -> None:
            dialog.person_was_added()
            self._switch_to_first(person)

        dialog.person_added.connect(lambda fields: self._staff.add(fields, then=added, failed=refused))

        def change(person: Person) -> None:
            self._unsent.flush()  # what they typed and did not send is kept under their name
            self._staff.change(person, then=self._renamed(person), failed=refused)

        dialog.changed.connect(change)
        dialog.person_left.connect(lambda person: self._staff.remove(person, then=lambda _: None, failed=refused))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def switch(self, person: Person) -> None:
        """Set the person at this machine."""
        self._preferences.change(who=person.name, asked_who=True)
        self.message.emit(
            self.tr("At this machine: {name}, {role}").format(
                name=isolated(person.name), role=messages.role(person.role).lower()
            )
        )

    def open_menu(self, at: QPoint) -> None:
        """Open the menu of persons at a place of the screen."""
        self.menu().popup(at)

    def menu(self) -> QMenu:
        """Menu of everybody on the staff, to switch to one, with an entry for the staff dialog."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        here = self._staff.here
        for person in self._staff.everybody:
            action = QAction(f"{isolated(person.name)} · {messages.role(person.role)}", menu)
            action.setCheckable(True)
            action.setChecked(here is not None and person.id == here.id)
            action.triggered.connect(lambda _=False, person=person: self.switch(person))
            menu.addAction(action)
        menu.addSeparator()
        if not self._staff.everybody:
            menu.addAction(self.tr("Say who you are…"), self.ask_who)
        menu.addAction(self.tr("Staff…"), self.edit_staff)
        return menu

    def _ask_if_quiet(self) -> None:
        """Ask unless somebody has begun to type; then the next start asks, and the status bar can be clicked."""
        typing = any(session.edited_by_hand for session in self._sessions.opened())
        if not typing and self._staff.here is None and self._window.isVisible():
            self.ask_who()

    def _switch_to_first(self, person: Person) -> None:
        """Set the first person who is added to an empty staff as the one at this machine."""
        if self._staff.everybody == (person,):
            self.switch(person)

    def _renamed(self, person: Person) -> Any:
        here = self._staff.here
        was_here = here is not None and here.id == person.id

        def then(kept: Person) -> None:
            if was_here and self._preferences.value.who != kept.name:
                self._preferences.change(who=kept.name)

        return then
