"""A short run of `make fuzz`: hostile input breaks no reader, and none writes outside the folder it is given."""

import sys
from pathlib import Path

import pytest

from fuzzing.__main__ import main
from fuzzing.campaign import answers
from fuzzing.readers import READERS
from fuzzing.shrinking import shrunk
from fuzzing.worker import inputs, made, shapes_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are those of POSIX")
_INPUTS = 16


@pytest.mark.parametrize("reader", READERS)
def test_hostile_input_breaks_no_reader(reader: str, tmp_path: Path) -> None:
    told = list(answers(reader, str(len(shapes_of(reader))), str(_INPUTS), room=tmp_path))
    # the machine of a test may be slow and busy: what takes long is for `make fuzz` to find
    assert [each.wrong for each in told if each.wrong and not each.wrong.startswith("slow")] == []
    assert len(told) == _INPUTS


def test_a_number_always_makes_the_same_input() -> None:
    one, other = (dict(inputs("words", 100, 12)) for _ in range(2))
    assert one == other
    assert len(set(one.values())) > 6


def test_one_input_is_made_by_its_number(capsys: pytest.CaptureFixture[str]) -> None:
    number = len(shapes_of("words")) + 5
    assert made("words", number) == dict(inputs("words", number - 5, 12))[number]
    assert main(["--reader", "words", "--input-number", str(number)]) == 0
    said = capsys.readouterr().out
    assert f"{len(made('words', number)):,} bytes" in said
    assert "Nothing is wrong with it." in said


def test_every_large_shape_is_as_large_as_it_says() -> None:
    sizes = [len(made("pasted", number)) for number in range(len(shapes_of("pasted")) - 60, len(shapes_of("pasted")))]
    assert min(sizes) > 100_000


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
