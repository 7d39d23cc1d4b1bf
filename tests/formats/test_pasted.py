"""What people paste, and the Markdown that comes of it."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.formats.pasted_html import markdown_from_html
from newsdesk.page.body import BodyRenderer
from newsdesk.page.plain_text import plain_body

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
    "paragraphs in items": ("<ul><li><p>a</p><p>b</p></li></ul>", "- a\n\n    b"),
    "list of lists": ("<ul><ul><li>a</li></ul></ul>", "- - a"),
    "empty items": ("<ul><li></li></ul>", ""),
    "empty heading": ("<h2> </h2>x", "x"),
    "heading that ends in a sharp": ("<h4>In C#</h4>", "#### In C\\#"),
    "blocks in bold": ("<b><p>a</p><p>b</p></b>", "a\n\nb"),
    "empty table": ("<table><tr><td></td></tr></table>x", "x"),
    "table like a table": ("<table><tr><td>a<td>b</tr><tr><td>-<td>-</tr></table>", "a | b  \n\\- | -"),
    "fragment of the clipboard": ("junk<!--StartFragment--><p>a</p><!--EndFragment-->junk", "a"),
    "soft hyphens": ("<p>ca\u00adnal\u200b</p>", "canal"),
    "level jump in Word": ("<p style='mso-list:l0 level3 lfo1'>a</p>", "- a"),
}


@pytest.mark.parametrize(("html", "markdown"), PIECES.values(), ids=PIECES.keys())
def test_pieces_of_html(html, markdown):
    assert markdown_from_html(html) == markdown


def test_nesting_beyond_all_reason_leaves_the_words():
    assert markdown_from_html("<div>" * 3000 + "a *b*</div><p>c &amp; d</p>") == "a \\*b\\*  \nc & d"


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
)
TAGS += ("<a href='https://a.example'>", "</a>", "<script>", "</script>", "&lt;b&gt;", "<span style='mso-list:Ignore'>")


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
