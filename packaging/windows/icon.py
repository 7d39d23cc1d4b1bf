"""Newsdesk's icon as Windows wants it: one .ico with a picture for each size."""

import struct
from collections.abc import Mapping
from pathlib import Path

SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_HEADER, _ENTRY = struct.Struct("<HHH"), struct.Struct("<BBBBHHII")


def ico(pictures: Mapping[int, bytes]) -> bytes:
    """The icon of PNG pictures by their size in pixels, at most 256."""
    at = _HEADER.size + _ENTRY.size * len(pictures)
    entries, data = [], []
    for size, png in sorted(pictures.items()):
        entries.append(_ENTRY.pack(size % 256, size % 256, 0, 0, 1, 32, len(png), at))  # 256 is written as 0
        data.append(png)
        at += len(png)
    return b"".join([_HEADER.pack(0, 1, len(pictures)), *entries, *data])


def drawn(drawing: Path) -> bytes:
    """The icon of an SVG drawing, with Qt."""
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(str(drawing))
    pictures = {}
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        image.save(buffer, "PNG")
        pictures[size] = bytes(buffer.data().data())
    return ico(pictures)
