import pytest

from newsdesk.domain.status import CLEARED, NEVER_SPIKED, OUT, STOPPED, Status


def test_what_readers_had_is_never_spiked() -> None:
    assert OUT < NEVER_SPIKED


@pytest.mark.parametrize("status", [Status.WITHDRAWN, Status.HELD, Status.SPIKED])
def test_what_the_gate_stops_counts_as_cleared_nowhere(status: Status) -> None:
    assert status in STOPPED
    assert status not in CLEARED
