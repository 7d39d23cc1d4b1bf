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
    assert desk.formats.for_file(name, head).key == key


def test_an_unknown_key_is_told_with_the_known_ones(desk):
    with pytest.raises(UnknownFormat) as unknown:
        desk.formats.by_key("docx")
    assert unknown.value.known == ("html", "text", "markdown")


def test_a_registry_without_readers_reads_nothing():
    with pytest.raises(UnknownFormat):
        Registry(()).for_file("a.txt", b"")


def test_readers_and_writers_are_told(desk):
    assert desk.formats.readers() == desk.formats.writers() == desk.formats.formats
