"""The preview follows the typing, and asks only for what it needs."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor
from pytestqt.qtbot import QtBot

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.related import Related
from newsdesk.domain.story import Content
from newsdesk.ui import links
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.preview import engine, printing
from newsdesk.ui.preview.pane import PreviewPane
from newsdesk.ui.preview.simple_view import SimpleView
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme


@pytest.fixture
def pane(lanes: Lanes, look: Theme, desk: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> PreviewPane:
    """The pane with the simple view: its requests do not depend on the engine."""
    monkeypatch.setattr(engine, "page_view", lambda look, parent: SimpleView(look.reading_font("en", 16), parent))
    made = PreviewPane(lanes, look, None)
    qtbot.addWidget(made)
    made.resize(436, 700)
    made.attach(desk)
    return made


@pytest.fixture
def session(qapp: object) -> StorySession:
    return StorySession(uuid4(), Content(headline="Snow closes the pass", body="First.\n\nSecond."))


@pytest.fixture
def shown(pane: PreviewPane, session: StorySession, qtbot: QtBot) -> PreviewPane:
    pane.show_session(session)
    pane.show()
    qtbot.waitUntil(lambda: "Snow closes the pass" in words(pane))
    return pane


def words(pane: PreviewPane) -> str:
    view = pane.stage.findChild(SimpleView)
    return view.toPlainText() if view else ""


def type_at_end(session: StorySession, text: str) -> None:
    cursor = QTextCursor(session.document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    cursor.insertText(text)


def test_page_keeps_up_with_the_typing(shown: PreviewPane, session: StorySession, qtbot: QtBot) -> None:
    type_at_end(session, " Third.")
    qtbot.waitUntil(lambda: "Second. Third." in words(shown))


def test_keys_in_a_row_make_one_page(shown: PreviewPane, session: StorySession, desk: Any, qtbot: QtBot) -> None:
    before = len(desk.pages.asked)
    for letter in "Twenty letters typed":
        type_at_end(session, letter)
    qtbot.waitUntil(lambda: "Twenty letters typed" in words(shown))
    assert len(desk.pages.asked) == before + 1


def test_typing_never_asks_the_archive(shown: PreviewPane, session: StorySession, desk: Any, qtbot: QtBot) -> None:
    before = desk.related.asked
    type_at_end(session, " More.")
    qtbot.waitUntil(lambda: "More." in words(shown))
    assert desk.related.asked == before


def test_new_entry_stands_under_the_page(shown: PreviewPane, session: StorySession, desk: Any, qtbot: QtBot) -> None:
    session.set_fields(related=(Related(headline="Bridge reopens"),))
    qtbot.waitUntil(lambda: "Bridge reopens" in words(shown))


def test_changed_headline_changes_in_the_box(
    shown: PreviewPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    other = uuid4()
    desk.related.headlines[other] = "Old words"
    session.set_fields(related=(Related(story=other),))
    qtbot.waitUntil(lambda: "Old words" in words(shown))
    desk.related.headlines[other] = "New words"
    shown.refresh(ChangeSet(stories=frozenset({other})), None)
    qtbot.waitUntil(lambda: "New words" in words(shown))


def test_change_of_a_story_that_is_not_named_asks_nothing(shown: PreviewPane, desk: Any, lanes: Lanes) -> None:
    before = desk.related.asked, len(desk.pages.asked)
    shown.refresh(ChangeSet(stories=frozenset({uuid4()})))
    assert lanes.drain(30)
    assert (desk.related.asked, len(desk.pages.asked)) == before


def test_hidden_pane_does_no_work(pane: PreviewPane, session: StorySession, desk: Any, lanes: Lanes) -> None:
    pane.show_session(session)
    type_at_end(session, "unseen")
    assert lanes.drain(30)
    assert desk.pages.asked == []


def test_pane_that_is_shown_again_is_up_to_date(shown: PreviewPane, session: StorySession, qtbot: QtBot) -> None:
    shown.hide()
    type_at_end(session, " While away.")
    shown.show()
    qtbot.waitUntil(lambda: "While away." in words(shown))


def test_other_story_shows_its_own_page(shown: PreviewPane, qtbot: QtBot) -> None:
    other = StorySession(uuid4(), Content(headline="Bakeries weigh every loaf"))
    shown.show_session(other)
    qtbot.waitUntil(lambda: "Bakeries" in words(shown))
    assert "Snow" not in words(shown)


def test_no_story_says_what_the_pane_is_for(shown: PreviewPane) -> None:
    shown.show_session(None)
    assert shown.empty.isVisible()
    assert "readers" in shown.empty.text()
    assert not shown.stage.isVisible()


def test_page_that_cannot_be_made_says_so_and_recovers(
    shown: PreviewPane, session: StorySession, desk: Any, qtbot: QtBot
) -> None:
    desk.pages.fails = True
    type_at_end(session, "!")
    qtbot.waitUntil(lambda: "could not be made" in shown.note.text())
    desk.pages.fails = False
    type_at_end(session, " Again.")
    qtbot.waitUntil(lambda: "Again." in words(shown))
    assert "could not" not in shown.note.text()


def test_stand_in_says_that_the_page_looks_simpler(shown: PreviewPane) -> None:
    assert shown.note.isVisible()
    assert "simpler" in shown.note.text()


def test_page_opens_in_the_browser_from_a_private_file_and_is_recorded(
    shown: PreviewPane, desk: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []

    def open_file(path: Path) -> bool:
        opened.append(path)
        return True

    monkeypatch.setattr(printing, "open_file", open_file)
    with qtbot.waitSignal(shown.copy_exported):
        shown.bar.browser_action.trigger()
    assert [place for _, place in desk.exchange.recorded] == ["browser"]
    assert "Snow closes the pass" in opened[0].read_text(encoding="utf-8")
    assert opened[0].stat().st_mode & 0o077 == 0
    assert opened[0].parent.stat().st_mode & 0o077 == 0


def test_page_is_asked_for_again_when_somebody_else_is_here(shown: PreviewPane, desk: Any, qtbot: QtBot) -> None:
    before = desk.related.asked
    shown.refresh_context()
    qtbot.waitUntil(lambda: desk.related.asked > before)


@pytest.mark.parametrize("reason", ["embargoed", "held", "withdrawn", "spiked"])
@pytest.mark.parametrize("way", ["browser_action", "print_action"])
def test_gate_stands_before_browser_and_printer(
    reason: str, way: str, shown: PreviewPane, desk: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "open_file", pytest.fail)
    monkeypatch.setattr(printing, "chosen_printer", pytest.fail)
    desk.pages.refuses = reason
    getattr(shown.bar, way).trigger()
    qtbot.waitUntil(lambda: reason.removesuffix("ed") in shown.note.text())


def test_print_puts_the_page_on_paper_and_is_recorded(
    shown: PreviewPane, desk: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    monkeypatch.setattr(printing, "chosen_printer", lambda parent, title: printer)
    with qtbot.waitSignal(shown.copy_exported):
        shown.bar.print_action.trigger()
    assert [place for _, place in desk.exchange.recorded] == ["printer"]
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("url", "opens"),
    [
        ("https://example.org/", True),
        ("http://example.org/", True),
        ("mailto:desk@example.org", True),
        ("file:///etc/passwd", False),
        ("javascript:alert(1)", False),
        ("vscode://x", False),
        ("", False),
    ],
)
def test_only_web_and_mail_addresses_are_opened(url: str, opens: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: True)
    assert links.open_outside(QUrl(url)) is opens


def test_every_button_has_a_name_and_is_reached_by_keyboard(shown: PreviewPane) -> None:
    buttons = [shown.bar.width_button(key) for key in ("phone", "tablet", "desktop")]
    for button in (*buttons, shown.bar.scheme, shown.bar.more):
        assert button.accessibleName()
    for reached in (buttons[0], shown.bar.scheme, shown.bar.more):  # arrows go on from the chosen width
        assert reached.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_width_is_chosen_by_click(shown: PreviewPane, qtbot: QtBot) -> None:
    view = shown.stage.findChild(SimpleView)
    assert view.width() == 390
    qtbot.mouseClick(shown.bar.width_button("desktop"), Qt.MouseButton.LeftButton)
    assert view.width() > 390
    qtbot.mouseClick(shown.bar.width_button("phone"), Qt.MouseButton.LeftButton)
    assert view.width() == 390


def test_page_is_dark_where_the_window_is_until_chosen_otherwise(shown: PreviewPane, look: Theme, qtbot: QtBot) -> None:
    look.set_theme("dark")
    assert shown.bar.scheme.isChecked()
    qtbot.mouseClick(shown.bar.scheme, Qt.MouseButton.LeftButton)
    look.set_theme("light")
    look.set_theme("dark")
    assert not shown.bar.scheme.isChecked()
    look.set_theme("light")


def test_engine_is_loaded_only_once_the_page_is_seen(lanes: Lanes, look: Theme, qtbot: QtBot, desk: Any) -> None:
    import subprocess
    import sys

    code = "import sys, newsdesk.ui.preview.pane; sys.exit('PySide6.QtWebEngineCore' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_real_engine_shows_the_page_of_the_story(
    lanes: Lanes, look: Theme, desk: Any, session: StorySession, ask: Callable[..., Any], qtbot: QtBot
) -> None:
    web = pytest.importorskip("PySide6.QtWebEngineWidgets")
    from PySide6.QtQuick import QQuickWindow

    pane = PreviewPane(lanes, look, None)
    qtbot.addWidget(pane)
    pane.resize(436, 700)
    pane.attach(desk)
    pane.show_session(session)
    pane.show()
    qtbot.waitUntil(lambda: pane.stage.findChild(web.QWebEngineView) is not None, timeout=30_000)
    view = pane.stage.findChild(web.QWebEngineView)
    qtbot.waitSignal(view.page_settled, timeout=30_000).wait()
    type_at_end(session, " Third.")
    qtbot.waitSignal(view.page_settled, timeout=30_000).wait()
    assert ask(view, "document.querySelector('div.body').textContent").split() == ["First.", "Second.", "Third."]
    assert ask(view, "innerWidth") == 390
    # a window that holds it is not opened anew for the graphics card
    assert QQuickWindow.sceneGraphBackend() == "software"
    qtbot.mouseClick(pane.bar.width_button("tablet"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ask(view, "innerWidth") in (767, 768, 769), timeout=30_000)
