import shutil
import subprocess
from pathlib import Path

import pytest

import installed
import release_files


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in (*release_files.built("0.2.0"), "newsdesk-0.2.0.cdx.json"):
        (tmp_path / name).write_text(name)
    return tmp_path


def refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert release_files.main([str(folder), "0.2.0"]) == 1
    assert not (folder / "SHA256SUMS").exists()
    return capsys.readouterr().err


@pytest.mark.skipif(not shutil.which("sha256sum"), reason="no sha256sum to check with")
def test_the_checksums_of_a_whole_release_check(folder: Path) -> None:
    assert release_files.main([str(folder), "0.2.0"]) == 0
    assert release_files.main([str(folder), "0.2.0"]) == 0  # once more, with the first one's sums there

    subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=folder, check=True)
    assert (folder / "SHA256SUMS").read_text().count("\n") == 13


def test_both_editions_of_every_installer_belong_to_a_release() -> None:
    kinds = [installed.kind_of(Path(name)) for name in release_files.built("0.2.0")]

    assert sorted(kinds) == sorted([*installed.WAYS, *installed.WAYS])


def test_a_file_that_was_not_built_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "newsdesk-light-0.2.0-macos-arm64.dmg").unlink()

    assert "newsdesk-light-0.2.0-macos-arm64.dmg" in refused(folder, capsys)


def test_a_file_of_another_version_is_named(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "newsdesk_0.1.0_amd64.deb").touch()

    assert "do not belong into the release of 0.2.0: newsdesk_0.1.0_amd64.deb" in refused(folder, capsys)


def test_a_list_of_updates_goes_out_signed_or_not_at_all(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "newsdesk-update.json").touch()
    assert "without its signature" in refused(folder, capsys)

    (folder / "newsdesk-update.json.minisig").touch()
    assert release_files.main([str(folder), "0.2.0"]) == 0


def test_a_release_says_what_is_inside(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "newsdesk-0.2.0.cdx.json").unlink()

    assert ".cdx.json" in refused(folder, capsys)
