"""The tabs of the side panel."""


def test_no_tab_of_the_side_panel_is_cut_however_narrow_it_is_made(window, qtbot):
    window.show_panel("notes")
    window.side.show_count("outside", 12)
    window.columns.set_widths((304, 0, 100))
    qtbot.waitUntil(lambda: window.side.width() < 460)
    for tab in window.side.tabs.values():
        assert tab.width() >= tab.minimumWidth()
        assert tab.geometry().right() <= window.side.width()
