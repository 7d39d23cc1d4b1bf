"""Dates as other programs write them."""

from datetime import UTC, datetime

import pytest

from newsdesk.formats.dates import instant, instant_or_none

WRITTEN = {
    "2026-03-14": datetime(2026, 3, 14, tzinfo=UTC),
    " 2026-03-14T09:00:00Z ": datetime(2026, 3, 14, 9, tzinfo=UTC),
    "2026-03-14 09:00": datetime(2026, 3, 14, 9, tzinfo=UTC),
    "2026-03-14 09:00:00 +0430": datetime(2026, 3, 14, 4, 30, tzinfo=UTC),
    "2026-03-14T09:00:00.5-05:00": datetime(2026, 3, 14, 14, 0, 0, 500_000, tzinfo=UTC),
}


@pytest.mark.parametrize(("text", "when"), WRITTEN.items())
def test_dates_are_read_as_utc(text, when):
    assert instant(text) == when


@pytest.mark.parametrize("text", ["", "today", "2026-13-01", "14.3.2026", "0001-01-01T00:00+14:00", "2026-03-14T25:00"])
def test_what_is_no_date_is_none(text):
    assert instant_or_none(text) is None
