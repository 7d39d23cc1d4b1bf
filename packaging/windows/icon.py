"""Icons for Windows: an .ico of all sizes, and the picture on setup's first and last page.

python packaging/windows/icon.py       # draws side.bmp anew, after a change to the artwork
"""

import struct
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import icons  # noqa: E402  # the pictures of all systems

SIDE = HERE / "side.bmp"
_SIZES = (16, 24, 32, 48, 64, 128, 256)
_HEADER, _ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")
_WIDTH, _HEIGHT = 164, 314  # NSIS's own measure


def write(name: str, target: Path) -> Path:
    """Write the icon of `newsdesk` or `desk` (a desk file), one PNG for each size."""
    pictures = [(size, icons.drawn(name, size).read_bytes()) for size in _SIZES]
    at = _HEADER.size + _ENTRY.size * len(pictures)
    entries = []
    for size, png in pictures:
        entries.append(_ENTRY.pack(size % 256, size % 256, 0, 0, 1, 32, len(png), at))  # 256 is written as 0
        at += len(png)
    target.write_bytes(b"".join([_HEADER.pack(0, 1, len(pictures)), *entries, *(png for _, png in pictures)]))
    return target


def draw_side() -> None:
    """Draw the picture with Qt, as BMP, the only format of NSIS."""
    from PySide6.QtCore import QRectF, Qt
    from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication(["icon", "-platform", "offscreen"])
    family = QFontDatabase.addApplicationFont(str(icons.ROOT / "resources/fonts/Inter-SemiBold.otf"))
    image = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    image.fill(QColor("#E8F0FA"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(icons.ARTWORK / "newsdesk.svg")).render(painter, QRectF(42, 56, 80, 80))
    font = QFont(QFontDatabase.applicationFontFamilies(family)[0])
    font.setPixelSize(22)
    font.setWeight(QFont.Weight.Bold)
    painter.setFont(font)
    painter.setPen(QColor("#1D1C1A"))
    painter.drawText(QRectF(0, 150, _WIDTH, 32), Qt.AlignmentFlag.AlignCenter, "Newsdesk")
    painter.end()
    image.convertToFormat(QImage.Format.Format_RGB888).save(str(SIDE), "BMP")
    application.quit()


if __name__ == "__main__":
    draw_side()
