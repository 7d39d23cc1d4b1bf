"""Tests lie where what they test lies, and under its name, so that one is found from the other."""

from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
ROOT = TESTS.parent
SOURCE = ROOT / "src" / "newsdesk"

# folder of tests: where the modules lie whose names it takes; the window is tested by panes, not by modules
ROOMS = {
    **{
        room: SOURCE / room
        for room in ("text", "domain", "store", "checks", "page", "formats", "updates", "desk", "cli")
    },
    "settings": SOURCE,
    "benchmarks": ROOT / "benchmarks",
}
# what spans modules: the behaviour is the name
SPANNING = {
    "checks/test_corpus.py": "all checks together, on copy with seeded mistakes",
    "checks/test_no_false_alarms.py": "all checks together, on clean copy",
    "checks/test_work.py": "the cost of every check over a story",
    "cli/test_bad_input.py": "every command that reads",
    "cli/test_damaged_desk.py": "every command that opens a desk",
    "cli/test_first_start.py": "commands on a desk between two versions",
    "cli/test_stories.py": "a story's way through the commands",
    "cli/test_unsaved_words.py": "drafts in every command that shows stories",
    "cli/test_several_files.py": "commands on a format of several files",
    "desk/export/test_exits.py": "every place where words can leave",
    "desk/export/test_several_files.py": "every exit, with a format of several files",
    "desk/test_canaries.py": "every way in and every way out",
    "desk/test_state_machine.py": "all moves, at random",
    "formats/test_reader_contract.py": "every reader",
    "formats/test_writer_contract.py": "every writer",
    "formats/test_round_trip.py": "every format that is read and written",
    "formats/test_reference.py": "a real page, each way",
    "store/test_bad_rows.py": "every table",
    "store/test_copy_checks.py": "what three tables keep for copy checks",
}


def _files(room: str) -> Iterator[Path]:
    return (path for path in sorted((TESTS / room).rglob("test_*.py")) if "corpus" not in path.parts)


def modules(folder: Path) -> frozenset[str]:
    """Names of the modules and packages below a folder; of the root of the program, those of its own files."""
    found = folder.glob("*.py") if folder == SOURCE else folder.rglob("*")
    return frozenset(path.stem for path in found if path.suffix == ".py" or (path / "__init__.py").exists())


@pytest.mark.parametrize("room", ROOMS)
def test_a_test_has_the_name_of_a_module_which_may_go_on(room: str) -> None:
    """test_drafts.py and test_drafts_set_aside.py are tests of drafts.py."""
    known = modules(ROOMS[room])
    assert known
    strays = {
        str(path.relative_to(TESTS))
        for path in _files(room)
        if not any(f"{path.stem.removeprefix('test_')}_".startswith(f"{name}_") for name in known)
    }
    assert strays == {path for path in SPANNING if path.startswith(f"{room}/")}


def test_what_make_quick_runs_is_there() -> None:
    (line,) = (line for line in (ROOT / "Makefile").read_text("utf-8").splitlines() if line.startswith("QUICK := "))
    assert [name for name in line.removeprefix("QUICK := ").split() if not (TESTS / name).exists()] == []


def test_a_page_of_the_documentation_is_tested_under_its_name() -> None:
    for path in _files("docs"):
        assert (ROOT / "docs" / f"{path.stem.removeprefix('test_')}.md").exists(), path
