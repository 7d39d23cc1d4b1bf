"""A hundred words that no reader may have, each put in its place by the users' own verbs; none is in what leaves.

What leaves is searched as it is and in every guise in which a file can carry words.
"""

import base64
import binascii
import getpass
import io
import logging
import re
import socket
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from uuid import UUID

import pytest

from newsdesk import private_log, resources
from newsdesk.desk.archive_file import open_archive
from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused, NewsdeskError
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.person import Role
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content
from newsdesk.settings import Settings

FORMATS = ("html", "text", "markdown")
SHOWN = "Pelican"  # what readers may have: a search that does not find it would find nothing
EDITOR_NAME, REPORTER_NAME = "canary-editor-name", "canary-reporter-name"
MARK = re.compile(rb"(?<![\w+/=])CQ(?![\w+/=])")  # the digest of a style sheet may hold these letters

HIDDEN = (
    "<!-- {} -->",
    "Words <!-- {} --> go on.",
    "[//]: # ({})",
    '[unused]: https://paper.example/x "{}"',
    "[comment]: <> ({})",
    "<div hidden>{}</div>",
    '<span style="display:none">{}</span>',
    "<p style='visibility: hidden'>{}</p>",
    "Words %%{}%% go on.",
    "<details><summary>More</summary>{}</details>",
    "<script>{}</script>",
    "<style>{}</style>",
    "<template>{}</template>",
    '<input type="hidden" value="{}">',
    '<p data-note="{}">Words.</p>',
    '<b title="{}">Words</b>',
    '<meta name="note" content="{}">',
    "<?note {} ?>",
    '<b onclick="{}">Words</b>',
    "<textarea>{}</textarea>",
    "<svg><title>{}</title></svg>",
    '<a href="javascript:{}">Words</a>',
    "[Words](javascript:{})",
    "[Words](file:///home/{}/story.md)",
    "[again]: https://paper.example/one\n[again]: https://paper.example/{}\n\nSee [again].",
)


class Canaries:
    """Makes words that stand nowhere else, and knows where each was put."""

    def __init__(self) -> None:
        self.places: dict[str, str] = {}

    def __call__(self, place: str) -> str:
        word = f"canary{len(self.places):03}{binascii.crc32(place.encode()):08x}"
        self.places[word] = place
        return word

    def add(self, word: str, place: str) -> None:
        """A word that is there already."""
        self.places[word] = place

    def many(self, place: str, count: int) -> list[str]:
        """So many words for one place."""
        return [self(f"{place} {number}") for number in range(count)]


def guises(word: str) -> Iterator[bytes]:
    """The word as a file may hold it."""
    plain = word.lower().encode()
    yield from (
        plain,
        plain[::-1],
        word.lower().encode("utf-16-le"),
        word.lower().encode("utf-16-be"),
        plain.hex().encode(),
    )


def unwrapped(data: bytes) -> Iterator[bytes]:
    """The data, and what is packed or written otherwise in it."""
    text = data.decode("utf-8", "replace")
    yield from (data, unescape(text).encode(), unquote(text).encode(), unescape(unquote(text)).encode())
    yield text.encode().replace(b"\\u003c", b"<")
    for run in _base64_runs(text):
        for start in range(4):
            part = run[start:]
            part = part[: len(part) - (len(part) % 4 == 1)]
            yield base64.b64decode(part + "=" * (-len(part) % 4))
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for name in packed.namelist():
                yield name.encode()
                yield from unwrapped(packed.read(name))
    try:
        yield zlib.decompress(data, 47)
    except zlib.error:
        return


def _base64_runs(text: str) -> list[str]:
    letters = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    runs, run = [], ""
    for sign in f"{text} ":
        if sign in letters:
            run += sign
            continue
        if len(run) >= 12:
            runs.append(run)
        run = ""
    return runs


def found(data: bytes, words: dict[str, str]) -> set[str]:
    """The places whose word is in the data, whatever its guise."""
    looked = [part.lower() for part in unwrapped(data)]
    return {place for word, place in words.items() for guise in guises(word) if any(guise in part for part in looked)}


class Desk:
    """A desk of two in a folder whose name nobody outside should read."""

    def __init__(self, folder: Path, canaries: Canaries) -> None:
        self.canaries = canaries
        at = folder / canaries("folder of the desk") / f"{canaries('name of the desk')}.newsdesk"
        settings = Settings(
            paper="The Sample Paper",
            site="https://paper.example",
            who=EDITOR_NAME,
            guards={"links": {"": "off"}},  # they would stop these links long before an exit
        )
        self.time = datetime(2026, 3, 1, 8, tzinfo=UTC)
        self.newsroom = Newsroom(
            open_archive(at, create=True), settings, themes=resources.path("themes"), who=EDITOR_NAME, clock=self._clock
        )
        for name, role in ((EDITOR_NAME, Role.EDITOR), (REPORTER_NAME, Role.REPORTER)):
            canaries.add(name, f"staff: {name}")
            self.newsroom.people.add(
                name=name, role=role, bio=canaries("bio"), initials=canaries("initials"), byline=canaries("byline")
            )

    def _clock(self) -> datetime:
        self.time = self.time.replace(microsecond=(self.time.microsecond + 1) % 999_999)
        return self.time

    def here(self, name: str) -> None:
        """Who sits at the machine."""
        self.newsroom._context.named = name

    def save(self, story: UUID, **fields: Any) -> None:
        held = self.newsroom.stories.get(story)
        self.newsroom.stories.save(story, replace(held.content, **fields), base=held.head)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path, Canaries())
    yield made
    made.newsroom.close()


def write_story(desk: Desk, name: str) -> UUID:
    """A story with something private in each place that has room for it, saved over and over."""
    canaries, newsroom = desk.canaries, desk.newsroom
    desk.here(REPORTER_NAME)
    sealed = tuple(Credit(name=word, role=canaries("sealed role"), sealed=True) for word in canaries.many("sealed", 8))
    hidden = "\n\n".join(form.format(canaries(f"hidden: {form}")) for form in HIDDEN)
    deleted = canaries.many("deleted words", 8)
    content = Content(
        headline=f"{SHOWN} {name}",
        slug=canaries("working name"),
        note_to_desk="\n".join(canaries.many("note to the desk", 4)),
        section="National",
        body=f"{SHOWN} words.\n\n{' '.join(deleted)}\n\n{hidden}",
        byline=Byline(text=f"By A. Open and {sealed[0].name}", credits=(Credit(name="A. Open"), *sealed)),
        author=Author(name=sealed[1].name, bio=canaries("bio of a sealed name")),
        dateline=Dateline(places=("Kabul",)),
        keywords=("rain", "CQ"),
        url_slug=name,
    )
    (story,) = newsroom.stories.new(content).created
    suggested = canaries.many("suggested and rejected", 6)
    marks = "".join(f"{{++ {word}++}}{{>>{REPORTER_NAME} 2026-03-01T08:00:00Z<<}}" for word in suggested)
    desk.save(story, body=f"{SHOWN} words.{marks}\n\n{hidden}")
    desk.save(story, body=f"{SHOWN} words.\n\n{hidden}")
    return story


def decide(desk: Desk, story: UUID) -> None:
    """Moves with reasons, notes with answers, people, times: all that the desk says of a story."""
    canaries, newsroom = desk.canaries, desk.newsroom
    for word in canaries.many("note", 8):
        newsroom.review.add(story, word)
    for note in newsroom.review.notes(story)[:4]:
        newsroom.review.reply(note.id, canaries("answer"))
    newsroom.moves.move(story, Move.FILE)
    desk.here(EDITOR_NAME)
    newsroom.moves.claim(story)
    newsroom.moves.move(story, Move.RETURN, reason=canaries("reason to return"))
    newsroom.moves.move(story, Move.HOLD, reason=canaries("reason to hold"))
    newsroom.moves.move(story, Move.RELEASE)
    newsroom.moves.move(story, Move.SPIKE, reason=canaries("reason to spike"))
    newsroom.moves.move(story, Move.UNSPIKE)
    until = datetime(2026, 3, 2, tzinfo=UTC)
    desk.save(story, urgency=1, embargo=Embargo(until=until, zone="Asia/Kabul", source=canaries("embargo source")))
    newsroom.moves.move(story, Move.LIFT, reason=canaries("reason to lift"))
    newsroom.moves.assign(story, REPORTER_NAME)
    newsroom.moves.move(story, Move.FILE)
    for note in newsroom.review.notes(story):
        if note.parent is None:
            newsroom.review.resolve(note.id)
    newsroom.moves.move(story, Move.APPROVE)
    newsroom.moves.move(story, Move.PUBLISH)


def go_on(desk: Desk, story: UUID) -> None:
    """What is written after publication: on the side, and not saved at all."""
    canaries, newsroom = desk.canaries, desk.newsroom
    newsroom.notices.publish_notice(story, NoticeKind.CORRECTION, wrong="Once CQ.", right="Twice.", zone="Asia/Kabul")
    held = newsroom.stories.get(story)
    side = replace(held.content, body=f"{SHOWN} words.\n\n{' '.join(canaries.many('written on the side', 3))}")
    newsroom.stories.save(story, side, base=held.head)
    side = replace(side, body=f"{SHOWN} {' '.join(canaries.many('typed, not saved', 3))}")
    newsroom.drafts.keep(story, side, base=newsroom.stories.get(story).head)


def everything_that_leaves(desk: Desk, stories: list[UUID], folder: Path) -> Iterator[tuple[str, bytes]]:
    """Each way out, by name: files with their names, what goes to the clipboard, pages shown and printed."""
    newsroom = desk.newsroom
    (other,) = newsroom.stories.new(
        Content(headline=f"{SHOWN} beside", body="Words.", related=tuple(Related(story=story) for story in stories))
    ).created
    for story in (*stories, other):
        held = newsroom.stories.get(story)
        yield (
            "preview",
            newsroom.pages.preview(
                replace(held.content, body=f"{SHOWN} again."), story=held, story_id=story, boxes=()
            ).html.encode(),
        )
        for key in FORMATS:
            yield f"clipboard, {key}", newsroom.exchange.rendered(story, key).data
            for path in newsroom.exchange.export([story], format_key=key, folder=folder, overwrite=True).files:
                yield f"file, {key}", path.name.encode() + b"\n" + path.read_bytes()
    for story in stories:
        newsroom.recall.export_again([story])
    yield from ((f"exported again: {path.name}", path.read_bytes()) for path in folder.iterdir())
    yield "corrections, html", newsroom.notices.page("html")
    yield "corrections, text", newsroom.notices.page("text")
    yield "corrections, json", newsroom.notices.page("json")


def test_no_private_word_is_in_anything_that_leaves(desk: Desk, tmp_path: Path) -> None:
    stories = [write_story(desk, name) for name in ("rain", "snow")]
    for story in stories:
        decide(desk, story)
        go_on(desk, story)
    canaries = desk.canaries
    canaries.add(socket.gethostname(), "name of the machine")
    canaries.add(str(Path.home()), "home folder")
    canaries.add(str(tmp_path), "folder of the files")
    if len(getpass.getuser()) > 4:  # "root" may stand in any word
        canaries.add(getpass.getuser(), "name of the user")
    assert len(canaries.places) >= 100

    for exit_, data in everything_that_leaves(desk, stories, tmp_path / "out"):
        assert (exit_, found(data, canaries.places)) == (exit_, set())
        assert found(data, {SHOWN: "shown"}), f"{exit_} has no words at all"
        assert not MARK.search(data)


@pytest.mark.parametrize("key", FORMATS)
def test_a_proof_of_the_newest_words_carries_them_and_nothing_private(desk: Desk, key: str) -> None:
    story = write_story(desk, "rain")
    decide(desk, story)
    desk.save(story, body=f"{SHOWN} newest words.")
    out = desk.newsroom.exchange.rendered(story, key, working=True)

    assert out.record.proof
    assert b"newest words" in out.data
    assert found(out.data, desk.canaries.places) == set()


@pytest.mark.parametrize("key", FORMATS)
def test_a_stub_carries_nothing_private(desk: Desk, key: str) -> None:
    story = write_story(desk, "rain")
    decide(desk, story)
    desk.newsroom.notices.publish_notice(story, NoticeKind.WITHDRAWAL, text="It never rained. CQ", zone="Asia/Kabul")
    out = desk.newsroom.exchange.rendered(story, key, stub=True)

    assert b"It never rained." in out.data
    assert not MARK.search(out.data)
    assert found(out.data, desk.canaries.places) == set()


def _refused(desk: Desk, story: UUID) -> None:
    desk.newsroom.moves.move(story, Move.HOLD, reason=desk.canaries("reason to hold it"))
    desk.newsroom.exchange.rendered(story, "text")


def _name_unknown(desk: Desk, story: UUID) -> None:
    desk.newsroom.moves.assign(story, desk.canaries("somebody unknown"))


def _not_found(desk: Desk, _: UUID) -> None:
    desk.newsroom.stories.find(desk.canaries("looked for"))


def _not_read(desk: Desk, _: UUID) -> None:
    word = desk.canaries("in a file")
    desk.newsroom.exchange.import_data(f"---\n{word}: 1\n{word}: 2\n---\n".encode(), name=f"{word}.md")


@pytest.mark.parametrize("fails", [_refused, _name_unknown, _not_found, _not_read])
def test_no_private_word_is_in_the_log_when_something_fails(
    desk: Desk, tmp_path: Path, fails: Callable[[Desk, UUID], None]
) -> None:
    story = write_story(desk, "rain")
    desk.canaries.add(SHOWN, "headline")
    desk.here(EDITOR_NAME)
    file = tmp_path / "newsdesk.log"
    handler = private_log.log_handler(file)
    log = logging.getLogger("newsdesk.ui.trial")
    log.addHandler(handler)
    try:
        fails(desk, story)
    except NewsdeskError as error:
        log.warning("told: %s", error)
        log.exception("work in a lane failed")
    finally:
        log.removeHandler(handler)
        handler.close()
    data = file.read_bytes()

    assert b"told: " in data
    assert found(data, {**desk.canaries.places, str(Path.home()): "home", str(tmp_path): "folder"}) == set()


def test_the_search_itself_finds_a_word_in_every_guise() -> None:
    word = Canaries()("a place")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("story.xml", f"<p>{word}</p>")
    entities = "".join(f"&#{ord(letter)};" for letter in word)
    quoted = "".join(f"%{ord(letter):02x}" for letter in word)
    guised = (
        *(word.upper().encode(), word.encode("utf-16"), entities.encode(), quoted.encode(), packed.getvalue()),
        *(b"x: " + base64.b64encode(b"." * pad + word.encode()) for pad in range(3)),
    )

    assert all(found(data, {word: "a place"}) for data in guised)
    assert not found(b"nothing of the kind", {word: "a place"})


def test_an_embargoed_story_tells_nobody_so(desk: Desk) -> None:
    story = write_story(desk, "rain")
    until = datetime(2026, 3, 2, tzinfo=UTC)
    desk.save(story, embargo=Embargo(until=until, source=desk.canaries("source")), urgency=1)
    with pytest.raises(ExitRefused):
        desk.newsroom.exchange.rendered(story, "markdown")
    desk.time = datetime(2026, 3, 3, tzinfo=UTC)
    out = desk.newsroom.exchange.rendered(story, "markdown").data

    assert found(out, desk.canaries.places) == set()
    assert b"embargo" not in out
    assert b"urgency" not in out
