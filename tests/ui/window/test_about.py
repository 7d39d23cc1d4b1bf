"""About dialog: the build, and where the licences of its parts are."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from newsdesk import build as build_file
from newsdesk.build import Build, build
from newsdesk.ui.window import about


@pytest.fixture
def told(qtbot, look, monkeypatch):
    """Text of the dialog for a build."""

    def telling(made: Build) -> str:
        monkeypatch.setattr(about, "build", lambda: made)
        parent = QWidget()
        qtbot.addWidget(parent)
        dialog = about.About("/desks/city.newsdesk", look, parent)
        return "\n".join(label.text() for label in dialog.findChildren(QLabel))

    return telling


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (Build(), "From the source code\n"),
        (Build(kind="deb", commit="0123456789abcdef"), "Debian and Ubuntu · full edition · built from 0123456789\n"),
        (Build(kind="windows", edition="light"), "Installed for Windows · light edition · not signed\n"),
        (Build(kind="macos", signed=True), "Program for macOS · full edition · signed\n"),
        (Build(kind="something later"), "something later · full edition\n"),
    ],
)
def test_a_build_says_what_it_is_and_whether_anybody_signed_it(told, made, said) -> None:
    assert said in told(made)


@pytest.mark.parametrize("made_by", build_file.KINDS)
def test_every_kind_of_build_has_a_name(told, made_by) -> None:
    assert f"\n{made_by} ·" not in told(Build(kind=made_by))


def test_a_checkout_names_the_file_of_notices(told) -> None:
    assert "THIRD-PARTY-NOTICES.md" in told(build())


def test_a_package_says_where_the_licences_are(told, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "newsdesk"))
    monkeypatch.setattr(sys, "platform", "linux")
    assert str(tmp_path / "licences") in told(Build(kind="portable"))
