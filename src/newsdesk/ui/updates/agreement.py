"""Dialog that asks, once, whether Newsdesk may look for updates on the network."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.dialog_frame import DialogFrame


class Agreement(DialogFrame):
    """Emits `agreement_answered(bool)` for a yes or a no. Closing the dialog is no answer: it is asked again later."""

    agreement_answered = Signal(bool)

    def __init__(self, host: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("Look for updates?"), parent, width=460)
        self.label(self.tr("May Newsdesk look for updates?"), font=theme.font(18, QFont.Weight.DemiBold))
        lines = (
            self.tr(
                "Once a day, it would ask {host} for one small file: the signed list of the newest version."
            ).format(host=isolated(host)),
            self.tr(
                "That is an ordinary request, as a browser makes it. Nothing about you, your desk or your stories is "
                "sent."
            ),
            self.tr("Nothing is downloaded or installed unless you agree. You can change this in the settings."),
        )
        self.label("\n\n".join(lines))
        self.no = self.leave_by(text=self.tr("No"), slot=lambda: self._answer(False))
        self.yes = self.confirm_by(self.tr("Look for updates"), lambda: self._answer(True))

    def _answer(self, yes: bool) -> None:
        self.done(int(yes))
        self.agreement_answered.emit(yes)
