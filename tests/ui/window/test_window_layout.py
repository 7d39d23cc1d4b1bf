"""The window's layout as a line of text."""

import pytest

from newsdesk.ui.window.window_layout import WindowLayout, pack, unpack


def test_layout_survives_its_line_of_text():
    layout = WindowLayout(columns=(300, 700, 400), side=False, tab="related")
    assert unpack(pack(layout)) == layout


@pytest.mark.parametrize("text", ["", "not base64!", "AAAA", "e30="])
def test_unreadable_layout_is_forgotten(text):
    assert unpack(text) == WindowLayout()
