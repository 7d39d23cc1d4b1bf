"""Results of work in a lane are delivered in the UI thread, in order, or not at all."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QThread

from newsdesk.domain.errors import StoryNotFound
from newsdesk.ui.lanes import Lanes
from patience import PATIENCE


@pytest.fixture
def blocked(lanes):
    """Blocks the archive lane until the event is set."""
    gate = threading.Event()
    started = threading.Event()

    def wait() -> None:
        started.set()
        gate.wait(PATIENCE)

    lanes.archive.run(wait, owner=lanes)
    assert started.wait(PATIENCE)
    return gate


def test_result_is_delivered_in_the_ui_thread(qtbot, lanes):
    got: list[object] = []
    lanes.side.run(
        lambda: threading.current_thread().name,
        owner=lanes,
        done=lambda name: got.append((name, QThread.currentThread() is lanes.thread())),
    )
    qtbot.waitUntil(lambda: bool(got))
    assert got == [("newsdesk-side", True)]


def test_work_runs_in_order(lanes):
    got: list[object] = []
    for number in range(50):
        lanes.archive.run(lambda n=number: n, owner=lanes, done=got.append)
    assert lanes.drain(PATIENCE)
    assert got == list(range(50))


def test_result_is_dropped_when_its_owner_is_gone(lanes, blocked):
    owner = QObject()
    got: list[int] = []
    lanes.archive.run(lambda: 1, owner=owner, done=got.append)
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    blocked.set()
    assert lanes.drain(PATIENCE)
    assert got == []


def test_only_the_latest_of_a_key_is_started_and_delivered(lanes, blocked):
    began: list[object] = []
    got: list[int] = []

    def begin(number: int) -> int:
        began.append(number)
        return number

    for number in range(5):
        lanes.archive.run(partial(begin, number), owner=lanes, done=got.append, latest="search")
    lanes.archive.run(lambda: began.append("other"), owner=lanes, latest="other")
    blocked.set()
    assert lanes.drain(PATIENCE)
    assert began == [4, "other"]
    assert got == [4]


def test_keys_of_different_owners_do_not_meet(lanes, blocked):
    owners = [QObject(), QObject()]
    got: list[int] = []
    for number, owner in enumerate(owners):
        lanes.archive.run(lambda n=number: n, owner=owner, done=got.append, latest="same")
    blocked.set()
    assert lanes.drain(PATIENCE)
    assert got == [0, 1]


def test_cancelled_work_is_not_started(lanes, blocked):
    began = []
    lanes.archive.run(lambda: began.append(1), owner=lanes).cancel()
    blocked.set()
    assert lanes.drain(PATIENCE)
    assert began == []


def test_failure_goes_to_who_asked_or_else_to_the_lanes(lanes):
    error = StoryNotFound("x")
    told: list[Exception] = []
    general: list[Exception] = []
    lanes.failed.connect(general.append)

    def fail() -> None:
        raise error

    lanes.archive.run(fail, owner=lanes, failed=told.append)
    lanes.side.run(fail, owner=lanes)
    assert lanes.drain(PATIENCE)
    assert (told, general) == ([error], [error])


def test_drain_follows_work_that_results_ask_for(lanes):
    got: list[object] = []
    lanes.side.run(
        lambda: 1, owner=lanes, done=lambda n: lanes.archive.run(lambda: n + 1, owner=lanes, done=got.append)
    )
    assert lanes.drain(PATIENCE)
    assert got == [2]


def test_drain_gives_up_in_time(lanes, blocked):
    assert not lanes.drain(0.01)
    blocked.set()
    assert lanes.drain(PATIENCE)


def test_closed_lane_takes_no_work(qapp):
    lanes = Lanes()
    assert lanes.close(PATIENCE)
    assert lanes.archive.run(lambda: 1, owner=lanes).cancelled


def test_long_work_lets_what_waits_go_first(lanes, blocked):
    order = []

    def long_work():
        order.append("first half")
        lanes.archive.give_way()
        order.append("second half")

    lanes.archive.run(long_work, owner=lanes, done=lambda _: order.append("long work is told"))
    lanes.archive.run(lambda: order.append("draft"), owner=lanes, done=lambda _: order.append("draft is told"))
    blocked.set()
    assert lanes.drain(PATIENCE)
    assert order == ["first half", "draft", "second half", "draft is told", "long work is told"]
