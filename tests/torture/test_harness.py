"""What measures is tried as well: a harness that cannot find a loss proves nothing."""

import random
import sqlite3
from pathlib import Path

import pytest

from torture import shim
from torture.copies import walks
from torture.disk import Disk, Step
from torture.forks import desk_walks
from torture.ledger import Ledger
from torture.store import STORES
from torture.tokens import numbers, sentence, token

KILLED = 100.0


def typed(*many: int, at: float, where: str = "body", story: str = "s") -> list[dict[str, object]]:
    return [
        {"event": "typed", "t": at, "words": list(many), "where": where, "story": story},
        {"event": "landed", "t": at, "words": list(many), "there": True, "where": where},
    ]


def test_numbered_words_are_found_again_in_any_text() -> None:
    many = [0, 7, 19, 20, 63_999_999]
    assert numbers(f"<p>{sentence(many)}</p>") == many
    assert len({token(number) for number in range(2000)}) == 2000


@pytest.mark.parametrize(
    ("at", "event", "kept", "ok"),
    [
        (99.5, None, (), True),  # within the second
        (98.5, None, (), False),
        (98.5, None, (1,), True),
        (99.9, "saved", (), False),  # acknowledged: at once, whatever its age
        (99.9, "noted", (), False),
    ],
)
def test_a_word_is_missed_when_it_is_old_or_was_acknowledged(
    at: float, event: str | None, kept: tuple[int, ...], ok: bool
) -> None:
    ledger = Ledger()
    ledger.take([*typed(1, at=at), *([{"event": event, "t": at, "words": [1]}] if event else [])])
    assert ledger.judge(kept, {}, KILLED).ok is ok


def test_a_word_that_the_window_never_answered_for_is_missed_too() -> None:
    ledger = Ledger()
    ledger.take(typed(1, at=98.0)[:1])
    assert ledger.judge((), {}, KILLED).late == (1,)


def test_what_was_found_once_must_be_found_for_ever() -> None:
    ledger = Ledger()
    ledger.take(typed(1, 2, at=10.0))
    assert ledger.judge((1, 2), {}, KILLED).ok
    assert ledger.judge((1,), {}, KILLED + 10).gone == (2,)


def test_a_body_out_of_order_is_seen() -> None:
    ledger = Ledger()
    ledger.take(typed(1, 2, 3, at=10.0))
    assert ledger.judge((1, 2, 3), {"s": (1, 3, 2)}, KILLED).disordered == ("s",)


def test_a_machine_that_is_late_itself_is_no_fault_of_the_program() -> None:
    ledger = Ledger()
    ledger.take(typed(1, at=98.5))
    assert ledger.judge((), {}, KILLED, lag=0.6).ok


def test_power_takes_what_was_not_synced_and_leaves_what_was() -> None:
    disk = Disk({"a": b"old"})
    disk.take(Step("write", 1.0, "a", 0, b"new"))
    disk.take(Step("sync", 2.0, "a"))
    disk.take(Step("write", 3.0, "a", 0, b"x" * 2048))
    disk.take(Step("remove", 4.0, "a"))
    found = [disk.after_power(random.Random(seed)).get("a") for seed in range(200)]
    assert {None, b"new", b"x" * 2048, b"x" * 512} <= set(found)
    assert all(held is None or held[:3] in {b"new", b"xxx"} for held in found)


@pytest.mark.skipif(bool(shim.missing()), reason=shim.missing() or "-")
def test_what_a_program_writes_is_recorded_and_refused(tmp_path: Path) -> None:
    import os
    import subprocess
    import sys

    from torture.disk import steps

    folder, record, refusal = tmp_path / "desk", tmp_path / "record", tmp_path / "refusal"
    folder.mkdir()
    code = (
        "import sqlite3, sys; raw = sqlite3.connect(sys.argv[1]); raw.execute('PRAGMA synchronous = FULL');"
        "raw.execute('CREATE TABLE IF NOT EXISTS t (a)'); raw.execute('INSERT INTO t VALUES (1)'); raw.commit()"
    )
    command = [sys.executable, "-c", code, str(folder / "a.db")]
    environment = os.environ | shim.under(folder, record=record, refusal=refusal)
    subprocess.run(command, env=environment, check=True)
    kinds = [step.kind for step in steps(record)]
    assert {"make", "write", "sync", "remove"} <= set(kinds)
    refusal.write_text("28", encoding="ascii")
    refused = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert "full" in refused.stderr
    disk = Disk({})
    for step in steps(record):
        disk.take(step)
    left = disk.after_power(random.Random(1))[str(folder / "a.db")]
    (tmp_path / "after.db").write_bytes(left)
    raw = sqlite3.connect(tmp_path / "after.db")
    assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    raw.close()


@pytest.mark.parametrize("name", STORES)
def test_a_desk_of_each_released_schema_is_made_and_read_back(name: str, tmp_path: Path) -> None:
    for schema in STORES[name](tmp_path).schemas:
        store = STORES[name](tmp_path / schema)
        assert store.make(schema, stories=3, first=40) == 43
        held = store.held()
        assert (held.ill, held.words) == ("", frozenset({40, 41, 42}))


def test_walks_of_two_copies_lose_nothing() -> None:
    """A few whose course is known; `make torture` draws others."""
    assert [record["told"] for record in walks(1, 300) if not record["ok"]] == []


def test_walks_of_two_newsrooms_on_one_desk_lose_nothing(tmp_path: Path) -> None:
    assert desk_walks(tmp_path / "desk.newsdesk", list(range(40))) == {}
