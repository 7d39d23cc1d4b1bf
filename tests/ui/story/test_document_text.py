"""Words from outside take the place of others: places amid them are followed, and the text is not compared twice."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsdesk.ui.editor import suggestion_recorder
from newsdesk.ui.editor.positions import as_units
from newsdesk.ui.editor.suggestion_edits import Edit
from newsdesk.ui.editor.suggestion_recorder import recorder_of
from newsdesk.ui.editor.text_diff import common_start
from newsdesk.ui.story.document_text import body_of, new_document, rewrite

WORDS = st.lists(st.sampled_from(["snow", "pass", "road", "🗞", "برف", "a", "\n", "\n\n"]), max_size=14).map(" ".join)
MARKED = WORDS.map(lambda text: f"{text} {{++came++}} end")
BODIES = st.one_of(WORDS, MARKED)
LAX = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def told_by(old: str, new: str) -> tuple[list[Edit], str, str]:
    """What a document tells when it is rewritten, and its text before and after, a character for each position."""
    document = new_document(old)
    told: list[Edit] = []
    recorder_of(document).text_edited.connect(told.extend)
    before = as_units(document.toPlainText())
    rewrite(document, new)
    assert body_of(document) == new
    return told, before, as_units(document.toPlainText())


@LAX
@given(BODIES, BODIES)
def test_edits_that_are_told_lead_from_the_old_words_to_the_new(qapp: Any, old: str, new: str) -> None:
    told, before, after = told_by(old, new)
    kept: list[int | None] = list(range(len(before)))
    for position, removed, added in told:
        kept[position : position + removed] = [None] * added
    assert len(kept) == len(after)
    for place, origin in enumerate(kept):
        assert origin is None or before[origin] == after[place]


def test_words_that_stay_amid_others_are_not_counted_as_gone(qapp: Any) -> None:
    paragraphs = [f"Snow closed road {number} on Monday, officials said." for number in range(400)]
    changed = list(paragraphs)
    changed[30] = changed[30].replace("Snow", "Ice").replace("said", "told us")
    changed[300] = "Another paragraph."
    told, before, _ = told_by("\n\n".join(paragraphs), "\n\n".join(changed))
    gone = sum(removed for _, removed, _ in told)
    assert 0 < gone < 100
    assert len(before) > 10_000


@pytest.mark.parametrize("marked", ["", " {++came++}"])
def test_words_from_outside_are_not_compared_with_the_whole_text(
    qapp: Any, monkeypatch: pytest.MonkeyPatch, marked: str
) -> None:
    document = new_document(f"One.\n\nTwo.{marked}")
    monkeypatch.setattr(suggestion_recorder, "edits_of", pytest.fail)
    rewrite(document, f"One.\n\nThree.{marked}")
    assert body_of(document) == f"One.\n\nThree.{marked}"


TEXTS = ["", "a", "ab", "abc", "abd", "b", "abcabcabc", "abcabcabd", "🗞🗞a", "🗞🗞b"]


@pytest.mark.parametrize(("one", "other"), [*combinations(TEXTS, 2)])
def test_what_two_texts_begin_with_alike(one: str, other: str) -> None:
    count = common_start(one, other)
    assert one[:count] == other[:count]
    assert one[: count + 1] != other[: count + 1] or count == min(len(one), len(other))
