"""A short run of the harness: killed ten times, at random moments, the program keeps its first promise."""

import secrets
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from torture.kills import Session

SESSIONS, KILLS = 2, 5


@pytest.mark.timeout(600)
@pytest.mark.skipif(sys.platform == "win32", reason="the window's driver is watched through a POSIX pipe")
def test_ten_kills_cost_no_more_than_a_second_of_typing_and_nothing_acknowledged(tmp_path: Path) -> None:
    """What is measured is how old lost words were, by their own time stamps; a slow machine has no part in it."""
    seeds = [secrets.randbits(31) for _ in range(SESSIONS)]

    def live(seed: int) -> list[str]:
        records = Session(seed, tmp_path / str(seed), kills=KILLS, quick=True).run()
        return [f"seed {seed}, kill {one['kill']}, {one['at']}: {one['told']}" for one in records if not one["ok"]]

    with ThreadPoolExecutor(SESSIONS) as pool:
        assert [told for session in pool.map(live, seeds) for told in session] == []
