from hypothesis import given
from hypothesis import strategies as st

from newsdesk.ui.editor.positions import index, places_of, units

texts = st.text(alphabet="aس\u200c🙂𝔄 ", max_size=20)


@given(texts)
def test_positions_go_both_ways(text: str) -> None:
    for at in range(len(text) + 1):
        position = len(text[:at].encode("utf-16-le")) // 2
        assert units(text, at) == position
        assert index(text, position) == at


def test_a_position_amid_a_pair_counts_as_before_it() -> None:
    assert index("a🙂b", 2) == 1


@given(texts)
def test_places_of_spans(text: str) -> None:
    spans = [(at, at + 1) for at in range(0, len(text), 2)]
    assert places_of(text, spans) == [(units(text, start), units(text, end)) for start, end in spans]
