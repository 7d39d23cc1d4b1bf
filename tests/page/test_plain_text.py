from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.page import plain_text
from newsdesk.page.body import BodyRenderer
from newsdesk.page.plain_text import plain_body, plain_paragraphs, unescaped


@pytest.mark.parametrize(
    ("markdown", "paragraphs"),
    [
        ("Snow\nfell.\n\nMore  snow.", ("Snow fell.", "More  snow.")),
        ("AT&T &lt; \u00a0", ("AT&T <",)),
        ("Snow  \nfell *hard*.", ("Snow\nfell hard.",)),
        ("# Head\n\nText", ("Head", "Text")),
        ("- a\n- *b*\n    - c\n- d", ("- a\n- b\n    - c\n- d",)),
        ("3. c\n4. d", ("3. c\n4. d",)),
        ("- a\n\n  more\n\n- b", ("- a\n  more\n- b",)),
        ("- two  \n  lines", ("- two lines",)),
        ("1. a\n    - b\n2. c", ("1. a\n    - b\n2. c",)),
        ("> one\n>\n> two", ("one", "two")),
        ("| a | b |\n|---|---|\n| c  d | e |", ("a\tb\nc  d\te",)),
        ("| | b | |\n|---|---|---|\n| c | | d |\n| | e | |\n| | | |", ("–\tb\nc\t–\td\n–\te",)),
        ("| |\n|---|\n| |", ()),
        ("Snow <b>fell\n</b>\n hard", ("Snow fell hard",)),
        ("a \ue000 b <i>\ue000</i>", ("a \ue000 b \ue000",)),
        ("Snow[^1]: more.\n\n[^1]: Much.", ("Snow[1]: more.", "1. Much.")),
        ("| a<br>b |\n|---|\n| c |", ("a b\nc",)),
        ("***", ("* * *",)),
        ("[a link](https://a.example) here", ("a link here",)),
        ("![alt](https://a.example/b.jpg 'The bridge')", ("The bridge",)),
        ("![alt](https://a.example/b.jpg)", ()),
        ("```\na\n\n  b\n```", ("a\n\n  b",)),
        ("Snow[^1].\n\n[^1]: Much.\n\n    More.", ("Snow[1].", "1. Much.\n   More.")),
        ("x<sup>2</sup> [<sup>2</sup>", ("x2 [2",)),
        ("<table><tr><td><p>a</p></td><td>b</td></tr></table>", ("a\tb",)),
        ("<table><caption>c</caption><tr><td>a<ul><li>b</ul></table>", ("c\na b",)),
        ("<ol start='x'><li>a</ol>", ("1. a",)),
        ("", ()),
    ],
)
def test_a_body_is_read_aloud(markdown: str, paragraphs: tuple[str, ...]) -> None:
    assert plain_body(markdown, language="en") == paragraphs


def test_the_dateline_is_read_with_the_first_paragraph() -> None:
    assert plain_body("# Head\n\nSnow *fell*.", language="en", dateline="KABUL: ") == ("Head", "KABUL: Snow fell.")
    assert plain_body("Snow.", language="en", dateline="KABUL, Oct 13 (A) - ") == ("KABUL, Oct 13 (A) - Snow.",)


def test_a_rendered_body_and_its_html_read_alike() -> None:
    body = BodyRenderer().render("One *two*.\n\n- three", language="en")
    assert plain_paragraphs(body) == plain_paragraphs(body.html) == ("One two.", "- three")
    assert plain_paragraphs('<p dir="auto"> </p>') == ()


def test_a_million_spaces_in_a_paragraph_are_one_step() -> None:
    far = "a" + " " * 1_000_000 + "b\nc"  # a pattern that tries each of them anew never comes to an end
    assert plain_body(far, language="en")[0].split() == ["a", "b", "c"]


PIECES = (
    "&",
    "&amp;",
    "&lt;",
    "&gt;",
    "&quot;",
    "&nbsp;",
    "lt;",
    "amp;",
    "#39;",
    "&#39;",
    "&lt",
    "&amp",
    "&eacute;",
    "a",
    " ",
)


@given(text=st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_text_loses_its_escapes_as_in_a_browser(text: str) -> None:
    assert unescaped(text) == unescape(text)


def test_what_a_page_escapes_is_not_looked_up_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_text, "unescape", lambda _: pytest.fail("it was"))
    assert plain_body("<" * 3_000 + " && \u00a0b", language="en") == ("<" * 3_000 + " && \u00a0b",)


def test_numbers_are_told_as_they_were_typed() -> None:
    assert plain_body("10. a\n9. b\n8. c\n\n1979. A year", language="en") == ("10. a\n9. b\n8. c", "1979. A year")
