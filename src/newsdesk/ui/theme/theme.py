"""The window's look as one object: it knows theme and text size, dresses the application, says when it changed."""

import sys
from functools import partial
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from newsdesk.ui.theme import fonts, icons
from newsdesk.ui.theme.palette import palette
from newsdesk.ui.theme.stylesheet import sheet
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
    """Colours, faces and icons for every pane. After `changed`, ask again for whatever was painted by hand."""

    changed = Signal()

    def __init__(self, theme: str = "system", scale: int = 100, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._scale = scale
        self._icons: dict[tuple[str, str, bool], QIcon] = {}
        self._tokens = self._wanted()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    @property
    def tokens(self) -> Tokens:
        """The colours of the moment."""
        return self._tokens

    @property
    def dark(self) -> bool:
        """Whether the window is dark."""
        return self._tokens.dark

    def apply(self) -> None:
        """Dress the application: style, palette, face, style sheet."""
        app = _app()
        self._tokens = self._wanted()
        self._icons.clear()
        QApplication.setStyle("fusion")
        app.setFont(self.font(UI))
        app.setPalette(palette(self._tokens))
        app.setStyleSheet(sheet(self._tokens, self.px))
        self.changed.emit()

    def set_theme(self, theme: str) -> None:
        """Light, dark, or "system", from now on."""
        if theme != self._theme:
            self._theme = theme
            QGuiApplication.styleHints().setColorScheme(_SCHEMES[theme])
            self.apply()

    def set_scale(self, scale: int) -> None:
        """The size of all text, per cent, from now on."""
        if scale != self._scale:
            self._scale = scale
            self.apply()

    def px(self, size: float) -> int:
        """A measure of the drawings in the window's pixels: with the person's text size and the system's."""
        return round(self._scaled(size))

    def font(self, size: float = UI, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The interface's face; `size` in the drawings' pixels."""
        return fonts.interface_font(self._scaled(size), weight)

    def reading_font(self, language: str, size: float) -> QFont:
        """The face of headline and body for a language; `size` in the drawings' pixels."""
        return fonts.reading_font(language, self._scaled(size))

    def icon(self, name: str, colour: str = "") -> QIcon:
        """An icon of resources/icons in a colour (the soft ink unless told)."""
        key = (name, colour or self._tokens.soft, QGuiApplication.isRightToLeft())
        if key not in self._icons:
            self._icons[key] = icons.icon(name, key[1], mirrored=key[2])
        return self._icons[key]

    def dress(self, wearer: _Iconed, name: str, tone: str = "soft") -> None:
        """Give a button or action an icon in the colour of a token, now and after each change of the look."""
        self._wear(wearer, name, tone)
        self.changed.connect(partial(self._wear, wearer, name, tone))

    def _wear(self, wearer: _Iconed, name: str, tone: str) -> None:
        if shiboken6.isValid(wearer):
            wearer.setIcon(self.icon(name, getattr(self._tokens, tone)))

    def _scaled(self, size: float) -> float:
        screen = QGuiApplication.primaryScreen()
        dpi = screen.logicalDotsPerInch() if screen else _NORMAL_DPI
        return size * self._scale / 100 * max(1.0, dpi / _NORMAL_DPI)

    def _wanted(self) -> Tokens:
        if self._theme != "system":
            return DARK if self._theme == "dark" else LIGHT
        return DARK if QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT

    def _follow_system(self) -> None:
        if self._wanted() is not self._tokens:
            self.apply()


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("the look needs a QApplication")
    return app
