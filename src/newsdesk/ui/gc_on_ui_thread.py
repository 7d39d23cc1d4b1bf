"""Runs Python's cyclic garbage collector in the UI thread only.

Python collects in whichever thread happens to allocate. A QObject that is freed in another thread leaves its timers
with the event loop of the UI thread, which then calls freed memory: the process crashes.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_holders = 0


def begin() -> None:
    """Switch automatic collection off, before other threads start. Calls nest: each needs an `end`."""
    global _holders
    _holders += 1
    gc.disable()


def end() -> None:
    """Undo one `begin`; the last switches automatic collection on again."""
    global _holders
    _holders = max(0, _holders - 1)
    if not _holders:
        gc.enable()


@contextmanager
def off() -> Iterator[None]:
    """Collect nothing inside, such as while modules are imported: they make many objects and no garbage."""
    begin()
    try:
        yield
    finally:
        end()


def if_due() -> None:
    """Collect the generations that Python would have collected by now. Call it often, in the UI thread."""
    if gc.isenabled():
        return
    counts, thresholds = gc.get_count(), gc.get_threshold()
    if counts[0] > thresholds[0]:
        gc.collect(max(generation for generation, count in enumerate(counts) if count > thresholds[generation]))
