"""Words that no page shows leave a body; all that a page shows stays as it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text import hidden_text

SHOWN = [
    "",
    "Plain words, 1 < 2 and 3 > 2, a <- b.",
    "`<!-- shown as code -->` and ``a ` <!-- too --> `` go on.",
    "```html\n<!-- shown as code -->\n<div hidden>x</div>\n[a]: b\n```",
    "~~~\n<script>shown</script>\n~~~",
    'See [the plan][plan].\n\n[plan]: https://paper.example/plan "The plan"',
    "A note.[^1]\n\n[^1]: The note.",
    "<b>bold</b> <i>x</i><br> <sub>2</sub>",
    '<td style="text-align: right" colspan="2">1</td>',
    '<img src="https://paper.example/a.jpg" alt="A wall" width="10">',
    "<https://paper.example> <desk@paper.example>",
    "[x](https://paper.example/a(b)) [w](page.html) [m](mailto:a@b.example)",
    '![y](http://paper.example/y.jpg "Y") [z](#part)',
    "Up 5 % and 6 %, 100% %.",
    "`%% shown %%`",
    '<p lang="fa" dir="rtl">سلام</p>',
]


@pytest.mark.parametrize("body", SHOWN)
def test_what_a_page_shows_stays_to_the_letter(body: str) -> None:
    assert hidden_text.without(body) == body
    assert hidden_text.found(body) == ()


@pytest.mark.parametrize(
    ("body", "left", "told"),
    [
        ("a <!-- b --> c", "a  c", ["<!-- b -->"]),
        ("a <!-- b\n\nc", "a \n\nc", ["<!-- b"]),
        ("a <!-- b\n\nb --> c", "a  c", ["<!-- b\n\nb -->"]),
        ("a <!-- --> b <!-- c --!> d", "a  b  d", ["<!-- c --!>"]),
        ("[//]: # (b)\n\nc", "\nc", ["[//]: # (b)\n"]),
        ("[x]: /y\n  'b'\n\nc", "\nc", ["[x]: /y\n  'b'\n"]),
        ("[x]: /y\n[x]: /b\n\n[x]", "[x]: /y\n\n[x]", ["[x]: /b\n"]),
        ("a <div hidden>b <div>c</div> d</div> e", "a  e", ["<div hidden>b <div>c</div> d</div>"]),
        ("<DIV HIDDEN='until-found'>b</DIV>", "", ["<DIV HIDDEN='until-found'>b</DIV>"]),
        ("<span style='DISPLAY : none'>b</span>", "", ["<span style='DISPLAY : none'>b</span>"]),
        ("<span style='opacity:0.5'>b</span>", "<span>b</span>", []),
        ("<p hidden>b\n\nc", "\n\nc", ["<p hidden>b"]),
        ("a %%b%% c", "a  c", ["%%b%%"]),
        ("%%\nb\n\nb\n%%\n\nc", "\n\nc", ["%%\nb\n\nb\n%%"]),
        ("<details><summary>b</summary>b</details>c", "c", ["<details><summary>b</summary>b</details>"]),
        ("<script>b</script>c", "c", ["<script>b</script>"]),
        ("<p data-b='b' onclick=b>c</p>", "<p>c</p>", []),
        ("<Ahmad> c", "&lt;Ahmad> c", []),
        ("<o:p>c</o:p>", "c", []),
        ("[c](javascript:b)", "[c](#)", []),
        ("[c](&#x6A;avascript:b)", "[c](#)", []),
        ("[c](<java script:b>)", "[c](#)", []),
        ("[c](\u200bvbscript:b)", "[c](#)", []),
        ("[c]\n\n[c]: file:///b", "[c]\n\n[c]: #", []),
        ("<javascript:b>", "&lt;javascript:b&gt;", []),
        ("<a href='data:b' title=c>d</a>", '<a title="c">d</a>', []),
    ],
)
def test_what_no_page_shows_is_taken_out(body: str, left: str, told: list[str]) -> None:
    assert hidden_text.without(body) == left
    assert [body[each.start : each.end] for each in hidden_text.found(body)] == told


@given(st.text(alphabet="<>!-/[]():=\"'`~ \n\tabhidenscrptlj#&;{}", max_size=200))
def test_what_is_clean_stays_so(body: str) -> None:
    once = hidden_text.without(body)

    assert "<!--" not in once or "`" in once or "~" in once
    assert [each.start for each in hidden_text.found(body)] == sorted(each.start for each in hidden_text.found(body))


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ("```\n<!-- shown -->\n\nx\n```", "```\n<!-- shown -->\n\nx\n```"),
        ("```two words\n\n<!-- no code on the page -->\n\n```", "```two words\n\n\n\n```"),
        ("```\n\n<!-- closed by more -->\n\n````", "```\n\n\n\n````"),
        ("~~~\n`\n\n~~~\n\n<!-- behind a tick in code `-->", "~~~\n`\n\n~~~\n\n"),
    ],
)
def test_code_is_what_the_page_shows_as_code(body: str, left: str) -> None:
    assert hidden_text.without(body) == left
