"""Rewriting a document: positions follow the unchanged words, and the text is compared only once."""

from itertools import combinations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from newsdesk.text.diff import common_start
from newsdesk.ui.editor import suggestion_recorder
from newsdesk.ui.editor.positions import as_units
from newsdesk.ui.editor.suggestion_edits import Edit
from newsdesk.ui.editor.suggestion_recorder import recorder_of
from newsdesk.ui.story.document_text import body_of, new_document, rewrite

WORDS = st.lists(st.sampled_from(["snow", "pass", "road", "🗞", "برف", "a", "\n", "\n\n"]), max_size=14).map(" ".join)
MARKED = WORDS.map(lambda text: f"{text} {{++came++}} end")
BODIES = st.one_of(WORDS, MARKED)
LAX = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def edits_reported_by(old: str, new: str) -> tuple[list[Edit], str, str]:
    """The edits that rewriting reports, and the text before and after with a character for each Qt position."""
    document = new_document(old)
    reported: list[Edit] = []
    recorder_of(document).text_edited.connect(reported.extend)
    before = as_units(document.toPlainText())
    rewrite(document, new)
    assert body_of(document) == new
    return reported, before, as_units(document.toPlainText())


@LAX
@given(BODIES, BODIES)
def test_reported_edits_lead_from_the_old_text_to_the_new(qapp: Any, old: str, new: str) -> None:
    reported, before, after = edits_reported_by(old, new)
    kept: list[int | None] = list(range(len(before)))
    for position, removed, added in reported:
        kept[position : position + removed] = [None] * added
    assert len(kept) == len(after)
    for place, origin in enumerate(kept):
        assert origin is None or before[origin] == after[place]


def test_words_that_stay_amid_others_are_not_counted_as_gone(qapp: Any) -> None:
    paragraphs = [f"Snow closed road {number} on Monday, officials said." for number in range(400)]
    changed = list(paragraphs)
    changed[30] = changed[30].replace("Snow", "Ice").replace("said", "reported us")
    changed[300] = "Another paragraph."
    reported, before, _ = edits_reported_by("\n\n".join(paragraphs), "\n\n".join(changed))
    gone = sum(removed for _, removed, _ in reported)
    assert 0 < gone < 100
    assert len(before) > 10_000


@pytest.mark.parametrize("marked", ["", " {++came++}"])
def test_rewriting_does_not_compare_the_whole_text_twice(
    qapp: Any, monkeypatch: pytest.MonkeyPatch, marked: str
) -> None:
    document = new_document(f"One.\n\nTwo.{marked}")
    monkeypatch.setattr(suggestion_recorder, "edits_of", pytest.fail)
    rewrite(document, f"One.\n\nThree.{marked}")
    assert body_of(document) == f"One.\n\nThree.{marked}"


TEXTS = ["", "a", "ab", "abc", "abd", "b", "abcabcabc", "abcabcabd", "🗞🗞a", "🗞🗞b"]


@pytest.mark.parametrize(("one", "other"), [*combinations(TEXTS, 2)])
def test_common_start_of_two_texts(one: str, other: str) -> None:
    count = common_start(one, other)
    assert one[:count] == other[:count]
    assert one[: count + 1] != other[: count + 1] or count == min(len(one), len(other))


def test_undo_of_a_rewrite_leaves_the_caret_at_the_change(qtbot: QtBot) -> None:
    editor = QTextEdit()
    qtbot.addWidget(editor)
    document = new_document("One.\n\n🗞 Two.\n\nThree.")
    document.setParent(editor)
    editor.setDocument(document)
    rewrite(document, "One.\n\n🗞 Twenty.\n\nThree.")
    editor.undo()
    assert body_of(document) == "One.\n\n🗞 Two.\n\nThree."
    assert editor.textCursor().position() == len("One.\n\n🗞 Two") + 1  # Qt counts the sign twice
