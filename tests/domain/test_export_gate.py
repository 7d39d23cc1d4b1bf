import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.export_gate import gate, is_proof, zone_named
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import CLEARED, OUT, STOPPED, Status
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SNOW = Content(headline="Snow", body="Words.")
KABUL = timezone(timedelta(hours=4, minutes=30))
EMBARGO = Embargo(until=datetime(2026, 11, 24, 13, 31, tzinfo=KABUL), zone="Asia/Kabul")
UNTIL_KABUL = "until 2026-11-24 13:31 Asia/Kabul"


@pytest.fixture(autouse=True)
def _in_utc(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The wall clock of a machine in Greenwich, whatever the one of this machine."""
    monkeypatch.setenv("TZ", "UTC")
    _follow_the_clock()
    yield
    monkeypatch.undo()
    _follow_the_clock()


def _follow_the_clock() -> None:
    if hasattr(time, "tzset"):  # a program on Windows cannot be moved to another zone; its runners are in Greenwich
        time.tzset()


def refusal(standing: Workflow, content: Content = SNOW, *, now: datetime = NOW, **asked: object) -> ExitRefused:
    with pytest.raises(ExitRefused) as refused:
        gate(standing, content, now=now, **asked)  # type: ignore[arg-type]  # a table of arguments
    return refused.value


@pytest.mark.parametrize("status", sorted(STOPPED))
def test_what_was_stopped_leaves_by_no_exit(status: Status) -> None:
    refused = refusal(Workflow(status=status))

    assert (refused.reason, refused.headline) == (status.value, "Snow")


@pytest.mark.parametrize("status", sorted(set(Status) - STOPPED))
def test_everything_else_leaves(status: Status) -> None:
    gate(Workflow(status=status), SNOW, now=NOW)


@pytest.mark.parametrize("status", [Status.HELD, Status.SPIKED])
def test_a_stub_is_let_out_of_a_withdrawn_story_alone(status: Status) -> None:
    gate(Workflow(status=Status.WITHDRAWN), SNOW, now=NOW, stub=True)
    assert refusal(Workflow(status=status), stub=True).reason == status.value


def test_the_stub_of_an_embargoed_story_waits_as_well() -> None:
    assert refusal(Workflow(status=Status.WITHDRAWN, embargo=EMBARGO), stub=True).reason == "embargoed"


@pytest.mark.parametrize(
    ("standing", "content"),
    [
        (Workflow(embargo=EMBARGO), SNOW),
        (Workflow(), Content(headline="Snow", embargo=EMBARGO)),
        (Workflow(embargo=EMBARGO), Content(headline="Snow", embargo=Embargo(until=NOW - timedelta(days=1)))),
    ],
)
def test_an_embargo_holds_until_its_instant_and_no_longer_wherever_it_stands(
    standing: Workflow, content: Content
) -> None:
    refused = refusal(standing, content)

    assert refused.reason == "embargoed"
    assert (refused.until, refused.zone) == (EMBARGO.until, "Asia/Kabul")
    gate(standing, content, now=NOW + timedelta(minutes=1))


@pytest.mark.parametrize(
    ("zone", "here", "said"),
    [
        ("Asia/Kabul", "UTC", f"{UNTIL_KABUL} (2026-11-24 09:01 UTC here)"),
        ("Asia/Kabul", "Asia/Tokyo", f"{UNTIL_KABUL} (2026-11-24 18:01 JST here)"),
        ("Asia/Kabul", "Asia/Kabul", UNTIL_KABUL),
        ("UTC", "UTC", "until 2026-11-24 09:01 UTC"),
        ("Nowhere/At_All", "UTC", "until 2026-11-24 09:01 UTC"),
    ],
)
def test_the_refusal_tells_the_time_by_the_sources_clock_and_by_the_one_here(
    monkeypatch: pytest.MonkeyPatch, zone: str, here: str, said: str
) -> None:
    if here != "UTC" and not hasattr(time, "tzset"):
        pytest.skip("this system has one clock for all programs")
    monkeypatch.setenv("TZ", here)
    _follow_the_clock()
    embargo = Embargo(until=EMBARGO.until, zone=zone)

    assert refusal(Workflow(embargo=embargo)).detail == said


@pytest.mark.parametrize(
    ("back", "told"),
    [(timedelta(hours=3), True), (timedelta(minutes=6), True), (timedelta(minutes=4), False), (-timedelta(1), False)],
)
def test_a_clock_that_was_set_back_holds_the_embargo_and_is_said_to_seem_wrong(back: timedelta, told: bool) -> None:
    refused = refusal(Workflow(embargo=EMBARGO), newest=NOW + back)

    assert refused.reason == "embargoed"
    assert ("clock" in refused.detail) is told
    assert refused.newest == (NOW + back if told else None)


def test_an_embargo_that_was_over_holds_again_when_the_clock_goes_back() -> None:
    gate(Workflow(embargo=EMBARGO), SNOW, now=EMBARGO.until)
    with pytest.raises(ExitRefused, match="clock"):
        gate(Workflow(embargo=EMBARGO), SNOW, now=NOW - timedelta(hours=1), newest=EMBARGO.until)


def test_open_suggestions_stop_a_story_and_are_counted() -> None:
    body = "Snow {++fell++}{>>DE 2026-11-24T09:00:00Z<<} and {--rain--}{>>DE 2026-11-24T09:00:00Z<<} stayed."
    refused = refusal(Workflow(), Content(headline="Snow", body=body))

    assert (refused.reason, refused.detail) == ("suggestions", "2")
    gate(Workflow(status=Status.WITHDRAWN), Content(body=body), now=NOW, stub=True)


TWO = Actor(name="Desk editor", role=Role.EDITOR, alone=False)


@pytest.mark.parametrize("status", sorted(Status))
@pytest.mark.parametrize("cleared", [True, False])
def test_only_what_was_cleared_leaves_a_desk_of_two_unmarked(status: Status, cleared: bool) -> None:
    assert is_proof(Workflow(status=status), actor=TWO, cleared=cleared) is not (cleared and status in CLEARED | OUT)


@pytest.mark.parametrize("status", sorted(Status))
def test_a_desk_of_one_marks_nothing(status: Status) -> None:
    assert not is_proof(Workflow(status=status), actor=Actor(), cleared=False)


def test_a_zone_that_is_not_known_is_utc() -> None:
    assert zone_named("../etc") is UTC
    assert zone_named("Asia/Kabul").utcoffset(NOW) == timedelta(hours=4, minutes=30)
