"""The band that tells of a failure to save."""

from newsdesk.domain.errors import ArchiveUnwritable
from newsdesk.ui.story.save_state import Phase, SaveState
from newsdesk.ui.window.failure_band import FailureBand


def test_failure_to_save_is_loud_and_says_why(qtbot, look):
    band = FailureBand(look)
    qtbot.addWidget(band)
    band.show_state(SaveState(phase=Phase.FAILED, error=ArchiveUnwritable("a.newsdesk", "disk full"), failing=1))
    assert band.isVisible()
    assert "disk full" in band.text.text()
    band.show_state(SaveState(phase=Phase.SAVED))
    assert not band.isVisible()
