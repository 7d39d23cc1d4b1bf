"""Every reader of what comes from outside, as a function of bytes that raises where the reader is at fault."""

import io
import os
import shutil
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

from fuzzing import bad, large_shapes, samples, structured
from newsdesk.domain import errors

Read = Callable[[bytes, Path], object]
"""Reads the bytes; the folder is empty, and all that may be written to."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader, and where its inputs come from. `structured` is a hypothesis strategy of bytes, if there is one.

    `enormous`: a few inputs are; `large`: makers of texts of one shape at the size of a large file, which come first.
    """

    name: str
    read: Read
    samples: Callable[[], Sequence[bytes]]
    structured: Callable[[], Any] | None = None
    enormous: bool = True
    large: tuple[Callable[[], str], ...] = ()


class Broken(Exception):
    """A promise that the reader did not keep."""


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


@cache
def _formats() -> Any:
    from newsdesk import resources
    from newsdesk.formats import all_formats

    return all_formats(resources.path("themes"))


def _format(key: str) -> Read:
    def read(data: bytes, _: Path) -> None:
        reader = _formats().reader(key)
        sureness = reader.sniff(data[:4096])
        if not 0 <= sureness <= 100:
            raise Broken(f"sniff says {sureness}")
        with suppress(errors.FormatError):
            reader.read(data, name=f"a{reader.format.suffixes[0]}")

    return read


def _pasted(data: bytes, _: Path) -> None:
    from newsdesk.formats.pasted_html import markdown_from_html

    markdown_from_html(_text(data))


def _imported(data: bytes, room: Path) -> None:
    """In by any format, and out again by each."""
    from newsdesk.desk.opening import open_newsroom
    from newsdesk.settings import Settings

    with open_newsroom(room / "desk.newsdesk", settings=Settings()) as newsroom:
        try:
            came = newsroom.exchange.import_data(data, name="a")
        except (errors.FormatError, errors.UnknownFormat):
            return
        for form in ("html", "text", "markdown"):
            with suppress(errors.ExitRefused):
                newsroom.exchange.export([one.id for one in came.stories], format_key=form, folder=room / "out")


def _house_rules(data: bytes, room: Path) -> None:
    from newsdesk import resources
    from newsdesk.checks.checked_story import CheckedStory
    from newsdesk.checks.style.rules import HouseRules
    from newsdesk.domain.story import Content

    own = room / "house-rules.toml"
    own.write_bytes(data)
    rules = HouseRules(resources.path("house_rules/en.toml"), own)
    with suppress(errors.RuleRefused):
        rules.own()
    copy = CheckedStory(content=Content(headline="A big house", body="They said aaaaaaaaaaaaaaaa at the gas station."))
    for check in rules.checks():
        for passage in copy.passages:
            list(check.passage(passage) if check.passage else ())
    rules.faults()
    _switched(rules)


def _switched(rules: Any) -> None:
    """Every change that the window makes to the file."""
    with suppress(errors.RuleRefused, errors.RulesChanged):
        own = rules.own()
        rules.switch(rules.rules()[-1].rule.key, off=True, seen=own.seen)
    with suppress(errors.RuleRefused, errors.RulesChanged):
        own = rules.own()
        rules.remove(rules.rules()[-1].rule.key, seen=own.seen)


def _policy(data: bytes, room: Path) -> None:
    from newsdesk import policy

    path = room / "policy.json"
    path.write_bytes(data)
    os.environ["NEWSDESK_POLICY"] = str(path)
    try:
        policy.read()[0].default_desk()
    finally:
        del os.environ["NEWSDESK_POLICY"]


def _settings(data: bytes, room: Path) -> None:
    from newsdesk import user_settings

    path = room / "settings.json"
    path.write_bytes(data)
    found, _ = user_settings.load(path)
    _ = found.value
    user_settings.save(path, {"paper": "B"})
    if user_settings.load(path)[0].value.paper != "B":
        raise Broken("what was kept is not read again")


def _desk(data: bytes, room: Path) -> None:
    """The commands that a person tries on a strange file. Whatever is in it, no fault of ours comes out."""
    desk = room / "desk.newsdesk"
    desk.write_bytes(data)
    given = ("--desk", str(desk))
    _command("doctor", *given)
    _command("list", *given)
    _command("list", "--json", *given)
    _command("show", "night-buses", *given)
    _command("export", "night-buses", "--format", "html", "--output", str(room / "out.html"), *given)
    _command("backup", str(room / "copy.newsdesk"), *given)
    other = room / "other.newsdesk"
    _command("restore", str(desk), "--desk", str(other))
    if data != samples.desks()[0] and desk.stat().st_size == 0:
        raise Broken("the desk was emptied")


def _command(*arguments: str) -> None:
    """One command line, in this process so that its writes are seen. A fault of our own is what is looked for."""
    from newsdesk.cli.main import main

    out, said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8"), io.StringIO()
    with redirect_stdout(out), redirect_stderr(said):
        code = main(arguments, window=lambda *_: 0)
    if code not in (0, 1) or "fault of its own" in said.getvalue():
        raise Broken(f"newsdesk {' '.join(arguments[:2])} ended with {code}: {said.getvalue()}{_last_trace()}")


def _last_trace() -> str:
    from newsdesk.places import log_file

    with suppress(OSError):
        return log_file().read_text("utf-8")[-3000:]
    return ""


def _manifest(data: bytes, room: Path) -> None:
    from newsdesk.updates import manifest, offline, rollback_guard

    with suppress(errors.UpdateRefused):
        manifest.read(data).notes_for("fa")
    path = room / manifest.NAME
    path.write_bytes(data)
    rollback_guard.load(path)
    path.with_name(path.name + ".minisig").write_bytes(data)
    with suppress(errors.UpdateRefused):
        offline.find_update(room)


def _minisign(data: bytes, _: Path) -> None:
    from newsdesk.updates import minisign

    with suppress(errors.UpdateRefused):
        minisign.read_key(_text(data))
    key = minisign.PublicKey(id=bytes(8), key=bytes(32))
    with suppress(errors.UpdateRefused):
        minisign.verify(b"data", data, key)
        raise Broken("a signature of nobody was taken for good")


def _packed(data: bytes, room: Path) -> None:
    from newsdesk.updates.installing.unpacking import unpack

    for number, name in enumerate(("a.tar.gz", "a.zip")):
        into = room / "in" / str(number)
        into.mkdir(parents=True)
        (room / name).write_bytes(data)
        with suppress(errors.UpdateRefused):
            unpack(room / name, into)


def _logbook(data: bytes, room: Path) -> None:
    from newsdesk.desk import upgrade_log

    path = upgrade_log.file_of(room / "desk.newsdesk")
    path.parent.mkdir()
    path.write_bytes(data)
    upgrade_log.read(room / "desk.newsdesk")


def _words(data: bytes, room: Path) -> None:
    from newsdesk.desk import word_lists

    path = room / "words.txt"
    path.write_bytes(data)
    with suppress(errors.FormatError):
        word_lists.write(room / "out.txt", word_lists.read(path))


def _line(data: bytes, _: Path) -> None:
    from newsdesk.desk import slugs
    from newsdesk.domain import byline, dateline
    from newsdesk.domain.house_rule import RuleRow  # noqa: F401  # the domain loads whole
    from newsdesk.page import markdown_blocks, typography

    text = _text(data)
    _glued, place, rest = dateline.split(text)
    if place.places and dateline.line(place) + rest not in text:
        raise Broken("a dateline was read that does not print back")
    dateline.typed(dateline.parse(text))
    byline.line(byline.parse(text), language="en")
    slugs.safe_file_name(slugs.proposed(text, "fa"))
    typography.typeset(markdown_blocks.normal(text), "en")


def _page(data: bytes, _: Path) -> None:
    """A body as the window shows, counts and quotes it."""
    from newsdesk.page import plain_text
    from newsdesk.page.body import BodyRenderer
    from newsdesk.text import words

    text = _text(data)
    html = BodyRenderer().render(text, language="en", dateline="KABUL, Oct 13: ").html
    if any(word in html.lower() for word in ("<script", "<iframe", "javascript:alert", "<style")) and "<script" in html:
        raise Broken("something that runs is on the page")
    plain_text.plain_body(text, language="fa")
    words.count(text)


def _anchors(data: bytes, _: Path) -> None:
    from newsdesk.text import anchors
    from newsdesk.text.anchors import Anchor

    before, _cut, after = _text(data[:60_000]).partition("\x1d")
    for start in {0, len(before) // 2}:
        end = min(len(before), start + 40)
        at = Anchor(revision=UUID(int=0), start=start, end=end, quote=before[start:end])
        found = anchors.carry(at, before, after or before[3:])
        if found and not 0 <= found[0] <= found[1] <= len(after or before[3:]):
            raise Broken(f"the passage is said to be at {found}")


def _suggestions(data: bytes, _: Path) -> None:
    from newsdesk.text import critic_markup, suggestions

    body = _text(data)
    display, found = critic_markup.runs(body)
    again = critic_markup.written(display, found)
    if critic_markup.runs(again) != (display, found):
        raise Broken("suggestions do not survive being written down")
    suggestions.accepted(body)
    suggestions.rejected(body)
    suggestions.found(body)


@cache
def _subeditor() -> Any:
    """All checks but grammar, whose engine is a process of its own with limits of its own."""
    from newsdesk import resources
    from newsdesk.checks.gates.table import GATES
    from newsdesk.checks.runner import CheckRunner as Sub
    from newsdesk.checks.sense.table import SENSE
    from newsdesk.checks.spelling.spelling import Spelling

    root = resources.path("themes").parent
    spelling = Spelling(root / "dictionaries", root / "gazetteer")
    return SimpleNamespace(reader=Sub(lambda: (*GATES, *SENSE, spelling.check)))


def _checks(data: bytes, _: Path) -> None:
    from newsdesk.checks.checked_story import CheckedStory
    from newsdesk.domain.check_severity import CheckSeverities
    from newsdesk.domain.story import Content

    head, _cut, body = _text(data[:100_000]).partition(
        "\n"
    )  # five times the longest story; what is longer takes longer
    content = Content(headline=head, standfirst=head, body=body, language="en", section="World")
    report = _subeditor().reader.read(CheckedStory(content=content), CheckSeverities({}))
    broke = [fault for fault in report.faults if "broke" in fault.reason]
    if broke:
        raise Broken(f"{broke[0].what} is switched off: {_broken_trace()}")


def _broken_trace() -> str:
    return structured.last_log()


READERS: dict[str, Reader] = {
    reader.name: reader
    for reader in (
        Reader("html", _format("html"), samples.pages, structured.pages, large=large_shapes.SAVED),
        Reader("text", _format("text"), samples.texts, structured.plain_pages),
        Reader(
            "markdown",
            _format("markdown"),
            samples.markdowns,
            structured.markdown_files,
            large=large_shapes.IN_MARKDOWN,
        ),
        Reader("pasted", _pasted, samples.pages, structured.pages, large=large_shapes.PASTED),
        Reader("import", _imported, samples.files, enormous=False, large=large_shapes.IMPORTED),
        Reader("page", _page, samples.markdowns, structured.bodies, large=large_shapes.PASTED),
        Reader("checks", _checks, samples.markdowns, structured.bodies),
        Reader("suggestions", _suggestions, samples.markdowns, structured.marked_bodies),
        Reader("anchors", _anchors, samples.markdowns, structured.two_texts),
        Reader("lines", _line, samples.lines, structured.lines),
        Reader("words", _words, samples.word_lists, structured.lines),
        Reader("rules", _house_rules, samples.rules, structured.rules, large=large_shapes.RULES),
        Reader("policy", _policy, samples.policies, structured.policies),
        Reader("settings", _settings, samples.policies, structured.policies),
        Reader("desk", _desk, samples.desks, enormous=False),
        Reader("logbook", _logbook, samples.logbooks, structured.policies),
        Reader("manifest", _manifest, samples.update_lists, structured.policies),
        Reader("minisign", _minisign, samples.signatures),
        Reader("packed", _packed, samples.archives),
    )
}


def named(name: str) -> Reader:
    """The reader of that name; one that does what no reader may, where the name says so."""
    if name.startswith("bad:"):
        return Reader(name, bad.BAD[name.removeprefix("bad:")], lambda: ())
    return READERS[name]


def fresh(room: Path) -> Path:
    """The folder, empty."""
    shutil.rmtree(room, ignore_errors=True)
    room.mkdir(parents=True)
    return room
