"""Web pages: ours to the letter, others as far as their story can be told, and what is refused."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import pytest

from newsdesk.domain.byline import DESK, Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.errors import FormatError
from newsdesk.domain.story import Content
from newsdesk.formats import from_html, saved_page

SHARED = Path(__file__).parents[3] / "shared" / "schemas" / "html-jsonld"


def test_our_own_page_gives_all_that_it_shows(desk):
    story = desk.stories["full"]
    arrived = desk.read("html", desk.written("html", story))
    going = desk.outgoing(story)
    shown = ("headline", "kicker", "standfirst", "section", "byline", "dateline", "author", "related", "keywords")
    for name in (*shown, "language", "url_slug"):
        assert getattr(arrived.content, name) == getattr(
            replace(story, related=tuple(entry for entry in arrived.content.related)), name
        )
    assert arrived.content.related[0].url == story.related[0].url
    assert (arrived.id, arrived.created, arrived.published) == (going.id, going.created, going.published)
    assert arrived.modified == going.modified


BODIES = {
    "emphasis": "*a* **b** ***c*** `d` ~~e~~ x<sup>2</sup> <u>f</u>",
    "headings": "## One\n\n### Two #2\n\n## C\\#",
    "lists": "- one\n- two\n    1. three\n    2. four\n\n5. five\n6. six",
    "loose list": "- one\n\n- two",
    "quote": "> one\n>\n> - two",
    "table": "| A | B | C |\n| :--- | :---: | ---: |\n| 1 | *2* | &#124; |",
    "table in HTML": '<table> <tbody> <tr> <td colspan="2">1</td> </tr> </tbody> </table>',
    "definitions": "<dl> <dt>A</dt> <dd>B</dd> </dl>",
    "picture": '![A](https://a.example/b.png "It\'s a &quot;c&quot; &amp; d")',
    "picture in a line": 'a ![A](https://a.example/b.png "t") b',
    "link": '[a](https://a.example/?b=1&c=2 "T &quot;t&quot;") [b](#c)',
    "rule": "a\n\n***\n\nb",
    "code": "```\na *b*\n    ```c\n```".replace("```", "````"),
    "code in a line": "`a` <code>b\\`c</code>",
    "notes": "A[^1] b[^2]&#58;\n\n[^1]: One\n\n[^2]: Two\n\n    more",
    "lines": "a  \nb<br><br>c",
    "marks": '\\#1 \\*a\\* \\"q\\" \\-\\- 1\\) \\[x\\] &amp;lt; a&#9;b',
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_bodies_come_back_as_they_were_written(desk, body):
    story = Content(headline="A headline", body=body)
    again = desk.read("html", desk.written("html", story)).content
    assert desk.page(again) == desk.page(story)
    assert desk.written("html", again) == desk.written("html", story)


def test_a_note_that_nothing_refers_to_is_kept(desk):
    story = Content(headline="A headline", body="A\n\n[^x]: Lost")
    assert desk.page(desk.read("html", desk.written("html", story)).content) == desk.page(story)


CREDITS = {
    "typed": Byline(text="City desk report", credits=(Credit(name="City desk report", role=DESK),)),
    "built": Byline(credits=(Credit(name="A Writer", role="photos"), Credit(name="B Writer"))),
    "none": Byline(),
}


@pytest.mark.parametrize("byline", CREDITS.values(), ids=CREDITS.keys())
def test_credits_come_back_from_what_machines_are_told(desk, byline):
    again = desk.read("html", desk.written("html", Content(headline="A headline", byline=byline, body="x"))).content
    assert again.byline.credits == byline.credits


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b'type="application/ld+json">{', b'type="application/ld+json">{broken '),
        (b'type="application/ld+json">{', b'type="application/ld+json">[{'),
        (b'data-story="urn:uuid:', b'data-story="no:'),
        (b'<span class="dateline"', b'<span class="dateline" id="x">Somewhere</span><span class="dateline"'),
        (b"<h2>About <bdi>", b"<h2>About <b>"),
    ],
)
def test_a_page_that_somebody_changed_is_still_read(desk, before, after):
    written = desk.written("html", desk.stories["full"])
    assert before in written
    changed = written.replace(before, after)
    if b"[{" in after:
        changed = changed.replace(b"}</script>", b"}]</script>")
    arrived = desk.read("html", changed)
    assert arrived.content.headline == desk.stories["full"].headline
    assert "said on **Monday**" in arrived.content.body


def test_a_story_named_by_an_entry_is_found_again(desk):
    named = UUID(int=7)
    written = desk.written("html", desk.stories["full"]).replace(
        b"<li dir", f'<li data-story="urn:uuid:{named}" dir'.encode()
    )
    assert desk.read("html", written).content.related[0].story == named


def test_our_own_page_cut_short_is_refused(desk):
    written = desk.written("html", desk.stories["full"])
    with pytest.raises(FormatError, match="cut short"):
        desk.read("html", written[:-400])


WORDS = "Many had waited for six years, and more will wait for other roads and other schools, as they say in the town."
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Road opens again | The Paper</title>
<meta property="og:title" content="Road opens again"><meta property="article:section" content="National">
<meta name="author" content="A Writer"><meta name="description" content="Six years of waiting are over.">
<meta property="article:published_time" content="2026-03-01T10:00:00+04:30"><script>alert(1)</script></head>
<body><nav><a href="/">Home</a> <a href="/n">News</a></nav><article><p>National</p><h1>Road opens again</h1>
<p>Six years of waiting are over.</p><p>By A Writer</p><img src="a.jpg">
<p>KABUL: The road <b>opened</b> on Monday after a <a href="https://paper.example/wait">long wait</a>. {WORDS}</p>
<h2>What next</h2><ul><li>One road</li><li>Two *roads*</li></ul><p>The council will go on in spring. {WORDS}</p>
<script>more()</script><p onclick="x()">These are the last words of the story. {WORDS}</p></article>
<footer>Copyright The Paper, all rights reserved</footer></body></html>"""


def test_a_saved_news_page_gives_its_story(desk):
    arrived = desk.read("html", PAGE)
    story = arrived.content
    assert (story.headline, story.section, story.language) == ("Road opens again", "National", "en")
    assert (story.byline.text, story.standfirst) == ("By A Writer", "Six years of waiting are over.")
    assert story.dateline.places == ("Kabul",)
    assert story.body.startswith("The road **opened** on Monday after a [long wait](https://paper.example/wait).")
    assert "## What next\n\n- One road\n- Two \\*roads\\*\n\n" in story.body
    assert arrived.published == datetime(2026, 3, 1, 5, 30, tzinfo=UTC)
    assert arrived.warnings == ("Pictures are not imported: 1 stood on the page.",)
    assert not any(word in desk.page(story) for word in ("alert", "more()", "Copyright", "onclick"))


def test_a_byline_glued_to_the_body_counts_where_the_page_names_nobody(desk):
    page = PAGE.replace('<meta name="author" content="A Writer">', "").replace("<p>By A Writer</p>", "")
    glued = page.replace("<p>KABUL:", "<p>AT News Report-KABUL:")
    assert desk.read("html", glued).content.byline.text == "AT News Report"
    assert desk.read("html", PAGE.replace("<p>KABUL:", "<p>AT News Report-KABUL:")).content.dateline == Dateline()


def test_several_authors_are_several_credits(desk):
    page = PAGE.replace("By A Writer", "By A Writer and B Writer").replace(
        '<meta name="author" content="A Writer">',
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
        '"headline":"Road opens again","author":[{"@type":"Person","name":"A Writer"},'
        '{"@type":"Person","name":"B Writer"}]}</script>',
    )
    byline = desk.read("html", page).content.byline
    assert byline.text == "By A Writer and B Writer"
    assert [credit.name for credit in byline.credits] == ["A Writer", "B Writer"]


def test_a_page_whose_story_cannot_be_told_gives_all_its_words(desk):
    arrived = desk.read("html", "<html><body><p>Short <b>words</b>.</p></body></html>")
    assert "Short **words**." in arrived.content.body


def test_a_page_without_words_is_refused(desk):
    with pytest.raises(FormatError, match="no text"):
        desk.read("html", "<html><body><img src=a></body></html>")


def test_a_page_longer_than_any_is_refused_before_the_long_work(desk):
    with pytest.raises(FormatError, match="longer than any"):
        desk.read("html", "<p>" + "words " * (saved_page.MAX_LENGTH // 5))


def test_pictures_and_scripts_inside_the_file_do_not_count(desk):
    heavy = PAGE.replace(
        "<h2>", f"<script>{'x' * saved_page.MAX_LENGTH}</script><img src='data:image/png;base64,{'A' * 900}'><h2>"
    )
    assert desk.read("html", heavy).content.headline == "Road opens again"


def test_what_breaks_the_extraction_is_told_as_a_broken_page(desk, monkeypatch):
    import trafilatura

    def broken(*_args, **_kwargs):
        raise ValueError("odd")

    monkeypatch.setattr(trafilatura, "extract", broken)
    with pytest.raises(FormatError, match="too broken"):
        desk.read("html", PAGE)


def test_nothing_is_ever_fetched(desk, monkeypatch):
    import socket

    def refuse(*_args, **_kwargs):
        raise AssertionError("reached for the network")

    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(socket.socket, "connect", refuse)
    page = PAGE.replace(
        "<head>", '<head><link rel="stylesheet" href="https://a.example/a.css"><base href="https://a.example/">'
    )
    page = page.replace("<!doctype html>", '<!DOCTYPE html SYSTEM "http://a.example/x.dtd">')
    assert desk.read("html", page).content.headline == "Road opens again"


DARI = "<html><head><meta charset='windows-1256'></head><body><p>خبر کابل است.</p></body></html>"


def test_a_page_in_the_encoding_that_it_names_is_read(desk):
    assert "خبر" in desk.read("html", DARI.encode("windows-1256")).content.body


@pytest.mark.parametrize("name", ["no-such-code", "ascii", "utf-8", "raw_unicode_escape"])
def test_a_page_in_another_encoding_than_it_names_is_refused(desk, name):
    with pytest.raises(FormatError, match="UTF-8"):
        desk.read("html", DARI.replace("windows-1256", name).encode("windows-1256"))


def test_deep_pages_are_refused_at_once(desk):
    with pytest.raises(FormatError, match="nested more deeply"):
        desk.read("html", "<div>" * 2_000 + "x")


def _own(body: str) -> str:
    return (
        '<!doctype html><html><head><meta name="generator" content="Newsdesk"></head><body><article data-story="">'
        f'<header><h1 class="headline">A</h1></header><div class="body">{body}</div></article></body></html>'
    )


ATTRIBUTES = f"""<p title=">" {" ".join(f"a{number}" for number in range(3_000))}>a"""
BEYOND_READING = {
    "attributes": ATTRIBUTES,
    "attributes on one of our pages": _own(ATTRIBUTES),
    "tags": "<p>a</p>" * 50_000,
    "tags on one of our pages": _own("<p>a</p>" * 50_000),
    "tags that a script seems to hold": _own(f"<!--<script>-->{'<b>' * 90_000}<!--</script>-->"),
}


@pytest.mark.parametrize("page", BEYOND_READING.values(), ids=BEYOND_READING)
def test_a_page_beyond_reading_is_refused_with_a_way_out_before_it_is_parsed(desk, monkeypatch, page):
    def counted(source):
        assert source.count("<") < 80_000, "it was parsed"
        assert "a2999" not in source, "it was parsed"
        return from_html.parsed(source)

    monkeypatch.setattr("newsdesk.formats.html.parsed", counted)
    with pytest.raises(FormatError, match=r"more in it than any news page: copy .* paste it"):
        desk.read("html", page)


def test_no_story_is_looked_for_on_a_page_of_too_many_elements(desk, monkeypatch):
    import trafilatura

    monkeypatch.setattr(trafilatura, "extract", lambda *_, **__: pytest.fail("it was looked for"))
    with pytest.raises(FormatError, match="more in it than any news page"):
        desk.read("html", "<p>a" * (saved_page.MOST_ELEMENTS + 1))


CLEANED = {
    "ampersands": "&amp; " * 50_000,
    "bold that each paragraph opens again": "<b>" * 15 + "<p>a" * 14_000,
}


@pytest.mark.parametrize("words", CLEANED.values(), ids=CLEANED)
def test_what_would_hold_up_the_cleaning_of_a_page_is_refused_before_it(desk, monkeypatch, words):
    class Cleaner:
        def clean(self, _html):
            pytest.fail("it was cleaned")

    monkeypatch.setattr(saved_page, "_CLEANER", Cleaner())
    monkeypatch.setattr(saved_page, "_extracted", lambda source: (source, {}))
    with pytest.raises(FormatError, match="more in it than any news page"):
        desk.read("html", f"<html><body>{words}</body></html>")


def test_lists_in_lists_are_refused_where_each_would_be_written_again_for_all_around_it(desk):
    with pytest.raises(FormatError, match="nested more deeply"):
        desk.read("html", _own(("<ul><li>" * 40 + "a" + "</li></ul>" * 40) * 450))


def test_a_long_story_of_ours_comes_back(desk):
    story = Content(headline="A", body="\n\n".join(f"Snow *fell* {number}." for number in range(2_000)))
    assert desk.read("html", desk.written("html", story)).content.body == story.body


SLIM = {
    "nothing": ("<p>a</p>", "<p>a</p>"),
    "scripts and styles": ("<style>p{}</style>a<SCRIPT src=b>c</p></script >d<svg><p>e</svg>f", "adf"),
    "data about the story": (
        '<script type="application/ld+json">{}</script>a<script>b</script>',
        '<script type="application/ld+json">{}</script>a',
    ),
    "a script that nothing ends": ("a<script>b<style>c</style>d<script>e", "a<script>bd<script>e"),
    "a tag that nothing ends": ("a<script <style", "a<script <style"),
    "a script in a style": ("<style><script></style>a</script>b", "a</script>b"),
    "other tags": ("<styled>a</styled><scripts>b</scripts>", "<styled>a</styled><scripts>b</scripts>"),
    "a picture": (f"<img src='data:image/png;base64,{'A' * 300}'>a", "<img src=''>a"),
    "a small picture": ("<img src='data:image/png;base64,AAAA'>a", "<img src='data:image/png;base64,AAAA'>a"),
}


@pytest.mark.parametrize(("page", "slim"), SLIM.values(), ids=SLIM)
def test_what_nobody_reads_is_left_out_of_a_page(page, slim):
    assert saved_page.without_unread(page) == slim


def test_scripts_that_nothing_ends_are_looked_for_once(monkeypatch):
    """Not to the end of the page again for each of them."""
    looked = []

    class End:
        def search(self, source, at):
            looked.append(len(source) - at)

    monkeypatch.setattr(saved_page, "_UNREAD_ENDS", {"script": End(), "style": End()})
    page = "<script><style>" * 9_000
    assert saved_page.without_unread(page) == page
    assert len(looked) == 2


SNIFFED = {
    b"<!DOCTYPE html><p>": 95,
    b"\xef\xbb\xbf \n<!-- a --><html>": 95,
    b"<?xml version='1.0'?><html>": 95,
    b"<!-- a --> " * 100 + b"<body>": 95,
    # every comment doubled the work once: this would not come back
    b"<!--a-->" * 500: 0,
    b"words <p>more": 30,
    b"a < b": 0,
}


@pytest.mark.parametrize(("head", "sure"), SNIFFED.items())
def test_pages_are_known_by_their_start(desk, head, sure):
    assert desk.formats.reader("html").sniff(head) == sure


@pytest.mark.parametrize("name", ["own-sample-article.html", "own-sample-article-fa.html"])
def test_the_shared_samples_are_read(desk, name):
    if not SHARED.exists():
        pytest.skip("../shared/schemas is not beside this checkout")
    arrived = desk.read("html", (SHARED / name).read_bytes())
    assert arrived.content.headline
    assert arrived.content.section
    assert arrived.published == datetime(2026, 3, 14, 9, 0, tzinfo=UTC)
    assert arrived.content.language.startswith(("en", "fa"))


HIDING = ("hidden", 'hidden=""', 'hidden="hidden"', 'style="display:none"', 'style="color:red; visibility: hidden"')
PARTLY_HIDDEN = """<!DOCTYPE html><html lang="en"><head><title>Work on the bridge begins</title></head>
<body style="visibility:hidden"><main><article><h1>Work on the bridge begins</h1>
<p>The council of Faryab said on Tuesday that work on a bridge across the river had begun after two winters.</p>
<p {hiding}>A paragraph that no reader of the page can see on the screen, however long they look at it.</p>
<div {hiding}><p>Another one that stands in something hidden and is as long as a paragraph of a story.</p></div>
<p>Engineers have counted families on the far bank, and each of them pays a boatman for a crossing of the river.</p>
</article></main></body></html>"""


@pytest.mark.parametrize("hiding", HIDING)
def test_what_a_page_hides_from_its_readers_is_left_out_and_said(desk, hiding):
    arrived = desk.read("html", PARTLY_HIDDEN.format(hiding=hiding))
    assert "no reader of the page" not in arrived.content.body
    assert "something hidden" not in arrived.content.body
    assert "Engineers have counted" in arrived.content.body
    assert any("hides from its readers" in warning for warning in arrived.warnings)


def test_a_page_that_only_speaks_of_hidden_things_is_read_whole(desk):
    arrived = desk.read("html", PARTLY_HIDDEN.format(hiding='class="hidden-treasure"'))
    assert "no reader of the page" in arrived.content.body
    assert not any("hides from its readers" in warning for warning in arrived.warnings)
