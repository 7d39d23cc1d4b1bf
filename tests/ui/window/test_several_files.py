"""Exports of more than one file in the window, with a made-up format: dialog, message, panel, clipboard, failure."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from made_up_format import KEY, add_gallery
from newsdesk.domain.story import Content
from newsdesk.ui.window import exchange, exchange_dialogs
from newsdesk.ui.window.exchange_dialogs import ExportDialog


@pytest.fixture(autouse=True)
def _gallery(monkeypatch: pytest.MonkeyPatch) -> None:
    add_gallery(monkeypatch)


@pytest.fixture
def snow(window, newsroom, ask, lanes):
    """A story with one picture, open in the window."""
    content = Content(headline="Snow", url_slug="snow", body="Snow fell.\n\n(picture snow.jpg)")
    (story,) = ask(lambda: newsroom.stories.new(content)).created
    window.open_story(story)
    assert lanes.drain(30)
    return story


def _dialog(window, lanes, *, key: str = KEY) -> ExportDialog:
    assert lanes.drain(30)
    dialog = next(dialog for dialog in window.findChildren(ExportDialog) if dialog.isVisible())
    next(button for button in dialog.choices.buttons() if button.property("format") == key).click()
    return dialog


def _export(window, lanes, place: Path) -> None:
    window.actions_["export"].trigger()
    dialog = _dialog(window, lanes)
    dialog.place.setText(str(place))
    dialog.accept()
    assert lanes.drain(30)


def test_the_dialog_says_how_many_files_and_where(window, snow, lanes, tmp_path: Path) -> None:
    window.actions_["export"].trigger()
    dialog = _dialog(window, lanes, key="text")
    assert dialog.file_count.text() == "One file."
    _dialog(window, lanes)
    assert dialog.place.text().endswith("snow.gallery")
    assert dialog.file_count.text().startswith("2 files: the story, and 1 in a folder beside it")
    dialog.reject()
    _export(window, lanes, tmp_path / "out.gallery")
    assert (tmp_path / "out_files" / "snow.jpg").read_bytes() == b"picture in Snow"
    assert "Exported 2 files to" in window.toast.text.text()
    assert str(tmp_path) in window.toast.text.text()


def test_the_dialog_for_several_stories_says_that_each_may_have_more(window, snow, add, lanes, tmp_path: Path) -> None:
    window.desk.verb_asked.emit("export", (snow, add("Rain")))
    dialog = _dialog(window, lanes, key="html")
    assert dialog.file_count.text() == "2 files, one for each story."
    _dialog(window, lanes)
    assert "further files" in dialog.file_count.text()
    dialog.place.setText(str(tmp_path / "out"))
    dialog.accept()
    assert lanes.drain(30)
    assert len([path for path in (tmp_path / "out").rglob("*") if path.is_file()]) == 3
    assert "2 stories" in window.toast.text.text()


@pytest.mark.parametrize("replace", [False, True])
def test_a_picture_that_is_there_is_asked_about(window, snow, lanes, tmp_path, monkeypatch, replace) -> None:
    asked: list[object] = []

    def ask_overwrite(_: object, path: object) -> bool:
        asked.append(path)
        return replace

    monkeypatch.setattr(exchange_dialogs, "ask_overwrite", ask_overwrite)
    picture = tmp_path / "out_files" / "snow.jpg"
    picture.parent.mkdir()
    picture.write_bytes(b"theirs")
    _export(window, lanes, tmp_path / "out.gallery")
    assert asked == [str(picture)]
    assert picture.read_bytes() == (b"picture in Snow" if replace else b"theirs")
    assert (tmp_path / "out.gallery").exists() is replace


def test_a_failure_is_told_and_leaves_nothing_behind(window, snow, lanes, tmp_path, monkeypatch) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "out_files").symlink_to(tmp_path / "theirs")
    _export(window, lanes, tmp_path / "site" / "out.gallery")
    assert "out_files" in window.toast.text.text()
    assert [path.name for path in (tmp_path / "site").iterdir()] == ["out_files"]
    assert list((tmp_path / "theirs").iterdir()) == []


def test_the_panel_lists_one_copy_with_its_files_and_writes_all_again(
    window, snow, newsroom, ask, lanes, qtbot, tmp_path: Path, monkeypatch
) -> None:
    _export(window, lanes, tmp_path / "out.gallery")
    window.sessions.current.set_fields(headline="Snow again")
    window.actions_["export.again"].trigger()
    assert lanes.drain(30)
    assert "Exported again." in window.toast.text.text()
    assert (tmp_path / "out_files" / "snow.jpg").read_bytes() == b"picture in Snow again"

    from newsdesk.ui.exports.copy_model import CopyModel, listed

    model = CopyModel(window)
    model.show_rows(listed(ask(lambda: newsroom.recall.of(snow)), {}, named=False))
    assert model.rowCount() == 1
    assert "2 files" in model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "snow.jpg" in model.data(model.index(0), Qt.ItemDataRole.ToolTipRole)

    (tmp_path / "out_files" / "snow.jpg").write_bytes(b"theirs")
    window.sessions.current.set_fields(headline="Snow once more")
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.informativeText()))
    window.actions_["export.again"].trigger()
    assert lanes.drain(30)
    assert "snow.jpg: somebody changed the file since" in told[0]
    assert "Snow again" in (tmp_path / "out.gallery").read_text()


def test_the_clipboard_takes_no_story_of_several_files(window, snow, lanes, monkeypatch) -> None:
    monkeypatch.setattr(exchange, "CLIPBOARD_FORMAT", KEY)
    QGuiApplication.clipboard().setText("what was there")
    window.exchange.copy_text((snow,))
    assert lanes.drain(30)
    assert QGuiApplication.clipboard().text() == "what was there"
    assert "2 files" in window.toast.text.text()
