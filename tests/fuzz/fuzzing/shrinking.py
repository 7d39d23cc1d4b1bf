"""Makes a failing input smaller for as long as that is cheap."""

import time
from collections.abc import Callable

_SECONDS = 20.0


def shrunk(data: bytes, fails: Callable[[bytes], bool], *, seconds: float = _SECONDS) -> bytes:
    """The smallest input found that still fails, by leaving out ever smaller pieces."""
    until = time.monotonic() + seconds
    piece = len(data) // 2
    while piece and time.monotonic() < until:
        at = 0
        while at < len(data) and time.monotonic() < until:
            less = data[:at] + data[at + piece :]
            if fails(less):
                data = less
            else:
                at += piece
        piece //= 2
    return data
