"""A second start on a desk whose window is open."""

import subprocess
import sys
from pathlib import Path

from newsdesk.ui.window.single_instance import SingleInstance

CHILDREN = Path(__file__).parent / "children"


def test_second_start_hands_its_story_to_the_first(qtbot, tmp_path: Path):
    first, other = SingleInstance(tmp_path / "a.newsdesk"), SingleInstance(tmp_path / "b.newsdesk")
    assert first.acquire()
    assert other.acquire()
    first.listen()
    with qtbot.waitSignal(first.start_asked) as asked:
        second = subprocess.Popen(
            [sys.executable, CHILDREN / "second_start.py", tmp_path / "a.newsdesk"], stdout=subprocess.PIPE, text=True
        )
    assert asked.args == ["some-story"]
    assert second.communicate(timeout=30)[0].split() == ["False", "True"]
    first.release()
    other.release()
