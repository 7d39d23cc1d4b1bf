"""Exports of more than one file by command, with a made-up format."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from made_up_format import add_gallery

Run = Callable[..., "subprocess.CompletedProcess[str]"]
BODY = "Snow fell.\n\n(picture snow.jpg)\n"


@pytest.fixture(autouse=True)
def _gallery(monkeypatch: pytest.MonkeyPatch) -> None:
    add_gallery(monkeypatch)


@pytest.fixture(autouse=True)
def _snow(run: Run) -> None:
    made = run("new", "--headline", "Snow", "--byline", "City desk", "--section", "National", "--body", "-", stdin=BODY)
    assert made.returncode == 0, made.stderr


def test_every_path_is_printed_and_given_as_json(run: Run, tmp_path: Path) -> None:
    out = tmp_path / "out"
    plain = run("export", "snow", "--format", "gallery", "--output", "out/")
    assert plain.stdout.splitlines() == [str(out / "snow.gallery"), str(out / "snow_files" / "snow.jpg")]

    (told,) = json.loads(run("export", "snow", "--format", "gallery", "--output", "page.gallery", "--json").stdout)
    assert told["file"] == str(tmp_path / "page.gallery")
    assert told["files"] == [told["file"], str(tmp_path / "page_files" / "snow.jpg")]


def test_standard_output_is_refused_with_a_way_out(run: Run, tmp_path: Path) -> None:
    refused = run("export", "snow", "--format", "gallery", "--output", "-")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.count("\n") == 1
    assert "2 files" in refused.stderr
    assert "--output a file or a folder" in refused.stderr
    assert json.loads(run("recall", "snow", "--json").stdout) == []


def test_a_picture_that_is_there_is_not_replaced_unasked(run: Run, tmp_path: Path) -> None:
    picture = tmp_path / "snow_files" / "snow.jpg"
    picture.parent.mkdir()
    picture.write_bytes(b"theirs")
    refused = run("export", "snow", "--format", "gallery")
    assert str(Path("snow_files") / "snow.jpg") in refused.stderr
    assert "--overwrite" in refused.stderr
    assert not (tmp_path / "snow.gallery").exists()
    assert run("export", "snow", "--format", "gallery", "--overwrite").returncode == 0
    assert picture.read_bytes() == b"picture in Snow"


def test_recall_names_all_files_and_writes_them_again(run: Run, tmp_path: Path) -> None:
    run("export", "snow", "--format", "gallery", "--output", "out/")
    changed = run("export", "snow", "--format", "markdown", "--output", "-").stdout.replace("fell.", "fell again.")
    assert run("import", "-", "--format", "markdown", stdin=changed).returncode == 0
    (stray,) = (copy for copy in json.loads(run("recall", "--json").stdout) if copy["is_file"])
    files = [str(tmp_path / "out" / name) for name in ("snow.gallery", "snow_files/snow.jpg")]
    assert [stray["place"], *(file["place"] for file in stray["files"])] == files

    again = run("recall", "snow", "--export-again")
    assert (again.returncode, again.stdout.splitlines()) == (0, files)
    assert "fell again." in (tmp_path / "out" / "snow.gallery").read_text(encoding="utf-8")
    (now,) = (copy for copy in json.loads(run("recall", "snow", "--json").stdout) if copy["is_file"])
    assert now["fate"] == "current"
    assert len(now["files"]) == 1


def test_formats_tells_of_several_files(run: Run) -> None:
    known = {form["key"]: form for form in json.loads(run("formats", "--json").stdout)}
    assert {key for key, form in known.items() if form["several_files"]} == {"gallery"}
    assert (known["gallery"]["reads"], known["gallery"]["writes"]) == (False, True)
    assert "gallery\twrite\t.gallery\tGallery" in run("formats").stdout
