"""Stories out and in through the window's dialogs."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.related import Related
from newsdesk.ui.window import exchange, exchange_dialogs
from newsdesk.ui.window.exchange_dialogs import ExportDialog


@pytest.fixture
def opened(window, add, lanes):
    story = add()
    window.open_story(story)
    assert lanes.drain(30)
    return story


def _dialog(window) -> ExportDialog:
    return next(dialog for dialog in window.findChildren(ExportDialog) if dialog.isVisible())


def _choose(dialog: ExportDialog, key: str) -> None:
    next(button for button in dialog.choices.buttons() if button.property("format") == key).click()


def test_story_is_exported_as_it_stands_on_screen(window, opened, lanes, tmp_path: Path):
    window.sessions.current.set_fields(headline="Snow, again")
    window.actions_["export"].trigger()
    assert lanes.drain(30)
    dialog = _dialog(window)
    _choose(dialog, "text")
    dialog.place.setText(str(tmp_path / "out.txt"))
    dialog.accept()
    assert lanes.drain(30)
    assert "Snow, again" in (tmp_path / "out.txt").read_text(encoding="utf-8")
    assert "out.txt" in window.toast.text.text()


def test_file_name_follows_the_format(window, opened, lanes):
    window.actions_["export"].trigger()
    assert lanes.drain(30)
    dialog = _dialog(window)
    for key, suffix in (("text", ".txt"), ("html", ".html"), ("markdown", ".md")):
        _choose(dialog, key)
        assert dialog.place.text().endswith(suffix)
    dialog.reject()


@pytest.mark.parametrize(("replace", "content"), [(False, "old"), (True, "Snow fell.")])
def test_name_that_is_taken_is_asked_about(window, opened, lanes, tmp_path, monkeypatch, replace, content):
    asked = []
    monkeypatch.setattr(exchange.dialogs, "ask_overwrite", lambda _, path: asked.append(path) or replace)
    (tmp_path / "out.txt").write_text("old", encoding="utf-8")
    window.actions_["export"].trigger()
    assert lanes.drain(30)
    dialog = _dialog(window)
    _choose(dialog, "text")
    dialog.place.setText(str(tmp_path / "out.txt"))
    dialog.accept()
    assert lanes.drain(30)
    assert asked == [str(tmp_path / "out.txt")]
    assert content in (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_several_stories_go_into_a_folder(window, add, lanes, tmp_path: Path):
    stories = (add("Snow closes the pass"), add("Bread grows dear"))
    window.desk.verb_asked.emit("export", stories)
    assert lanes.drain(30)
    dialog = _dialog(window)
    _choose(dialog, "text")
    dialog.place.setText(str(tmp_path / "out"))
    dialog.accept()
    assert lanes.drain(30)
    assert len(list((tmp_path / "out").glob("*.txt"))) == 2


def test_imported_file_is_opened(window, lanes, tmp_path: Path):
    (tmp_path / "in.txt").write_text("Home / National / Snow\n\nSnow\n\nCity desk report\n\nKABUL: It fell.\n")
    window.exchange.import_files([tmp_path / "in.txt"])
    assert lanes.drain(30)
    assert window.sessions.current.headline == "Snow"


def test_file_that_cannot_be_read_is_told_and_changes_nothing(window, lanes, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda _: 0)
    (tmp_path / "in.txt").write_bytes(b"\x00\x01\x02" * 100)
    window.exchange.import_files([tmp_path / "in.txt"])
    assert lanes.drain(30)
    assert window.sessions.current is None
    assert window.toast.isVisible()


def test_warnings_are_one_sentence_each(qtbot):
    from newsdesk.desk.exchange import Imported, ImportedStory, NotImported
    from newsdesk.desk.ids import new_id
    from newsdesk.domain.errors import FormatError

    imported = Imported(
        stories=(ImportedStory(id=new_id(), slug="a", headline="A", warnings=("odd",), source="a.txt"),),
        failed=(NotImported("b.txt", FormatError("it is not text")),),
    )
    assert exchange_dialogs.import_warnings(imported) == ("b.txt: it is not text", "a.txt: odd")


def test_an_embargo_typed_and_not_saved_keeps_the_words_off_the_clipboard_and_out_of_check_also(
    window, opened, add, lanes, newsroom, ask, qtbot
):
    other = add("The other", related=(Related(story=opened),))
    window.sessions.current.set_fields(embargo=Embargo(until=datetime.now(UTC) + timedelta(hours=8), zone="Asia/Kabul"))
    qtbot.waitUntil(lambda: ask(lambda: newsroom._room.archive.drafts.get(opened)) is not None)
    window.exchange.copy_text((other,))
    assert lanes.drain(30)
    copied = QGuiApplication.clipboard().text()
    saved = ask(lambda: newsroom.stories.get(opened))

    assert saved.standing.embargo is None
    assert ("The other" in copied, saved.content.headline in copied) == (True, False)
    window.exchange.copy_text((opened,))
    assert lanes.drain(30)
    assert QGuiApplication.clipboard().text() == copied
