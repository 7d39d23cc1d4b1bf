"""Exports of more than one file, by a made-up writer: one act, one record, every file known."""

import os
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from uuid import UUID

import pytest

from made_up_format import KEY, GalleryWriter, add_gallery
from newsdesk import file_writing, resources
from newsdesk.desk.archive_file import open_archive
from newsdesk.desk.context import new_id
from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.errors import DeskInTheWay, NameTaken, SeveralFiles, WriteFailed
from newsdesk.domain.exported_copy import Freshness, file_format
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.settings import Settings

Put = Callable[..., UUID]
BODY = "The pass is closed.\n\n(picture snow.jpg) (picture road.jpg)"


@pytest.fixture(autouse=True)
def _gallery(monkeypatch: pytest.MonkeyPatch) -> None:
    add_gallery(monkeypatch)


@pytest.fixture
def story(put: Put) -> UUID:
    return put(url_slug="pass", body=BODY)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def export(newsroom: Newsroom, story: UUID, site: Path, **options: object) -> tuple[Path, ...]:
    return newsroom.exchange.export([story], format_key=KEY, folder=site, **options).files  # type: ignore[arg-type]


def write(newsroom: Newsroom, story: UUID, **fields: object) -> None:
    held = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(held.content, **fields), base=held.head)  # type: ignore[arg-type]


def lying(folder: Path) -> dict[str, bytes]:
    """Every file below the folder, temporary ones as well."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_all_files_of_a_story_are_written_and_recorded_with_their_checksums(
    newsroom: Newsroom, story: UUID, site: Path
) -> None:
    files = export(newsroom, story, site)

    assert [path.relative_to(site).as_posix() for path in files] == [
        "pass.gallery",
        "pass_files/snow.jpg",
        "pass_files/road.jpg",
    ]
    assert newsroom.exchange.file_names(story, KEY) == tuple(path.relative_to(site).as_posix() for path in files)
    (report,) = newsroom.recall.of(story)
    copy = report.copy
    assert {copy.place: copy.digest} | {file.place: file.digest for file in copy.files} == {
        str(path): sha256(path.read_bytes()).hexdigest() for path in files
    }
    assert [file.place for file in copy.files] == [str(path) for path in files[1:]]


def test_a_file_that_a_person_named_has_its_pictures_beside_it(newsroom: Newsroom, story: UUID, site: Path) -> None:
    for name, folder in (
        ("front.gallery", "front_files"),
        ("front.page", "front.page_files"),
        ("start", "start_files"),
    ):
        done = newsroom.exchange.export([story], format_key=KEY, file=site / name)
        assert done.files == (site / name, site / folder / "snow.jpg", site / folder / "road.jpg")
        assert f"{folder}/snow.jpg" in (site / name).read_text()


def test_several_stories_keep_their_pictures_apart(newsroom: Newsroom, put: Put, site: Path) -> None:
    stories = [put(url_slug="pass", body=BODY), put(url_slug="pass", body="(picture snow.jpg)"), put(url_slug="rain")]
    done = newsroom.exchange.export(stories, format_key=KEY, folder=site)

    assert [(each.story, len(each.files)) for each in done.written] == list(zip(stories, (3, 2, 1), strict=True))
    assert set(lying(site)) == {
        *("pass.gallery", "pass_files/snow.jpg", "pass_files/road.jpg"),
        *("pass-2.gallery", "pass-2_files/snow.jpg", "rain.gallery"),
    }


@pytest.mark.parametrize("taken", ["pass.gallery", "pass_files/road.jpg"])
def test_any_file_that_is_there_is_asked_about_before_one_is_written(
    newsroom: Newsroom, story: UUID, put: Put, site: Path, taken: str
) -> None:
    (site / taken).parent.mkdir(parents=True)
    (site / taken).write_bytes(b"theirs")
    with pytest.raises(NameTaken) as refused:
        newsroom.exchange.export([put(url_slug="first", body=BODY), story], format_key=KEY, folder=site)

    assert refused.value.path == str(site / taken)
    assert lying(site) == {taken: b"theirs"}
    assert len(export(newsroom, story, site, overwrite=True)) == 3
    assert b"theirs" not in lying(site).values()


def failing(monkeypatch: pytest.MonkeyPatch, step: str, at: int) -> None:
    """The disk is full, or refuses, at the n-th call of a step."""
    owner, name = {"write": (file_writing, "write_new"), "name": (Path, "replace"), "link": (Path, "hardlink_to")}[step]
    real = getattr(owner, name)
    calls = iter(range(1, 1000))

    def fails(*args: object, **options: object) -> object:
        if next(calls) == at:
            if step == "write":
                real(*args, **options)  # a part of it is on the disk
            raise OSError(28, os.strerror(28))
        return real(*args, **options)

    monkeypatch.setattr(owner, name, fails)


STEPS = [("write", 1), ("write", 2), ("write", 3), ("name", 1), ("name", 2), ("name", 3)]


@pytest.mark.parametrize(("step", "at"), STEPS)
@pytest.mark.parametrize("again", [False, True])
def test_a_failure_in_the_middle_leaves_the_old_export_whole(
    newsroom: Newsroom,
    story: UUID,
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    at: int,
    again: bool,
) -> None:
    export(newsroom, story, site)
    write(newsroom, story, headline="Snow closes another pass", body=f"{BODY} (picture new.jpg)")
    before, recorded = lying(site), newsroom.recall.of(story)
    with monkeypatch.context() as patch:
        failing(patch, step, at)
        if again:
            assert "not exported again" in newsroom.recall.export_again([story]).warnings[0]
        else:
            with pytest.raises(WriteFailed):
                export(newsroom, story, site, overwrite=True)

    assert lying(site) == before
    assert newsroom.recall.of(story) == recorded
    newsroom.recall.export_again([story])
    assert set(lying(site)) == {*before, "pass_files/new.jpg"}
    assert {report.fate for report in newsroom.recall.of(story)} == {Freshness.CURRENT}


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_failure_of_a_first_export_leaves_nothing(
    newsroom: Newsroom, story: UUID, site: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    site.mkdir()
    for step in ("write", "link"):
        with monkeypatch.context() as patch:
            if step == "link":  # the disk has no hard links, and then not even names
                patch.setattr(Path, "hardlink_to", _no_links)
                failing(patch, "name", at)
            else:
                failing(patch, step, at)
            with pytest.raises(WriteFailed):
                export(newsroom, story, site)
        assert list(site.iterdir()) == []
    assert newsroom.recall.of(story) == ()


def _no_links(self: Path, target: Path) -> None:
    raise OSError(1, os.strerror(1))


def test_a_file_system_without_hard_links_keeps_the_old_export_as_well(
    newsroom: Newsroom, story: UUID, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(newsroom, story, site)
    write(newsroom, story, headline="Other")
    before = lying(site)
    monkeypatch.setattr(Path, "hardlink_to", _no_links)
    with monkeypatch.context() as patch:
        failing(patch, "name", 3)
        with pytest.raises(WriteFailed):
            export(newsroom, story, site, overwrite=True)
    assert lying(site) == before
    export(newsroom, story, site, overwrite=True)
    assert set(lying(site)) == set(before)


@pytest.mark.parametrize("way", ["again", "overwrite"])
def test_a_picture_that_the_story_has_no_more_goes_with_the_new_export(
    newsroom: Newsroom, story: UUID, site: Path, way: str
) -> None:
    export(newsroom, story, site)
    write(newsroom, story, body="(picture road.jpg)")
    _once_more(newsroom, story, site, way)
    assert set(lying(site)) == {"pass.gallery", "pass_files/road.jpg"}
    write(newsroom, story, body="None.")
    _once_more(newsroom, story, site, way)
    assert [path.name for path in site.iterdir()] == ["pass.gallery"]
    assert [report.copy.files for report in newsroom.recall.of(story)] == [()]


def _once_more(newsroom: Newsroom, story: UUID, site: Path, way: str) -> None:
    if way == "again":
        assert newsroom.recall.export_again([story]).warnings == ()
    else:
        export(newsroom, story, site, overwrite=True)


def test_an_overwriting_export_leaves_a_picture_that_somebody_changed(
    newsroom: Newsroom, story: UUID, site: Path
) -> None:
    export(newsroom, story, site)
    (site / "pass_files" / "snow.jpg").write_bytes(b"theirs")
    write(newsroom, story, body="None.")
    export(newsroom, story, site, overwrite=True)

    assert lying(site)["pass_files/snow.jpg"] == b"theirs"
    assert set(lying(site)) == {"pass.gallery", "pass_files/snow.jpg"}


def test_a_withdrawn_story_leaves_its_stub_alone(newsroom: Newsroom, story: UUID, site: Path) -> None:
    newsroom.moves.move(story, Move.PUBLISH)
    export(newsroom, story, site)
    newsroom.notices.publish_notice(story, NoticeKind.WITHDRAWAL, text="It was open.", zone="Asia/Kabul")
    (stray,) = newsroom.recall.stray()
    assert stray.fate is Freshness.WRONG
    assert len(stray.copy.files) == 2

    (again,) = newsroom.recall.export_again([story]).written
    assert again.files == (site / "pass.gallery",)
    assert [path.name for path in site.iterdir()] == ["pass.gallery"]
    assert newsroom.recall.stray() == ()


@pytest.mark.parametrize("changed", ["pass.gallery", "pass_files/road.jpg"])
def test_a_file_that_somebody_changed_stops_the_whole_export_again(
    newsroom: Newsroom, story: UUID, site: Path, changed: str
) -> None:
    export(newsroom, story, site)
    write(newsroom, story, headline="Other")
    (site / changed).write_bytes(b"theirs")
    before = lying(site)
    done = newsroom.recall.export_again([story])

    assert done.written == ()
    assert "somebody changed the file since" in done.warnings[0]
    assert Path(changed).name in done.warnings[0]
    assert lying(site) == before


def test_a_file_that_is_gone_is_made_anew_and_a_strange_one_is_left_alone(
    newsroom: Newsroom, story: UUID, site: Path
) -> None:
    export(newsroom, story, site)
    (site / "pass_files" / "snow.jpg").unlink()
    write(newsroom, story, headline="Other")
    assert len(newsroom.recall.export_again([story]).files) == 3
    write(newsroom, story, body=f"{BODY} (picture theirs.jpg)")
    (site / "pass_files" / "theirs.jpg").write_bytes(b"theirs")
    assert "another file has this name" in newsroom.recall.export_again([story]).warnings[0]
    assert lying(site)["pass_files/theirs.jpg"] == b"theirs"


def test_a_story_whose_files_another_story_replaced_is_told_of_it(
    newsroom: Newsroom, story: UUID, put: Put, site: Path
) -> None:
    export(newsroom, story, site)
    other = put("Rain", url_slug="pass", body="(picture road.jpg)")
    export(newsroom, other, site, overwrite=True)
    write(newsroom, story, headline="Other")
    (warning,) = newsroom.recall.export_again([story]).warnings

    assert "another story was exported to" in warning
    assert b"Rain" in lying(site)["pass.gallery"]


@pytest.mark.parametrize("place", ["{tmp}/theirs.jpg", "{site}/pass_files/../../theirs.jpg"])
def test_a_log_that_names_a_file_elsewhere_has_none_removed(
    newsroom: Newsroom, story: UUID, site: Path, tmp_path: Path, place: str
) -> None:
    """A desk may come from somebody else: what its log says of files is a claim."""
    theirs = tmp_path / "theirs.jpg"
    theirs.write_bytes(b"theirs")
    export(newsroom, story, site)
    (report,) = newsroom.recall.of(story)
    elsewhere = replace(
        report.copy,
        id=new_id(),
        format=file_format(report.copy),
        place=place.format(tmp=tmp_path, site=site),
        digest=sha256(b"theirs").hexdigest(),
    )
    newsroom._context.archive.copies.add([elsewhere])
    write(newsroom, story, headline="Other")
    assert "outside the folder" in newsroom.recall.export_again([story]).warnings[0]
    assert theirs.read_bytes() == b"theirs"
    export(newsroom, story, site, overwrite=True)
    assert theirs.read_bytes() == b"theirs"


def test_a_desk_that_took_a_files_place_is_named_and_the_others_are_written(
    newsroom: Newsroom, story: UUID, put: Put, site: Path
) -> None:
    other = put(url_slug="other", body="(picture wells.newsdesk)")
    for each in (other, story):
        export(newsroom, each, site)
        write(newsroom, each, headline="Other")
    desk = site / "other_files" / "wells.newsdesk"
    digest = sha256(desk.read_bytes()).hexdigest()
    done = newsroom.recall.export_again([other, story])
    assert "is a desk" in done.warnings[0]
    assert [each.story for each in done.written] == [story]
    assert sha256(desk.read_bytes()).hexdigest() == digest


def test_a_page_that_became_a_picture_of_a_later_export_is_no_copy_any_more(
    newsroom: Newsroom, story: UUID, site: Path
) -> None:
    newsroom.exchange.export([story], format_key="text", file=site / "pass_files" / "snow.jpg")
    export(newsroom, story, site, overwrite=True)
    assert [report.copy.format for report in newsroom.recall.of(story)] == [KEY]
    write(newsroom, story, headline="Other")
    newsroom.moves.move(story, Move.PUBLISH)
    assert [report.copy.format for report in newsroom.recall.stray()] == [KEY]


@pytest.mark.parametrize("link", ["pass_files", "pass_files/snow.jpg", "pass.gallery"])
def test_no_file_is_written_through_a_link(
    newsroom: Newsroom, story: UUID, site: Path, tmp_path: Path, link: str
) -> None:
    theirs = tmp_path / "theirs"
    theirs.mkdir()
    (theirs / "snow.jpg").write_bytes(b"theirs")
    (site / link).parent.mkdir(parents=True, exist_ok=True)
    (site / link).symlink_to(theirs if link == "pass_files" else theirs / "snow.jpg")
    for overwrite in (False, True):
        with pytest.raises(WriteFailed, match="link"):
            export(newsroom, story, site, overwrite=overwrite)
    assert lying(theirs) == {"snow.jpg": b"theirs"}
    assert (site / link).is_symlink()
    assert not (site / "pass_files" / "road.jpg").exists()


def test_no_file_is_written_over_a_desk_or_among_its_backups(newsroom: Newsroom, put: Put, site: Path) -> None:
    other = put(url_slug="other", body="(picture wells.newsdesk)")
    (site / "other_files").mkdir(parents=True)
    Newsroom(
        open_archive(site / "other_files" / "wells.newsdesk", create=True), Settings(), themes=resources.path("themes")
    ).close()
    before = lying(site)
    with pytest.raises(DeskInTheWay):
        export(newsroom, other, site, overwrite=True)
    assert lying(site) == before
    assert set(before) == {"other_files/wells.newsdesk"}


BAD_NAMES = [
    ("../out.jpg",),
    ("/out.jpg",),
    ("out.jpg",),
    ("",),
    ("pass_files",),
    ("pass_files/",),
    ("pass_files//a.jpg",),
    ("pass_files/./a.jpg",),
    ("pass_files/../out.jpg",),
    ("other_files/a.jpg",),
    ("pass_files/con.jpg",),
    ("pass_files/a:b",),
    ("pass_files/a\\b",),
    ("pass_files/a\x00b",),
    ("pass_files/ a.jpg",),
    ("pass_files/a.jpg", "pass_files/A.JPG"),
    ("pass_files/é.jpg", "pass_files/e\u0301.jpg"),
    ("pass_files/a", "pass_files/A/b"),
    ("pass_files/a/b", "pass_files/a"),
    ("pass_files/" + "a" * 300,),
]


@pytest.mark.parametrize("names", BAD_NAMES)
def test_a_writer_that_names_files_as_it_must_not_writes_none(
    newsroom: Newsroom, story: UUID, site: Path, monkeypatch: pytest.MonkeyPatch, names: tuple[str, ...]
) -> None:
    registry = newsroom._context.formats
    monkeypatch.setattr(registry, "writers", (GalleryWriter(names=names),))
    with pytest.raises(WriteFailed, match="fault of Newsdesk"):
        export(newsroom, story, site)
    assert not site.exists()
    assert newsroom.recall.of(story) == ()


def test_an_exit_that_takes_one_file_refuses_several(newsroom: Newsroom, story: UUID, put: Put) -> None:
    with pytest.raises(SeveralFiles) as refused:
        newsroom.exchange.rendered(story, KEY)
    assert refused.value.files == 3
    assert newsroom.exchange.rendered(put(body="No picture."), KEY).data
