"""Every place in which a person types, opened as they open it; and the window after a kill."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from newsdesk.domain.moves import Move
from newsdesk.ui.check_settings.dialog import RULES, WORDS, CheckSettingsDialog
from newsdesk.ui.check_settings.several_dialog import SeveralDialog
from newsdesk.ui.notices.notice_form import NoticeForm
from newsdesk.ui.people.staff_dialog import StaffDialog
from newsdesk.ui.people.who_dialog import WhoDialog
from newsdesk.ui.window.main_window import MainWindow
from newsdesk.ui.window.reason_dialog import ReasonDialog
from newsdesk.ui.window.settings_dialog import SettingsDialog
from newsdesk.ui.window.time_dialogs import TimeDialog

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.ui.lanes import Lanes

Open = Callable[[MainWindow, UUID], QWidget]


def _dialog(window: MainWindow, kind: type[Any]) -> Any:
    assert window.lanes.drain(30)
    return window.findChildren(kind)[-1]


def _note(window: MainWindow, story: UUID) -> QWidget:
    window.show_panel("notes")
    assert window.lanes.drain(30)
    notes: Any = window.side.pane("notes")
    return notes.composer.field


def _outside(window: MainWindow, story: UUID) -> QWidget:
    window.show_panel("related")
    related: Any = window.side.pane("related")
    related.describe_outside()
    return related.form.headline


def _move(verb: str, kind: type[Any], field: str) -> Open:
    def opened(window: MainWindow, story: UUID) -> QWidget:
        window.moves.begin(verb, (story,))
        dialog = _dialog(window, kind)
        return dialog.line if field == "line" else dialog.field.zone

    return opened


def _notice(window: MainWindow, story: UUID) -> QWidget:
    window.late.notices.ask("correction", window.sessions.current.story)
    return _dialog(window, NoticeForm).fields.widget("wrong")


def _rules(window: MainWindow, page: int) -> CheckSettingsDialog:
    window.late.desk_rules.open()
    dialog = _dialog(window, CheckSettingsDialog)
    dialog.show_page(page)
    assert window.lanes.drain(30)
    return dialog


def _rule(window: MainWindow, story: UUID) -> QWidget:
    rules = _rules(window, RULES).rules
    rules.start_new()
    return rules.editor.form.widget("reason")


def _word(window: MainWindow, story: UUID) -> QWidget:
    return _rules(window, WORDS).words.words.word


def _words(window: MainWindow, story: UUID) -> QWidget:
    _rules(window, WORDS).words.ask_several()
    return _dialog(window, SeveralDialog).text


def _person(window: MainWindow, story: UUID) -> QWidget:
    window.sign_in.edit_staff()
    dialog = _dialog(window, StaffDialog)
    dialog.start_new()
    return dialog.form.bio


def _who(window: MainWindow, story: UUID) -> QWidget:
    window.sign_in.ask_who()
    return _dialog(window, WhoDialog).form.byline


def _settings(window: MainWindow, story: UUID) -> QWidget:
    window.actions_["settings"].trigger()
    return _dialog(window, SettingsDialog).editors["site"].widget


def _merge(window: MainWindow, story: UUID) -> QWidget:
    newsroom = window.newsroom

    def fork() -> None:
        held = newsroom.stories.get(story)
        if len(held.heads) < 2:
            base = newsroom.revisions.history(story)[-1].id
            for body in ("Snow fell twice.", "Snow fell thrice."):
                newsroom.stories.save(story, replace(held.content, body=body), base=base)

    window.lanes.archive.run(fork, owner=window)
    assert window.lanes.drain(30)
    window.centre._show_conflict(story)
    assert window.lanes.drain(30)
    return window.centre._conflict.merge_choices.result


def _field(name: str) -> Open:
    def shown(window: MainWindow, story: UUID) -> QWidget:
        assert window.lanes.drain(30)
        field: Any = window.centre.editor_page.form.fields[name]
        line: QLineEdit = field.line_edit()
        if not line.text():
            return line
        line.selectAll()  # else it would be written behind the value of the story
        return line

    return shown


def _link(window: MainWindow, story: UUID) -> QWidget:
    sheet = window.centre.editor_page
    sheet.select_passage(0, 4)
    sheet.toolbar.popover.open_at_caret()
    return sheet.toolbar.popover._address


PLACES: dict[str, Open] = {
    "note": _note,
    "outside": _outside,
    "reason to send back": _move(Move.RETURN, ReasonDialog, "line"),
    "reason to hold": _move(Move.HOLD, ReasonDialog, "line"),
    "reason to spike": _move(Move.SPIKE, ReasonDialog, "line"),
    "reason to lift": _move(Move.LIFT, ReasonDialog, "line"),
    "time to publish": _move(Move.SCHEDULE, TimeDialog, "zone"),
    "notice": _notice,
    "rule": _rule,
    "word": _word,
    "words": _words,
    "person": _person,
    "who": _who,
    "settings": _settings,
    "merge": _merge,
    "embargo": _field("embargo"),
    "language": _field("language"),
    "urgency": _field("urgency"),
    "link": _link,
}


@pytest.fixture
def places() -> dict[str, Open]:
    """How a person comes to each field."""
    return PLACES


@pytest.fixture
def kill(window: MainWindow, lanes: "Lanes", bus, look, preferences, newsroom: "Newsroom", tmp_path: Path, qtbot):
    """Ends the window without asking or saving; gives the one that is opened after it, on the same story."""
    made: list[MainWindow] = []

    def killed(story: UUID) -> MainWindow:
        window.close_now()
        # nothing may be written by what is dead
        window.unsent._write_timer.stop()
        window.unsent._unread_forms.clear()
        after = MainWindow(tmp_path / "desk.newsdesk", lanes=lanes, bus=bus, theme=look, preferences=preferences)
        after.setWindowState(Qt.WindowState.WindowNoState)
        after.resize(1300, 800)
        made.append(after)
        with qtbot.waitSignal(after.first_painted):
            after.show()
        after.attach(newsroom)
        after.open_story(story)
        assert lanes.drain(30)
        return after

    yield killed
    for after in made:
        after.close_now()
        after.deleteLater()
    assert lanes.drain(30)


@pytest.fixture
def kept(window: MainWindow, qtbot) -> Callable[[], None]:
    """Waits as long as the window itself says that it has not kept everything."""

    def waiting() -> None:
        assert window.unsent.pending
        qtbot.waitUntil(lambda: not window.unsent.pending)

    return waiting
