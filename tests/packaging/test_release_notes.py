import subprocess
import sys
from pathlib import Path

import pytest

import newsdesk
import release_notes
from release_notes import NoRelease, notes, section, version_of

CHANGELOG = """# Changelog
What people notice.

## Unreleased
### Added
- Not yet.

## 0.2.0 (2026-12-01)
### Added
- A `.deb`.

### Fixed
- ## is no heading here

## [0.1.0] - 2026-01-01
- The first.

## 0.0.9
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "src/newsdesk").mkdir(parents=True)
    (tmp_path / "src/newsdesk/__init__.py").write_text('"""Newsdesk."""\n\n__version__ = "0.2.0"\n')
    (tmp_path / "CHANGELOG.md").write_text(CHANGELOG)
    return tmp_path


def test_the_notes_are_the_section_of_that_version_and_nothing_else(root: Path) -> None:
    assert notes("v0.2.0", root) == "### Added\n- A `.deb`.\n\n### Fixed\n- ## is no heading here\n"


def test_a_heading_may_stand_in_brackets() -> None:
    assert section(CHANGELOG, "0.1.0") == "- The first."


def test_what_is_not_signed_is_said(root: Path) -> None:
    told = notes("v0.2.0", root, unsigned=["Windows", "macOS"])

    assert "The Windows and the macOS build of this version carries no signature" in told
    assert "SHA256SUMS" in told


@pytest.mark.parametrize(
    ("version", "told"), [("0.3.0", "no section “## 0.3.0”"), ("0.0.9", "says nothing"), ("0.2", "no section")]
)
def test_a_version_without_a_word_to_readers_is_not_released(version: str, told: str) -> None:
    with pytest.raises(NoRelease, match=told):
        section(CHANGELOG, version)


def test_a_tag_that_is_not_the_version_of_the_program_is_refused(root: Path) -> None:
    with pytest.raises(NoRelease, match=r"The tag says 0\.1\.0, .* says 0\.2\.0"):
        notes("v0.1.0", root)


def test_a_program_without_a_version_is_refused() -> None:
    with pytest.raises(NoRelease, match="names no version"):
        version_of("__version__ = version()")


def test_the_version_is_read_as_python_reads_it() -> None:
    source = (release_notes.ROOT / "src/newsdesk/__init__.py").read_text("utf-8")

    assert version_of(source) == newsdesk.__version__


def test_a_refusal_is_one_sentence_and_an_exit_code() -> None:
    done = subprocess.run(
        [sys.executable, release_notes.__file__, "v999.0.0"], capture_output=True, encoding="utf-8", check=False
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("release notes: The tag says 999.0.0")
    assert done.stderr.count("\n") == 1
