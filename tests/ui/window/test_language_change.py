"""A change of the window's language builds the window anew, in the program itself: nothing that was typed is lost."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsdesk.domain.story_list import StoryQuery
from newsdesk.store.archive import Archive

_SOURCES = Path(__file__).parents[3] / "src/newsdesk"
_NOTE = "Who saw the lorries? Ask at the pa"
_TYPED = "Typed before the change. "
# what a person does in the settings dialog
_CHOOSE = """
import shiboken6
from PySide6.QtTest import QTest
from newsdesk.ui.window.settings_dialog import SettingsDialog
def choose(language):
    window.actions_["settings"].trigger()
    dialog = window.findChild(SettingsDialog)
    box = dialog.editors["interface_language"].widget
    box.setCurrentIndex(box.findData(language))
    dialog.accept()
"""
_NOTE_FIELD = "window.side.pane('notes').composer.field"


@pytest.fixture
def program(drive: Callable[..., Any], tmp_path: Path) -> Any:
    """The program in English with a story open."""
    (tmp_path / "settings.json").write_text(json.dumps({"asked_who": True, "interface_language": "en"}))
    run = drive(tmp_path / "desk.newsdesk").opened()
    run.do(_CHOOSE)
    return run


def turn_to(run: Any, language: str) -> None:
    """Choose a language in the settings; wait until the window in it shows the story and the former one is gone."""
    run.do(f"former = window; choose({language!r})")
    run.until("window is not former and window.isVisible() and window.sessions.current is not None")
    run.until("not shiboken6.isValid(former)")


def facts(run: Any) -> list[object]:
    """What must be the same in the next window: story, text, caret, scroll, panel, size, undo, desk file and lock."""
    return run.do(
        "=[str(window.sessions.current.id), window.centre.editor_page.body.toPlainText(),"
        " window.centre.editor_page.body.textCursor().position(), window.sessions.current.scroll,"
        " window.side.current, window.width(), window.height(), window.columns.sizes(),"
        " window.sessions.current.document.isUndoAvailable(), id(window.newsroom), program._instance._lock.isLocked()]"
    )


def test_to_dari_and_back_with_words_in_the_body_and_a_half_written_note(program: Any, tmp_path: Path) -> None:
    program.type(_TYPED)
    program.do('window.actions_["note.new"].trigger()')
    program.do(f"{_NOTE_FIELD}.setFocus(); QTest.keyClicks({_NOTE_FIELD}, {_NOTE!r})")
    before = facts(program)

    turn_to(program, "fa_AF")

    assert facts(program) == before
    assert program.do("=window.layoutDirection().name") == "RightToLeft"
    assert program.do("=window.side.tabs['notes'].text().split()[0]") == "یادداشت‌ها"
    program.until(f"{_NOTE_FIELD}.toPlainText() == {_NOTE!r}")

    program.type("And more in Dari. ")
    before = facts(program)
    turn_to(program, "en")
    program.until("window.focusWidget() is window.centre.editor_page.body")

    assert facts(program) == before
    assert program.do("=window.layoutDirection().name") == "LeftToRight"
    assert program.do("=window.side.tabs['notes'].text().split()[0]") == "Notes"
    program.until(f"{_NOTE_FIELD}.toPlainText() == {_NOTE!r}")
    program.do("window.centre.editor_page.body.undo()")
    assert "And more in Dari. " not in program.do("=window.centre.editor_page.body.toPlainText()")
    program.do("window.centre.editor_page.body.redo()")
    story = program.do("=str(window.sessions.current.id)")
    assert program.quit() == 0
    with Archive.open(tmp_path / "desk.newsdesk", create=False) as archive:
        bodies = {
            str(row.id): archive.stories.get(row.id).content.body for row in archive.stories.page(StoryQuery()).rows
        }
    assert _TYPED in bodies[story]
    assert "And more in Dari. " in bodies[story]


def test_words_typed_after_the_save_and_a_story_without_a_word_come_along(program: Any) -> None:
    program.do("window.new_story()")
    program.do("window.sessions.current.set_fields(headline='Begun in English')")
    program.do(
        "former = window\n"
        "window.close_guard.save_then = lambda then: (window.sessions.current.set_fields(kicker='Late'), then())\n"
        "choose('fa_AF')"
    )
    program.until("window is not former and window.sessions.current is not None")

    assert program.do("=window.sessions.current.headline") == "Begun in English"
    assert program.do("=window.sessions.current.fields().kicker") == "Late"
    program.saved()
    assert program.do("=window.saver.at_risk()") == []


def test_settings_and_colours_reach_only_the_window_that_is_there(program: Any) -> None:
    turn_to(program, "fa_AF")
    program.do("failures = []; program._uncaught = failures.append")
    program.do("program._preferences.change(theme='dark', who='Zohra'); program._theme.set_scale(120)")
    assert program.do("=[repr(error) for error in failures]") == []
    assert program.do("=len([each for each in program._app.topLevelWidgets() if type(each) is type(window)])") == 1


def test_a_window_that_waits_for_its_desk_is_built_anew_too(drive: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text(json.dumps({"asked_who": True, "interface_language": "en"}))
    (tmp_path / "desk.newsdesk").write_text("no desk")
    run = drive(tmp_path / "desk.newsdesk")
    run.until("window.stack.currentIndex() == 1")
    run.do(_CHOOSE)
    run.do("former = window; choose('fa_AF')")
    run.until("window is not former and window.stack.currentIndex() == 1")
    assert run.do("=window.layoutDirection().name") == "RightToLeft"


def test_no_widget_translates_itself_anew() -> None:
    """The event of another language comes to windows that are about to go: to answer it would do half of the work."""
    answering = [path for path in _SOURCES.rglob("*.py") if "LanguageChange" in path.read_text("utf-8")]
    assert answering == []
