import datetime as dt
from collections import Counter
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.merge import Conflict, Merge, choose, merge
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content

BASE = "One fox ran.\n\nTwo dogs sat.\n\nThree cats lay."
EARLY = Embargo(until=dt.datetime(2026, 11, 24, tzinfo=dt.UTC))
LATE = Embargo(until=dt.datetime(2026, 11, 25, tzinfo=dt.UTC), source="the ministry")


def bodies(base: str | None, mine: str, theirs: str) -> Merge:
    return merge(None if base is None else Content(body=base), Content(body=mine), Content(body=theirs))


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "merged"),
    [
        pytest.param(
            BASE,
            BASE.replace("fox", "red fox"),
            BASE.replace("cats", "black cats"),
            "One red fox ran.\n\nTwo dogs sat.\n\nThree black cats lay.",
            id="two paragraphs",
        ),
        pytest.param(
            BASE,
            BASE.replace("One fox", "One red fox"),
            BASE.replace("fox ran.", "fox ran away."),
            "One red fox ran away.\n\nTwo dogs sat.\n\nThree cats lay.",
            id="two words of one paragraph",
        ),
        pytest.param(
            BASE, BASE + "\n\nFour.", "Zero.\n\n" + BASE, "Zero.\n\n" + BASE + "\n\nFour.", id="added at both ends"
        ),
        pytest.param(
            BASE,
            "Two dogs sat.\n\nThree cats lay.",
            BASE + "\n\nFour.",
            "Two dogs sat.\n\nThree cats lay.\n\nFour.",
            id="dropped",
        ),
        pytest.param(
            BASE,
            BASE.replace("dogs", "hounds") + "\n\nFour.",
            BASE.replace("dogs", "hounds"),
            BASE.replace("dogs", "hounds") + "\n\nFour.",
            id="changed alike",
        ),
        pytest.param(
            BASE,
            BASE.replace("One fox", "One red fox"),
            BASE.replace("Two dogs sat.", "Two dogs sat down.\n\nIt rained."),
            "One red fox ran.\n\nTwo dogs sat down.\n\nIt rained.\n\nThree cats lay.",
            id="neighbours, one of which grew",
        ),
        pytest.param(None, "A\n\nB", "A\n\nC\n\nB", "A\n\nC\n\nB", id="no base, an addition"),
        pytest.param(BASE, "", BASE, "", id="all deleted by one"),
    ],
)
def test_changes_that_do_not_touch_come_together(base: str | None, mine: str, theirs: str, merged: str) -> None:
    found = bodies(base, mine, theirs)
    assert (found.content.body, found.conflicts) == (merged, ())


def test_the_same_word_changed_twice_keeps_both_paragraphs() -> None:
    found = bodies(BASE, BASE.replace("dogs", "hounds"), BASE.replace("dogs", "wolves"))
    assert found.conflicts == (Conflict("body", "Two dogs sat.", "Two hounds sat.", "Two wolves sat.", 1),)
    assert found.paragraphs[1] == "Two hounds sat.\n\nTwo wolves sat."
    assert found.content.body == "One fox ran.\n\nTwo hounds sat.\n\nTwo wolves sat.\n\nThree cats lay."


def test_words_of_two_rewritten_sentences_are_never_interleaved() -> None:
    found = bodies("He left the town.", "She left a city.", "They quit the town today.")
    assert found.conflicts == (
        Conflict("body", "He left the town.", "She left a city.", "They quit the town today.", 0),
    )


def test_a_paragraph_edited_by_one_and_dropped_by_the_other_is_a_conflict() -> None:
    found = bodies(BASE, "One fox ran.\n\nThree cats lay.", BASE.replace("dogs", "wolves"))
    (conflict,) = found.conflicts
    assert (conflict.mine, conflict.theirs) == ("", "Two wolves sat.")
    assert "Two wolves sat." in found.content.body


@pytest.mark.parametrize(
    ("choice", "second"),
    [("mine", "Two hounds sat."), ("theirs", "Two wolves sat."), ("both", "Two hounds sat.\n\nTwo wolves sat.")],
)
def test_a_conflict_in_the_body_is_settled_by_choice(choice: str, second: str) -> None:
    found = bodies(BASE, BASE.replace("dogs", "hounds"), BASE.replace("dogs", "wolves"))
    assert choose(found, {0: choice}).body == f"One fox ran.\n\n{second}\n\nThree cats lay."  # type: ignore[dict-item]


def test_choosing_nothing_leaves_both_sides_standing() -> None:
    found = bodies(BASE, BASE.replace("dogs", "hounds"), BASE.replace("dogs", "wolves"))
    assert choose(found, {}) == found.content


MINE: dict[str, Any] = {
    "headline": "Snow",
    "byline": Byline(text="By A", credits=(Credit(name="A"),)),
    "dateline": Dateline(places=("Kabul",)),
    "author": Author(name="City desk", bio="Bio"),
    "related": (Related(headline="Bridge"), Related(url="https://a.example")),
    "keywords": ("snow", "pass"),
    "urgency": 1,
    "embargo": EARLY,
}
THEIRS: dict[str, Any] = {
    "headline": "Ice",
    "byline": Byline(text="By B", credits=(Credit(name="B"),)),
    "dateline": Dateline(places=("Herat",)),
    "author": Author(name="Night desk"),
    "related": (Related(headline="Bridge"), Related(headline="Road")),
    "keywords": ("pass", "ice"),
    "urgency": 2,
    "embargo": LATE,
}
SHOWN = {
    "headline": ("Snow", "Ice"),
    "byline": ("By A", "By B"),
    "dateline": ("Kabul", "Herat"),
    "author": ("City desk\nBio", "Night desk"),
    "related": ("Bridge\nhttps://a.example", "Bridge\nRoad"),
    "keywords": ("snow\npass", "pass\nice"),
    "urgency": ("1", "2"),
    "embargo": ("2026-11-24 00:00 UTC", "2026-11-25 00:00 UTC the ministry"),
}
BOTH = {
    "headline": "Snow / Ice",
    "byline": Byline(credits=(Credit(name="A"), Credit(name="B"))),
    "dateline": MINE["dateline"],
    "author": MINE["author"],
    "related": (Related(headline="Bridge"), Related(url="https://a.example"), Related(headline="Road")),
    "keywords": ("snow", "pass", "ice"),
    "urgency": 1,
    "embargo": LATE,
}


@pytest.mark.parametrize("name", sorted(MINE))
def test_a_field_changed_by_both_is_shown_and_settled(name: str) -> None:
    found = merge(Content(), Content(**{name: MINE[name]}), Content(**{name: THEIRS[name]}))
    (conflict,) = found.conflicts
    assert (conflict.field, conflict.index) == (name, -1)
    assert (conflict.mine, conflict.theirs) == SHOWN[name]
    assert getattr(found.content, name) == MINE[name]
    assert getattr(choose(found, {0: "mine"}), name) == MINE[name]
    assert getattr(choose(found, {0: "theirs"}), name) == THEIRS[name]
    assert getattr(choose(found, {0: "both"}), name) == BOTH[name]


def test_of_two_embargoes_or_none_the_one_that_holds_longer_stands() -> None:
    late_first = merge(Content(), Content(embargo=LATE), Content(embargo=EARLY))
    assert choose(late_first, {0: "both"}).embargo == LATE
    lifted = merge(Content(embargo=EARLY), Content(embargo=None), Content(embargo=LATE))
    assert lifted.conflicts[0].mine == ""
    assert choose(lifted, {0: "both"}).embargo == LATE
    kept = merge(Content(embargo=EARLY), Content(embargo=LATE), Content(embargo=None))
    assert choose(kept, {0: "both"}).embargo == LATE


def test_without_a_base_fields_that_differ_are_conflicts() -> None:
    found = merge(None, Content(headline="Snow", section="World"), Content(headline="Ice", section="World"))
    assert [(conflict.field, conflict.base) for conflict in found.conflicts] == [("headline", "")]


def test_a_related_story_of_the_archive_is_shown_by_its_id() -> None:
    story = Related(story=UUID(int=7))
    found = merge(Content(), Content(related=(story,)), Content(related=(Related(headline="Road"),)))
    assert found.conflicts[0].mine == str(UUID(int=7))


# Laws

PARAGRAPHS = st.lists(
    st.lists(st.sampled_from(["snow", "road", "pass", "lorry", "night"]), min_size=1, max_size=5).map(" ".join),
    max_size=5,
)
BODIES = PARAGRAPHS.map("\n\n".join)
STORIES = st.builds(Content, body=BODIES, headline=st.sampled_from(["", "Snow", "Ice"]))


@given(STORIES)
def test_merging_a_story_with_itself_changes_nothing(story: Content) -> None:
    assert merge(story, story, story).content == story


@given(STORIES, STORIES)
def test_a_change_on_one_side_wins(base: Content, changed: Content) -> None:
    assert merge(base, changed, base).content == changed
    assert merge(base, base, changed).content == changed
    assert not merge(base, base, changed).conflicts


@given(STORIES, STORIES)
def test_equal_changes_agree(base: Content, changed: Content) -> None:
    found = merge(base, changed, changed)
    assert (found.content, found.conflicts) == (changed, ())


@given(STORIES, STORIES, STORIES)
def test_both_sides_settle_alike_whoever_asks(base: Content, mine: Content, theirs: Content) -> None:
    one, other = merge(base, mine, theirs), merge(base, theirs, mine)
    assert [(c.field, c.mine, c.theirs) for c in one.conflicts] == [
        (c.field, c.theirs, c.mine) for c in other.conflicts
    ]
    if not one.conflicts:
        assert one.content == other.content


# few words, often the same: what stands twice may be paired otherwise on each side
FEW = st.lists(st.sampled_from(["A.", "B b.", "C c c.", "A. B"]), max_size=7).map("\n\n".join)


@given(FEW, FEW, FEW)
@example(base="1\n\n2\n\nA\n\n3\n\n4\n\nA", mine="1x\n\n2x\n\n3\n\n4\n\nA", theirs="1\n\n2\n\n3\n\nA")
@example(base="the the end", mine="a the end", theirs="the b end")
def test_what_both_sides_have_is_never_dropped(base: str, mine: str, theirs: str) -> None:
    found = bodies(base, mine, theirs)
    held = Counter(mine.split("\n\n")) & Counter(theirs.split("\n\n"))
    assert held - Counter(["", *found.content.body.split("\n\n")]) == Counter()


NEW = st.integers(0, 10**6).map("word{}".format)


@given(st.none() | BODIES, st.data())
def test_no_typed_word_is_lost(base: str | None, data: st.DataObject) -> None:
    sides = []
    for side in ("a", "b"):
        words = (base or "").split(" ")
        at = data.draw(st.integers(0, len(words)))
        typed = f"{side}{data.draw(NEW)}"
        gap = data.draw(st.sampled_from([" ", "\n\n"]))
        sides.append((typed, f"{' '.join(words[:at])}{gap}{typed}{gap}{' '.join(words[at:])}"))
    (typed_a, mine), (typed_b, theirs) = sides
    found = bodies(base, mine, theirs)
    assert typed_a in found.content.body
    assert typed_b in found.content.body
    both = choose(found, dict.fromkeys(range(len(found.conflicts)), "both"))
    assert typed_a in both.body
    assert typed_b in both.body


@given(STORIES, STORIES, STORIES)
def test_choosing_one_side_everywhere_keeps_its_conflicting_words(
    base: Content, mine: Content, theirs: Content
) -> None:
    found = merge(base, mine, theirs)
    settled = choose(found, dict.fromkeys(range(len(found.conflicts)), "theirs"))
    for conflict in found.conflicts:
        if conflict.field == "body":
            assert conflict.theirs in settled.body
    assert replace(settled, body="").headline in (mine.headline, theirs.headline)
