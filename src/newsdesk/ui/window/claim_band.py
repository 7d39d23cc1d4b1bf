"""Banner over the story: somebody else has claimed it."""

from PySide6.QtCore import QLocale, Signal

from newsdesk.domain.workflow import Claim
from newsdesk.ui.text import isolated
from newsdesk.ui.times import recent_time
from newsdesk.ui.widgets.banner import Banner


class ClaimBand(Banner):
    """Says who and since when, and offers to take over. A claim does not stop anybody from writing."""

    take_over_asked = Signal()

    def show_claim(self, claim: Claim | None, *, may_take_over: bool) -> None:
        """Show the claim of another person; None hides the banner."""
        if claim is None:
            self.hide()
            return
        since = recent_time(claim.at, QLocale())
        text = self.tr("{who} has been working on this since {when}.")
        ways = ((self.tr("Take over"), self.take_over_asked.emit),) if may_take_over else ()
        self.say(text.format(who=isolated(claim.who), when=isolated(since)), *ways)
