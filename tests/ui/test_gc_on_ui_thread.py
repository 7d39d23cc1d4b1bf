"""Cyclic garbage is collected in the UI thread only: a lane must never free a QObject."""

import gc
import threading
import weakref

from newsdesk.ui.lanes import Lanes


class Ring:
    """Garbage that only the collector can free; remembers in which thread it went."""

    def __init__(self, seen: list[threading.Thread]) -> None:
        self.me = self
        weakref.finalize(self, lambda: seen.append(threading.current_thread()))


def test_what_a_lane_leaves_behind_is_freed_in_the_windows_thread(lanes: Lanes) -> None:
    gc.collect()
    seen: list[threading.Thread] = []

    def litter() -> int:
        for _ in range(5 * gc.get_threshold()[0]):
            Ring(seen)
        return len(seen)

    freed_there: list[int] = []
    lanes.side.run(litter, owner=lanes, done=freed_there.append)
    assert lanes.drain(30)
    assert freed_there == [0]
    assert seen
    assert set(seen) == {threading.main_thread()}


def test_python_collects_by_itself_again_once_the_lanes_are_closed(qapp: object) -> None:
    lanes = Lanes()
    assert not gc.isenabled()
    assert lanes.close(30)
    assert gc.isenabled()
