"""Draws the icons of the program and of desk files in every size, from packaging/artwork/.

    python packaging/icons.py       # draws resources/icons/app/ anew, after a change to the artwork

Packages take the pictures from there.
"""

from pathlib import Path

from identity import ROOT

DRAWN = ROOT / "resources" / "icons" / "app"
ARTWORK = ROOT / "packaging" / "artwork"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512, 1024)
_SMALL = 24  # up to this size the detailed drawing would be blurred


def drawn(name: str, size: int) -> Path:
    """Path of the PNG of `newsdesk` or `desk` (a desk file) in that size."""
    return DRAWN / f"{name}-{size}.png"


def png(size: int) -> bytes:
    """The program's icon in that size, as PNG bytes."""
    return drawn("newsdesk", size).read_bytes()


def draw() -> None:
    """Draw all icons from the artwork, with Qt's SVG renderer."""
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication(["icons", "-platform", "offscreen"])
    DRAWN.mkdir(parents=True, exist_ok=True)
    for name in ("newsdesk", "desk"):
        for size in SIZES:
            fine = name == "desk" or size > _SMALL
            image = QImage(size, size, QImage.Format.Format_ARGB32)
            image.fill(Qt.GlobalColor.transparent)
            painter = QPainter(image)
            QSvgRenderer(str(ARTWORK / f"{name}{'' if fine else '-small'}.svg")).render(painter)
            painter.end()
            image.save(str(drawn(name, size)))
    application.quit()


if __name__ == "__main__":
    draw()
