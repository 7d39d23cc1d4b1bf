import errno
import os
from hashlib import sha256
from pathlib import Path

import pytest

from newsdesk import file_writing
from newsdesk.desk.export import files
from newsdesk.domain.errors import NameTaken, WriteFailed


def test_a_file_is_written_whole_and_its_folder_made(tmp_path: Path) -> None:
    path = files.write(tmp_path / "new" / "page.html", b"page")

    assert path.read_bytes() == b"page"
    assert [each.name for each in path.parent.iterdir()] == ["page.html"]


def test_a_taken_name_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"old")

    with pytest.raises(NameTaken) as refused:
        files.write(path, b"new")

    assert refused.value.path == str(path)
    assert path.read_bytes() == b"old"


def test_overwriting_keeps_the_permissions_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"old")
    path.chmod(0o640)

    files.write(path, b"new", overwrite=True)

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_overwriting_where_nothing_was_is_writing(tmp_path: Path) -> None:
    assert files.write(tmp_path / "page.html", b"new", overwrite=True).read_bytes() == b"new"


def test_a_link_is_refused_and_what_it_leads_to_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "real.html").write_bytes(b"old")
    (tmp_path / "link.html").symlink_to(tmp_path / "real.html")

    with pytest.raises(WriteFailed, match="link"):
        files.write(tmp_path / "link.html", b"new", overwrite=True)
    with pytest.raises(NameTaken):
        files.write(tmp_path / "link.html", b"new")

    assert (tmp_path / "link.html").is_symlink()
    assert (tmp_path / "real.html").read_bytes() == b"old"


@pytest.mark.parametrize("overwrite", [False, True])
def test_a_link_to_nothing_makes_no_file_elsewhere(tmp_path: Path, overwrite: bool) -> None:
    (tmp_path / "link.html").symlink_to(tmp_path / "elsewhere.html")

    with pytest.raises((WriteFailed, NameTaken)):
        files.write(tmp_path / "link.html", b"new", overwrite=overwrite)

    assert not (tmp_path / "elsewhere.html").exists()


def test_another_name_of_a_file_keeps_its_words(tmp_path: Path) -> None:
    (tmp_path / "theirs.html").write_bytes(b"theirs")
    (tmp_path / "page.html").hardlink_to(tmp_path / "theirs.html")

    files.write(tmp_path / "page.html", b"new", overwrite=True)

    assert (tmp_path / "theirs.html").read_bytes() == b"theirs"
    assert (tmp_path / "page.html").read_bytes() == b"new"


@pytest.mark.skipif(os.name != "posix", reason="pipes have no path there")
def test_a_pipe_in_the_place_of_a_page_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "page.html")

    with pytest.raises(WriteFailed, match="ordinary"):
        files.write(tmp_path / "page.html", b"new", overwrite=True)
    with pytest.raises(WriteFailed, match="ordinary"):
        files.write_again([(tmp_path / "page.html", b"new")], digests={})


def test_what_became_a_link_is_not_written_again(tmp_path: Path) -> None:
    old = b"old"
    (tmp_path / "real.html").write_bytes(old)
    (tmp_path / "page.html").symlink_to(tmp_path / "real.html")

    with pytest.raises(WriteFailed, match="link"):
        files.write_again([(tmp_path / "page.html", b"new")], digests={tmp_path / "page.html": sha256(old).hexdigest()})

    assert (tmp_path / "real.html").read_bytes() == old


def test_a_folder_that_is_a_link_is_written_into(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")

    assert files.write(tmp_path / "link" / "page.html", b"new") == tmp_path / "real" / "page.html"


def test_only_an_ordinary_file_is_replaced(tmp_path: Path) -> None:
    with pytest.raises(WriteFailed, match="ordinary"):
        files.write(tmp_path, b"new", overwrite=True)


def test_a_name_taken_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.html"
    write_down = file_writing.write_new

    def then_somebody_else(temporary: Path, data: bytes, **mode: int) -> None:
        write_down(temporary, data, **mode)
        path.write_bytes(b"theirs")

    monkeypatch.setattr(file_writing, "write_new", then_somebody_else)
    with pytest.raises(NameTaken):
        files.write(path, b"mine")

    assert path.read_bytes() == b"theirs"
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("taken_meanwhile", [False, True])
def test_a_file_system_without_hard_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, taken_meanwhile: bool
) -> None:
    path = tmp_path / "page.html"

    def no_links(self: Path, target: Path) -> None:
        if taken_meanwhile:
            path.write_bytes(b"theirs")
        raise OSError(errno.EPERM, "no hard links here")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    if taken_meanwhile:
        with pytest.raises(NameTaken):
            files.write(path, b"mine")
        assert path.read_bytes() == b"theirs"
    else:
        assert files.write(path, b"mine").read_bytes() == b"mine"


def test_a_full_disk_is_told_and_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(WriteFailed, match=os.strerror(errno.ENOSPC)):
        files.write(path, b"new", overwrite=True)

    assert path.read_bytes() == b"old"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_system_without_handles_on_folders_is_let_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "name", "nt")

    file_writing.sync_folder(tmp_path / "not there")
