"""Exports panel: a story's exported copies, whether they are still current, and exporting them again."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.related import Related
from newsdesk.domain.story import Content
from newsdesk.ui.bus import Bus
from newsdesk.ui.exports.pane import ExportsPane
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme

Ask = Callable[[Callable[[], Any]], Any]
Publish = Callable[..., UUID]
Change = Callable[[UUID, str], None]


@pytest.fixture
def pane(qtbot: QtBot, lanes: Lanes, bus: Bus, look: Theme, newsroom: Newsroom) -> Iterator[ExportsPane]:
    made = ExportsPane(lanes, bus, look)
    QAbstractItemModelTester(made.model, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    qtbot.addWidget(made)
    made.resize(436, 700)
    made.show()
    qtbot.waitExposed(made)
    made.attach(newsroom)
    yield made
    assert lanes.drain(30)


@pytest.fixture
def show(pane: ExportsPane, newsroom: Newsroom, ask: Ask, lanes: Lanes) -> Callable[[UUID], StorySession]:
    """Open a story in the pane."""

    def shown(story: UUID) -> StorySession:
        session = StorySession.of_story(ask(lambda: newsroom.stories.get(story)), None, pane)
        pane.show_session(session)
        assert lanes.drain(30)
        return session

    return shown


def fates(pane: ExportsPane) -> list[str]:
    return [row.report.fate.value for row in pane.model.rows]


def spoken(pane: ExportsPane, at: int = 0) -> str:
    text: str = pane.model.data(pane.model.index(at), Qt.ItemDataRole.AccessibleTextRole)
    return text


def test_copy_equal_to_the_story_is_current(
    pane: ExportsPane, publish: Publish, show: Callable[[UUID], StorySession], tmp_path: Path
) -> None:
    show(publish("Snow", tmp_path / "snow.html"))
    assert fates(pane) == ["current"]
    assert "snow.html" in spoken(pane)
    assert "revision 1" in spoken(pane)
    assert not pane.again.isVisibleTo(pane)


def test_change_makes_copies_stale_and_a_correction_makes_them_wrong(
    qtbot: QtBot,
    pane: ExportsPane,
    publish: Publish,
    change: Change,
    show: Callable[[UUID], StorySession],
    newsroom: Newsroom,
    ask: Ask,
    bus: Bus,
    tmp_path: Path,
) -> None:
    story = publish("Snow", tmp_path / "a.html", tmp_path / "b.html")
    show(story)
    change(story, "Snow again")
    with qtbot.waitSignal(pane.copies_counted, check_params_cb=lambda count: count == 2):
        bus.tell(ChangeSet(stories=frozenset({story})))
    assert fates(pane) == ["stale", "stale"]
    correction = ask(
        lambda: newsroom.notices.publish_notice(story, NoticeKind.CORRECTION, wrong="eleven", right="seven")
    )
    bus.tell(correction)
    qtbot.waitUntil(lambda: fates(pane) == ["wrong", "wrong"])
    assert "Export 2 again" in pane.again.text()


def test_stale_copies_are_exported_again_all_at_once(
    qtbot: QtBot,
    pane: ExportsPane,
    publish: Publish,
    change: Change,
    show: Callable[[UUID], StorySession],
    tmp_path: Path,
) -> None:
    files = (tmp_path / "a.html", tmp_path / "b.html")
    story = publish("Snow", *files)
    change(story, "Snow again")
    show(story)
    committed: list[object] = []

    def commit(stories: object, then: Callable[[], None], _: object) -> None:
        committed.append(stories)
        then()

    pane.commit_with(commit)
    with qtbot.waitSignal(pane.message, check_params_cb=lambda text: "2 copies" in text):
        qtbot.mouseClick(pane.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: fates(pane) == ["current", "current"])
    assert all("Snow again" in file.read_text() for file in files)
    assert committed == [(story,)]
    assert not pane.again.isVisibleTo(pane)


def test_file_that_cannot_be_written_again_is_named(
    qtbot: QtBot,
    pane: ExportsPane,
    publish: Publish,
    change: Change,
    show: Callable[[UUID], StorySession],
    tmp_path: Path,
) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    story = publish("Snow", folder / "a.html")
    (folder / "a.html").unlink()
    folder.rmdir()
    folder.write_text("")
    change(story, "Snow again")
    show(story)
    qtbot.mouseClick(pane.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: pane.warnings.isVisibleTo(pane))
    assert "a.html" in pane.warnings.text()
    assert fates(pane) == ["stale"]


def test_all_stories_are_listed_with_their_names_and_exported_again(
    qtbot: QtBot,
    pane: ExportsPane,
    publish: Publish,
    change: Change,
    tmp_path: Path,
) -> None:
    stories = [publish(name, tmp_path / f"{name}.html") for name in ("Snow", "Bridge", "Flour")]
    for story in stories[:2]:
        change(story, "New words")
    qtbot.mouseClick(pane.all_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: fates(pane) == ["stale", "stale"])
    assert "New words" in spoken(pane)
    pane.list.setCurrentIndex(pane.model.index(0))
    with qtbot.waitSignal(pane.open_asked, check_params_cb=lambda story: story in stories):
        qtbot.keyClick(pane.list, Qt.Key.Key_Return)
    qtbot.mouseClick(pane.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: fates(pane) == [])
    assert "Every exported copy" in pane.empty.text()


def test_path_is_copied_and_its_folder_shown(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    pane: ExportsPane,
    publish: Publish,
    show: Callable[[UUID], StorySession],
    tmp_path: Path,
) -> None:
    shown: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        shown.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    show(publish("Snow", tmp_path / "snow.html"))
    assert not pane.copy_path.isEnabled()
    pane.list.setCurrentIndex(pane.model.index(0))
    qtbot.mouseClick(pane.copy_path, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == str(tmp_path / "snow.html")
    qtbot.mouseClick(pane.show_folder, Qt.MouseButton.LeftButton)
    assert shown == [QUrl.fromLocalFile(str(tmp_path))]


def test_story_that_was_never_exported_says_so(
    pane: ExportsPane, publish: Publish, show: Callable[[UUID], StorySession]
) -> None:
    show(publish("Snow"))
    assert "This story has no exported copies" in pane.empty.text()
    pane.show_session(None)
    assert "Open a story" in pane.empty.text()


def test_other_story_shows_its_own_copies_at_once(
    pane: ExportsPane, publish: Publish, show: Callable[[UUID], StorySession], tmp_path: Path
) -> None:
    show(publish("Snow", tmp_path / "snow.html"))
    assert pane.model.rowCount(QModelIndex()) == 1
    show(publish("Bridge"))
    assert pane.model.rowCount(QModelIndex()) == 0


def test_copies_without_a_file_ask_the_person_to_tell_who_has_them(
    pane: ExportsPane,
    publish: Publish,
    change: Change,
    show: Callable[[UUID], StorySession],
    newsroom: Newsroom,
    ask: Ask,
) -> None:
    story = publish("Snow")
    ask(lambda: newsroom.exchange.record_exit(newsroom.exchange.rendered(story, "text").record, place="clipboard"))
    change(story, "Snow again")
    show(story)
    assert "Clipboard" in spoken(pane)
    assert "tell those who have it" in spoken(pane)
    assert "tell those who have it" in pane.summary.text()
    assert not pane.again.isVisibleTo(pane)
    pane.list.setCurrentIndex(pane.model.index(0))
    assert not pane.copy_path.isEnabled()


def test_every_kind_of_copy_is_painted_in_both_directions(
    pane: ExportsPane,
    publish: Publish,
    change: Change,
    show: Callable[[UUID], StorySession],
    newsroom: Newsroom,
    ask: Ask,
    tmp_path: Path,
) -> None:
    story = publish("Snow", tmp_path / ("a-long-name-" * 8 + ".html"))
    left = replace(ask(lambda: newsroom.exchange.rendered(story, "text")).record, proof=True)
    ask(lambda: newsroom.exchange.record_exit(left, place="printer"))
    change(story, "Snow again")
    show(story)
    assert "proof" in " ".join(spoken(pane, at) for at in range(2))
    for way in (Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight):
        pane.setLayoutDirection(way)
        assert not pane.grab().isNull()


def test_copy_with_a_withdrawn_story_in_check_also_is_wrong_and_says_why(
    pane: ExportsPane,
    publish: Publish,
    show: Callable[[UUID], StorySession],
    newsroom: Newsroom,
    ask: Ask,
    tmp_path: Path,
) -> None:
    zebra = publish("Zebra")
    snow = Content(headline="Snow", body="It snows.", related=(Related(story=zebra),))
    (story,) = ask(lambda: newsroom.stories.new(snow)).created
    ask(lambda: newsroom.exchange.export((story,), format_key="html", file=tmp_path / "snow.html"))
    withdrawal: dict[str, Any] = {"text": "There was none.", "zone": "Asia/Kabul"}
    ask(lambda: newsroom.notices.publish_notice(zebra, NoticeKind.WITHDRAWAL, **withdrawal))
    show(story)
    assert fates(pane) == ["wrong"]
    assert "It carries “Zebra” in Check Also, which is withdrawn." in spoken(pane)
    pane.grab()
