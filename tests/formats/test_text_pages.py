"""Any page that Newsdesk prints is read and printed again to the byte."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.domain.story import Content

MARKS = "*_1.#>[]\\<&\"'-–—`~|=+!(){}:;/^$@%?"
words = st.text(alphabet=st.sampled_from("abcdeKABUL12é") | st.sampled_from(MARKS), min_size=1, max_size=8)
lines = st.lists(words, min_size=1, max_size=8).map(" ".join)
headlines = st.lists(words, min_size=3, max_size=8).map(" ".join)
sections = st.sampled_from(["", "World", "Latest Updates", "Roads / rails"])
bylines = st.sampled_from(["", "AT News Report", "By A and B", "A Writer"]) | lines
datelines = st.sampled_from(
    [
        "",
        "KABUL: ",
        "KABUL, Afghanistan (AP) — ",
        "KABUL, Oct 13 (Reuters) - ",
        "KABUL (Pajhwok): ",
        "Kabul: ",
        "کابل: ",
    ]
)
bodies = st.lists(st.lists(lines, min_size=1, max_size=2).map("\n".join), max_size=5)
# a headline that ends in dots, under an entry that has none but its own, reads as that entry's excerpt
titles = lines.filter(lambda line: not line.endswith(("...", "…")))
entries = st.lists(st.tuples(titles, st.just("") | titles.map(lambda line: f"{line} …")), max_size=3)
sentences = st.just("") | lines.map(lambda line: f"{line} end.")


@settings(max_examples=400)
@given(
    section=sections,
    kicker=st.just("") | lines,
    headline=headlines,
    standfirst=sentences,
    byline=bylines,
    dateline=datelines,
    body=bodies,
    author=st.just("") | words,
    bio=sentences,
    related=entries,
)
def test_a_page_comes_back_to_the_byte(
    desk, section, kicker, headline, standfirst, byline, dateline, body, author, bio, related
):
    crumbs = " / ".join(filter(None, ("Home", section, headline)))
    above = [crumbs, kicker, headline, standfirst, byline]
    box = ["Check Also", *(line for entry in related for line in entry)] if related else []
    about = [f"About {author}", bio] if author else []
    opened = [dateline + body[0], *body[1:]] if body else []
    page = "\n\n".join(filter(None, (*above, *opened, *about, *box))) + "\n"
    assert desk.page(desk.read("text", page).content) == page


@pytest.mark.parametrize(
    "body",
    [
        "| | b | |\n|---|---|---|\n| c | | d |\n| | e | |\n| | | |",
        "Snow <b>fell\n</b>\n*hard*.\n\n| |\n|---|\n| |",
        "Snow[^1]: more.\n\n[^1]: Much.",
    ],
)
@pytest.mark.parametrize("key", ["text", "html", "markdown"])
def test_what_prints_in_an_odd_way_comes_back_the_same(desk, key, body):
    story = Content(headline="Snow falls in the north", body=body)
    page = desk.page(story)
    assert "\t\n" not in page
    assert desk.page(desk.read(key, desk.written(key, story)).content) == page
