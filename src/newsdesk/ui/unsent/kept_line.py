"""Line above a form that shows text from before, with a button to clear it."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from newsdesk.ui.unsent.form import KeptForm
from newsdesk.ui.widgets.stacking import in_row


class KeptLine(QWidget):
    """Visible while the form shows text that was typed before."""

    def __init__(self, form: KeptForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel(self)
        self.text.setProperty("tone", "soft")
        self.text.setWordWrap(True)
        self.clear = QPushButton(self)
        self.clear.setProperty("kind", "quiet")
        self.clear.setAutoDefault(False)
        self.clear.clicked.connect(form.discard)
        in_row((self.text, 1), self.clear, on=self, margins=(0, 0, 0, 0))
        form.text_restored.connect(self.setVisible)
        self._set_texts()
        self.setVisible(form.shows_kept)

    def _set_texts(self) -> None:
        self.text.setText(self.tr("You typed this before and did not send it."))
        self.clear.setText(self.tr("Clear it"))
