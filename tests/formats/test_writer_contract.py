"""What every writer promises, checked for each of them."""

import os
import re
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from newsdesk import resources
from newsdesk.desk.export import names
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.export_file import files_folder
from newsdesk.formats import all_formats

KEYS = tuple(each.format.key for each in all_formats(resources.path("themes")).writers)
STORIES = ("full", "dari", "nothing")
MARKED = ("proof", "corrected", "corrected-dari", "withdrawn")
GOLDEN = Path(__file__).parent / "golden"
_STYLE = re.compile(rb"(?<=<style>).*?(?=</style>)|(?<='sha256-)[^']*", re.S)  # the sheet, and its digest

every_writer = pytest.mark.parametrize("key", KEYS)
every_story = pytest.mark.parametrize("name", STORIES)


@every_writer
def test_a_writer_says_what_it_writes(desk, key):
    each = desk.formats.writer(key).format
    assert each.label[0].isupper()
    assert "/" in each.media_type
    assert all(suffix.startswith(".") for suffix in each.suffixes)


def test_no_two_formats_share_a_name_or_an_ending(desk):
    suffixes = [suffix for each in desk.formats.formats for suffix in each.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert len({each.key for each in desk.formats.formats}) == len(desk.formats.formats)


@every_writer
@every_story
def test_the_same_story_gives_the_same_bytes(desk, key, name):
    story = desk.stories[name]
    again = all_formats(resources.path("themes")).writer(key)
    assert desk.files(key, story) == again.write(desk.outgoing(story), publication=desk.house, stem="story")


@every_writer
@every_story
def test_files_are_named_by_the_main_file_and_lie_beside_it(desk, key, name):
    """What the exit demands of a writer; it refuses other names at the time of the export."""
    each = desk.formats.writer(key)
    for stem in ("story", "a story.of-2026", "کابل"):
        files = each.write(desk.outgoing(desk.stories[name]), publication=desk.house, stem=stem)
        assert files[0].name == stem + each.format.suffixes[0]
        assert {PurePosixPath(file.name).parts[0] for file in files[1:]} <= {files_folder(stem)}
        assert len(files) == 1 or each.several_files
        names.check(files, stem=stem)


def agreed_on(desk, key, story, name, **marks):
    """Hold each file to its golden one. With NEWSDESK_GOLDEN=write those are made anew; look at what changed."""
    for file in desk.files(key, story, stem=name, **marks):
        written = _STYLE.sub(b"", file.data)
        golden = GOLDEN / file.name
        if os.environ.get("NEWSDESK_GOLDEN") == "write":
            golden.parent.mkdir(exist_ok=True)
            golden.write_bytes(written)
        assert written == golden.read_bytes()


@every_writer
@every_story
def test_the_bytes_are_those_agreed_on(desk, key, name):
    agreed_on(desk, key, desk.stories[name], name)


@every_writer
@pytest.mark.parametrize("name", MARKED)
def test_the_bytes_of_what_a_page_says_of_itself_are_those_agreed_on(desk, key, name):
    story, marks = desk.marked[name]
    agreed_on(desk, key, story, name, **marks)


@every_writer
def test_who_approved_a_notice_stays_in_the_house(desk, key):
    for story, marks in desk.marked.values():
        assert not any(b"never-to-be-seen" in file.data for file in desk.files(key, story, **marks))


@every_writer
def test_what_must_stay_in_the_house_stays(desk, key):
    sealed = Byline(text="By A Source", credits=(Credit(name="A Source", sealed=True), Credit(name="City desk")))
    story = replace(desk.stories["full"], byline=sealed)
    written = b"".join(file.data for file in desk.files(key, story))
    outgoing = replace(desk.outgoing(story), content=story)
    careless = b"".join(
        file.data for file in desk.formats.writer(key).write(outgoing, publication=desk.house, stem="story")
    )
    assert b"never-to-be-seen" not in written + careless
    assert b"A Source" not in written + careless
    assert key == "markdown" or b"canal-secret-name" not in written
