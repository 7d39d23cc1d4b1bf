import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any
from uuid import UUID

import lxml.html
import pytest

from newsdesk import resources
from newsdesk.domain.related import Box
from newsdesk.domain.status import Status
from newsdesk.domain.story import Author
from newsdesk.page.body import BodyRenderer
from newsdesk.page.corrections import CorrectionsPage
from newsdesk.page.publication import Publication
from newsdesk.page.text_page import text_page
from newsdesk.page.web_page import WebPage

HOUSE = Publication(paper="City Paper", site="https://paper.example")
VOID = frozenset({"meta", "link", "br", "hr", "img"})


class Balanced(HTMLParser):
    """Fails where a tag is not closed in order; keeps the visible words, and the attributes of each tag."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.words: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"head", "style", "script"} & set(self.open):
            self.words += data.split()


@pytest.mark.parametrize(("story", "mark"), [(UUID(int=9), {"data-story": f"urn:uuid:{UUID(int=9)}"}), (None, {})])
def test_an_entry_of_this_archive_names_its_story(web: WebPage, going: Any, story: UUID | None, mark: Any) -> None:
    outgoing = going(headline="Snow", boxes=(Box(headline="Bridge", excerpt="Traffic …", story=story),))
    tags = Balanced(web.render(outgoing, publication=HOUSE)).tags
    assert ("li", {"dir": "auto"} | mark) in tags


@pytest.fixture
def full(going: Any) -> Any:
    return going(
        headline="Snow & ice </script>",
        kicker="Weather",
        standfirst="Lorries “wait”.",
        section="National",
        byline="By A Reporter",
        dateline="KABUL, Oct 13 (AP) -",
        body='# Head\n\nSnow *fell* "hard"[^1].\n\n- bread\n- fuel\n\n[^1]: Much.',
        author=Author(name="City <desk>", bio="Reports."),
        keywords=("snow", "ice"),
        url_slug="snow",
        boxes=(
            Box(headline="Bridge reopens", excerpt="By B JALALABAD: Traffic …", url="https://paper.example/b.html"),
            Box(headline="No address", excerpt="", url="javascript:alert(1)"),
            Box(headline="Spiked", excerpt="never", status=Status.SPIKED),
        ),
    )


def test_the_page_has_the_words_of_the_text_page_in_their_order(web: WebPage, full: Any) -> None:
    read = Balanced(web.render(full, publication=HOUSE)).words
    aloud = text_page(full, publication=HOUSE).split()
    marks = {"-", "1.", "↩"}
    plain = [word.replace("[1]", "1") for word in aloud if word not in marks]
    joined = " ".join(word for word in read if word not in marks).replace("” 1 .", "”1.").replace("”1 .", "”1.")
    assert joined.replace(" ", "") == " ".join(plain).replace(" ", "")


def test_the_page_can_be_read_back(web: WebPage, full: Any) -> None:
    page = web.render(full, publication=HOUSE)
    tags = Balanced(page).tags
    classes = [given["class"] for _, given in tags if "class" in given]
    for name in ("breadcrumb", "kicker", "headline", "standfirst", "byline", "body", "about", "check-also"):
        assert name in classes
    assert '<meta name="generator" content="Newsdesk">' in page
    assert '<article data-story="urn:uuid:00000000-0000-0000-0000-000000000007">' in page
    assert '<a class="headline" href="https://paper.example/b.html">Bridge reopens</a>' in page
    assert '<p class="excerpt" dir="auto">By B JALALABAD: Traffic …</p>' in page
    assert '<span class="headline">No address</span>' in page


def test_the_page_is_whole_in_itself(web: WebPage, full: Any) -> None:
    tags = Balanced(web.render(full, publication=HOUSE)).tags
    assert [given.get("type") for tag, given in tags if tag == "script"] == ["application/ld+json"]
    assert [given["rel"] for tag, given in tags if tag == "link"] == ["canonical"]
    assert not any(name.startswith("on") for _, given in tags for name in given)
    assert not any((given.get("href") or "").startswith("javascript") for _, given in tags)


def test_markup_in_fields_is_text(web: WebPage, full: Any) -> None:
    page = web.render(full, publication=HOUSE)
    assert page.count("</script>") == 1
    assert "City &lt;desk&gt;" in page
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert found
    assert json.loads(found[1])["headline"] == "Snow & ice </script>"


@pytest.mark.parametrize(
    ("language", "opens"),
    [
        ("en", '<html lang="en" dir="ltr">'),
        ("fa-AF", '<html lang="fa-AF" dir="rtl">'),
        ("ps", '<html lang="ps" dir="rtl">'),
        ('x" onload="', '<html lang="und" dir="ltr">'),
        ("", '<html lang="und" dir="ltr">'),
    ],
)
def test_the_page_reads_as_its_language_does(web: WebPage, going: Any, language: str, opens: str) -> None:
    assert opens in web.render(going(headline="Snow", language=language, body="Snow."), publication=HOUSE)


def test_a_bare_story_leaves_no_empty_places(web: WebPage, going: Any) -> None:
    page = web.render(going(headline="Snow"), publication=Publication())
    tags = Balanced(page).tags
    classes = {given.get("class") for _, given in tags}
    assert not classes & {"kicker", "standfirst", "byline", "about", "check-also"}
    assert "canonical" not in page
    assert 'name="description"' not in page
    assert 'name="keywords"' not in page


def test_a_story_without_a_headline_is_still_a_page(web: WebPage, going: Any) -> None:
    page = web.render(going(section="National"), publication=Publication(paper="City Paper"))
    assert "<title>City Paper</title>" in page
    assert "aria-current" not in page


@pytest.mark.parametrize(
    ("fields", "description"),
    [
        ({"standfirst": "Lorries wait.", "body": "Snow."}, "Lorries wait."),
        ({"body": "Snow *fell*.\n\nMore."}, "Snow fell. More."),
        ({"body": "word " * 31}, "word " * 30 + "…"),
    ],
)
def test_a_description_is_the_standfirst_or_the_opening(
    web: WebPage, going: Any, fields: dict[str, str], description: str
) -> None:
    page = web.render(going(headline="Snow", **fields), publication=HOUSE)
    assert f'<meta name="description" content="{description}">' in page


def test_a_body_rendered_before_gives_the_same_page(web: WebPage, full: Any) -> None:
    body = BodyRenderer().render(full.content.body, language="en", dateline=full.dateline)
    assert web.render(full, publication=HOUSE, body=body) == web.render(full, publication=HOUSE)


def test_the_same_story_gives_the_same_bytes(web: WebPage, full: Any) -> None:
    assert len({web.render(full, publication=HOUSE) for _ in range(3)}) == 1


def test_body_blocks_are_children_of_the_body(web: WebPage, full: Any) -> None:
    body = BodyRenderer().render(full.content.body, language="en", dateline=full.dateline)
    assert f'<div class="body">\n{body.html}\n</div>' in web.render(full, publication=HOUSE)


def test_the_page_prints_and_follows_the_light(web: WebPage, going: Any) -> None:
    page = web.render(going(headline="Snow"), publication=HOUSE)
    for rule in ("@media print", "color-scheme: light dark", "light-dark(", "prefers-color-scheme: dark"):
        assert rule in page
    assert not re.search(r"(?:margin|padding|border)-(?:left|right)", page)
    assert page.count("text-align: left") == page.count(".body .left {") == 1  # where the writer says so


def test_a_page_may_show_its_own_style_and_pictures_by_https_and_nothing_else(web: WebPage, going: Any) -> None:
    table = "| a | b |\n| :-- | --: |\n| c | d |"
    corrections = CorrectionsPage(resources.path("themes")).html((), publication=HOUSE, language="en")
    for page in (web.render(going(body=table), publication=HOUSE), corrections):
        (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
        (sheet,) = re.findall(r"<style>(.*?)</style>", page, re.S)
        digest = b64encode(sha256(sheet.encode()).digest()).decode()
        rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))

        assert rules == {
            "default-src": "'none'",
            "style-src": f"'sha256-{digest}'",
            "img-src": "https: data:",
            "base-uri": "'none'",
            "form-action": "'none'",
        }
        assert page.index("Content-Security-Policy") < page.index("<title>")
        assert " style=" not in page, "a policy that knows no style but the sheet's would leave it out"


HOSTILE_BODY = """![A wall](http://a.example/wall.jpg "The wall")

Inline ![A door](HTTP://a.example/door.jpg) and [![linked](http://a.example/l.jpg)](https://b.example) and ![](http://a.example/bare.jpg).

<img src="http://a.example/raw.jpg" srcset="http://a.example/2x.jpg 2x" alt="raw">
<picture><source srcset="http://a.example/s.jpg"><img src="https://a.example/fine.jpg" alt="fine"></picture>
<link rel="preload" href="http://a.example/p"><style>@import "http://a.example/i.css"</style>
<iframe src="http://a.example/f"></iframe><object data="http://a.example/o"></object><video src="http://a.example/v"></video>
<p style="background:url(http://a.example/u)">words</p><svg><image href="http://a.example/g"/></svg>
<meta http-equiv="refresh" content="0;url=http://a.example/m">
<base href="http://a.example/"><input type=image src=//a.example/n>
"""


def test_a_page_fetches_nothing_by_plain_http(web: WebPage, going: Any) -> None:
    page = web.render(going(body=HOSTILE_BODY), publication=HOUSE)
    tree = lxml.html.fromstring(page)
    fetched = [
        value
        for element in tree.iter()
        if isinstance(element.tag, str) and element.tag != "a" and element.get("rel") != "canonical"
        for name, value in element.items()
        if name in {"src", "srcset", "href", "data", "poster", "background", "action", "style"}
    ]

    assert fetched == ["https://a.example/fine.jpg"]
    assert '<figure><a href="http://a.example/wall.jpg">A wall</a><figcaption dir="auto">The wall</figcaption>' in page
    assert '<a href="http://a.example/bare.jpg">http://a.example/bare.jpg</a>' in page
    assert '<a href="https://b.example">linked</a>' in page
