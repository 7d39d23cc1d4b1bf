import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.ui.editor.substitution import TRIGGERS, substitution


def typed(keys: str, language: str = "en") -> str:
    """What stands there after the keys were typed one by one."""
    text = ""
    for key in keys:
        text += key
        if key in TRIGGERS and (found := substitution(text, language)):
            text = text[: len(text) - found.remove] + found.insert
    return text


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ('"We have bread," he said.', "“We have bread,” he said."),
        ("don't", "don’t"),
        ("the drivers' bread", "the drivers’ bread"),
        ("'Go,' he said", "‘Go,’ he said"),
        ("\"'Go,' he said.\"", "“‘Go,’ he said.”"),
        ('**"bold"** and "**bold**"', "**“bold”** and “**bold**”"),
        ('("so")', "(“so”)"),
        ("the '90s", "the ’90s"),
        ('"But--" he said', "“But–” he said"),
        ('he paused--"but"', "he paused–“but”"),
        ("1990--2001", "1990–2001"),
        ("so---then", "so—then"),
        ("well...", "well…"),
        ("---", "---"),
        ("| --- | --- |", "| --- | --- |"),
        ("- item", "- item"),
        ("<!-- note", "<!-- note"),
        ("a - b", "a - b"),
    ],
)
def test_english_is_set_as_one_types(keys: str, text: str) -> None:
    assert typed(keys) == text


@pytest.mark.parametrize("language", ["fa", "fa-AF", "prs", "ps", "ar"])
def test_arabic_script_takes_guillemets(language: str) -> None:
    assert typed('"نان داریم"، گفت', language) == "«نان داریم»، گفت"
    assert typed("دو--سه...", language) == "دو–سه…"


def test_apostrophe_in_arabic_script_only_between_latin_letters() -> None:
    assert typed("گفت don't", "fa") == "گفت don’t"
    assert typed("گفت'", "fa") == "گفت'"


@given(st.text(alphabet="ab \"'-.s*9(", max_size=30))
def test_substitution_takes_away_no_more_than_there_is(text: str) -> None:
    found = substitution(text)
    assert found is None or 0 < found.remove <= len(text)
