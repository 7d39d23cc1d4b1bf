"""Progress dialog for a paste that is still being converted when the window is to close."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QProgressDialog, QWidget

from newsdesk.ui.editor.paste import Paster

_APPEARS_AFTER = 400  # milliseconds


class PasteProgress(QObject):
    """Waits for the conversion, or keeps the plain text at the person's wish; then emits `paste_ended`."""

    paste_ended = Signal()

    def __init__(self, pastes: Paster, parent: QWidget) -> None:
        super().__init__(parent)
        self._pastes = pastes
        text = self.tr("What you pasted is still being converted. Its words are in the story already.")
        self.dialog = QProgressDialog(text, self.tr("Keep plain text"), 0, 0, parent)
        self.dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self.dialog.setMinimumDuration(_APPEARS_AFTER)
        self.dialog.setValue(0)
        self.dialog.canceled.connect(pastes.stay_plain)
        pastes.saving_progressed.connect(self._end_if_done)

    def _end_if_done(self) -> None:
        if not self._pastes.pending:
            self._pastes.saving_progressed.disconnect(self._end_if_done)
            self.dialog.canceled.disconnect(self._pastes.stay_plain)
            self.dialog.reset()
            self.dialog.deleteLater()
            self.deleteLater()
            self.paste_ended.emit()
