"""The page that the whole format is modelled on, where it lies beside the project."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "article-page.txt"
pytestmark = pytest.mark.skipif(not REFERENCE.exists(), reason="../shared/reference is not beside this checkout")


@pytest.fixture(scope="module")
def reference():
    return REFERENCE.read_text("utf-8").rstrip("\n") + "\n"


def test_the_reference_page_is_read_into_its_fields(desk, reference):
    arrived = desk.read("text", reference)
    story = arrived.content
    assert arrived.warnings == ()
    assert (story.section, story.byline.text) == ("Latest Updates", "AT News Report")
    assert story.headline == "Stoltenberg says Taliban must show willingness for peace"
    assert (story.dateline.places, story.dateline.style) == (("Kabul",), "colon")
    assert (story.author.name, story.author.bio) == ("admin", "")
    assert story.body.startswith("NATO Secretary General")
    (entry,) = story.related
    assert entry.headline == "Taliban opposes presence of any foreign troops"
    assert (entry.byline.text, entry.dateline.places) == ("AT Monitoring Desk", ("Kabul",))
    assert entry.excerpt == "In reaction to the reports that some foreign troops might stay …"


@pytest.mark.parametrize("key", ["text", "markdown", "html"])
def test_the_reference_page_comes_back_to_the_byte(desk, reference, key):
    first = desk.read("text", reference).content
    assert desk.page(desk.read(key, desk.written(key, first)).content) == reference


def test_the_glued_form_gives_the_same_story(desk, reference):
    glued = re.sub(r"AT News Report\n\nKABUL: ", "AT News Report-KABUL: ", reference)
    assert glued != reference
    assert desk.page(desk.read("text", glued).content) == reference


def test_a_page_without_breadcrumb_or_with_its_headline_once_gives_the_same_fields(desk, reference):
    whole = desk.read("text", reference).content
    without_breadcrumb = reference.partition("\n\n")[2]
    once = re.sub(r"\n\nStoltenberg says Taliban must show willingness for peace(?=\n\nAT)", "", reference)
    assert once != reference
    assert desk.read("text", once).content == whole
    assert desk.read("text", without_breadcrumb).content == replace(whole, section="")
