"""Every input of the window keeps its unsent text, or is listed here with the reason why not."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractSpinBox, QDialog, QLineEdit, QPlainTextEdit, QSpinBox, QTextEdit, QWidget

import newsdesk.ui
from newsdesk.ui.widgets.inputs import KEPT_BY
from newsdesk.ui.window.action_palette import ActionPalette
from newsdesk.ui.window.main_window import MainWindow

Open = Callable[[MainWindow, UUID], QWidget]

_SEARCHED = "a search: nothing is written with it, and its result is on the screen"
_STORY = "a field of the story: its draft keeps it from the first key on"
# by the class, or the class in which it stands
NEEDS_NONE = {
    "HeadlineField": _STORY,
    "WordsField": _STORY,
    "BodyEditor": _STORY,
    "PlainField": _STORY,
    "BylineField": _STORY,
    "DatelineField": _STORY,
    "SectionField": _STORY,
    "SlugField": _STORY,
    "AuthorField": _STORY,
    "ListField": _STORY,
    "DeskSearchField": _SEARCHED,
    "RelatedSearchField": _SEARCHED,
    "FindBar": "words to find and to put in their place: the story itself keeps what was replaced",
    "ActionPalette": _SEARCHED,
    "RuleList": _SEARCHED,
    "WordsList": _SEARCHED,
    "ExportDialog": "the folder or file of one export, which is chosen anew for the next",
    "UpdateDialog": "read-only: the command to copy",
}
_INPUTS = re.compile(
    r"\b(?:QLineEdit|QTextEdit|QPlainTextEdit|PlaceholderEdit|GrowingField|LineField|LinesField|NoteField|\w*SearchField)\("
)


def inputs(window: QWidget) -> Iterator[QWidget]:
    """All in which somebody can type; of a field of dates the field itself."""
    for kind in (QLineEdit, QTextEdit, QPlainTextEdit):
        for widget in window.findChildren(kind):
            spin = widget.parent()
            if isinstance(spin, QAbstractSpinBox):
                if not isinstance(spin, QSpinBox):  # a number
                    yield spin
            elif isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit) and not widget.isReadOnly():
                yield widget


def above(widget: QObject | None) -> Iterator[QObject]:
    while widget is not None:
        yield widget
        widget = widget.parent()


def accounted_for(widget: QWidget) -> bool:
    """Whether it is kept, or stands in what needs none; the window itself excuses nobody."""
    if widget.property(KEPT_BY):
        return True
    return any(type(each).__name__ in NEEDS_NONE for each in above(widget))


class Walk:
    """What was seen on the way through the window."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.forgotten: dict[str, str] = {}
        self.modules: set[str] = set()

    def look(self) -> None:
        """See all that is there now, and close what lies over the window."""
        assert self.window.lanes.drain(30)
        for widget in inputs(self.window):
            chain = list(above(widget))
            self.modules.update(type(each).__module__ for each in chain)
            if not accounted_for(widget):
                self.forgotten[" < ".join(type(each).__name__ for each in chain)] = widget.accessibleName()
        for dialog in self.window.findChildren(QDialog):
            dialog.close()
        assert self.window.lanes.drain(30)


def test_every_field_of_the_window_is_kept_or_says_why_not(
    window: MainWindow, opened: UUID, places: dict[str, Open]
) -> None:
    walk = Walk(window)
    for tab in window.side.tabs.keys() - {"preview"}:  # a page: nobody types in it
        window.show_panel(tab)
    window.actions_["replace"].trigger()
    for open_place in places.values():
        open_place(window, opened)
        walk.look()
    window.exchange.export((opened,))
    walk.look()
    assert walk.forgotten == {}
    assert set(_with_inputs()) - walk.modules == set(_NOT_WALKED)


_NOT_WALKED = {
    "newsdesk.ui.editor.find_form": "its fields stand in the find bar",
    "newsdesk.ui.window.action_palette": f"{ActionPalette.__name__} is modal: {_SEARCHED}",
    "newsdesk.ui.updates.dialog": NEEDS_NONE["UpdateDialog"],
}


def _with_inputs() -> Iterator[str]:
    """Every module of the window's room that makes an input."""
    room = Path(newsdesk.ui.__file__).parent
    for file in sorted(room.rglob("*.py")):
        if _INPUTS.search(file.read_text(encoding="utf-8")):
            yield ".".join(("newsdesk.ui", *file.relative_to(room).with_suffix("").parts))


def test_a_field_that_nobody_keeps_would_be_found(window: MainWindow) -> None:
    forgotten = QLineEdit(window)
    assert forgotten in set(inputs(window))
    assert not accounted_for(forgotten)


@pytest.mark.parametrize("name", NEEDS_NONE)
def test_the_list_of_reasons_names_nothing_that_is_gone(name: str) -> None:
    room = Path(newsdesk.ui.__file__).parent
    assert any(f"class {name}(" in file.read_text(encoding="utf-8") for file in room.rglob("*.py"))
