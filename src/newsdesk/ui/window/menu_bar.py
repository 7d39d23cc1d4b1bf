"""The window's menus: behind the first button of the top bar, or in the menu bar of macOS."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QMenuBar

from newsdesk.ui.window.actions import Actions
from newsdesk.ui.window.top_bar import TopBar


def place_menus(window: QMainWindow, actions: Actions, top: TopBar) -> None:
    """Put the menus where the system has them."""
    menus = actions.menus(window)
    bar = QMenuBar() if QGuiApplication.platformName() == "cocoa" else None
    if bar is not None:
        for menu in menus:
            bar.addMenu(menu)
        window.setMenuBar(bar)
    top.set_menus(() if bar is not None else menus)
