"""What may not run beside other tests is said, with the reason, by both runs of `make test`."""

import subprocess
import sys
from pathlib import Path

import pytest

from patience import PATIENCE

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize(("marks", "head"), [("alone", "ran alone"), ("not alone", "left for a run of their own")])
def test_a_run_says_what_runs_alone_and_why(marks: str, head: str) -> None:
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "--collect-only",
        "-m",
        marks,
        "tests/fuzz",
    ]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE).stdout
    assert head in told
    assert "tests/ui: one clipboard, one focus and one web engine" in told
