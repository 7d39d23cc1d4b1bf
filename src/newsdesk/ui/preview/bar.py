"""Toolbar above the preview: width, light or dark, open in browser, print."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QToolButton, QWidget

from newsdesk.ui.preview.widths import WIDTHS, Width
from newsdesk.ui.theme import Theme


class PreviewBar(QWidget):
    """Emits a signal for each choice; the pane does the work."""

    width_chosen = Signal(object)
    dark_chosen = Signal(bool)
    browser_asked = Signal()
    print_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 6)
        row.setSpacing(4)
        self._widths = QButtonGroup(self)
        self._width_buttons: dict[str, QToolButton] = {}
        for width in WIDTHS:
            row.addWidget(self._width_button(width))
        row.addStretch(1)
        self.scheme = self._button("moon")
        self.scheme.setCheckable(True)
        self.scheme.toggled.connect(self._dark_toggled)
        row.addWidget(self.scheme)
        self.more = self._button("ellipsis")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(self._menu())
        row.addWidget(self.more)
        theme.changed.connect(self._set_icons)
        self._set_texts()
        self._set_icons()

    def width_button(self, key: str) -> QToolButton:
        """Button of the width with this key."""
        return self._width_buttons[key]

    def _width_button(self, width: Width) -> QToolButton:
        button = self._button(width.icon)
        button.setCheckable(True)
        self._width_buttons[width.key] = button
        self._widths.addButton(button)
        button.setChecked(width is WIDTHS[0])
        button.toggled.connect(lambda on: self._width_toggled(width, on))
        return button

    def _button(self, icon: str) -> QToolButton:
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._theme.dress(button, icon)
        return button

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        self.browser_action = QAction(menu)
        self.print_action = QAction(menu)
        for action, icon, asked in (
            (self.browser_action, "external-link", self.browser_asked),
            (self.print_action, "printer", self.print_asked),
        ):
            self._theme.dress(action, icon)
            action.triggered.connect(asked)
            menu.addAction(action)
        return menu

    def _width_toggled(self, width: Width, on: bool) -> None:
        self._set_icons()
        if on:
            self.width_chosen.emit(width)

    def _dark_toggled(self, on: bool) -> None:
        self._set_texts()
        self._set_icons()
        self.dark_chosen.emit(on)

    def _set_icons(self) -> None:
        tokens = self._theme.tokens
        for width in WIDTHS:
            button = self.width_button(width.key)
            button.setIcon(self._theme.icon(width.icon, tokens.accent if button.isChecked() else tokens.soft))
        self.scheme.setIcon(self._theme.icon("sun" if self.scheme.isChecked() else "moon"))

    def _set_texts(self) -> None:
        for width in WIDTHS:
            _label(self.width_button(width.key), QCoreApplication.translate("Preview", width.label))
        dark = self.scheme.isChecked()
        _label(self.scheme, self.tr("Show the page light") if dark else self.tr("Show the page dark"))
        _label(self.more, self.tr("More"))
        self.browser_action.setText(self.tr("Open in browser"))
        self.print_action.setText(self.tr("Print…"))


def _label(button: QToolButton, words: str) -> None:
    button.setToolTip(words)
    button.setAccessibleName(words)
