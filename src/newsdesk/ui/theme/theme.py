"""Theme object: knows light or dark and the text size, applies both to the application, and tells when they change."""

import sys
from functools import partial
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from newsdesk.ui.theme import fonts, icons
from newsdesk.ui.theme.palette import palette
from newsdesk.ui.theme.stylesheet import style_sheet
from newsdesk.ui.theme.tokens import DARK, LIGHT, UI, Tokens

_SCHEMES = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}
_NORMAL_DPI = 72.0 if sys.platform == "darwin" else 96.0


class _Iconed(Protocol):
    def setIcon(self, icon: QIcon, /) -> None: ...


class Theme(QObject):
    """Colours, fonts and icons for every pane. After `changed`, ask again for whatever was painted by hand."""

    changed = Signal()

    def __init__(self, theme: str = "system", scale: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = scale
        self._icons: dict[tuple[str, str, bool], QIcon] = {}
        self._tokens = self._tokens_for_setting()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def tokens(self) -> Tokens:
        """The colours in use."""
        return self._tokens

    @property
    def dark(self) -> bool:
        """Whether the window is dark."""
        return self._tokens.dark

    def apply(self) -> None:
        """Set the application's style, palette, font and style sheet."""
        app = _app()
        self._tokens = self._tokens_for_setting()
        self._icons.clear()
        QApplication.setStyle("fusion")
        app.setFont(self.font(UI))
        app.setPalette(palette(self._tokens))
        app.setStyleSheet(style_sheet(self._tokens, self.px))
        self.changed.emit()

    def set_theme(self, theme: str) -> None:
        """Switch to "light", "dark" or "system"."""
        if theme != self._theme:
            self._theme = theme
            QGuiApplication.styleHints().setColorScheme(_SCHEMES[theme])
            self.apply()

    def set_scale(self, scale: int) -> None:
        """Set the size of all text, in per cent."""
        if scale != self._scale:
            self._scale = scale
            self.apply()

    def px(self, size: float) -> int:
        """Pixels of the window for a size in pixels at 100 %: scaled by the person's text size and the system's."""
        return round(self._scaled(size))

    def font(self, size: float = UI, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Font of the interface; `size` in pixels at 100 %."""
        return fonts.interface_font(self._scaled(size), weight)

    def reading_font(self, language: str, size: float) -> QFont:
        """Font of headline and body for a language (BCP 47 tag); `size` in pixels at 100 %."""
        return fonts.reading_font(language, self._scaled(size))

    def icon(self, name: str, colour: str = "") -> QIcon:
        """Icon of resources/icons in a colour, "#RRGGBB" (the token `soft` unless given)."""
        key = (name, colour or self._tokens.soft, QGuiApplication.isRightToLeft())
        if key not in self._icons:
            self._icons[key] = icons.icon(name, key[1], mirrored=key[2])
        return self._icons[key]

    def dress(self, widget: _Iconed, name: str, tone: str = "soft") -> None:
        """Give a button or action an icon in the colour of a token, now and after each change of the theme."""
        self._set_icon(widget, name, tone)
        self.changed.connect(partial(self._set_icon, widget, name, tone))

    def _set_icon(self, widget: _Iconed, name: str, tone: str) -> None:
        if shiboken6.isValid(widget):
            widget.setIcon(self.icon(name, getattr(self._tokens, tone)))

    def _scaled(self, size: float) -> float:
        screen = QGuiApplication.primaryScreen()
        dpi = screen.logicalDotsPerInch() if screen else _NORMAL_DPI
        return size * self._scale / 100 * max(1.0, dpi / _NORMAL_DPI)

    def _tokens_for_setting(self) -> Tokens:
        if self._theme != "system":
            return DARK if self._theme == "dark" else LIGHT
        return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _follow_system(self) -> None:
        if self._tokens_for_setting() is not self._tokens:
            self.apply()


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("the look needs a QApplication")
    return app
