"""Tells every pane what a verb changed, and which pane asked for it."""

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.change_set import ChangeSet


class Bus(QObject):
    """`changed(Changes, initiator)`: the initiator is the object that called the verb, or None."""

    changed = Signal(object, object)

    def tell(self, changes: ChangeSet, initiator: object = None) -> None:
        """Say what changed."""
        self.changed.emit(changes, initiator)
