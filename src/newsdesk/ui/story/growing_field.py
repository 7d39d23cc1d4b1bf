"""Wrapping text field that is as high as its text: headline, standfirst, bio, note."""

from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QKeyEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from newsdesk.ui.editor.editing import text_of
from newsdesk.ui.widgets.placeholder_edit import PlaceholderEdit

_MARGIN = 2.0


class GrowingField(PlaceholderEdit):
    """Plain text, one paragraph unless `lines` are allowed. Enter, and Up and Down at the ends, leave the field."""

    # the text of the field
    text_typed = Signal(str)
    focus_changed = Signal(bool)
    # Enter or Down in the last line; Up in the first line
    left_downwards = Signal()
    left_upwards = Signal()

    def __init__(self, parent: QWidget | None = None, *, lines: bool = False) -> None:
        super().__init__(parent)
        self._allows_lines = lines
        self._line_height = 0.0
        self._shown: QTextDocument | None = None
        self.setProperty("kind", "field")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(_MARGIN)
        self._align()
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self.textChanged.connect(lambda: self.text_typed.emit(self.words()))
        self.textChanged.connect(self._fit_height)

    def words(self) -> str:
        """The text of the field."""
        return text_of(self.document())

    def show_text(self, text: str) -> None:
        """Show another text with an empty undo stack; the same text keeps cursor and undo."""
        if text != self.words():
            self.setPlainText(text)
            self._set_line_height()

    def show_document(self, document: QTextDocument) -> None:
        """Show a document with its own undo stack."""
        if document is self.document():
            return
        self.document().documentLayout().documentSizeChanged.disconnect(self._fit_height)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(_MARGIN)
        blocked = self.blockSignals(True)
        self.setDocument(document)
        self._shown = document  # keeps it alive while it is shown
        self.blockSignals(blocked)
        document.documentLayout().documentSizeChanged.connect(self._fit_height)
        self._align()
        self._set_line_height()
        self._fit_height()

    def set_typeface(self, font: QFont, line_height: float = 0.0) -> None:
        """Set the font and, unless 0, the line height in pixels."""
        self.setFont(font)
        self._line_height = line_height
        self._set_line_height()
        self._fit_height()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        for leaves, left in ((self._leaves_downwards, self.left_downwards), (self._leaves_upwards, self.left_upwards)):
            if leaves(event):
                left.emit()
                return
        super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = source.text()
        self.textCursor().insertText(text if self._allows_lines else " ".join(text.split()))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.focus_changed.emit(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._align()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_height()

    def sizeHint(self) -> QSize:
        return QSize(200, self._wanted_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._wanted_height())

    def _leaves_downwards(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return not self._allows_lines
        return (
            event.key() == Qt.Key.Key_Down
            and _without_modifiers(event)
            and self._at_edge(QTextCursor.MoveOperation.Down)
        )

    def _leaves_upwards(self, event: QKeyEvent) -> bool:
        return (
            event.key() == Qt.Key.Key_Up and _without_modifiers(event) and self._at_edge(QTextCursor.MoveOperation.Up)
        )

    def _at_edge(self, move: QTextCursor.MoveOperation) -> bool:
        return not QTextCursor(self.textCursor()).movePosition(move)

    def _align(self) -> None:
        """Align to the side where the field begins, also words of another script."""
        side = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side | Qt.AlignmentFlag.AlignAbsolute:
            option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
            self.document().setDefaultTextOption(option)

    def _set_line_height(self) -> None:
        """Set the line height, a block format, without an undo step."""
        if not self._line_height or self.document().firstBlock().blockFormat().lineHeight() == self._line_height:
            return
        wanted = QTextBlockFormat()
        wanted.setLineHeight(self._line_height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        document = self.document()
        blocked = self.blockSignals(True)
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(wanted)
        document.setUndoRedoEnabled(True)
        self.blockSignals(blocked)

    def _wanted_height(self) -> int:
        frame_height = self.height() - self.viewport().height()
        return max(ceil(self.document().size().height()), self.placeholder_height()) + frame_height

    def _fit_height(self, *_: object) -> None:
        height = self._wanted_height()
        if height != self.height():
            self.setFixedHeight(height)


def _without_modifiers(event: QKeyEvent) -> bool:
    return not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
