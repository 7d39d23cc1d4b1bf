"""What is said of a finding where the pointer rests on its words."""

from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QToolTip, QWidget

from newsdesk.ui.checks.cards import reason, sentence
from newsdesk.ui.checks.numbered_finding import NumberedFinding


def show_tip(event: QHelpEvent, found: NumberedFinding, widget: QWidget) -> None:
    """Say what is wrong and why."""
    said = (sentence(found.finding), reason(found.finding))
    QToolTip.showText(event.globalPos(), "\n".join(filter(None, said)), widget)
