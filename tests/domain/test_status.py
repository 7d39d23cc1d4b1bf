import pytest

from newsdesk.domain.errors import MoveRefused
from newsdesk.domain.status import NEVER_SPIKED, Status, spiked_from, unspiked_to


@pytest.mark.parametrize("status", sorted(set(Status) - NEVER_SPIKED))
def test_what_readers_have_not_seen_can_be_spiked_and_brought_back(status: Status) -> None:
    assert spiked_from(status) is Status.SPIKED
    assert unspiked_to(Status.SPIKED, status) is status


@pytest.mark.parametrize("status", sorted(NEVER_SPIKED))
def test_what_readers_have_seen_is_never_spiked(status: Status) -> None:
    with pytest.raises(MoveRefused) as refused:
        spiked_from(status)
    assert (refused.value.move, refused.value.status) == ("spiked", status)


def test_only_a_spiked_story_is_un_spiked() -> None:
    assert unspiked_to(Status.SPIKED, None) is Status.DRAFT
    with pytest.raises(MoveRefused):
        unspiked_to(Status.DRAFT, None)
