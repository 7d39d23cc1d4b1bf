"""`make installers` as a process: the builds that it refuses."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    place = tmp_path / "clone"
    done = subprocess.run(["git", "clone", "-q", "--shared", ROOT, place], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this is no clone")
    return place


def test_a_tree_with_changes_is_not_packed(clone: Path) -> None:
    (clone / "README.md").write_text("changed")
    done = subprocess.run(
        [sys.executable, clone / "packaging/installers.py"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "commit or stash" in done.stderr
    assert not (clone / "build").exists()


def test_the_commit_is_written_down_and_a_change_beside_it(clone: Path) -> None:
    head = subprocess.run(["git", "-C", clone, "rev-parse", "HEAD"], capture_output=True, text=True).stdout.strip()
    ask = [sys.executable, "-c", "import sys; sys.path.insert(0, 'packaging'); import freeze; print(freeze.commit())"]
    assert subprocess.run(ask, capture_output=True, text=True, cwd=clone).stdout.strip() == head
    (clone / "README.md").write_text("changed")
    assert subprocess.run(ask, capture_output=True, text=True, cwd=clone).stdout.strip() == f"{head}-dirty"
