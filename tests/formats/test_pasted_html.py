"""What people paste, and the Markdown that comes of it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.formats import emphasis
from newsdesk.formats.pasted_html import markdown_from_html, pasted
from newsdesk.page.body import BodyRenderer
from newsdesk.page.plain_text import plain_body
from newsdesk.text.html_words import words_of_html

SAMPLES = Path(__file__).parent / "samples"

FIRST = "**The council** said on *Monday* that it pays 3 \\* 4 million, see [the plan](https://paper.example/plan_a)."
LIST = "- The canal\n    - Its **weir**\n- The road"
EXPECTED = {
    "word": [
        *("## The canal plan", FIRST, "## What comes first", LIST, "Then:", "1. Light\n2. Water"),
        *("Year | Metres  \n2026 | 1,200", "Old file"),
    ],
    "google-docs": ["## The canal plan", FIRST, LIST],
    "libreoffice": ["## The canal plan", FIRST, LIST],
    "web": [
        *("### The canal plan", "The council said  \non Monday.", "It pays.", "Water first."),
        *("A trap and *a **word***.", "one  \ntwo"),
    ],
}


@pytest.mark.parametrize(("name", "blocks"), EXPECTED.items(), ids=EXPECTED.keys())
def test_what_each_program_copies_becomes_clean_markdown(name, blocks):
    if name == "web":  # the nested emphasis may be written in more than one way
        blocks = [*blocks[:4], "A trap and *a* ***word***.", blocks[5]]
    html = (SAMPLES / f"{name}.html").read_text("utf-8")
    assert markdown_from_html(html) == "\n\n".join(blocks)


PIECES = {
    "nothing": ("", ""),
    "spaces": ("<p> </p> <!-- x -->", ""),
    "bare words": ("just words", "just words"),
    "list sign": ("<p>1. no list</p><p># no heading</p><p>- no</p>", "1\\. no list\n\n\\# no heading\n\n\\- no"),
    "quotes stay as typed": ("""<p>"A" -- it's</p>""", """"A" -- it's"""),
    "emphasis inside words": ("un<b>bel</b>ievable", "un**bel**ievable"),
    "emphasis side by side": ("<b>a</b><i>b</i>", "**a**<em>b</em>"),
    "bold and italic in turn": ("<b>a<i>b</i></b>!", "**a**<strong><em>b</em></strong>!"),
    "spaces inside emphasis": ("a<b> b </b>c", "a **b** c"),
    "emphasis of nothing": ("a<b> </b>b", "a b"),
    "style over tag": ("<i style='font-style:normal'>a</i> <span style='font-weight:600'>b</span>", "a **b**"),
    "link with odd marks": (
        "<a href='https://a.example/b c(d)'>t [x]</a>",
        "[t \\[x\\]](https://a.example/b%20c%28d%29)",
    ),
    "link with spaces inside": ("see<a href='https://a.example'> this </a>now", "see [this](https://a.example) now"),
    "link in bold": ("<b>a <a href='https://a.example'>b</a></b>", "**a [b](https://a.example)**"),
    "link to nowhere": ("<a name=x>a</a> <a href='/b'>b</a> <a href='https://a.example'></a>c", "a b c"),
    "shout before a link": ("<p>No!<a href='https://a.example'>b</a></p>", "No\\![b](https://a.example)"),
    "numbers from five": ("<ol start=5><li>a<li>b</ol>", "5. a\n6. b"),
    "numbers of their own": ("<ol><li value=3>a<li value=9>b<li>c</ol>", "3. a\n9. b\n10. c"),
    "years": ("<ol start=1979><li>a<li>b</ol>", "1979\\. a\n\n1980\\. b"),
    "paragraphs in items": ("<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n    b"),
    "list of lists": ("<ul><ul><li>a</li></ul></ul>", "- - a"),
    "empty items": ("<ul><li></li></ul>", ""),
    "empty heading": ("<h2> </h2>x", "x"),
    "heading that ends in a sharp": ("<h4>In C#</h4>", "#### In C\\#"),
    "blocks in bold": ("<b><p>a</p><p>b</p></b>", "a\n\nb"),
    "empty table": ("<table><tr><td></td></tr></table>x", "x"),
    "table in a table": ("<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>", "a b c | d"),
    "paragraphs in a cell": ("<table><tr><td><p>a</p><p>b</p><td>c</table>", "a b | c"),
    "table like a table": ("<table><tr><td>a<td>b</tr><tr><td>-<td>-</tr></table>", "a | b  \n\\- | -"),
    "fragment of the clipboard": ("junk<!--StartFragment--><p>a</p><!--EndFragment-->junk", "a"),
    "soft hyphens": ("<p>ca\u00adnal\u200b</p>", "canal"),
    "level jump in Word": ("<p style='mso-list:l0 level3 lfo1'>a</p>", "- a"),
}


@pytest.mark.parametrize(("html", "markdown"), PIECES.values(), ids=PIECES.keys())
def test_pieces_of_html(html, markdown):
    assert markdown_from_html(html) == markdown


def test_nesting_beyond_all_reason_leaves_the_words():
    assert markdown_from_html("<div>" * 3000 + "a *b*</div><p>c &amp; d</p>") == "a \\*b\\*\n\nc & d"


def _times(piece: str, *, before: str = "", after: str = "") -> str:
    return before + piece * (600_000 // len(piece)) + after


BEYOND_READING = {
    "ampersands": _times("&"),
    "ampersands apart": _times("& "),
    "ampersands in words": _times("a&b; "),
    "entities": _times("&amp;"),
    "no-break spaces": _times("&nbsp;"),
    "no-break spaces as letters": _times("\u00a0"),
    "guillemets": _times("«a»"),
    "soft hyphens": _times("\u00ad"),
    "ampersands before a long text": "&" * 30_000 + "a" * 570_000,
    "an address of ampersands": _times("&amp;", before='<a href="http://a.b/', after='">a</a>'),
    "tables that nothing closes": _times("<table>a"),
    "rows that nothing holds": _times("a<tr>", before="<table>"),
    "bold that nothing closes": _times("<b>a "),
    "bold in paragraphs": _times("<p>a <b>b</b></p>"),
    "bold that each paragraph opens again": _times(
        "<p>a</p>" * 5, before="".join(f"<font size={size}>" for size in range(90))
    )[:100_000],
    "paragraphs": _times("<p>a</p>"),
    "links": _times('<a href="http://a.b">a</a> '),
    "lists in lists": _times("<ul><li>a"),
    "cells": _times("<td>a", before="<table><tr>"),
    "line breaks": _times("a<br>"),
    "tags without end": _times("a<b "),
    "angle brackets": _times("<", after="a"),
    "closing tags": _times("a</b>"),
    "comments": _times("a<!-- b -->"),
    "attributes without end": _times('a="b" ', before="a" + "<p>b</p>" * 25_000 + "<p "),
    "attributes": "<p " + "".join(f"b{number}='c' " for number in range(3_000)) + ">a</p>",
    **{
        f"attributes {name}": f"<b>a</b>{before}{' '.join(f'b{number}' for number in range(3_000))}{after}"
        for name, (before, after) in {
            "behind a bracket in quotes": ('<p title=">" ', ">c"),
            "behind a bracket in single quotes": ("<p title = '>' ", ">c"),
            "behind a quotation mark that opens no value": ("""<p a"=b" title='>' """, ">c"),
            "behind a value that a script begins": ("<script>a<b c='</script><p ", ">c"),
            "in a value of something else": ('<i title="<b c=\'"><p ', ">c"),
            "of a closing tag": ("</p ", ">c"),
        }.items()
    },
    "attributes of many bodies": "a" + "".join(f"<body b{number}>" for number in range(3_000)),
    "values that nothing closes": _times("<b c='", before="a"),
    "what Word calls a list": _times('<p style="mso-list:l0 level2 lfo1">a</p>') * 2,
    "hidden words between others": _times("<b hidden>x</b>a"),
    "nested frames": _times("<div>", after="a"),
}


@pytest.mark.parametrize("html", BEYOND_READING.values(), ids=BEYOND_READING)
def test_a_page_beyond_reading_reaches_no_parser_and_keeps_its_words(html, monkeypatch):
    def reached(*_):
        raise AssertionError("it was parsed")

    monkeypatch.setattr("newsdesk.formats.pasted_html.parsed", reached)
    monkeypatch.setattr("newsdesk.formats.pasted_html.without_hidden", reached)
    came = pasted(html)
    assert came.words_alone
    page = " ".join(plain_body(came.markdown[:20_000], language="en"))
    assert page.replace("\u00a0", " ").strip()[:5] == " ".join(words_of_html(html).split())[:5]


AS_LARGE_AS_IS_READ = {
    "a long story of a word processor": (
        '<p class="MsoNormal"><span style="font-size:11.0pt">Snow &amp;&nbsp;<b>rain</b> fell again.</span></p>' * 6_000
    ),
    "a long page": '<p>Snow fell in <a href="https://a.example/?a=1&amp;b=2">Kabul</a>, said "he".</p>\n' * 9_000,
    "a long page in Persian": "<p>در کابل «برف» بارید.</p>\n" * 9_000,
    "a page with a picture in it": f'<p>Snow</p><img src="data:image/png;base64,{"A" * 3_000_000}"><p>fell</p>',
    "a page that keeps data in its tags": f"""<p data-all='{{{'"a": [1, 2], ' * 9_000}}}' title="a > b">Snow</p>""",
    "a page about tags": "<p>if a < b and c > d: &lt;p title='</p>" * 4_000,
    "a badly written page": "<p><b>Snow<p><i>fell</b></i>" * 900,
}


@pytest.mark.parametrize("html", AS_LARGE_AS_IS_READ.values(), ids=AS_LARGE_AS_IS_READ)
def test_what_people_write_is_read_for_its_marks(html):
    assert not pasted(html).words_alone


def test_pieces_of_a_line_are_put_together_once_each(monkeypatch):
    """Not the whole line again with each of them."""
    copied = []
    whole = emphasis._met

    def counted(before, after):
        copied.append(len(before) + len(after))
        return whole(before, after)

    monkeypatch.setattr(emphasis, "_met", counted)
    for html in ("<b>one</b> <i>two</i> ", "<span>one two</span> ", "<i>a</i>: "):
        copied.clear()
        markdown = markdown_from_html("<p>" + html * 4_000 + "</p>")
        assert len(markdown) > 10_000
        assert sum(copied) < 1_500 * len(copied) + 4 * len(markdown)


TAGS = (
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<ul>",
    "<li>",
    "</ul>",
    "<h2>",
    "<br>",
    "<table>",
    "<td>",
    "word",
    " ",
    "*",
    "1. ",
    *("<a href='https://a.example'>", "</a>", "<script>", "</script>", "&lt;b&gt;", "<span style='mso-list:Ignore'>"),
)


@settings(max_examples=200)
@given(html=st.lists(st.sampled_from(TAGS), max_size=20).map("".join) | st.text(max_size=60))
def test_any_html_gives_markdown_without_markup_of_its_own(html):
    markdown = markdown_from_html(html)
    page = BodyRenderer().render(markdown, language="en").html
    assert "<script" not in page
    assert "mso-" not in page


@settings(max_examples=150)
@given(
    words=st.lists(
        st.sampled_from(["a", "*", "_", "[x](y)", "<", "&", "`", "1.", "-", "#", ">", "\\", "~~"]), min_size=1
    )
)
def test_words_survive_the_clipboard(words):
    from html import escape

    text = " ".join(words)
    assert plain_body(markdown_from_html(f"<p>{escape(text)}</p>"), language="en") == (text,)


@pytest.mark.parametrize("hiding", ["hidden", "style='display:none'"])
def test_what_a_page_hid_is_not_pasted(hiding):
    assert markdown_from_html(f"<p>Seen.</p><p {hiding}>Never seen.</p>").strip() == "Seen."
