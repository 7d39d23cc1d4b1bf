"""Editor of a story's body: a text edit as tall as its text, scrolled by the page around it."""

from collections.abc import Callable
from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from newsdesk.ui.editor import keys
from newsdesk.ui.editor.accepted_view import accepted_text, accepted_text_before_caret
from newsdesk.ui.editor.appearance import Appearance, appearance_of
from newsdesk.ui.editor.document_setup import highlighter_of, set_up_document
from newsdesk.ui.editor.dragging import EdgeScroll
from newsdesk.ui.editor.editing import insert_text, passage_at, text_before_caret, write_passage
from newsdesk.ui.editor.extra_selections import ExtraSelections
from newsdesk.ui.editor.late_layout import LateLayout
from newsdesk.ui.editor.line_states import state_above
from newsdesk.ui.editor.line_styles import is_literal
from newsdesk.ui.editor.paging import page_moved, visible_height
from newsdesk.ui.editor.passage import SelectedPassage
from newsdesk.ui.editor.paste import Convert, Paster, can_paste, is_picture
from newsdesk.ui.editor.substitution import TRIGGERS, substitution
from newsdesk.ui.editor.suggestion_keys import SuggestionKeys
from newsdesk.ui.editor.suggestion_recorder import SuggestionRecorder
from newsdesk.ui.theme import Theme

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_PLAIN = Qt.KeyboardModifier.NoModifier
_CONTROL = Qt.KeyboardModifier.ControlModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
# shortcuts of the window that QTextEdit would take
_LEFT_TO_WINDOW = {(Qt.Key.Key_K, _CONTROL), (Qt.Key.Key_U, _CONTROL)}
# in pixels: a click well below the last line still goes into the text
_LEAST_HEIGHT = 240


class BodyEditor(QTextEdit):
    """Takes and gives Markdown. It grows with its text and never scrolls itself.

    `page_height` returns the pixels that PageUp and PageDown move by: the height of the scroll area around it, unless
    replaced.
    """

    # rectangle of the caret in this widget, which the page keeps visible
    cursor_rect_changed = Signal(QRect)
    # number of the block that the caret moved to
    paragraph_changed = Signal(int)
    # text for the status bar
    message = Signal(str)
    # Qt position of a click that selected nothing
    text_clicked = Signal(int)
    # QMenu about to be shown, and its Qt position in the text
    menu_made = Signal(object, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.smart_typing = True
        self.page_height: Callable[[], int] = lambda: visible_height(self)
        self._theme = theme
        self._language = "en"
        self._caret_block = -1
        self.paster = Paster(self)
        self.paster.text_pasted.connect(self._put_caret_after_paste)
        self.paster.paste_refused.connect(self._report_paste_refused)
        self.paster.lines_left_out.connect(self._report_lines_left_out)
        self.paster.words_alone.connect(self._report_words_alone)
        self._edge_scroll = EdgeScroll(self)
        self._late_layout = LateLayout(self)
        self._late_layout.caught_up.connect(self._show_caret_after_layout)
        self._suggestion_keys = SuggestionKeys(self)
        self.extra_selections = ExtraSelections(self)
        self._key_handlers = self._key_table()
        self._set_up()
        self._connect_document(self.document())
        theme.changed.connect(self.restyle)
        self.cursorPositionChanged.connect(self._caret_moved)

    def show_document(self, document: QTextDocument, cursor: int = 0, *, language: str = "") -> None:
        """Show another document with its own undo stack, the caret at `cursor` (Qt position)."""
        self._language = language or self._language
        if document is not self.document():
            self.paster.put_plain()  # a paste that is still being converted belongs to this document
            self._disconnect_document(self.document())
            self._apply_theme(document)
            self.setDocument(document)
            self._connect_document(document)
        else:
            self._apply_theme(document)
        caret = QTextCursor(document)
        caret.setPosition(max(0, min(cursor, document.characterCount() - 1)))
        self._caret_block = -1
        self.setTextCursor(caret)
        self._fit_height()
        QTimer.singleShot(0, self, self._force_first_paint)

    @property
    def language(self) -> str:
        """Language of the text (BCP 47 tag): it decides quotes, font and direction."""
        return self._language

    def set_language(self, language: str) -> None:
        """Set the language of the text."""
        if language != self._language:
            self._language = language
            self.restyle()

    def set_convert(self, convert: Convert | None) -> None:
        """Set the function that converts pasted HTML to Markdown; with None, HTML is pasted as plain text."""
        self.paster.convert = convert

    def change(self, change: Callable[[SelectedPassage], SelectedPassage]) -> None:
        """Change the selected lines by a pure function, as one undo step."""
        cursor = self.textCursor()
        before = passage_at(cursor)
        self.setTextCursor(write_passage(cursor, before, change(before)))

    def passage(self) -> SelectedPassage:
        """The lines that the selection touches."""
        return passage_at(self.textCursor())

    def paste_clipboard(self, *, plain: bool = False) -> None:
        """Paste the clipboard, with `plain` without formatting."""
        source = QGuiApplication.clipboard().mimeData() or QMimeData()  # an empty clipboard may be None
        if is_picture(source):
            self.message.emit(self.tr("A picture cannot be pasted into the text."))
        elif can_paste(source):
            self._suggestion_keys.before_paste()
            self.paster.take(source, self.textCursor(), plain=plain)

    def move_paragraph(self, step: int) -> None:
        """Move the paragraph at the caret one place down, or with `step` -1 up."""
        self.setTextCursor(keys.move_paragraph(self.textCursor(), step))

    def show_selection(self) -> None:
        """Ask the page to scroll to the selection, even while another widget has the focus."""
        end, start = self.textCursor(), self.textCursor()
        start.setPosition(end.selectionStart())
        end.setPosition(end.selectionEnd())
        for cursor in (end, start):
            self.cursor_rect_changed.emit(self.cursorRect(cursor))

    @property
    def recorder(self) -> SuggestionRecorder:
        """Suggestion recorder of the document that is shown."""
        return self._suggestion_keys.recorder

    def restyle(self) -> None:
        """Take fonts and colours from the theme again."""
        self._apply_theme(self.document())
        self._force_first_paint()

    def cursorRect(self, *cursor: QTextCursor) -> QRect:
        """Rectangle of the caret or of a cursor, after any deferred layout."""
        self._late_layout.catch_up()
        return super().cursorRect(*cursor)

    def cursorForPosition(self, pos: QPoint) -> QTextCursor:
        """Cursor at a point of the widget, after any deferred layout."""
        self._late_layout.catch_up()
        return super().cursorForPosition(pos)

    # overrides of Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~_KEYPAD
        self._late_layout.before_key(event)
        self._suggestion_keys.before_key(event)
        handle = self._key_handlers.get((event.key(), modifiers))
        if handle is not None and handle():
            event.accept()
            return
        if (event.key(), modifiers) in _LEFT_TO_WINDOW:
            event.ignore()
            return
        joins_undo = self._types_into_empty_line(event) or self._suggestion_keys.deletes(event)
        edit_block = self.textCursor() if joins_undo else None  # undo puts the caret back there
        if edit_block:
            # in an edit block, so that corrections of spacing and recorder join this undo step
            edit_block.beginEditBlock()
        super().keyPressEvent(event)
        if edit_block:
            edit_block.endEditBlock()
        if self.smart_typing and event.text() in TRIGGERS:
            self._substitute()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._suggestion_keys.before_input(event)
        super().inputMethodEvent(event)
        if not event.preeditString():
            highlighter_of(self.document()).refresh(self.textCursor().block())
        if self.smart_typing and event.commitString()[-1:] in TRIGGERS:
            self._substitute()

    def focusNextPrevChild(self, forward: bool) -> bool:
        # in a list, Tab and Shift+Tab indent the item
        return not keys.in_list(self.textCursor()) and super().focusNextPrevChild(forward)

    def insertFromMimeData(self, source: QMimeData) -> None:
        self._suggestion_keys.before_paste()
        self.paster.take(source, self.textCursor())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return can_paste(source)

    def createMimeDataFromSelection(self) -> QMimeData:
        mime_data = QMimeData()
        mime_data.setText(accepted_text(self.textCursor()))
        return mime_data

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.createStandardContextMenu(event.pos())
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        self.menu_made.emit(menu, cursor.position())
        if actions := self.actions():
            menu.addSeparator()
            menu.addActions(actions)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._edge_scroll.follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._edge_scroll.stop()
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.text_clicked.emit(self.cursorForPosition(event.position().toPoint()).position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        # the page scrolls, and Ctrl+wheel must not zoom this pane alone
        event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fill_background()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fill_background()

    # keys

    def _key_table(self) -> dict[tuple[int, Qt.KeyboardModifier], Callable[[], bool]]:
        table: dict[tuple[int, Qt.KeyboardModifier], Callable[[], bool]] = {
            (Qt.Key.Key_Backspace, _PLAIN): lambda: keys.join_to_paragraph_above(self.textCursor()),
            (Qt.Key.Key_Delete, _PLAIN): lambda: keys.join_paragraph_below(self.textCursor()),
            (Qt.Key.Key_Tab, _PLAIN): lambda: self._shift_items(deeper=True),
            (Qt.Key.Key_Backtab, _SHIFT): lambda: self._shift_items(deeper=False),
            (Qt.Key.Key_V, _CONTROL): self._paste,
            (Qt.Key.Key_Insert, _SHIFT): self._paste,
        }
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            table[key, _PLAIN] = lambda: self._run_break(keys.break_paragraph)
            table[key, _SHIFT] = lambda: self._run_break(keys.break_line)
        for key, step in ((Qt.Key.Key_PageUp, -1), (Qt.Key.Key_PageDown, 1)):
            table[key, _PLAIN] = partial(self._move_page, step, keep=False)
            table[key, _SHIFT] = partial(self._move_page, step, keep=True)
        return table

    def _types_into_empty_line(self, event: QKeyEvent) -> bool:
        return bool(event.text()) and event.text().isprintable() and self.textCursor().block().length() == 1

    def _run_break(self, how: Callable[[QTextCursor], None]) -> bool:
        cursor = self.textCursor()
        how(cursor)
        self.setTextCursor(cursor)
        return True

    def _shift_items(self, *, deeper: bool) -> bool:
        if not keys.in_list(self.textCursor()):
            return False
        self.setTextCursor(keys.shift_items(self.textCursor(), deeper=deeper))
        return True

    def _paste(self) -> bool:
        self.paste_clipboard()
        return True

    def _move_page(self, step: int, *, keep: bool) -> bool:
        self.setTextCursor(page_moved(self, step * self.page_height(), keep=keep))
        return True

    def _substitute(self) -> None:
        cursor = self.textCursor()
        before, shown = accepted_text_before_caret(cursor), text_before_caret(cursor)
        wanted = substitution(before, self._language)
        if (
            wanted is None
            or not shown.endswith(before[-wanted.remove :])
            or is_literal(before[: -wanted.remove], in_code=state_above(cursor.block()).piece.is_code)
        ):
            return
        at = cursor.position()
        cursor.beginEditBlock()
        # insert before removing, else Qt merges the next typed text into this undo step
        insert_text(cursor, wanted.insert)
        cursor.setPosition(at - wanted.remove)
        cursor.setPosition(at, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        cursor.endEditBlock()

    # appearance

    def _set_up(self) -> None:
        self.setObjectName("body")
        self.setAccessibleName(self.tr("Body of the story"))
        self.setPlaceholderText(self.tr("Write the story here"))
        self.setAcceptRichText(False)
        self.setAutoFormatting(QTextEdit.AutoFormattingFlag.AutoNone)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self._apply_theme(self.document())

    def _apply_theme(self, document: QTextDocument) -> None:
        self._late_layout.catch_up()
        wanted: Appearance = appearance_of(self._theme, self._language)
        if self.font() != wanted.reading_font:
            self.setFont(wanted.reading_font)
        set_up_document(document, wanted, self._language)
        self.viewport().update()

    def _fill_background(self) -> None:
        # style sheets switch this off; without it every key repaints the page and window below
        self.viewport().setAutoFillBackground(True)

    def _force_first_paint(self) -> None:
        # new formats of a line are not painted before the layout is marked dirty
        # (a length of nothing would make Qt forget the first paragraph and lay out none)
        self.document().markContentsDirty(0, 1)

    def _connect_document(self, document: QTextDocument) -> None:
        self._suggestion_keys.connect_document(document)
        document.documentLayout().documentSizeChanged.connect(self._fit_height)

    def _disconnect_document(self, document: QTextDocument) -> None:
        self._suggestion_keys.disconnect_document()
        document.documentLayout().documentSizeChanged.disconnect(self._fit_height)

    def _fit_height(self, *_: object) -> None:
        height = max(_LEAST_HEIGHT, ceil(self.document().size().height()))
        if height != self.height() or height != self.minimumHeight():
            self.setFixedHeight(height)
            # the page learns of the new height later than of the caret
            QTimer.singleShot(0, self, self._show_caret)

    def _caret_moved(self) -> None:
        self._show_caret()
        block = self.textCursor().blockNumber()
        if block != self._caret_block:
            self._caret_block = block
            self.paragraph_changed.emit(block)

    def _show_caret(self) -> None:
        if self.hasFocus() and not self._late_layout.is_late:
            self.cursor_rect_changed.emit(self.cursorRect())

    def _show_caret_after_layout(self) -> None:
        self.updateMicroFocus()
        self._show_caret()

    def _report_paste_refused(self) -> None:
        self.message.emit(
            self.tr("This text is too long to paste. Nothing was pasted. Save it as a file and import the file.")
        )

    def _report_lines_left_out(self, count: int) -> None:
        text = self.tr("{count} blank lines were left out of the pasted text; no word is missing.")
        self.message.emit(text.format(count=self.locale().toString(count)))

    def _report_words_alone(self) -> None:
        self.message.emit(
            self.tr(
                "The pasted text is too large or too complex to keep bold, links and lists. Its words were pasted "
                "without them; no word is missing."
            )
        )

    def _put_caret_after_paste(self, end: QTextCursor) -> None:
        if end.document() is self.document():
            self.setTextCursor(end)
