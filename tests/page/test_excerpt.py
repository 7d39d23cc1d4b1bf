import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.page.excerpt import excerpt, opening


@pytest.mark.parametrize(
    ("parts", "words", "printed"),
    [
        (("City desk", "KABUL: ", "Snow fell on the pass."), 15, "City desk KABUL: Snow fell on the pass."),
        (("City desk", "KABUL: ", "Snow fell on the pass."), 4, "City desk KABUL: Snow …"),
        (("", "", "Snow fell"), 2, "Snow fell"),
        (("", "", "Snow  fell\n\non the\tpass"), 3, "Snow fell on …"),
        (("", "", "Snow fell …"), 15, "Snow fell …"),
        (("", "", "Snow fell…"), 15, "Snow fell …"),
        (("", "", "Snow fell..."), 15, "Snow fell …"),
        (("", "", "Snow fell… and fell"), 2, "Snow fell …"),
        (("", "", "Snow … fell and fell"), 2, "Snow …"),
        (("", "", "Wait… what"), 15, "Wait… what"),
        (("", "", "…"), 15, ""),
        (("", "", "… …"), 15, ""),
        (("", "", "… more words"), 1, ""),
        (("", "", ""), 15, ""),
        (("City desk", "", ""), 15, "City desk"),
        (("", "", "برف می‌بارد و راه"), 2, "برف می‌بارد …"),
    ],
)
def test_an_excerpt_is_the_first_words(parts: tuple[str, str, str], words: int, printed: str) -> None:
    assert excerpt(*parts, words=words) == printed


def test_the_excerpt_of_the_reference_page() -> None:
    text = "In reaction to the reports that some foreign troops might stay behind, the group said"
    line = "AT Monitoring Desk KABUL: In reaction to the reports that some foreign troops might stay …"
    assert excerpt("AT Monitoring Desk", "KABUL: ", text) == line
    assert excerpt("AT Monitoring Desk", "KABUL: ", line.partition(": ")[2]) == line


TEXT = st.lists(st.text(min_size=1, max_size=6) | st.sampled_from(["…", "...", "snow", "\u200c"]), max_size=30).map(
    " ".join
)


@given(TEXT, TEXT, TEXT, st.integers(1, 20))
def test_an_excerpt_never_breaks_its_rules(byline: str, dateline: str, text: str, words: int) -> None:
    line = excerpt(byline, dateline, text, words=words)
    whole = f"{byline} {dateline} {text}".split()
    shown = line.removesuffix("…").split()
    assert len(shown) <= words
    assert line == " ".join(line.split())
    assert not line.removesuffix("…").rstrip().endswith(("…", "...")) or line == " ".join(whole)
    if line.endswith(" …"):
        assert shown[:-1] == whole[: len(shown) - 1]
        assert whole[len(shown) - 1].startswith(shown[-1])
    elif line:
        assert line == " ".join(whole)


@given(TEXT, st.integers(1, 20))
def test_an_excerpt_of_an_excerpt_says_the_same(text: str, words: int) -> None:
    once = excerpt("", "", text, words=words)
    assert excerpt("", "", once, words=words) == once


@pytest.mark.parametrize(
    ("markdown", "words", "printed"),
    [
        (
            "## Head\n\n- *first* item\n- second\n\nThen [a link](https://a.example) follows.",
            6,
            "Head first item second Then a …",
        ),
        ("Snow[^1] fell.\n\n[^1]: Much of it.", 2, "Snow fell. …"),
        ("Snow fell.", 15, "Snow fell."),
        ("![alt](https://a.example/b.jpg)\n\n***\n\nSnow.", 15, "Snow."),
        ("| a | b |\n|---|---|\n| c | d |", 3, "a b c …"),
        ("", 15, ""),
    ],
)
def test_the_opening_of_a_body_is_plain_words(markdown: str, words: int, printed: str) -> None:
    assert opening(markdown, language="en", words=words) == printed
