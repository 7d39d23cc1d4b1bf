"""Unsaved words saved to a text file of the person's choice, never over a desk file."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from PySide6.QtWidgets import QMessageBox

from newsdesk.store.archive import Archive
from newsdesk.ui import file_dialogs


@pytest.fixture
def warned(monkeypatch: pytest.MonkeyPatch) -> Mock:
    warning = Mock()
    monkeypatch.setattr(QMessageBox, "warning", warning)
    return warning


@pytest.fixture
def opened(window, add, lanes):
    window.open_story(add(body="The pass is closed."))
    assert lanes.drain(30)


def test_a_desk_is_never_written_over(window, opened, warned, monkeypatch, tmp_path: Path):
    other = tmp_path / "other.newsdesk"
    Archive.open(other).close()
    before = other.read_bytes()
    monkeypatch.setattr(file_dialogs, "ask_save", lambda *_: str(other))
    assert window.close_guard.keep_as_file() is False
    assert other.read_bytes() == before
    assert "belongs to a desk" in warned.call_args.args[-1]


def test_words_are_written_to_the_chosen_file(window, opened, warned, monkeypatch, tmp_path: Path):
    file = tmp_path / "words.txt"
    monkeypatch.setattr(file_dialogs, "ask_save", lambda *_: str(file))
    assert window.close_guard.keep_as_file() is True
    assert "The pass is closed." in file.read_text("utf-8")
    warned.assert_not_called()


def test_error_of_the_system_is_shown(window, opened, warned, monkeypatch, tmp_path: Path):
    (tmp_path / "a file").touch()
    monkeypatch.setattr(file_dialogs, "ask_save", lambda *_: str(tmp_path / "a file" / "words.txt"))
    assert window.close_guard.keep_as_file() is False
    assert "That did not work" in warned.call_args.args[-1]
