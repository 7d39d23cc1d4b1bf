"""Updates in the window, with real widgets and a server on this machine: asked once, quiet, verified, and undone by
nothing that the person did not say yes to.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

import newsdesk.build
from made_release import NEWER, NOW, Release, Served, fake_program, new_key, packed, served
from newsdesk.build import Build
from newsdesk.desk import updates as desk_updating
from newsdesk.desk.updates import UpdateActions, UpdateMessage
from newsdesk.ui import file_dialogs
from newsdesk.ui.updates.agreement import Agreement
from newsdesk.ui.updates.dialog import UpdateDialog
from newsdesk.updates import messages
from newsdesk.updates.installing import administrator, starting
from newsdesk.updates.manifest import NAME

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the programs of these tests are scripts")
ARCHIVE = "newsdesk-9.0.0-linux-x86_64.tar.gz"
DEB = "newsdesk_9.0.0_amd64.deb"


@pytest.fixture
def release(tmp_path: Path) -> Release:
    (tmp_path / "stick").mkdir()
    made = Release(tmp_path / "stick", kind="portable")
    made.add(ARCHIVE, packed(fake_program(NEWER)))
    made.add(DEB, b"the package", kind="deb")
    made.sign()
    return made


@pytest.fixture
def server(release: Release) -> Iterator[Served]:
    with served(release.folder) as made:
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Folder of the portable program that seems to run."""
    made = tmp_path / "Newsdesk"
    (made / "newsdesk-data").mkdir(parents=True)
    (made / "newsdesk-data" / "desk.newsdesk").write_bytes(b"every word")
    (made / "newsdesk").write_bytes(fake_program("0.1.0"))
    (made / "newsdesk").chmod(0o755)
    return made


@pytest.fixture
def build(release: Release, server: Served, folder: Path, tmp_path: Path, monkeypatch) -> Callable[..., None]:
    """Make this a build of some kind, which trusts the release's key."""
    monkeypatch.setenv("NEWSDESK_SETTINGS", str(tmp_path / "settings.json"))
    monkeypatch.setattr(sys, "executable", str(folder / "newsdesk"))

    def made(**told: Any) -> None:
        record = {"kind": "portable", "update_key": release.key.public, "update_address": server.list} | told
        monkeypatch.setattr(newsdesk.build, "build", lambda: Build(**record))

    made()
    return made


@pytest.fixture
def dialog(window, build, qtbot) -> Callable[..., UpdateDialog]:
    """Waits for the dialog with this in its title."""

    def standing(title: str) -> UpdateDialog:
        def there() -> bool:
            found = window.late.updates._dialog
            return found is not None and title in found.title.text()

        qtbot.waitUntil(there, timeout=20_000)
        return window.late.updates._dialog

    return standing


@pytest.fixture
def question(window, build, qtbot) -> Callable[[], Agreement]:
    """Opens the question about updates."""

    def asked() -> Agreement:
        window.actions_["updates.check"].trigger()
        qtbot.waitUntil(lambda: window.findChild(Agreement) is not None, timeout=20_000)
        return window.findChild(Agreement)

    return asked


@pytest.fixture
def agreed(preferences) -> None:
    preferences.change(updates="on")


@pytest.fixture
def click(qtbot):
    def clicked(button) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    return clicked


@pytest.fixture
def from_stick(window, build, release: Release, monkeypatch) -> Callable[[str], None]:
    """Choose a file on the stick, as a person does."""

    def named(name: str = NAME) -> None:
        monkeypatch.setattr(file_dialogs, "ask_open", lambda *_: str(release.folder / name))
        window.actions_["updates.file"].trigger()

    return named


def test_the_network_is_asked_only_after_a_yes_which_is_remembered(
    window, dialog, question, server, preferences, click
):
    asked = question()
    assert any(server.address.removeprefix("http://") in label.text() for label in asked.findChildren(QLabel))
    assert server.asked == []
    click(asked.yes)
    found = dialog("Newsdesk 9.0.0 is available")
    assert preferences.value.updates == "on"
    assert found.notes.toPlainText() == "Added:\n- A quicker desk list."
    found.reject()
    window.actions_["updates.check"].trigger()
    assert dialog("Newsdesk 9.0.0 is available").text.text().startswith("You have version 0.1.0.")


def test_a_no_is_remembered_and_asks_nobody(window, question, server, preferences, click):
    click(question().no)
    assert preferences.value.updates == "off"
    assert window.late.updates._dialog is None
    assert server.asked == []


def test_escape_is_no_answer(question, preferences, qtbot):
    qtbot.keyClick(question(), Qt.Key.Key_Escape)
    assert preferences.value.updates == "ask"


def test_a_portable_newsdesk_is_replaced_once_it_has_closed(window, dialog, agreed, folder, click, qtbot, monkeypatch):
    started: list[list[Path]] = []
    monkeypatch.setattr(starting, "start", lambda command, **_: started.append(command))
    window.actions_["updates.check"].trigger()
    click(dialog("is available").primary)
    ready = dialog("is ready and verified")
    assert "Newsdesk.before-0.1.0" in ready.text.text()
    assert ready.primary.text() == "Close and update"
    with qtbot.waitSignal(window.window_retired, timeout=30_000):
        click(ready.primary)
    assert _version(folder) == "newsdesk 0.1.0", "the archive is still to be closed"
    window.on_closed()
    assert _version(folder) == "newsdesk 9.0.0"
    assert (folder / "newsdesk-data" / "desk.newsdesk").read_bytes() == b"every word"
    assert started == [[folder / "newsdesk"]]


def test_the_next_window_says_what_came_of_it_once(window, build, qtbot, preferences):
    desk_updating.own(preferences.value).leave_note(
        UpdateMessage(messages.WENT_BACK, {"version": "9.0.0", "reason": "lost"})
    )
    window.late.updates.watch()
    qtbot.waitUntil(window.toast.isVisible)
    assert "did not start" in window.toast.text.text()
    assert desk_updating.own(preferences.value).take_note() is None


def test_a_new_version_that_does_not_answer_is_told_while_the_window_still_stands(
    window, dialog, release, folder, from_stick, click
):
    release.files.clear()
    release.add(ARCHIVE, packed(b"#!/bin/sh\nexit 1\n"))
    release.sign()
    from_stick()
    click(dialog("is available").primary)
    click(dialog("is ready and verified").primary)
    assert "does not start on this machine" in dialog("No update").text.text()
    assert window.isVisible()
    assert _version(folder) == "newsdesk 0.1.0"


def test_words_that_are_being_typed_are_saved_before_it_closes(
    window, opened, dialog, from_stick, click, qtbot, newsroom, ask, monkeypatch
):
    monkeypatch.setattr(starting, "start", lambda *_, **__: None)
    qtbot.keyClicks(window.centre.editor_page.body, "Roads stay shut. ")
    from_stick()
    click(dialog("is available").primary)
    with qtbot.waitSignal(window.window_retired, timeout=30_000):
        click(dialog("is ready and verified").primary)
    assert "Roads stay shut." in ask(lambda: newsroom.stories.get(opened).content.body)


def test_a_package_is_installed_by_the_system_and_restarted_on_demand(
    window, dialog, build, from_stick, click, qtbot, tmp_path, monkeypatch
):
    build(kind="deb")
    tools = tmp_path / "tools"
    tools.mkdir()
    for name, script in (
        ("pkexec", 'exec "$@"'),
        ("apt-get", f'for last; do :; done\ncp "$last" {tmp_path}/installed'),
    ):
        (tools / name).write_text(f"#!/bin/sh\n{script}\n")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{tools}:/usr/bin:/bin")
    monkeypatch.setattr(administrator, "_root", lambda: False)
    started: list[list[Path]] = []
    monkeypatch.setattr(starting, "start", lambda command, **_: started.append(command))
    from_stick(DEB)
    click(dialog("is available").primary)
    ready = dialog("is ready and verified")
    assert ready.command.text().startswith("sudo apt install /")
    assert not (tmp_path / "installed").exists()
    click(ready.primary)
    done = dialog("Done")
    assert (tmp_path / "installed").read_bytes() == b"the package"
    with qtbot.waitSignal(window.window_retired, timeout=30_000):
        click(done.primary)
    window.on_closed()
    assert started == [[Path("/usr/bin/newsdesk")]]


def test_without_a_dialog_of_the_system_the_command_can_be_copied(
    window, dialog, build, from_stick, click, monkeypatch
):
    build(kind="deb")
    monkeypatch.setattr(administrator, "_root", lambda: False)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    from_stick()
    click(dialog("is available").primary)
    ready = dialog("is ready and verified")
    assert not ready.primary.isVisible()
    click(ready.command_row.findChild(QPushButton))
    assert QGuiApplication.clipboard().text().startswith("sudo apt install /")


@pytest.mark.parametrize(("kind", "told"), [("source", "git pull"), ("flatpak", "flatpak update")])
def test_builds_that_others_update_say_how(window, dialog, build, from_stick, click, kind, told):
    build(kind=kind)
    from_stick()
    click(dialog("is available").primary)
    ready = dialog("How to update")
    assert told in ready.text.text()
    assert not ready.primary.isVisible()


def test_a_download_is_stopped_and_goes_on_from_there(window, dialog, agreed, server, release, click, qtbot):
    release.files.clear()
    release.add(ARCHIVE, packed(fake_program(NEWER)) + bytes(2_000_000))
    release.sign()
    window.actions_["updates.check"].trigger()
    found = dialog("is available")
    server.cut, server.stall = 500_000, True
    click(found.primary)
    fetching = dialog("Downloading Newsdesk 9.0.0")
    qtbot.waitUntil(lambda: fetching.bar.value() > 0, timeout=20_000)
    assert "of 2.0 MB" in fetching.progress_text.text()
    qtbot.keyClick(fetching, Qt.Key.Key_Escape)
    server.go_on.set()
    stopped = dialog("Stopped")
    assert "go on from there" in stopped.text.text()
    server.cut = None
    server.asked.clear()
    click(stopped.primary)
    dialog("is ready and verified")
    assert server.asked[0][1].startswith("bytes=")


def test_a_broken_line_offers_to_try_again(window, dialog, agreed, server, click):
    window.actions_["updates.check"].trigger()
    found = dialog("is available")
    server.cut = 10
    click(found.primary)
    broken = dialog("No update")
    assert "The connection was lost" in broken.text.text()
    server.cut = None
    click(broken.primary)
    dialog("is ready and verified")


def test_a_forged_list_is_refused_with_a_sentence(window, dialog, release, from_stick):
    release.sign(new_key())
    from_stick()
    assert "signed with another key" in dialog("No update").text.text()


def test_a_list_that_ran_out_is_a_warning_and_no_good_news(window, dialog, agreed, release):
    release.sign(issued=NOW.replace(year=NOW.year - 2), expires=NOW.replace(year=NOW.year - 1))
    window.actions_["updates.check"].trigger()
    assert "expired" in dialog("Nothing newer is known").warning.text()


def test_up_to_date_is_said(window, dialog, agreed, release):
    release.sign(version="0.1.0")
    window.actions_["updates.check"].trigger()
    assert "0.1.0" in dialog("Newsdesk is up to date").text.text()


def test_a_build_without_a_key_says_what_to_do_instead(window, dialog, build, server, from_stick):
    build(update_key="")
    window.actions_["updates.check"].trigger()
    told = dialog("No update")
    assert "Get new versions the way you got this one." in told.text.text()
    told.reject()
    from_stick()
    assert "no key" in dialog("No update").text.text()
    assert server.asked == []


def test_a_newsroom_that_has_decided_against_it_is_not_asked(window, dialog, server, preferences, monkeypatch):
    preferences.change(updates="off")
    monkeypatch.setattr(desk_updating, "own", lambda settings: UpdateActions(settings, fixed=True))
    window.actions_["updates.check"].trigger()
    assert "Your newsroom has decided" in dialog("No update").text.text()
    assert window.findChild(Agreement) is None
    assert server.asked == []


def test_once_a_day_it_looks_quietly_and_offers_what_is_new(window, dialog, agreed, server, click, qtbot):
    window.late.updates.check_quietly()
    qtbot.waitUntil(window.toast.isVisible, timeout=20_000)
    assert window.toast.text.text() == "Newsdesk 9.0.0 is available."
    assert window.late.updates._dialog is None
    click(window.toast.button)
    assert dialog("is available").notes.toPlainText().startswith("Added")
    dialog("is available").reject()
    asked = len(server.asked)
    window.late.updates.check_quietly()
    window.late.updates._lane.run(lambda: None, owner=window.late.updates, done=lambda _: window.toast.hide())
    qtbot.waitUntil(lambda: not window.toast.isVisible())
    assert len(server.asked) == asked


def test_the_quiet_offer_leads_straight_to_fetching(window, dialog, agreed, click, qtbot):
    window.late.updates.check_quietly()
    qtbot.waitUntil(window.toast.isVisible, timeout=20_000)
    click(window.toast.other)
    dialog("is ready and verified")


@pytest.mark.parametrize("answer", ["ask", "off"])
def test_without_a_yes_the_window_never_looks(window, build, server, preferences, answer):
    preferences.change(updates=answer)
    window.late.updates.check_quietly()
    assert window.late.updates._lane is None
    assert server.asked == []


def test_a_failure_of_the_quiet_look_is_not_told(window, build, agreed, preferences, qtbot):
    preferences.change(update_address="http://127.0.0.1:1/x")
    window.late.updates.check_quietly()
    came: list[None] = []
    window.late.updates._lane.run(lambda: None, owner=window.late.updates, done=came.append)
    qtbot.waitUntil(lambda: bool(came), timeout=20_000)
    assert not window.toast.isVisible()
    assert window.late.updates._dialog is None


def _version(folder: Path) -> str:
    return subprocess.run([folder / "newsdesk", "--version"], capture_output=True, text=True, check=True).stdout.strip()
