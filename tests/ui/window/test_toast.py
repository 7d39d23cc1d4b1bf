"""The short message at the foot of the window."""

from PySide6.QtWidgets import QWidget

from newsdesk.ui.window.toast import Toast


def test_message_acts_once_and_goes(qtbot, look):
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(800, 600)
    over.show()
    toast, acted = Toast(look, over), []
    toast.say("Spiked.", "Undo", lambda: acted.append(1))
    assert toast.isVisible()
    toast.button.click()
    assert acted == [1]
    assert not toast.isVisible()
