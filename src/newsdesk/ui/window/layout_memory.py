"""Where the window stood and how its columns were divided, as one line of text in the settings."""

import base64
import binascii
from uuid import UUID

import msgspec
from PySide6.QtCore import QByteArray


class WindowLayout(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """What is remembered from one start to the next. `columns` are widths of desk, sheet and side."""

    geometry: str = ""
    columns: tuple[int, ...] = ()
    desk: bool = True
    side: bool = True
    tab: str = "preview"
    story: UUID | None = None


def pack(layout: WindowLayout) -> str:
    """The layout as text."""
    return base64.b64encode(msgspec.json.encode(layout)).decode("ascii")


def unpack(text: str) -> WindowLayout:
    """The layout of the text; one that cannot be read is forgotten."""
    try:
        return msgspec.json.decode(base64.b64decode(text, validate=True), type=WindowLayout)
    except (msgspec.MsgspecError, binascii.Error, ValueError):
        return WindowLayout()


def geometry_text(geometry: QByteArray) -> str:
    """Qt's geometry as text."""
    return bytes(geometry.toBase64().data()).decode("ascii")


def geometry_of(text: str) -> QByteArray:
    """Qt's geometry from text."""
    return QByteArray.fromBase64(QByteArray(text.encode("ascii")))
