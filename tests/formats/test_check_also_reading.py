"""Check Also entries on plain pages: several, run in or on lines of their own, with parts missing."""

import pytest

from newsdesk.formats.check_also_reading import entries

RUN_IN = "Water desk KABUL: The weir stays, the council said …"
WORDS = "The weir stays, the council said …"
ADDRESS = "https://paper.example/weir"


def told(lines):
    found, loose = entries(lines)
    assert not loose
    return [(e.headline, e.byline.text, "/".join(e.dateline.places), e.excerpt, e.url) for e in found]


WEIR = ("Weir stays", "Water desk", "Kabul", WORDS, "")
CASES = {
    "run in": (["Weir stays", RUN_IN], [WEIR]),
    "two": (
        ["Weir stays", RUN_IN, "Road opens", "A driver said …"],
        [WEIR, ("Road opens", "", "", "A driver said …", "")],
    ),
    "own lines": (["Weir stays", "Water desk", "KABUL:", WORDS], [WEIR]),
    "own line for the byline": (["Weir stays", "Water desk", f"KABUL: {WORDS}"], [WEIR]),
    "own line for the dateline": (["Weir stays", "KABUL:", WORDS], [("Weir stays", "", "Kabul", WORDS, "")]),
    "byline, then another run in": (
        ["Weir stays", "City desk", RUN_IN],
        [("Weir stays", "City desk", "", RUN_IN, "")],
    ),
    "headlines alone": (["Weir stays"], [("Weir stays", "", "", "", "")]),
    "headline alone before another": (
        ["A headline alone", "Weir stays", RUN_IN],
        [("A headline alone", "", "", "", ""), WEIR],
    ),
    "address": (["Weir stays", ADDRESS, RUN_IN], [(*WEIR[:4], ADDRESS)]),
    "no ellipsis": (["Weir stays", "It is short."], [("Weir stays", "", "", "It is short.", "")]),
    "nothing": ([], []),
}


@pytest.mark.parametrize(("lines", "expected"), CASES.values(), ids=CASES.keys())
def test_entries_are_told_apart(lines, expected):
    assert told(lines) == expected


def test_a_line_that_only_looks_like_byline_and_dateline_stays_in_the_excerpt():
    assert told(["Weir stays", "Ahmad-Shah baba said: no …"]) == [
        ("Weir stays", "", "", "Ahmad-Shah baba said: no …", "")
    ]
