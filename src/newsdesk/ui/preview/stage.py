"""Card that holds the previewed page, as wide as the chosen device."""

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from newsdesk.ui.preview.view import PageView
from newsdesk.ui.preview.widths import WIDTHS, Width, fit
from newsdesk.ui.theme import Theme

_SIDE = 12  # pixels beside the card
_ROUND = 10
_SHADOW = 3


class Stage(QWidget):
    """Centres the page in the pane, and zooms it out where its width does not fit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view: PageView | None = None
        self._width = WIDTHS[0]
        self._background = ""
        self._card = QRect()
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(WIDTHS[0].pixels + 2 * _SIDE, 600)

    def hold(self, view: PageView) -> None:
        """Put the view on the card."""
        self._view = view
        view.widget.setParent(self)
        view.background_changed.connect(self._set_background)
        self._arrange()
        view.widget.show()

    def set_width(self, width: Width) -> None:
        """Show the page at the width of this device."""
        self._width = width
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card: round upper corners, a shadow, and a lower edge outside the pane."""
        if self._view is None:
            return
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sheet = QRectF(self._card).adjusted(0.5, 0.5, -0.5, _ROUND * 2)
        for spread in range(_SHADOW, 0, -1):
            shade = QPainterPath()
            shade.addRoundedRect(sheet.adjusted(-spread, 1 - spread, spread, spread), _ROUND + spread, _ROUND + spread)
            painter.fillPath(shade, QColor(0, 0, 0, 10))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.setBrush(QColor(self._background or tokens.surface))
        painter.drawRoundedRect(sheet, _ROUND, _ROUND)

    def _arrange(self) -> None:
        if self._view is None:
            return
        room = self.width() - 2 * _SIDE - 2
        fitted = fit(self._width, room)
        left = (self.width() - fitted.widget) // 2
        self._card = QRect(left - 1, _SHADOW, fitted.widget + 2, max(0, self.height() - _SHADOW))
        self._view.widget.setGeometry(left, _SHADOW + _ROUND, fitted.widget, max(0, self.height() - _SHADOW - _ROUND))
        self._view.set_zoom(fitted.zoom)
        self.update()

    def _set_background(self, colour: str) -> None:
        self._background = _css_colour(colour)
        self.update()


def _css_colour(colour: str) -> str:
    """Colour name for Qt of a CSS colour such as "rgb(1, 2, 3)"."""
    if not colour.startswith("rgb"):
        return colour
    red, green, blue = (int(float(part)) for part in colour.partition("(")[2].rstrip(")").split(",")[:3])
    return QColor(red, green, blue).name()
