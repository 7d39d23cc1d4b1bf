"""A pane is added in its own file and one row, and everything that lists panes has it: another Python walks it."""

import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def test_a_pane_that_is_added_goes_everywhere() -> None:
    """What is walked stands in `walk_pane.py`, which no other run collects: it needs the recipe."""
    paths = os.pathsep.join((str(HERE / "recipe"), *filter(None, (os.environ.get("PYTHONPATH"),))))
    walk = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(HERE / "walk_pane.py")]

    done = subprocess.run(
        walk, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, timeout=110, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    walked = (HERE / "walk_pane.py").read_text("utf-8").count("\ndef test_")
    passed = re.search(r"(\d+) passed", done.stdout)
    assert passed is not None
    assert int(passed[1]) >= walked
    assert "skipped" not in done.stdout
