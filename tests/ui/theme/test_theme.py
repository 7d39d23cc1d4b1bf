"""Fonts by script, icons in the theme's colours, and buttons that follow a change of theme."""

import pytest
from PySide6.QtCore import Qt

from newsdesk.ui.theme import fonts


@pytest.mark.parametrize(
    ("language", "arabic"),
    [("en", False), ("fa", True), ("prs-AF", True), ("ps", True), ("uz-Arab", True), ("fa-Latn", False)],
)
def test_reading_face_follows_the_script(qapp, language, arabic):
    assert fonts.reads_arabic(language) is arabic
    assert fonts.reading_font(language, 16).families()[0] == ("Noto Naskh Arabic" if arabic else "Noto Serif")


def test_icons_take_the_tokens_colour_and_mirror(qapp, look):
    from newsdesk.ui.theme import icons

    plain, turned = (icons.draw("undo", "#ff0000", (18,), mirrored=mirrored)[0].toImage() for mirrored in (False, True))
    assert plain.flipped(Qt.Orientation.Horizontal) == turned
    assert not look.icon("undo").isNull()


def test_dressed_button_is_redressed_when_the_look_changes(qtbot, look):
    from PySide6.QtWidgets import QToolButton

    button = QToolButton()
    qtbot.addWidget(button)
    look.dress(button, "bold")
    before = button.icon().cacheKey()
    look.set_theme("dark")
    assert button.icon().cacheKey() != before
    look.set_theme("light")
