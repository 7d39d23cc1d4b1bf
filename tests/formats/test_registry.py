"""Which format a file belongs to, and looking formats up."""

import pytest

from newsdesk.domain.errors import UnknownFormat
from newsdesk.formats.registry import Registry

FILES = [
    ("story.txt", b"words", "text"),
    ("story.md", b"words", "markdown"),
    ("story.MD", b"words", "markdown"),
    ("story.html", b"words", "html"),
    ("story.txt", b"---\ntitle: x\n---\n", "markdown"),
    ("story.txt", b"<!DOCTYPE html><p>x", "html"),
    ("story", b"# Heading\n", "markdown"),
    ("story", b"Heading\n=====\n", "markdown"),
    ("story.md", b"Home / World / Words\n", "text"),
    ("story", b"words", "text"),
    ("story.txt", b"\x00", "text"),
]


@pytest.mark.parametrize(("name", "head", "key"), FILES)
def test_a_file_belongs_to_what_it_holds_before_what_it_is_called(desk, name, head, key):
    assert desk.formats.reader_for(name, head).format.key == key


def test_an_unknown_key_is_told_with_the_known_ones(desk):
    for look_up in (desk.formats.reader, desk.formats.writer):
        with pytest.raises(UnknownFormat) as unknown:
            look_up("docx")
        assert unknown.value.known == ("html", "text", "markdown")


def test_a_registry_without_readers_reads_nothing():
    with pytest.raises(UnknownFormat):
        Registry(readers=(), writers=()).reader_for("a.txt", b"")


def test_a_format_with_one_way_is_told_once_and_found_that_way_alone(desk):
    registry = Registry(readers=desk.formats.readers[:2], writers=desk.formats.writers[1:])
    assert [each.key for each in registry.formats] == ["html", "text", "markdown"]
    assert [registry.reads(each.key) for each in registry.formats] == [True, True, False]
    assert [registry.writes(each.key) for each in registry.formats] == [False, True, True]
    with pytest.raises(UnknownFormat):
        registry.reader("markdown")
    with pytest.raises(UnknownFormat):
        registry.writer("html")
