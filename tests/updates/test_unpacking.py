"""Unpacking: a release is complete, and an entry that leads outside is refused."""

import io
import stat
import tarfile
import zipfile
from pathlib import Path

import pytest

from made_release import packed
from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates.installing import unpacking


def _entry(name: str, kind: bytes = tarfile.REGTYPE, link: str = "", size: int = 0) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.type, entry.linkname, entry.size = kind, link, size
    return entry


@pytest.fixture
def into(tmp_path: Path) -> Path:
    folder = tmp_path / "room" / "inner"
    folder.mkdir(parents=True)
    return folder


def _unpack(data: bytes, into: Path, name: str = "a.tar.gz") -> Path:
    archive = into.parent / name
    archive.write_bytes(data)
    return unpacking.unpack(archive, into)


def test_a_release_comes_out_whole_with_its_links_and_programs(into: Path):
    link = _entry("newsdesk-9.0.0/_internal/libQt6.so", tarfile.SYMTYPE, "Qt/lib/libQt6.so.6")
    library = _entry("newsdesk-9.0.0/_internal/Qt/lib/libQt6.so.6", size=3)
    folder = _unpack(packed(b"program", library, link), into)
    assert folder.name == "newsdesk-9.0.0"
    assert (folder / "newsdesk").stat().st_mode & 0o111
    assert (folder / "_internal/libQt6.so").read_bytes() == bytes(3)


@pytest.mark.parametrize(
    "entry",
    [
        _entry("../out", size=1),
        _entry("newsdesk-9.0.0/../../out", size=1),
        _entry("/tmp/out", size=1),  # noqa: S108
        _entry("newsdesk-9.0.0/link", tarfile.SYMTYPE, "/etc/passwd"),
        _entry("newsdesk-9.0.0/link", tarfile.SYMTYPE, "../../out"),
        _entry("newsdesk-9.0.0/link", tarfile.SYMTYPE, ".."),
        _entry("newsdesk-9.0.0/link", tarfile.SYMTYPE, ""),
        _entry("newsdesk-9.0.0/link", tarfile.LNKTYPE, "newsdesk-9.0.0/newsdesk"),
        _entry("newsdesk-9.0.0/device", tarfile.CHRTYPE),
        _entry("newsdesk-9.0.0/disk", tarfile.BLKTYPE),
        _entry("newsdesk-9.0.0/pipe", tarfile.FIFOTYPE),
        _entry("newsdesk-9.0.0/a:b", size=1),
        _entry("newsdesk-9.0.0\\out", size=1),
    ],
    ids=lambda entry: f"{entry.name}-{entry.type!r}-{entry.linkname}",
)
def test_what_does_not_belong_is_refused(into: Path, entry):
    with pytest.raises(UpdateRefused, match="does not belong there"):
        _unpack(packed(b"program", entry), into)
    assert not (into.parent / "out").exists()


def test_nothing_is_written_through_a_link(into: Path):
    outside = into.parent / "outside"
    outside.mkdir()
    first = _entry("newsdesk-9.0.0/a", tarfile.SYMTYPE, "b")
    second = _entry("newsdesk-9.0.0/b", tarfile.SYMTYPE, "../../outside")
    with pytest.raises(UpdateRefused):
        _unpack(packed(b"program", first, second, _entry("newsdesk-9.0.0/a/x", size=1)), into)
    assert list(outside.iterdir()) == []


def test_more_than_fits_is_refused(into: Path, monkeypatch):
    monkeypatch.setattr(unpacking, "LARGEST", 1000)
    with pytest.raises(UpdateRefused, match="does not belong there"):
        _unpack(packed(b"program", _entry("newsdesk-9.0.0/big", size=2000)), into)
    monkeypatch.setattr(unpacking, "MOST", 0)
    with pytest.raises(UpdateRefused, match="does not belong there"):
        _unpack(packed(b"program"), into)


@pytest.mark.parametrize("name", ["a.tar.gz", "a.zip"])
@pytest.mark.parametrize("data", [b"", b"no archive", packed(b"program" * 500)[:-40]], ids=["empty", "words", "cut"])
def test_a_damaged_archive_is_a_sentence(into: Path, data, name):
    with pytest.raises(UpdateRefused, match="cannot be unpacked") as refused:
        _unpack(data, into, name)
    assert "\n" not in str(refused.value)


def test_a_release_is_one_folder(into: Path):
    with pytest.raises(UpdateRefused, match="not one folder"):
        _unpack(packed(b"program", _entry("another/file", size=1)), into)


def _zip(*entries: tuple[str, int], data: bytes = b"program") -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as packing:
        for name, mode in entries:
            entry = zipfile.ZipInfo(name)
            entry.external_attr = mode << 16
            packing.writestr(entry, data)
    return whole.getvalue()


def test_a_zip_comes_out_whole(into: Path):
    folder = _unpack(_zip(("newsdesk-9.0.0/newsdesk.exe", 0o755), ("newsdesk-9.0.0/_internal/a", 0o644)), into, "a.zip")
    assert (folder / "newsdesk.exe").stat().st_mode & 0o111
    assert (folder / "_internal/a").read_bytes() == b"program"


@pytest.mark.parametrize(
    ("name", "mode"),
    [
        ("../out", 0o644),
        ("/out", 0o644),
        ("newsdesk/../../out", 0o644),
        ("C:/out", 0o644),
        ("newsdesk/link", stat.S_IFLNK | 0o777),
        ("newsdesk/device", stat.S_IFCHR | 0o600),
    ],
)
def test_a_zip_leads_nowhere_else(into: Path, name, mode):
    with pytest.raises(UpdateRefused, match="does not belong there"):
        _unpack(_zip((name, mode)), into, "a.zip")
    assert not (into.parent / "out").exists()


def test_a_name_that_comes_twice_in_a_zip_is_refused(into: Path):
    with pytest.warns(UserWarning, match="Duplicate"):
        twice = _zip(("newsdesk/a", 0o644), ("newsdesk/a", 0o644))
    with pytest.raises(UpdateRefused):
        _unpack(twice, into, "a.zip")


def test_an_entry_without_a_name_is_refused(into: Path):
    nameless = _zip(("x", 0o644)).replace(b"x", b"\0")  # zipfile reads a name up to its first NUL
    with pytest.raises(UpdateRefused):
        _unpack(nameless, into, "a.zip")
