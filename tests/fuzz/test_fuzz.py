"""A short run of `make fuzz`: hostile input breaks no reader, and none writes outside the folder it is given."""

import sys
from pathlib import Path

import pytest

from fuzzing.campaign import answers
from fuzzing.readers import READERS
from fuzzing.shapes import SHAPES
from fuzzing.shrinking import shrunk
from fuzzing.worker import inputs

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are those of POSIX")
_INPUTS = 16


@pytest.mark.parametrize("reader", READERS)
def test_hostile_input_breaks_no_reader(reader: str, tmp_path: Path) -> None:
    told = list(answers(reader, str(len(SHAPES)), str(_INPUTS), room=tmp_path))
    # the machine of a test may be slow and busy: what takes long is for `make fuzz` to find
    assert [each.wrong for each in told if each.wrong and not each.wrong.startswith("slow")] == []
    assert len(told) == _INPUTS


def test_a_number_always_makes_the_same_input() -> None:
    one, other = (dict(inputs("words", 100, 12)) for _ in range(2))
    assert one == other
    assert len(set(one.values())) > 6


@pytest.mark.parametrize(
    ("reader", "wrong"),
    [("raises", "Broken"), ("writes", "wrote outside"), ("dies", "died"), ("connects", "wrote outside")],
)
def test_what_a_reader_must_not_do_is_noticed(reader: str, wrong: str, tmp_path: Path) -> None:
    """The harness itself: a reader that does what is forbidden is named with it."""
    (tmp_path / "input").write_bytes(b"x")
    told = list(answers(f"bad:{reader}", str(tmp_path / "input"), room=tmp_path / "room"))
    assert wrong in told[-1].wrong


def test_a_failing_input_is_made_small() -> None:
    assert shrunk(b"a" * 500 + b"!" + b"b" * 700, lambda data: b"!" in data, seconds=60) == b"!"
