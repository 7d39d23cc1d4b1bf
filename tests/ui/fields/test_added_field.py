"""A field is added in two places, and everything that lists fields has it: another Python walks it through them all."""

import os
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent


def test_a_field_that_is_added_goes_everywhere() -> None:
    """What is walked stands in `walk.py`, which no other run collects: without the recipe there is no such field."""
    paths = os.pathsep.join((str(HERE / "recipe"), *filter(None, (os.environ.get("PYTHONPATH"),))))
    walk = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", str(HERE / "walk.py")]

    done = subprocess.run(
        walk, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, text=True, timeout=110, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr
    walked = (HERE / "walk.py").read_text("utf-8").count("\ndef test_")
    assert int(re.search(r"(\d+) passed", done.stdout)[1]) >= walked
    assert "skipped" not in done.stdout
