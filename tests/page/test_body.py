import re
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.page import markdown_blocks, markdown_renderer
from newsdesk.page.body import MOST_PIECES, BodyRenderer
from newsdesk.page.markdown_renderer import MarkdownRenderer
from newsdesk.page.shape import shaped
from newsdesk.page.typography import MOST_SET, Typesetter, quotes_for
from newsdesk.text import hidden_text

RENDERER = BodyRenderer()


def html(markdown: str, language: str = "en", dateline: str = "") -> str:
    return RENDERER.render(markdown, language=language, dateline=dateline).html


P = '<p dir="auto">'
LI, NINE, EIGHT = '<li dir="ltr">', '<li dir="ltr" value="9">', '<li dir="ltr" value="8">'


@pytest.mark.parametrize(
    ("markdown", "expected"),
    [
        ("Snow fell.", f"{P}Snow fell.</p>"),
        ("Snow\nfell.", f"{P}Snow\nfell.</p>"),
        ("   Snow\n  fell.  ", f"{P}Snow\nfell.</p>"),
        ("Snow  \nfell.", f"{P}Snow<br>\nfell.</p>"),
        ("Snow\\\nfell.", f"{P}Snow<br>\nfell.</p>"),
        ("ends in \\", f"{P}ends in \\</p>"),
        ("to <name> and </name>, <b>now</b>", f"{P}to &lt;name&gt; and &lt;/name&gt;, <b>now</b></p>"),
        ("<Firstname Lastname> said", f"{P}&lt;Firstname Lastname&gt; said</p>"),
        ("a<o:p></o:p>b", f"{P}ab</p>"),
        ("AT&T < 5 > 3", f"{P}AT&amp;T &lt; 5 &gt; 3</p>"),
        ("*a* **b** _c_ ~~d~~", f"{P}<em>a</em> <strong>b</strong> <em>c</em> <del>d</del></p>"),
        ("*a**a*<b>", f"{P}*a**a*<b></b></p>"),
        ("*a**a*, and *b*", f"{P}*a**a*, and <em>b</em></p>"),
        ("snow_fell_down", f"{P}snow_fell_down</p>"),
        ("# Head", '<h2 dir="auto">Head</h2>'),
        ("### Head", '<h3 dir="auto">Head</h3>'),
        ("#Kabul is a word", f"{P}#Kabul is a word</p>"),
        ("Snow\n#Kabul\nfell", f"{P}Snow\n#Kabul\nfell</p>"),
        ("10. a\n9. b\n8. c", f'<ol dir="ltr" start="10">\n{LI}a</li>\n{NINE}b</li>\n{EIGHT}c</li>\n</ol>'),
        ("1. a\n\n3. b", f'<ol dir="ltr">\n{LI}\n{P}a</p>\n</li>\n<li dir="ltr" value="3">\n{P}b</p>\n</li>\n</ol>'),
        ("1979. A year", f"{P}1979. A year</p>"),
        ("- #Kabul", '<ul dir="ltr">\n<li dir="ltr">#Kabul</li>\n</ul>'),
        ("Head\n---", '<h2 dir="auto">Head</h2>'),
        ("Head\n-", '<h2 dir="auto">Head</h2>'),
        ("- a\n- ", '<ul dir="ltr">\n<li dir="ltr">a</li>\n<li></li>\n</ul>'),
        ("***", "<hr>"),
        ("[a](https://a.example 'T')", f'{P}<a href="https://a.example" title="T">a</a></p>'),
        ("[a][x]\n\n[X]: https://a.example", f'{P}<a href="https://a.example">a</a></p>'),
        ("![alt](https://a.example/b.jpg)", '<figure><img alt="alt" src="https://a.example/b.jpg"></figure>'),
        (
            '![alt](https://a.example/b.jpg "Words")',
            '<figure><img alt="alt" src="https://a.example/b.jpg"><figcaption dir="auto">Words</figcaption></figure>',
        ),
        (
            "in ![alt](https://a.example/b.jpg) line",
            f'{P}in <img alt="alt" src="https://a.example/b.jpg"> line</p>',
        ),
        ("    indented", f"{P}indented</p>"),
        ('<b>"bold"</b>', f'{P}<b>"bold"</b></p>'),
        ("caf\u00a0e", f"{P}caf&nbsp;e</p>"),
        ("", ""),
        ("\n \n", ""),
        ("[x]: https://a.example", ""),
    ],
)
def test_markdown_means_what_it_says(markdown: str, expected: str) -> None:
    if markdown.startswith("<b>"):
        expected = expected.replace('"bold"', "“bold”")
    assert html(markdown) == expected


def test_the_same_words_in_another_kind_of_piece_are_rendered_anew() -> None:
    """A lone `1.` is a list where it stands alone, and words above a quotation."""
    alone, above = "1.", "1.\n> quote"
    first, second = BodyRenderer(), BodyRenderer()
    assert [first.render(text, language="en") for text in (alone, above)] == [
        second.render(text, language="en") for text in (above, alone)
    ][::-1]


@pytest.mark.parametrize(
    ("markdown", "gone"),
    [
        ("<script>alert(1)</script>", "alert"),
        ("<style>p{}</style>", "p{}"),
        ("text <script>alert(1)</script> text", "<script"),
        ('<p onclick="x()">a</p>', "onclick"),
        ("<iframe src='https://a.example'></iframe>", "iframe"),
        ("[a](javascript:alert(1))", "javascript"),
        ("<a href='JaVaScRiPt:alert(1)'>a</a>", "alert"),
        ("<a href='data:text/html,x'>a</a>", "data:"),
        ("![a](javascript:alert(1))", "img"),
        ("![a](data:image/png;base64,x)", "img"),
        ("![a](/etc/passwd)", "img"),
        ("<img src=x onerror=alert(1)>", "img"),
        ("<img alt=a>", "img"),
        ("<p style='position:fixed'>a</p>", "style"),
        ("<p class='headline' id='about'>a</p>", "about"),
        ("<!-- a secret -->", "secret"),
        ("a <!-- secret --> b", "secret"),
        ('<p lang="x y">a</p>', "lang"),
        ("<form><input name=a></form>", "input"),
        ('<a title="<p onload=x()>">a</a>', "<p onload"),
    ],
)
def test_what_is_not_on_the_list_does_not_pass(markdown: str, gone: str) -> None:
    assert gone not in html(markdown)


def test_raw_html_that_is_on_the_list_passes() -> None:
    assert html('<p lang="fa">برف</p>') == f"{P.replace('<p', '<p lang=' + chr(34) + 'fa' + chr(34))}برف</p>"
    kept = '<img src="https://a.example/b.png" width="10" height="x%">'
    assert html(f"a {kept}") == f'{P}a <img alt="" src="https://a.example/b.png" width="10"></p>'


def test_words_in_no_block_get_one_so_that_the_page_can_be_patched() -> None:
    assert html("<center>Snow</center>") == f"{P}Snow</p>"
    assert html("<center>Snow <p>fell</p></center>").startswith('<div dir="auto">Snow')


def test_tables_keep_their_alignment() -> None:
    table = html("| a | b |\n|---|--:|\n| c | d |")
    assert '<td class="right" dir="auto">d</td>' in table


@pytest.mark.parametrize(
    ("markdown", "way"),
    [
        ("- نان\n- تیل", '<ul dir="rtl">'),
        ("> نان", '<blockquote dir="rtl">'),
        ("1. Bread", '<ol dir="ltr">'),
        ("- 12", "<ul>"),
    ],
)
def test_what_holds_blocks_reads_the_way_of_its_words(markdown: str, way: str) -> None:
    assert html(markdown).startswith(way)


def test_quotes_are_set_across_markup_by_language() -> None:
    assert html('"**Snow**" and "*it\'s*"') == f"{P}“<strong>Snow</strong>” and “<em>it’s</em>”</p>"
    assert html('"**برف**"', "fa-AF") == f"{P}«<strong>برف</strong>»</p>"
    assert html('`"code"` "a" \\"b\\"') == f'{P}<code>"code"</code> “a” "b"</p>'
    assert html('"![a](https://a.example/b.png)"\n"b"  \n"c" *x*').count("“") == 3


BLOCKS = "# Head\n\n![a](https://a.example/b.jpg)\n\nSnow *fell*.\n\nMore."


def test_the_dateline_runs_in_to_the_first_paragraph_alone() -> None:
    page = html(BLOCKS, dateline="KABUL: ")
    assert page.count("KABUL") == 1
    assert f'{P}<span class="dateline" dir="auto">KABUL: </span>Snow <em>fell</em>.</p>' in page


@pytest.mark.parametrize("markdown", ["> quoted", "- item", "# Head"])
def test_a_body_without_a_paragraph_still_has_its_dateline(markdown: str) -> None:
    body = RENDERER.render(markdown, language="en", dateline="KABUL: ")
    assert body.html.startswith(f'{P}<span class="dateline" dir="auto">KABUL: </span></p>')
    assert body.blocks[0].elements == 2


def test_an_empty_body_has_none() -> None:
    assert html("", dateline="KABUL: ") == ""


def test_a_day_in_a_dateline_is_a_time_for_machines() -> None:
    assert '<time datetime="10-03">Oct 3</time> (A&amp;B) - </span>' in html("Snow.", dateline="KABUL, Oct 3 (A&B) - ")


def test_a_dateline_does_not_stay_in_the_cache() -> None:
    assert "KABUL" in html("Snow fell again.", dateline="KABUL: ")
    assert "KABUL" not in html("Snow fell again.")


def test_blocks_know_their_line_and_their_elements() -> None:
    body = RENDERER.render("One.\n\n- a\n\n1. b\n\n***\n\n> q\n\nEnd.", language="en")
    assert [(block.line, block.elements) for block in body.blocks] == [(0, 1), (2, 2), (6, 1), (8, 1), (10, 1)]


def test_footnotes_are_numbered_as_the_text_meets_them() -> None:
    page = html(
        "One[^b] two[^a] one[^b] none[^c].\n\n[^a]: First\n[^b]: *Second*\n\n    more\n[^u]: Unused\n\nThe end."
    )
    assert '<sup class="footnote" id="fnref-1-1"><a href="#fn-1">1</a></sup>' in page
    assert 'id="fnref-1-2"' in page
    assert "none[^c]." in page
    notes = page.partition("The end.")[2]
    assert notes.index("Second") < notes.index("First") < notes.index("Unused")
    assert '<li dir="ltr" id="fn-1">' in notes
    assert f'{P}more <a class="back" href="#fnref-1-1">↩</a></p></li>' in notes
    assert f'<li dir="ltr">{P}Unused</p></li>' in notes


def test_a_note_that_ends_in_a_list_or_has_no_letters_is_whole() -> None:
    page = html("One[^a] two[^b].\n\n[^a]: - item\n\n[^b]: 12")
    assert '</ul> <a class="back" href="#fnref-1-1">↩</a></li>' in page
    assert f'<li id="fn-2">{P}12' in page


def test_lines_never_go_back() -> None:
    body = RENDERER.render("One[^a].\n\n[^a]: Note\n\nEnd.", language="en")
    lines = [block.line for block in body.blocks]
    assert lines == sorted(lines)


class Counting(MarkdownRenderer):
    """A machine that counts how often it is asked."""

    asked = 0

    def html(self, *args: object, **rest: object) -> str:
        Counting.asked += 1
        return super().html(*args, **rest)  # type: ignore[arg-type]


def test_an_edit_renders_one_block_again() -> None:
    renderer = BodyRenderer(Counting)
    paragraphs = [f"*Paragraph* {number}" for number in range(50)]
    renderer.render("\n\n".join(paragraphs), language="en")
    Counting.asked = 0
    paragraphs[25] += " edited"
    renderer.render("\n\n".join(paragraphs), language="en")
    assert Counting.asked == 1


def test_a_link_that_leads_elsewhere_is_rendered_again() -> None:
    assert "https://a.example" in html("[x]\n\n[x]: https://a.example")
    assert "https://b.example" in html("[x]\n\n[x]: https://b.example")


def test_the_cache_forgets_what_was_not_used_for_long() -> None:
    renderer = BodyRenderer()
    renderer.render("\n\n".join(f"Paragraph {number}" for number in range(5000)), language="en")
    assert len(renderer._shapes) == 4096


def test_threads_get_the_same_page() -> None:
    renderer = BodyRenderer()
    texts = [f'*Snow* "{number}"[^1]\n\n[^1]: {number}' for number in range(40)]
    with ThreadPoolExecutor(4) as pool:
        pages = list(pool.map(lambda text: renderer.render(text, language="en").html, texts))
    assert pages == [html(text) for text in texts]


@pytest.mark.parametrize(
    "markdown",
    [
        ">" * 10_000 + " deep",
        "> " * 10_000 + "deep",
        "\n".join("  " * level + "- deep" for level in range(500)),
        "- " * 10_000 + "deep",
        "1. " * 10_000 + "deep",
        "[" * 10_000 + "deep",
        "![" * 10_000 + "deep",
        "[deep](" * 10_000,
        "**deep " * 10_000,
        "<b>" * 10_000 + "deep",
        "<blockquote>" * 10_000 + "deep",
        "`" * 10_000 + "deep",
        "=\n" * 1_000 + "deep",
        "deep " * 60_000 + "*deep*",
    ],
    ids=lambda markdown: markdown[:12],
)
def test_what_nests_too_deep_comes_out_as_text(markdown: str) -> None:
    page = RENDERER.render(markdown, language="en", dateline="KABUL: ").html
    assert "deep" in page
    assert "KABUL" in page


def test_a_machine_that_ran_out_of_stack_is_as_good_as_new(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = MarkdownRenderer()

    def overflow(_: str) -> str:
        raise RecursionError

    monkeypatch.setattr(machine._markdown, "convert", overflow)
    quotes = quotes_for("en")
    assert machine.html("*a* <b>", quotes=quotes, links={}, notes={}) == f"{P}*a* &lt;b&gt;</p>"
    assert machine.html("*a*", quotes=quotes, links={}, notes={}) == f"{P}<em>a</em></p>"


@given(st.text(alphabet=st.sampled_from("ab \"'.-:;!?1()%$@\n،؟بف…“”\u200c"), max_size=80))
@settings(max_examples=300)
def test_the_short_way_and_the_long_way_agree(text: str) -> None:
    renderer = BodyRenderer()
    short = renderer.render(text, language="en")
    long = (
        shaped(MarkdownRenderer().html(text, quotes=quotes_for("en"), links={}, notes={}))
        if len(short.blocks) == 1
        else None
    )
    if long and long.elements == 1 and short.blocks[0].html.startswith(P):
        assert _loosely(short.html) == _loosely(long.html)


@given(st.text(alphabet="aab.**_<>`&[]\\ \n", max_size=40))
@settings(max_examples=400)
def test_no_letter_is_lost_to_a_mark_and_no_placeholder_prints(text: str) -> None:
    page = html(text)
    assert not re.search("[\x02\x03]|klzzwxh|wzxhzdk", page)
    if not set("<>[]`&\\") & set(text):
        assert re.sub("<[^>]*>", "", page).count("b") == text.count("b")
        assert re.sub("<[^>]*>", "", page.replace("…", "...")).count(".") == text.count(".")


def test_what_the_machine_cannot_put_together_prints_as_typed() -> None:
    assert html("klzzwxh:0000 *a* <b>") == f"{P}klzzwxh:0000 *a* &lt;b&gt;</p>"


def _loosely(page: str) -> list[str]:
    return re.sub(r"[ \n]+</p>", "</p>", page).split()


@given(st.text(max_size=200) | st.text(alphabet="<>/ abpdiv=\"'!-[]()*_`#&;\n", max_size=120))
def test_whatever_is_typed_the_page_is_made_of_elements(markdown: str) -> None:
    body = RENDERER.render(markdown, language="en")
    for block in body.blocks:
        shape = shaped(block.html)
        assert (shape.html, shape.elements) == (block.html, block.elements)
        assert "<script" not in block.html


def test_what_may_leave_in_raw_html_is_what_a_page_shows() -> None:
    assert set(hidden_text.SHOWN) == markdown_renderer._BLOCKS | markdown_renderer._INLINE


@pytest.mark.parametrize(
    "body",
    [
        "Words <!-- gone --> and [x][y].\n\n[y]: https://a.example\n\n[z]: https://b.example",
        "<div hidden>gone</div>\n\n**Words** `<!-- shown -->`",
        "| a |\n| -: |\n| b |\n\n<p style='color:red' onclick='x'>c</p>",
    ],
)
def test_a_page_of_words_that_were_cleaned_before_is_the_same_page(body: str) -> None:
    once = hidden_text.without(body)

    assert hidden_text.without(once) == once
    assert "gone" not in html(once)


# What one page may cost


class Metered(MarkdownRenderer):
    """Counts how many pieces had their marks read."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces = self.letters = 0

    def html(self, text: str, **rest: Any) -> str:
        self.pieces += 1
        self.letters += len(text)
        return super().html(text, **rest)


HOSTILE = {
    "fences that nothing closes": "".join(f"```a{i}\n\n" for i in range(22_000)),
    "marked paragraphs": "".join(f"*a{i}*\n\n" for i in range(25_000)),
    "headings": "".join(f"# a{i}\n" for i in range(30_000)),
    "a list of lists": "".join("- a\n" * 100 + f"\nB{i}\n\n" for i in range(500)),
    "notes": "".join(f"a[^{i}]\n\n[^{i}]: *b{i}*\n\n" for i in range(12_000)),
    "definitions": "".join(f"[x][r{i}]\n\n[r{i}]: http://a.b\n\n" for i in range(8_000)),
}


@pytest.mark.parametrize("markdown", HOSTILE.values(), ids=HOSTILE)
def test_a_page_costs_no_more_than_so_much_and_keeps_every_word(markdown: str) -> None:
    machine = Metered()
    renderer = BodyRenderer(lambda: machine)
    body = renderer.render(markdown, language="en")
    assert 0 < machine.pieces <= 4_000
    assert machine.letters <= 700_000
    words = unescape(re.sub(r"<[^>]*>", " ", body.html))
    letters = {letter for letter in re.findall(r"[a-zB]\d+", markdown) if letter in markdown}
    named = {
        word for word in letters if not word.startswith("r")
    }  # a name of a link prints only where it leads nowhere
    assert named <= set(re.findall(r"[a-zB]\d+", words))


MANY = 120_000
BEYOND_THEIR_NUMBER = {
    "paragraphs": "".join(f"a{i}\n\n" for i in range(MANY)),
    "headings": "".join(f"# a{i}\n" for i in range(MANY)),
    "underlined headings": "".join(f"a{i}\n=\n" for i in range(MANY)),
    "rules": "***\n" * MANY + "a1",
    "spaced rules": "* * *\n" * MANY + "a1",
    "quotations": "".join(f"> a{i}\n\n" for i in range(MANY)),
    "closed fences": "".join(f"```\na{i}\n```\n" for i in range(MANY)),
    "elements": "".join(f"<p>a{i}</p>\n\n" for i in range(MANY)),
    "elements that nothing closes": "".join(f"<div>a{i}\n\n" for i in range(MANY)),
    "notes, each a paragraph": "".join(f"[^{i}]: a{i}\n\n" for i in range(MANY)),
    "notes in one paragraph": "".join(f"[^{i}]: a{i}\n" for i in range(MANY)),
    "notes and their marks": "".join(f"a{i}[^{i}]\n\n[^{i}]: b\n\n" for i in range(MANY // 2)),
    "definitions": "".join(f"[a{i}]: http://a.b\n\n" for i in range(MANY)) + "a1",
}


@pytest.mark.parametrize("markdown", BEYOND_THEIR_NUMBER.values(), ids=BEYOND_THEIR_NUMBER)
def test_a_page_has_so_many_blocks_at_most_and_every_word(markdown: str) -> None:
    """Whatever looks at a page looks at each block: their number is what bounds its time."""
    body = BodyRenderer().render(markdown, language="en")
    assert len(body.blocks) <= MOST_PIECES + len(markdown) // 4_000 + 2
    assert body.html.count("<li") <= MOST_PIECES
    words = unescape(re.sub(r"<[^>]*>", " ", body.html))
    left_out = 20_000 if markdown.startswith("[a0]: http") else 0  # that define where a link leads, and print nowhere
    named = re.findall(r"a\d+", markdown)
    assert len(set(named) - set(re.findall(r"a\d+", words))) <= left_out


def test_a_body_of_as_many_paragraphs_as_are_edited_has_each_apart() -> None:
    body = BodyRenderer().render("".join(f"a{i}\n\n" for i in range(MOST_PIECES)), language="en")
    assert len(body.blocks) == MOST_PIECES


@pytest.mark.parametrize("before", ["", "> ", "> > "])
def test_rows_of_a_wide_table_are_not_filled_without_end(before: str) -> None:
    """A row has as many cells as the first one, whatever it names: few letters may ask for millions."""
    wide = f"{'|a' * 2000}|\n{'|-' * 2000}|\n" + "|b\n" * 1900
    markdown = "".join(f"{before}{line}\n" if line else "\n" for line in (wide + "\n").split("\n")[:-1]) * 3
    markdown += "\n| a | b |\n|---|---|\n| c | d |"
    html = BodyRenderer().render(markdown, language="en").html
    assert html.count("<td") <= 700_000 // 8
    assert html.count("b") >= 3 * 1900
    assert html.count("<table") == 1


SIGNS = ('"', "'", '"a ', "a--", "a... ", "'s\n")


@pytest.mark.parametrize("sign", SIGNS)
def test_a_page_sets_so_many_signs_at_most_and_shows_the_others_as_typed(
    sign: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters: list[int] = []
    whole = Typesetter.set

    def counted(self: Typesetter, text: str, after: str = "") -> str:
        letters.append(len(text))
        return whole(self, text)

    monkeypatch.setattr(Typesetter, "set", counted)
    markdown = "It\n\n" + sign * MOST_SET + "\n\n" + sign * 5
    html = BodyRenderer().render(f"{markdown}\n\n{sign * (MOST_SET + 1)}", language="en").html
    assert sum(letters) < len(sign) * (MOST_SET + 10)
    assert unescape(html).count(sign.strip()) >= MOST_SET


@pytest.mark.parametrize("mark", ["-", "*", "_", "- ", "~", "`", "~~~\n", "[^", "[", "a[^", "[^a]", "--- "])
def test_a_run_of_one_mark_is_read_in_one_pass(mark: str) -> None:
    """Doubled, it takes no more room than doubled: what goes back step by step keeps a note of every step."""
    peaks = []
    for size in (100_000, 200_000):
        text = mark * (size // len(mark))
        tracemalloc.start()
        assert (
            "".join(piece.text for piece in markdown_blocks.pieces(text)).count(mark.strip()) >= size // len(mark) - 1
        )
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 3 * peaks[0] + 100_000
    assert peaks[1] < 40 * 200_000


def test_a_footnote_s_name_ends_where_another_mark_begins() -> None:
    """So that each mark of a long run of them is looked through once, not to the end of the run."""
    page = html("Snow[^a[^b]\n\n[^b]: fell")
    assert 'Snow[^a<sup class="footnote" id="fnref-1-1">' in page
    assert page.count("fell") == 1


def test_a_page_beyond_its_cost_is_the_same_each_time_and_costs_nothing_again() -> None:
    machine = Metered()
    renderer = BodyRenderer(lambda: machine)
    first = renderer.render(HOSTILE["marked paragraphs"], language="en")
    before = machine.pieces
    assert renderer.render(HOSTILE["marked paragraphs"], language="en") == first
    assert machine.pieces == before
    assert first.blocks[0].html == '<p dir="auto"><em>a0</em></p>'
    assert first.blocks[-1].html.endswith("*a24999*</p>")


def test_what_is_shown_as_typed_cannot_run_and_shows_no_comment() -> None:
    many = "*a*\n\n" * 5_000
    hostile = "<script>alert(1)</script>\n\nx<!-- for the desk alone -->y *z*\n\n<!-- and this -->\n"
    html = BodyRenderer().render(many + hostile, language="en").html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "<script" not in html
    assert "x y *z*" in html
    assert "alone" not in html
    assert "and this" not in html


def test_a_long_ordinary_story_has_all_its_marks() -> None:
    kinds = (
        "The ministry said on Monday that **{n} roads** were [open](https://a.example/{n}) again, a spokesman said.",
        "- a road of {n} km\n- another one of {n} miles",
        "> It is *so*, said the {n}th of them, and nobody said that it was not.",
        "A paragraph of the plain kind, which nobody marked and of which a story has most, the {n}th.",
    )
    markdown = "\n\n".join(kinds[n % 4].format(n=n) for n in range(2_000))
    body = BodyRenderer().render(markdown, language="en")
    assert body.html.count("<strong>") == body.html.count("<a href") == body.html.count("<em>") == 500
    assert body.html.count("<ul") == body.html.count("<blockquote") == 500
    assert len(markdown.split()) > 20_000
