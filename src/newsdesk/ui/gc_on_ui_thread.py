"""Has Python's cyclic garbage collected in the window's thread alone.

Python collects in whichever thread happens to allocate. A QObject that is freed so in a lane leaves its timers with the
window's event loop, which then calls what is no longer there: the process ends.
"""

import gc

_holders = 0


def begin() -> None:
    """There are other threads from now on: nothing is collected but by `if_due`."""
    global _holders
    _holders += 1
    gc.disable()


def end() -> None:
    """One who began has no other threads any more."""
    global _holders
    _holders = max(0, _holders - 1)
    if not _holders:
        gc.enable()


def if_due() -> None:
    """Collect what Python would have collected by now. To be called in the window's thread, often."""
    if gc.isenabled():
        return
    counts, thresholds = gc.get_count(), gc.get_threshold()
    if counts[0] > thresholds[0]:
        gc.collect(max(generation for generation, count in enumerate(counts) if count > thresholds[generation]))
