from collections.abc import Callable
from functools import partial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRectF, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QImage, QInputMethodEvent, QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from newsdesk.ui.editor.commands import COMMANDS
from newsdesk.ui.editor.line_styles import Style
from newsdesk.ui.editor.toolbar import Toolbar
from newsdesk.ui.theme import Theme

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier
SMALL = 3  # QTextBlockFormat's fixed height


def press(desk: Any, *keys: Any) -> None:
    for key in keys:
        if isinstance(key, str):
            QTest.keyClicks(desk.editor, key)
        elif isinstance(key, tuple):
            QTest.keyClick(desk.editor, key[0], key[1])
        else:
            QTest.keyClick(desk.editor, key)


UNDO = (K.Key_Z, CTRL)
REDO = (K.Key_Z, CTRL | SHIFT)

TYPED = [
    ("|", ["One.", K.Key_Return, "Two."], "One.\n\nTwo.|"),
    ("|", ["One.", K.Key_Return, K.Key_Return, "Two."], "One.\n\nTwo.|"),
    ("|", ["One,", (K.Key_Return, SHIFT), "two."], "One,  \ntwo.|"),
    ("One.|Two.", [K.Key_Return], "One.\n\n|Two."),
    ("One.\n|\nTwo.", [K.Key_Return, "A"], "One.\n\nA|\n\nTwo."),
    ("One.\n\n|Two.", [K.Key_Backspace], "One.|Two."),
    ("One.\n\n|", [K.Key_Backspace], "One.|"),
    ("One.|\n\nTwo.", [K.Key_Delete], "One.|Two."),
    ("One.\n|Two.", [K.Key_Backspace], "One.|Two."),
    ("|One.|", [K.Key_Return], "|"),
    ("- bread|", [K.Key_Return, "tea"], "- bread\n- tea|"),
    ("- bread|", [K.Key_Return, K.Key_Return, "After"], "- bread\n\nAfter|"),
    ("1. one|", [K.Key_Enter, "two"], "1. one\n2. two|"),
    ("- bread|", [K.Key_Return, K.Key_Tab, "rye"], "- bread\n    - rye|"),
    ("- bread|", [K.Key_Tab, "s"], "- breads|"),  # no item above it to stand under
    ("- bread\n    - r|ye", [(K.Key_Backtab, SHIFT)], "- bread\n- r|ye"),
    ("- bread\n    - |", [K.Key_Return], "- bread\n- |"),
    ("> said|", [K.Key_Return, "more"], "> said\n>\n> more|"),
    ("> said|", [K.Key_Return, K.Key_Return, "After"], "> said\n\nAfter|"),
    ("```\ncode|", [K.Key_Return, "more"], "```\ncode\nmore|"),
    ("|", ['"Go," he said.'], "“Go,” he said.|"),
    ("|", ["don't"], "don’t|"),
    ("`a|", ['"b"'], '`a"b"|'),
    ("[a](x|", ["--y"], "[a](x--y|"),
    ("```\n|", ['"a"'], '```\n"a"|'),
]


@pytest.mark.parametrize(("before", "keys", "after"), TYPED)
def test_typing(desk: Any, before: str, keys: list[Any], after: str) -> None:
    desk.write(before)
    press(desk, *keys)
    assert desk.drawn == after


@pytest.mark.parametrize(("before", "keys", "after"), TYPED)
def test_undo_brings_the_text_back_and_redo_forth(desk: Any, before: str, keys: list[Any], after: str) -> None:
    desk.write(before)
    press(desk, *keys)
    press(desk, *[UNDO] * 40)
    assert desk.text == before.replace("|", "")
    press(desk, *[REDO] * 40)
    assert desk.text == after.replace("|", "")


SUBSTITUTED = [
    ("en", '"', '"', "“"),
    ("en", "it's", "it'", "it’"),
    ("en", "a--", "a--", "a–"),
    ("en", "so...", "so...", "so…"),
    ("fa", '"', '"', "«"),
]


@pytest.mark.parametrize(("language", "keys", "plain", "typographic"), SUBSTITUTED)
def test_one_undo_gives_the_plain_form_back(desk: Any, language: str, keys: str, plain: str, typographic: str) -> None:
    desk.write("|", language)
    press(desk, keys[: len(plain)])
    assert desk.text == typographic
    press(desk, UNDO)
    assert desk.text == plain


def test_what_is_typed_after_a_quote_is_undone_apart_from_it(desk: Any) -> None:
    desk.write("|")
    press(desk, '"Go')
    press(desk, UNDO)
    assert desk.text == "“"
    press(desk, UNDO)
    assert desk.text == '"'


def test_plain_form_that_was_brought_back_stays(desk: Any) -> None:
    desk.write("|")
    press(desk, '"', UNDO, "Go")
    assert desk.text == '"Go'


def test_smart_typing_can_be_switched_off(desk: Any) -> None:
    desk.write("|")
    desk.editor.smart_typing = False
    press(desk, '"a"--...')
    assert desk.text == '"a"--...'


def test_input_methods_type_smartly_too(desk: Any) -> None:
    desk.write("|", "fa")
    event = QInputMethodEvent()
    event.setCommitString('"')
    desk.editor.inputMethodEvent(event)
    assert desk.text == "«"


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(st.lists(st.sampled_from(["a", "b c", '"', "'", "--", "...", "**", K.Key_Return, K.Key_Backspace, "- "])))
def test_whatever_is_typed_is_undone_whole(desk: Any, keys: list[Any]) -> None:
    desk.write("First.\n\n|Last.")
    press(desk, *keys)
    after = desk.text
    while desk.editor.document().isUndoAvailable():
        desk.editor.undo()
    assert desk.text == "First.\n\nLast."
    while desk.editor.document().isRedoAvailable():
        desk.editor.redo()
    assert desk.text == after


# formatting by keys and buttons


@pytest.mark.parametrize(
    ("key", "before", "after"),
    [
        ((K.Key_B, CTRL), "one |two|", "one **|two|**"),
        ((K.Key_I, CTRL), "one t|wo", "one *t|wo*"),
        ((K.Key_H, CTRL), "He|ad", "## He|ad"),
        ((K.Key_3, CTRL | ALT), "He|ad", "### He|ad"),
        ((K.Key_0, CTRL | ALT), "### He|ad", "He|ad"),
        ((K.Key_8, CTRL | SHIFT), "|one\n\ntwo|", "- |one\n\n- two|"),
        ((K.Key_7, CTRL | SHIFT), "on|e", "1. on|e"),
        ((K.Key_9, CTRL | SHIFT), "on|e", "> on|e"),
    ],
)
def test_shortcuts_format_and_one_undo_takes_it_back(
    desk: Any, look: Theme, key: tuple[Any, Any], before: str, after: str
) -> None:
    Toolbar(desk.editor, look, desk.area)
    desk.write(before)
    press(desk, key)
    assert desk.drawn == after
    press(desk, UNDO)
    assert desk.text == before.replace("|", "")


def test_buttons_are_named_and_do_what_they_say(desk: Any, look: Theme, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QToolButton

    bar = Toolbar(desk.editor, look)
    qtbot.addWidget(bar)
    bar.show()
    desk.write("one |two|")
    buttons = {button.accessibleName(): button for button in bar.findChildren(QToolButton)}
    assert {"Subhead", "Bold", "Italic", "List", "Quotation", "Link", "Rule"} <= set(buttons)
    assert "Ctrl B" in buttons["Bold"].toolTip()
    qtbot.mouseClick(buttons["Bold"], Qt.MouseButton.LeftButton)
    assert desk.drawn == "one **|two|**"


def test_no_two_commands_share_a_key() -> None:
    shortcuts = [command.shortcut for command in COMMANDS]
    assert len(set(shortcuts)) == len(shortcuts)


def test_link_is_asked_for_and_put(desk: Any, look: Theme, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLineEdit, QPushButton

    from newsdesk.ui.editor.link_popover import LinkPopover

    QGuiApplication.clipboard().setText("https://x.example/report")
    popover = LinkPopover(desk.editor)
    desk.write("see th|is")
    popover.open_at_caret()
    words, address = popover.findChildren(QLineEdit)
    assert (words.text(), address.text()) == ("this", "https://x.example/report")
    qtbot.keyClick(address, K.Key_Return)
    assert desk.drawn == "see [this](https://x.example/report)|"
    desk.write("see [th|is](https://x.example)")
    popover.open_at_caret()
    remove = next(button for button in popover.findChildren(QPushButton) if button.text() == "Remove link")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert desk.text == "see this"


def test_unsafe_address_is_refused_in_words(desk: Any, qtbot: QtBot) -> None:
    from PySide6.QtWidgets import QLineEdit

    from newsdesk.ui.editor.link_popover import LinkPopover

    popover = LinkPopover(desk.editor)
    desk.write("see th|is")
    popover.open_at_caret()
    _, address = popover.findChildren(QLineEdit)
    address.setText("javascript:alert(1)")
    qtbot.keyClick(address, K.Key_Return)
    assert desk.text == "see this"
    assert popover.isVisible()
    popover.close()


# keys that belong to others


def test_tab_leaves_the_text_but_moves_items(desk: Any, qtbot: QtBot) -> None:
    desk.write("pla|in")
    assert desk.editor.focusNextPrevChild(True) in (True, False)
    desk.editor.setFocus()
    press(desk, K.Key_Tab)
    assert desk.text == "plain"


def test_palette_key_is_left_to_the_window(desk: Any) -> None:
    desk.write("one |two")
    press(desk, (K.Key_K, CTRL))
    assert desk.text == "one two"


# pasting


def html(text: str, rich: str) -> QMimeData:
    made = QMimeData()
    made.setText(text)
    made.setHtml(rich)
    return made


def test_pages_are_pasted_as_markdown_in_one_step(desk: Any) -> None:
    desk.editor.set_convert(lambda _html, done: done("**bread**\n\n- tea"))
    desk.write("one |two| three")
    QGuiApplication.clipboard().setMimeData(html("bread tea", "<b>bread</b>"))
    press(desk, (K.Key_V, CTRL))
    assert desk.drawn == "one **bread**\n\n- tea| three"
    press(desk, UNDO)
    assert desk.text == "one two three"


def test_late_conversion_lands_where_it_was_pasted(desk: Any) -> None:
    waiting: list[Callable[[str], None]] = []
    desk.editor.set_convert(lambda _html, done: waiting.append(done))
    desk.write("one | three")
    QGuiApplication.clipboard().setMimeData(html("two", "<i>two</i>"))
    press(desk, (K.Key_V, CTRL))
    pasted_into = desk.editor.document()
    press(desk, (K.Key_Home, CTRL), "zero ")
    desk.editor.show_document(QTextDocument("another", desk.editor))
    waiting[0]("*two*")
    assert pasted_into.toPlainText() == "zero one *two* three"
    assert desk.text == "another"


def test_paste_without_formatting_is_reported(desk: Any) -> None:
    said: list[str] = []
    desk.editor.message.connect(said.append)
    QGuiApplication.clipboard().setMimeData(html("two", "<i>two</i>"))
    for words_alone in (False, True):
        desk.editor.set_convert(lambda _html, done, alone=words_alone: done("two", words_alone=alone))
        desk.write("|")
        press(desk, (K.Key_V, CTRL))
        assert desk.text == "two"
        assert len(said) == words_alone
    assert "no word is missing" in said[0]


def test_plain_paste_and_failed_conversion_take_the_text(desk: Any, look: Theme) -> None:
    Toolbar(desk.editor, look, desk.area)
    QGuiApplication.clipboard().setMimeData(html("two", "<i>two</i>"))
    desk.editor.set_convert(lambda _html, done: done("*two*"))
    desk.write("|")
    press(desk, (K.Key_V, CTRL | SHIFT))
    assert desk.text == "two"
    desk.editor.set_convert(lambda _html, done: done(""))
    desk.write("|")
    press(desk, (K.Key_V, CTRL))
    assert desk.text == "two"


def test_pasted_text_loses_what_no_text_may_hold(desk: Any) -> None:
    desk.write("|")
    QGuiApplication.clipboard().setText("a\x00b\r\nc\u2028d\ufffee\u00a0f\tg")
    press(desk, (K.Key_V, CTRL))
    assert desk.text == "ab\nc\nde\u00a0f\tg"


def test_picture_is_refused_with_a_message(desk: Any, qtbot: QtBot) -> None:
    desk.write("|")
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(0)
    QGuiApplication.clipboard().setImage(picture)
    with qtbot.waitSignal(desk.editor.message):
        press(desk, (K.Key_V, CTRL))
    assert desk.text == ""


def test_files_are_left_to_the_window_and_text_is_taken(desk: Any) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/tmp/story.txt")])  # noqa: S108  # no such file is touched
    assert not desk.editor.canInsertFromMimeData(files)
    assert desk.editor.canInsertFromMimeData(html("a", "<b>a</b>"))


def test_copying_gives_plain_markdown(desk: Any) -> None:
    desk.write("|**one**\n\ntwo|")
    press(desk, (K.Key_C, CTRL))
    source = QGuiApplication.clipboard().mimeData()
    assert (source.text(), source.hasHtml()) == ("**one**\n\ntwo", False)


# how it is shown


def kinds(desk: Any, block: int) -> list[tuple[int, int, bool]]:
    layout = desk.editor.document().findBlockByNumber(block).layout()
    return [(one.start, one.length, one.format.fontWeight() >= 700) for one in layout.formats()]


def test_bold_is_bold_and_follows_typing(desk: Any) -> None:
    desk.write("a **b**|")
    assert kinds(desk, 0) == [(2, 2, False), (4, 1, True), (5, 2, False)]
    press(desk, K.Key_Backspace)
    assert all(not bold for _, _, bold in kinds(desk, 0))
    press(desk, "*")
    assert kinds(desk, 0) == [(2, 2, False), (4, 1, True), (5, 2, False)]


def test_marks_stand_right_after_letters_beyond_the_first_plane(desk: Any) -> None:
    desk.write("🙂 **b**|")
    assert kinds(desk, 0)[1] == (5, 1, True)


def test_opening_a_fence_shows_what_follows_as_code(desk: Any) -> None:
    desk.write("|\n**one**\n**two**")
    press(desk, "```")
    assert kinds(desk, 2) == [(0, 7, False)]
    press(desk, UNDO)
    assert kinds(desk, 2)[1] == (2, 3, True)


def heights(desk: Any) -> list[bool]:
    block, found = desk.editor.document().begin(), []
    while block.isValid():
        found.append(block.blockFormat().lineHeightType() == 2)
        block = block.next()
    return found


def test_blank_lines_between_paragraphs_are_narrow(desk: Any) -> None:
    desk.write("One.\n\nTwo.|")
    assert heights(desk) == [False, True, False]
    press(desk, K.Key_Return)
    assert heights(desk) == [False, True, False, True, False]
    press(desk, K.Key_Up, "Now written.")
    assert heights(desk) == [False, True, False, False, False]
    press(desk, UNDO, UNDO)
    assert desk.text == "One.\n\nTwo.\n\n"
    assert heights(desk) == [False, True, False, True, False]


def test_showing_a_story_adds_no_undo_step_and_reports_no_change(desk: Any, qtbot: QtBot) -> None:
    document = QTextDocument(desk.editor)
    document.setPlainText("**One.**\n\nTwo.")
    document.clearUndoRedoStacks()
    document.setModified(False)
    with qtbot.assertNotEmitted(document.contentsChanged):
        desk.editor.show_document(document, 3)
    assert not document.isUndoAvailable()
    assert not document.isModified()


def test_undo_survives_another_story_and_another_size(desk: Any, look: Theme) -> None:
    desk.write("One.|")
    press(desk, " More.")
    first = desk.editor.document()
    desk.editor.show_document(QTextDocument("other", desk.editor))
    look.set_scale(150)
    desk.editor.show_document(first, 3)
    assert desk.editor.textCursor().position() == 3
    # the new size may be a step of its own
    press(desk, UNDO, UNDO)
    assert desk.text == "One."


def test_direction_follows_the_words_and_the_language_where_there_are_none(desk: Any) -> None:
    desk.write("برف سنگین|", "fa")
    press(desk, K.Key_Return)
    document = desk.editor.document()
    right, left = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
    assert document.lastBlock().textDirection() == right
    press(desk, "NATO")
    assert document.lastBlock().textDirection() == left
    assert document.firstBlock().textDirection() == right


def test_all_kinds_have_a_format(look: Theme) -> None:
    from newsdesk.ui.editor.appearance import appearance_of, char_format

    for style in Style:
        assert char_format(appearance_of(look, "en"), style).isValid()


# size, paging, signals


def test_editor_grows_with_its_text(desk: Any, qtbot: QtBot) -> None:
    desk.write("One.|")
    before = desk.editor.height()
    press(desk, *[key for _ in range(20) for key in ("Another paragraph.", K.Key_Return)])
    assert desk.editor.height() > before
    assert desk.editor.verticalScrollBar().maximum() == 0


def test_page_keys_move_by_what_is_visible(desk: Any) -> None:
    desk.write("|" + "\n\n".join(f"Paragraph {number}." for number in range(100)))
    desk.editor.page_height = lambda: 300
    top = desk.editor.cursorRect().top()
    press(desk, K.Key_PageDown)
    moved = desk.editor.cursorRect().top() - top
    assert 180 < moved < 300
    press(desk, (K.Key_PageDown, SHIFT))
    assert desk.editor.textCursor().hasSelection()
    press(desk, K.Key_PageUp, K.Key_PageUp, K.Key_PageUp)
    assert desk.editor.textCursor().position() == 0


def test_caret_and_paragraph_are_reported(desk: Any, qtbot: QtBot) -> None:
    desk.write("One.|\n\nTwo.")
    with qtbot.waitSignal(desk.editor.cursor_rect_changed) as told:
        press(desk, "a")
    assert told.args[0].height() > 0
    with qtbot.waitSignal(desk.editor.paragraph_changed) as block:
        press(desk, K.Key_Down, K.Key_Down)
    assert block.args == [1]
    with qtbot.assertNotEmitted(desk.editor.paragraph_changed):
        press(desk, "b")


def test_dragging_selects(desk: Any) -> None:
    desk.write("One two three four|")
    port = desk.editor.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, NONE, QPoint(4, 14))
    QTest.mouseMove(port, QPoint(60, 14))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, NONE, QPoint(60, 14))
    assert desk.editor.textCursor().hasSelection()


@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_key_paints_no_more_than_its_paragraph_wherever_that_stands(desk: Any, between: str) -> None:
    desk.write("|" + between.join(f"Paragraph {number} " + "says something. " * 12 for number in range(120)))
    document = desk.editor.document()
    painted: list[QRectF] = []
    document.documentLayout().update.connect(lambda area: painted.append(area))
    block = document.begin()
    while block.isValid():
        if block.length() > 1:
            painted.clear()
            QTextCursor(block).insertText("a")
            top = document.documentLayout().blockBoundingRect(block).top()
            assert painted[0].top() > top - 100 or block.blockNumber() < 3
        block = block.next()


@pytest.mark.parametrize(
    "change", [lambda desk, look: look.set_theme("dark"), lambda desk, _: desk.editor.set_language("fa")]
)
def test_all_lines_stay_in_sight_when_the_look_changes(desk: Any, look: Theme, change: Callable[..., None]) -> None:
    desk.write("|One.\n\n> Two, as somebody said.\n\n## Three\n\nFour, **five**.")
    QGuiApplication.processEvents()
    change(desk, look)
    block = desk.editor.document().begin()
    while block.isValid():
        assert block.layout().lineCount() == 1, block.text()
        block = block.next()


def test_every_paragraph_is_seen_when_a_document_is_shown_again(desk: Any, qtbot: QtBot) -> None:
    documents = [QTextDocument(text) for text in ("One paragraph.\n\nAnother.", "یک پاراگراف.\n\nدیگری.")]
    for document in (*documents, *documents):
        settled: list[bool] = []
        desk.editor.show_document(document)
        QTimer.singleShot(0, lambda settled=settled: settled.append(True))
        qtbot.waitUntil(partial(bool, settled))
        assert document.firstBlock().layout().lineCount() == 1


def test_a_key_paints_nothing_below_the_editor(desk: Any, look: Theme, qtbot: QtBot) -> None:
    painted: list[object] = []

    class Watch(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                painted.append(watched)
            return False

    watch = Watch()
    desk.write("One|.")
    for theme in ("light", "dark"):
        look.set_theme(theme)
        QGuiApplication.processEvents()
        for widget in (desk.area.widget(), desk.area.viewport(), desk.editor.viewport()):
            widget.installEventFilter(watch)
        painted.clear()
        press(desk, "a")
        qtbot.waitUntil(lambda: desk.editor.viewport() in painted)
        assert set(painted) == {desk.editor.viewport()}
