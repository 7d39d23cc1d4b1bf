"""Bad input: one clear sentence, exit code 1, and the archive as it was."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def _holes(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)


_BOMB = "---\n" + "".join(f"{b}: &{b} [*{a},*{a},*{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
BAD: dict[str, Callable[[Path], object]] = {
    "picture.txt": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9),
    "latin.txt": lambda path: path.write_bytes("Déjà vu à Kaboul".encode("latin-1")),
    "utf16.md": lambda path: path.write_bytes("Rain".encode("utf-16")),
    "huge.txt": _holes,
    "truncated.txt": lambda path: path.write_bytes("کابل".encode()[:-1]),
    "front-matter.md": lambda path: path.write_text('---\ntitle: "cut off\n'),
    "nul.md": lambda path: path.write_bytes(b"one\x00two"),
    "deep.md": lambda path: path.write_text("> " * 20000 + "deep"),
    "bomb.md": lambda path: path.write_text(_BOMB.replace("&b", "&b", 1) + "---\ntext\n"),
    "nothing-there.md": lambda path: None,
    "folder.md": lambda path: path.mkdir(),
}


def test_bad_files_are_refused_one_sentence_each_and_change_nothing(run: Run, tmp_path: Path) -> None:
    run("new", "--headline", "Rain")
    before = run("list", "--limit", "0", "--json").stdout
    for name, make in BAD.items():
        make(tmp_path / name)
    done = run("import", *BAD)

    assert (done.returncode, done.stdout) == (1, "")
    told = done.stderr.splitlines()
    assert len(told) == len(BAD)
    for name, line in zip(BAD, told, strict=True):
        assert line.startswith(f"newsdesk: {name}: ")
    assert run("list", "--limit", "0", "--json").stdout == before


def test_a_good_file_among_bad_ones_comes_in(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_bytes(b"\x00")
    (tmp_path / "good.md").write_text("# Rain\n\nIt rained.\n")
    done = run("import", "bad.md", "good.md", "--json")

    assert done.returncode == 1
    assert '"headline": "Rain"' in done.stdout


@pytest.mark.parametrize(("argv", "stdin"), [(["import", "-"], b"\x00"), (["new", "--body", "-"], b"\xff\xfe\x00")])
def test_bad_standard_input_is_refused(run: Run, argv: list[str], stdin: bytes) -> None:
    done = run(*argv, stdin=stdin)

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("\n") == 1
    assert run("list", "--json").stdout.strip() == "[]"


def test_a_page_with_scripts_comes_in_without_them(run: Run, tmp_path: Path) -> None:
    page = "<html><body><article><h1>Rain</h1><p>It rained <b>hard</b> in the city.</p>"
    page += "<script>alert('x')</script><p onclick='x()'>Then it stopped for the day.</p></article></body></html>"
    story = run("import", "-", "--format", "html", stdin=page).stdout.split("\t")[0]
    written = run("export", story, "--format", "html", "--output", "-").stdout

    assert "It rained" in written
    assert "alert(" not in written
    assert "onclick" not in written


def test_an_unknown_format_is_told_with_those_that_are_known(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text("# Rain\n")
    done = run("import", "page.md", "--format", "docx")

    assert done.returncode == 1
    assert "markdown" in done.stderr
