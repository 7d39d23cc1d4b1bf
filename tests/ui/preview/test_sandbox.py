"""Where the system does not allow Chromium's sandbox, the simple view shows the page."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from newsdesk.ui.preview import engine, sandbox
from newsdesk.ui.preview.simple_view import SimpleView

FILES = ("_ALLOWED", "_ROOM", "_BY_PROFILE", "_PROFILE")


@pytest.fixture
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Factory of a system with these settings in its files."""
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    for name in FILES:
        monkeypatch.setattr(sandbox, name, tmp_path / name)
    monkeypatch.setattr(sandbox, "_SHARED", tmp_path)

    def say(**said: str) -> None:
        for name, text in said.items():
            (tmp_path / f"_{name.upper()}").write_text(text)

    return say


@pytest.mark.parametrize(
    ("said", "denied"),
    [
        ({}, False),
        ({"allowed": "1\n", "room": "96365\n"}, False),
        ({"allowed": "0\n"}, True),
        ({"room": "0\n"}, True),
        ({"by_profile": "1\n", "profile": "unconfined\n"}, True),
        ({"by_profile": "1\n", "profile": "newsdesk (unconfined)\n\0"}, False),
        ({"by_profile": "0\n", "profile": "unconfined\n"}, False),
    ],
)
def test_a_system_says_of_itself_whether_it_denies_the_sandbox(system, said, denied) -> None:
    system(**said)
    assert sandbox.denied() is denied


def test_the_engine_is_not_started_where_it_would_end_the_program(system, look, qtbot) -> None:
    system(by_profile="1", profile="unconfined")
    parent = QWidget()
    qtbot.addWidget(parent)
    assert isinstance(engine.page_view(look, parent), SimpleView)


def test_who_goes_without_the_sandbox_on_purpose_is_not_kept_from_it(system, monkeypatch) -> None:
    system(allowed="0")
    monkeypatch.setenv("QTWEBENGINE_DISABLE_SANDBOX", "1")
    assert not sandbox.denied()


def test_shared_memory_that_cannot_be_used_is_as_bad(system, monkeypatch, tmp_path) -> None:
    assert not sandbox.denied()
    monkeypatch.setattr(sandbox, "_SHARED", tmp_path / "nowhere")
    assert sandbox.denied()
