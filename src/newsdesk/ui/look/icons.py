"""Bundled SVG icons, drawn in the colour that is asked for and mirrored where they point somewhere."""

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QTransform

from newsdesk import resources

_SIZES = (16, 18, 20, 24, 32, 36, 40)
DIRECTIONAL = frozenset(
    {
        "chevron-left", "chevron-right", "external-link", "file-text", "list", "list-ordered", "panel-left",
        "panel-right", "quote", "redo", "text-quote", "undo",
    }
)  # fmt: skip


def draw(name: str, colour: str, pixels: int, *, mirrored: bool = False) -> QPixmap:
    """One icon as a picture of `pixels` by `pixels`."""
    from PySide6.QtSvg import QSvgRenderer  # a library of its own, wanted only once something is drawn

    svg = resources.path(f"icons/{name}.svg").read_text(encoding="ascii").replace("currentColor", colour)
    picture = QPixmap(QSize(pixels, pixels))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(svg.encode("ascii"))).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return picture.transformed(QTransform().scale(-1, 1)) if mirrored else picture


def icon(name: str, colour: str, faint: str, *, mirrored: bool) -> QIcon:
    """An icon for buttons and menus, with a faint form for what is disabled."""
    made = QIcon()
    turned = mirrored and name in DIRECTIONAL
    for pixels in _SIZES:
        made.addPixmap(draw(name, colour, pixels, mirrored=turned))
    made.addPixmap(draw(name, faint, _SIZES[-1], mirrored=turned), QIcon.Mode.Disabled)
    return made
