from datetime import UTC, datetime, timedelta, timezone

import pytest

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.exits import STOPPED, gate
from newsdesk.domain.status import Status

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize("status", sorted(STOPPED))
def test_what_was_stopped_leaves_by_no_exit(status: Status) -> None:
    with pytest.raises(ExitRefused) as refused:
        gate(status, None, "Snow", now=NOW)
    assert (refused.value.reason, refused.value.headline) == (status.value, "Snow")


@pytest.mark.parametrize("status", sorted(set(Status) - STOPPED))
def test_everything_else_leaves(status: Status) -> None:
    gate(status, None, "Snow", now=NOW)


def test_an_embargo_holds_until_its_instant_and_no_longer() -> None:
    kabul = timezone(timedelta(hours=4, minutes=30))
    embargo = Embargo(until=datetime(2026, 11, 24, 13, 31, tzinfo=kabul), zone="Asia/Kabul")
    with pytest.raises(ExitRefused) as refused:
        gate(Status.APPROVED, embargo, "Snow", now=NOW)
    assert (refused.value.reason, refused.value.detail) == ("embargoed", "until 2026-11-24 09:01 UTC")
    gate(Status.APPROVED, embargo, "Snow", now=NOW + timedelta(minutes=1))
