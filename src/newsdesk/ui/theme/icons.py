"""Icons: bundled SVG files drawn in any colour. One with a direction is mirrored in a right-to-left window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QTransform

from newsdesk import resources

if TYPE_CHECKING:
    from PySide6.QtSvg import QSvgRenderer

# Pixels. Buttons show 18, menus 16 at most; 36 is for screens at 200 %. Each size costs start-up time.
_SIZES = (18, 36)
DIRECTIONAL = frozenset(
    {
        "chevron-left", "chevron-right", "external-link", "file-text", "list", "panel-left", "panel-right",
        "quote", "redo", "text-quote", "undo",
    }
)  # fmt: skip


def draw(name: str, colour: str, sizes: tuple[int, ...], *, mirrored: bool = False) -> tuple[QPixmap, ...]:
    """One icon as square pixmaps, one for each of these sizes in pixels; `colour` is "#RRGGBB"."""
    from PySide6.QtSvg import QSvgRenderer  # QtSvg is a library of its own: loaded when the first icon is drawn

    svg = resources.path(f"icons/{name}.svg").read_bytes().replace(b"currentColor", colour.encode("ascii"))
    renderer = QSvgRenderer(QByteArray(svg))
    return tuple(_picture(renderer, size, mirrored=mirrored) for size in sizes)


def icon(name: str, colour: str, *, mirrored: bool) -> QIcon:
    """Icon for buttons and menus. The style dims it where it is disabled."""
    new_icon = QIcon()
    turned = mirrored and name in DIRECTIONAL
    for picture in draw(name, colour, _SIZES, mirrored=turned):
        new_icon.addPixmap(picture)
    return new_icon


def _picture(renderer: "QSvgRenderer", size: int, *, mirrored: bool) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture.transformed(QTransform().scale(-1, 1)) if mirrored else picture
