"""Signal that tells every pane of the window what was changed on the desk."""

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.change_set import ChangeSet


class Bus(QObject):
    """Emits `changed(ChangeSet, initiator)`; the initiator is the object that made the change, or None."""

    changed = Signal(object, object)

    def tell(self, changes: ChangeSet, initiator: object = None) -> None:
        """Emit `changed`."""
        self.changed.emit(changes, initiator)
