from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from newsdesk import file_writing
from newsdesk.desk import imports, saving
from newsdesk.desk.export import copy_log, exports
from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused, FormatError, NameTaken, StoryNotFound, UnknownFormat, WriteFailed
from newsdesk.domain.export_file import ExportFile
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.related import Related
from newsdesk.domain.story import Content
from newsdesk.domain.story_list import StoryQuery
from newsdesk.formats.format import Format
from newsdesk.settings import Settings

Put = Callable[..., UUID]
Staff = Any
FORMATS = ("html", "text", "markdown")


def _state(newsroom: Newsroom) -> object:
    rows = newsroom.stories.page(StoryQuery()).rows
    return rows, [newsroom.revisions.history(row.id) for row in rows], newsroom.authors.remembered()


# Out


def test_the_formats_say_what_they_do(newsroom: Newsroom) -> None:
    formats = {form.key: form for form in newsroom.exchange.formats()}

    assert set(FORMATS) <= set(formats)
    assert all((form.reads or form.writes) and form.label and form.suffixes for form in formats.values())
    assert all(formats[key].reads and formats[key].writes for key in FORMATS)


@pytest.mark.parametrize("key", FORMATS)
def test_an_export_is_named_by_its_web_name_and_the_same_each_time(
    put: Put, newsroom: Newsroom, tmp_path: Path, key: str
) -> None:
    story = put(url_slug="wells")
    first, second = (
        newsroom.exchange.export([story], format_key=key, folder=tmp_path / name).files[0] for name in "ab"
    )

    assert first.name == newsroom.exchange.file_names(story, key)[0]
    assert first.stem == "wells"
    assert first.read_bytes() == second.read_bytes() == newsroom.exchange.render(story, key)


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"url_slug": "../../etc/passwd"}, "etc-passwd.txt"),
        ({"url_slug": "aux"}, "aux-story.txt"),
        ({"url_slug": "…/…"}, "….txt"),
        ({"headline": "باران در کابل", "language": "fa"}, "باران-در-کابل.txt"),
    ],
)
def test_a_name_never_leads_out_of_the_folder(
    put: Put, newsroom: Newsroom, tmp_path: Path, fields: dict[str, str], name: str
) -> None:
    done = newsroom.exchange.export([put(**fields)], format_key="text", folder=tmp_path / "out")

    assert done.files[0].parent == tmp_path / "out"
    if name != "….txt":
        assert done.files[0].name == name


def test_a_story_without_any_name_is_named_by_its_id(newsroom: Newsroom, tmp_path: Path) -> None:
    (story,) = newsroom.stories.new(Content(body="Words.")).created

    assert newsroom.exchange.export([story], format_key="text", folder=tmp_path).files == (tmp_path / f"{story}.txt",)


def test_names_are_unique_within_an_export_also_where_case_is_nothing(
    put: Put, newsroom: Newsroom, tmp_path: Path
) -> None:
    stories = [put(url_slug=name) for name in ("rain", "Rain", "rain")]
    done = newsroom.exchange.export([*stories, stories[0]], format_key="text", folder=tmp_path)

    assert [path.name for path in done.files] == ["rain.txt", "Rain-2.txt", "rain-3.txt"]


def test_a_taken_name_is_refused_before_anything_is_written(put: Put, newsroom: Newsroom, tmp_path: Path) -> None:
    stories = [put(url_slug="first"), put(url_slug="second")]
    (tmp_path / "second.txt").write_text("mine")
    with pytest.raises(NameTaken):
        newsroom.exchange.export(stories, format_key="text", folder=tmp_path)
    assert [path.name for path in tmp_path.glob("*.txt")] == ["second.txt"]

    newsroom.exchange.export(stories, format_key="text", folder=tmp_path, overwrite=True)
    assert "Rain fell" in (tmp_path / "second.txt").read_text(encoding="utf-8")


def test_one_story_goes_to_the_file_that_is_named(put: Put, newsroom: Newsroom, tmp_path: Path) -> None:
    done = newsroom.exchange.export([put()], format_key="text", file=tmp_path / "page.txt")

    assert done.files == (tmp_path / "page.txt",)


@pytest.mark.parametrize("where", [{}, {"folder": Path("a"), "file": Path("b")}, {"file": Path("b"), "many": True}])
def test_an_export_needs_one_place(put: Put, newsroom: Newsroom, where: dict[str, Any]) -> None:
    stories = [put(), put()] if where.pop("many", False) else [put()]
    with pytest.raises(ValueError, match="file"):
        newsroom.exchange.export(stories, format_key="text", **where)


def test_one_held_back_story_stops_the_export_before_anything_is_written(
    put: Put, newsroom: Newsroom, tmp_path: Path
) -> None:
    until = newsroom._context.clock() + timedelta(days=1)
    stories = [put(), put(embargo=Embargo(until=until))]
    with pytest.raises(ExitRefused):
        newsroom.exchange.export(stories, format_key="text", folder=tmp_path / "out")
    with pytest.raises(ExitRefused):
        newsroom.exchange.check_exit(stories[1])

    assert not (tmp_path / "out").exists()
    newsroom.exchange.check_exit(stories[0])


def test_entries_that_must_not_be_seen_are_left_out_with_a_warning(
    put: Put, newsroom: Newsroom, tmp_path: Path
) -> None:
    until = newsroom._context.clock() + timedelta(days=1)
    spiked, embargoed = put("Spiked away"), put("Not yet", embargo=Embargo(until=until))
    newsroom.moves.move(spiked, Move.SPIKE, reason="It was a rumour.")
    story = put(related=(Related(story=spiked), Related(story=embargoed), Related(headline="Outside")))
    done = newsroom.exchange.export([story], format_key="text", folder=tmp_path)
    page = done.files[0].read_text(encoding="utf-8")

    assert ("Outside" in page, "Spiked away" in page, "Not yet" in page) == (True, False, False)
    assert [("Spiked away" in told, "Not yet" in told) for told in done.warnings] == [(True, False), (False, True)]


def test_a_desk_of_two_lets_out_what_was_cleared_and_the_rest_as_a_proof(
    put: Put, newsroom: Newsroom, staff: Staff, tmp_path: Path
) -> None:
    story = put(body="One.", url_slug="wells")
    assert newsroom.exchange.render(story, "text").decode().startswith("PROOF – not approved for publication\n\nHome")
    newsroom.moves.move(story, Move.FILE)
    staff.editor()
    newsroom.moves.move(story, Move.APPROVE)
    before = newsroom.exchange.render(story, "text")
    held = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(held.content, headline="Snow", body="Two."), base=held.head)
    (file,) = newsroom.exchange.export([story], format_key="text", folder=tmp_path).files

    assert newsroom.exchange.render(story, "text") == file.read_bytes() == before
    assert (b"One." in before, b"PROOF" in before) == (True, False)
    working = newsroom.exchange.rendered(story, "text", working=True)
    assert b"Two." in working.data
    assert working.data.startswith(b"PROOF")
    assert working.record.proof


@pytest.mark.parametrize("key", FORMATS)
def test_the_cleared_version_gives_the_same_bytes_whatever_is_written_on_the_side(
    put: Put, newsroom: Newsroom, staff: Staff, key: str
) -> None:
    staff.editor()
    story = put()
    newsroom.moves.move(story, Move.FILE)
    newsroom.moves.move(story, Move.APPROVE)
    newsroom.moves.move(story, Move.PUBLISH)
    before = newsroom.exchange.render(story, key)
    held = newsroom.stories.get(story)
    newsroom.stories.save(story, replace(held.content, body="On the side."), base=held.head)

    assert b"On the side" not in newsroom.exchange.render(story, key)
    if key == "text":
        assert newsroom.exchange.render(story, key) == before
    assert newsroom.exchange.rendered(story, key).record.revision == held.head


def test_a_clock_that_was_set_back_lifts_no_embargo_and_is_said_to_seem_wrong(
    put: Put, newsroom: Newsroom, clock: Any, tmp_path: Path
) -> None:
    story = put(embargo=Embargo(until=clock() + timedelta(hours=1), zone="Asia/Kabul"))

    def refusal() -> str:
        with pytest.raises(ExitRefused) as refused:
            newsroom.exchange.export([story], format_key="text", folder=tmp_path)
        assert refused.value.reason == "embargoed"
        return refused.value.detail

    assert "Asia/Kabul" in refusal()
    assert "clock" not in refusal()
    clock.now += timedelta(hours=2)
    newsroom.exchange.export([story], format_key="text", folder=tmp_path)
    put("Written at that hour")
    clock.now -= timedelta(hours=2)

    assert "the clock of this machine seems wrong" in refusal()


def test_open_suggestions_stop_every_export(put: Put, newsroom: Newsroom, tmp_path: Path) -> None:
    story = put(body="Rain {++fell++}{>>DE 2026-03-01T08:00:00Z<<}.")
    for key in FORMATS:
        with pytest.raises(ExitRefused) as refused:
            newsroom.exchange.export([story], format_key=key, folder=tmp_path / key)
        assert refused.value.reason == "suggestions"


def test_the_stub_of_a_withdrawn_story_leaves_when_it_is_asked_for(
    put: Put, newsroom: Newsroom, tmp_path: Path
) -> None:
    story = put("Rain fills the wells", body="Rain fell.", url_slug="wells", related=(Related(headline="Outside"),))
    newsroom.moves.move(story, Move.PUBLISH)
    newsroom.notices.publish_notice(story, NoticeKind.WITHDRAWAL, text="It never rained.", zone="Asia/Kabul")
    with pytest.raises(ExitRefused):
        newsroom.exchange.export([story], format_key="html", folder=tmp_path)
    (file,) = newsroom.exchange.export([story], format_key="html", folder=tmp_path, stub=True).files
    page = file.read_text(encoding="utf-8")

    assert file.name == "wells.html"
    assert ("It never rained." in page, "Rain fell" in page, "Outside" in page) == (True, False, False)
    assert newsroom.recall.of(story)[0].copy.stub


def test_every_export_is_written_down(put: Put, newsroom: Newsroom, tmp_path: Path) -> None:
    story = put(url_slug="wells")
    done = newsroom.exchange.export([story], format_key="text", folder=tmp_path / "." / "out")
    (copy,) = newsroom._context.archive.copies.of(story)

    assert (copy.format, copy.place, copy.is_file) == ("text", str((tmp_path / "out" / "wells.txt").resolve()), True)
    assert copy.digest == sha256(done.files[0].read_bytes()).hexdigest()
    assert (copy.who, copy.revision) == ("desk editor", newsroom.stories.get(story).head)
    assert done.changes.stories == {story}


def test_what_leaves_by_no_file_is_written_down_by_its_way(put: Put, newsroom: Newsroom) -> None:
    stories = [put(), put()]
    out = [newsroom.exchange.rendered(story, "text") for story in stories]
    changes = newsroom.exchange.record_exit([each.record for each in out], place="clipboard")
    newsroom.exchange.record_exit(out[0].record, place="standard output")

    assert changes.stories == set(stories)
    assert [(each.copy.place, each.copy.is_file) for each in newsroom.recall.of(stories[0])] == [
        ("standard output", False),
        ("clipboard", False),
    ]


def test_what_was_written_before_an_export_failed_is_written_down(
    put: Put, newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories = [put(url_slug=f"story-{number}") for number in range(3)]
    down = file_writing.write_new

    def full(path: Path, data: bytes, **mode: int) -> None:
        if b"story-2" in data:
            raise OSError(28, "No space left on device")
        down(path, data, **mode)

    monkeypatch.setattr("newsdesk.file_writing.write_new", full)
    with pytest.raises(WriteFailed):
        newsroom.exchange.export(stories, format_key="markdown", folder=tmp_path)

    assert [len(newsroom.recall.of(story)) for story in stories] == [1, 1, 0]


def test_more_than_a_batch_is_written_down_whole(
    put: Put, newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories = [put(url_slug=f"story-{number}") for number in range(5)]
    monkeypatch.setattr(exports, "_BATCH", 2)
    monkeypatch.setattr(copy_log, "_BATCH", 2)
    newsroom.exchange.export(stories, format_key="text", folder=tmp_path)

    assert all(len(newsroom.recall.of(story)) == 1 for story in stories)


def test_words_in_a_draft_are_told_of(put: Put, newsroom: Newsroom, tmp_path: Path) -> None:
    story = put()
    newsroom.drafts.keep(story, Content(body="More."), base=newsroom.stories.get(story).head)
    done = newsroom.exchange.export([story], format_key="text", folder=tmp_path)

    assert "draft" in done.warnings[0]


def test_an_export_tells_how_far_it_is_and_stops_when_asked(put: Put, newsroom: Newsroom, tmp_path: Path) -> None:
    stories = [put(), put(), put()]
    told: list[tuple[int, int, str]] = []
    asked = iter([False, False, True])
    done = newsroom.exchange.export(
        stories,
        format_key="text",
        folder=tmp_path,
        progress=lambda *step: told.append(step),
        cancelled=lambda: next(asked),
    )

    assert [step[:2] for step in told] == [(1, 3), (2, 3)]
    assert done.stopped
    assert len(done.files) == 2


def test_more_files_than_are_written_at_once_come_in_order(put: Put, newsroom: Newsroom, tmp_path: Path) -> None:
    stories = [put(url_slug=f"story-{number}") for number in range(30)]
    done = newsroom.exchange.export(stories, format_key="text", folder=tmp_path)

    assert [path.stem for path in done.files] == [f"story-{number}" for number in range(30)]
    assert all(path.is_file() for path in done.files)


def test_a_full_disk_stops_an_export_with_a_word(
    put: Put, newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path, __: bytes, **___: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("newsdesk.file_writing.write_new", full)
    with pytest.raises(WriteFailed):
        newsroom.exchange.export([put(), put()], format_key="text", folder=tmp_path)

    assert list(tmp_path.glob("*.txt")) == []


def test_what_is_not_there_is_not_exported(newsroom: Newsroom, tmp_path: Path) -> None:
    with pytest.raises(StoryNotFound):
        newsroom.exchange.export([uuid4()], format_key="text", folder=tmp_path)


def test_an_unknown_format_is_named_with_those_that_are_known(put: Put, newsroom: Newsroom) -> None:
    with pytest.raises(UnknownFormat) as unknown:
        newsroom.exchange.render(put(), "docx")
    assert set(FORMATS) <= set(unknown.value.known)


class _OneWay:
    """The reader or the writer of a format that goes one way only."""

    several_files = False

    def __init__(self, key: str, read: Any) -> None:
        self.format = Format(key=key, label="One way", suffixes=(".one",), media_type="text/plain")
        self._read = read

    def sniff(self, head: bytes) -> int:
        return 0

    def read(self, data: bytes, *, name: str = "") -> Any:
        return self._read

    def write(self, outgoing: object, *, publication: object, stem: str) -> tuple[ExportFile, ...]:
        return self.format.one_file(stem, b"")


@pytest.fixture
def one_way(newsroom: Newsroom) -> Callable[..., None]:
    def add(key: str, *, reads: bool, read: object = None) -> None:
        registry = newsroom._context.formats
        each = _OneWay(key, read)
        registry.readers += (each,) if reads else ()
        registry.writers += () if reads else (each,)

    return add


def test_a_format_that_only_reads_writes_nothing(put: Put, newsroom: Newsroom, one_way: Callable[..., None]) -> None:
    one_way("in", reads=True)
    one_way("out", reads=False)
    with pytest.raises(UnknownFormat):
        newsroom.exchange.render(put(), "in")
    with pytest.raises(UnknownFormat):
        newsroom.exchange.import_data(b"", format_key="out")
    ways = {form.key: (form.reads, form.writes) for form in newsroom.exchange.formats()}
    assert (ways["in"], ways["out"]) == ((True, False), (False, True))


# In


def test_a_file_becomes_a_story_with_names_and_a_count(newsroom: Newsroom, tmp_path: Path) -> None:
    file = tmp_path / "rain.md"
    file.write_text("---\ntitle: Rain fills the wells\nauthor: City desk\n---\nOne two three.", encoding="utf-8")
    came = newsroom.exchange.import_files([file])
    (told,) = came.stories
    (row,) = newsroom.stories.page(StoryQuery()).rows

    assert (told.headline, told.slug, told.source) == ("Rain fills the wells", "rain-fills-the-wells", "rain.md")
    assert came.changes.created == {told.id} == {row.id}
    assert row.words == 3
    assert newsroom.revisions.history(told.id)[0].why == "imported"


@pytest.mark.parametrize("key", FORMATS)
def test_a_story_goes_from_desk_to_desk_in_each_format(
    put: Put, newsroom: Newsroom, other_newsroom: Newsroom, key: str
) -> None:
    story = put(body="One *two*.\n\nThree.", related=(Related(headline="Outside", excerpt="Words …"),))
    data = newsroom.exchange.render(story, key)
    (told,) = other_newsroom.exchange.import_data(data).stories
    there = other_newsroom.stories.get(told.id)

    assert there.content.headline == "Rain fills the wells"
    assert other_newsroom.related.boxes(there.content)[0].excerpt == "Words …"
    assert other_newsroom.exchange.render(told.id, "text") == newsroom.exchange.render(story, "text")


def _carried(newsroom: Newsroom, put: Put, key: str = "markdown") -> tuple[UUID, bytes]:
    story = put(
        body="One.\n\nTwo.",
        slug="working-name",
        note_to_desk="call the ministry",
        related=(Related(story=put("Inside")), Related(headline="Outside", excerpt="Words …")),
    )
    return story, newsroom.exchange.render(story, key)


@pytest.mark.parametrize("key", ["html", "markdown"])
def test_a_story_that_is_here_word_for_word_changes_nothing(put: Put, newsroom: Newsroom, key: str) -> None:
    story, data = _carried(newsroom, put, key)
    before = _state(newsroom)
    came = newsroom.exchange.import_data(data)

    assert _state(newsroom) == before
    assert came.changes.stories == frozenset()
    assert came.stories[0].id == story
    assert "already" in came.stories[0].warnings[-1]


@pytest.mark.parametrize("key", ["html", "markdown"])
def test_a_story_that_came_back_changed_is_a_new_revision_and_keeps_what_never_left(
    put: Put, newsroom: Newsroom, key: str
) -> None:
    story, data = _carried(newsroom, put, key)
    came = newsroom.exchange.import_data(data.replace(b"Two.", b"Two, corrected."))
    held = newsroom.stories.get(story)

    assert held.content.body == "One.\n\nTwo, corrected."
    assert (held.content.slug, held.content.note_to_desk) == ("working-name", "call the ministry")
    assert held.content.related[0].story
    assert held.version == 2
    assert came.changes.stories == {story}
    assert "new revision" in came.stories[0].warnings[-1]


def test_the_page_of_a_story_never_published_does_not_make_it_published(
    put: Put, newsroom: Newsroom, other_newsroom: Newsroom
) -> None:
    data = newsroom.exchange.render(put(), "html")
    (told,) = other_newsroom.exchange.import_data(data).stories

    assert b"datePublished" in data
    assert other_newsroom.stories.get(told.id).published is None


def test_a_newsrooms_own_words_are_known_again_as_soon_as_they_are_chosen(put: Put, newsroom: Newsroom) -> None:
    page = b"Front / Rain\n\nRain\n\nKABUL: Rain fell.\n\nSee too\n\nWells fill\n"
    before, after = Settings(), Settings(labels={"en": {"home": "Front", "check_also": "See too"}})
    newsroom.adopt(before)
    newsroom.exchange.import_data(page)
    newsroom.adopt(after)
    (told,) = newsroom.exchange.import_data(page).stories

    assert [entry.headline for entry in newsroom.stories.get(told.id).content.related] == ["Wells fill"]


def test_a_link_to_a_story_that_is_not_here_keeps_its_words(put: Put, newsroom: Newsroom, tmp_path: Path) -> None:
    inside = put("Inside", body="Inside words.")
    story = put(related=(Related(story=inside),))
    data = newsroom.exchange.render(story, "markdown").replace(str(inside).encode(), str(uuid4()).encode())
    changed = data.replace(str(story).encode(), str(uuid4()).encode())
    (told,) = newsroom.exchange.import_data(changed).stories
    (entry,) = newsroom.stories.get(told.id).content.related

    assert (entry.story, entry.headline, entry.excerpt) == (None, "Inside", "Inside words.")


def test_a_format_that_cannot_write_compares_with_the_story_itself(
    put: Put, newsroom: Newsroom, one_way: Callable[..., None]
) -> None:
    from newsdesk.formats.format import Arrival

    story = put(note_to_desk="call")
    content = newsroom.stories.get(story).content
    one_way("same", reads=True, read=(Arrival(content=content, id=story),))
    one_way("other", reads=True, read=(Arrival(content=replace(content, headline="Snow"), id=story),))
    newsroom.exchange.import_data(b"", format_key="same")
    assert newsroom.stories.get(story).version == 1
    newsroom.exchange.import_data(b"", format_key="other")
    assert newsroom.stories.get(story).content.headline == "Snow"


def test_what_is_being_typed_is_not_touched_by_an_import(put: Put, newsroom: Newsroom) -> None:
    story, data = _carried(newsroom, put)
    newsroom.drafts.keep(story, Content(body="Typed."), base=newsroom.stories.get(story).head)
    newsroom.exchange.import_data(data.replace(b"Two.", b"Three."))
    draft = newsroom.drafts.get(story)

    assert draft
    assert draft.content.body == "Typed."


def _big(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(200 * 1024 * 1024)


BAD: dict[str, Callable[[Path], object]] = {
    "nul.txt": lambda path: path.write_bytes(b"text\x00text"),
    "latin.txt": lambda path: path.write_bytes("Déjà vu".encode("latin-1")),
    "utf16.txt": lambda path: path.write_bytes("Rain".encode("utf-16")),
    "picture.md": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256))),
    "big.txt": _big,
    "cut.txt": lambda path: path.write_bytes("کابل".encode()[:-1]),
    "deep.md": lambda path: path.write_text("> " * 5000 + "x"),
    "brackets.md": lambda path: path.write_text("[" * 5000),
    "bomb.md": lambda path: path.write_text("---\na: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n---\nText\n"),
    "folder.md": lambda path: path.mkdir(),
    "missing.md": lambda path: None,
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_sentence_and_leaves_the_archive_as_it_was(
    put: Put, newsroom: Newsroom, tmp_path: Path, name: str
) -> None:
    put()
    before = _state(newsroom)
    BAD[name](tmp_path / name)
    with pytest.raises(FormatError) as refused:
        newsroom.exchange.import_files([tmp_path / name])

    assert name in refused.value.source
    assert refused.value.reason.endswith(".")
    assert _state(newsroom) == before


def test_a_pipe_is_read_to_the_limit_and_no_further(
    newsroom: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(imports, "LARGEST", 10)
    told = {"st_size": 0, "st_mode": 0o100644, "st_dev": 0, "st_ino": 0}
    monkeypatch.setattr(Path, "stat", lambda self, **_: type("Stat", (), told)())
    (tmp_path / "long.txt").write_bytes(b"x" * 11)
    with pytest.raises(FormatError, match="larger"):
        newsroom.exchange.read(tmp_path / "long.txt")


def test_a_file_with_several_stories_comes_in_whole_or_not_at_all(
    put: Put, newsroom: Newsroom, one_way: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    from newsdesk.formats.format import Arrival

    put()
    before = _state(newsroom)
    one_way("two", reads=True, read=(Arrival(content=Content(headline="a")), Arrival(content=Content(headline="b"))))
    counted = saving.word_count

    def fails_at_the_second(context: Any, content: Content) -> int:
        if content.headline == "b":
            raise FormatError("The second is damaged.")
        return counted(context, content)

    monkeypatch.setattr(saving, "word_count", fails_at_the_second)
    with pytest.raises(FormatError):
        newsroom.exchange.import_data(b"", format_key="two")

    assert _state(newsroom) == before


def test_one_bad_file_of_several_is_named_and_stops_no_other(newsroom: Newsroom, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.md", "b.md", "c.md")]
    for file in files:
        file.write_text(f"# {file.stem}\n\nWords.\n")
    files[1].write_bytes(b"\x00")
    told: list[int] = []
    came = newsroom.exchange.import_files(files, progress=lambda done, *_: told.append(done))

    assert [story.source for story in came.stories] == ["a.md", "c.md"]
    assert [failed.source for failed in came.failed] == [str(files[1])]
    assert told == [1, 2, 3]
    assert not came.stopped


def test_an_import_stops_when_asked_and_says_what_came(newsroom: Newsroom, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("a.md", "b.md")]
    for file in files:
        file.write_text("# Rain\n\nWords.\n")
    told: list[int] = []
    came = newsroom.exchange.import_files(
        files, progress=lambda done, *_: told.append(done), cancelled=lambda: bool(told)
    )

    assert came.stopped
    assert len(came.stories) == 1


def test_typed_text_is_guarded_like_a_file(newsroom: Newsroom) -> None:
    assert newsroom.exchange.text_of(b"One\r\ntwo") == ("One\ntwo", ())
    with pytest.raises(FormatError):
        newsroom.exchange.text_of(b"\xff\xfe")


def test_of_a_million_blank_lines_a_few_come_in_with_every_word_and_it_is_said(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    file = tmp_path / "endless.md"
    file.write_text('---\ntitle: "Endless"\n---\nOne.\n' + "\n" * 1_000_000 + "Two.\n")
    (came,) = newsroom.exchange.import_files([file]).stories
    assert any("blank lines were left out" in warning for warning in came.warnings)
    assert newsroom.stories.get(came.id).content.body == "One.\n" + "\n" * 20 + "Two."


def test_a_story_with_many_blank_lines_of_before_comes_back_unchanged(newsroom: Newsroom, tmp_path: Path) -> None:
    (story,) = newsroom.stories.new(Content(headline="Endless", body="One.\n" + "\n" * 100 + "Two.")).created
    out = newsroom.exchange.export([story], format_key="markdown", working=True, file=tmp_path / "out.md").files[0]
    (came,) = newsroom.exchange.import_files([out]).stories
    assert came.id == story
    assert newsroom.stories.get(story).head == newsroom.stories.get(story).heads[0]
    assert len(newsroom.revisions.history(story)) == 1
