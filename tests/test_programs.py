"""Programs are files, which ruff and mypy read: in a string, a renamed name is found when the program hangs."""

import ast
import textwrap
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDERS = ("benchmarks", "packaging", "src", "tests")
SHORT = 3  # lines: an import, and what is asked of it
# file: why its program is a string
STRINGS = {
    "tests/benchmarks/test_child_process.py": "what a measured program may do wrong",
    "tests/packaging/test_installed.py": "scripts that stand in for the packed program",
    "tests/packaging/test_smoke.py": "a script that stands in for the packed program",
    "tests/store/test_upgrade.py": "a migration, which each test writes with other steps",
    "tests/test_programs.py": "what is to be found",
    "tests/ui/panes/recipe/sitecustomize.py": "lines of CONTRIBUTING's recipe that are added to a table",
    "tests/ui/window/test_desk_file_lock.py": "typed into a program that runs",
    "tests/ui/window/test_language_change.py": "typed into a program that runs",
}


def _strings(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def _imports(text: str) -> bool:
    """Whether a text is a program of more than a few lines that imports something."""
    if text.strip().count("\n") < SHORT or "import " not in text:
        return False
    try:
        return any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(ast.parse(textwrap.dedent(text))))
    except (SyntaxError, ValueError):
        return False


def test_no_program_of_more_than_a_few_lines_is_a_string() -> None:
    paths = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")]
    assert len(paths) > 1000
    found = {path.relative_to(ROOT).as_posix() for path in paths if any(map(_imports, _strings(path)))}
    assert found == set(STRINGS)


def test_a_program_in_a_string_would_be_found() -> None:
    assert _imports("\nimport sys\nfrom newsdesk import app\ndesk = sys.argv[1]\nsys.exit(app.main(None, desk))\n")
    assert not _imports("To import a story,\nopen it\nand wait\nfor it\n.")
    assert not _imports("import sys\nprint(sys.path)\n")
