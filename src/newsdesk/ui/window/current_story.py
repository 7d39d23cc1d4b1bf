"""Updates bars, tabs, panes and enabled actions when the open story or the person at the machine changes."""

from PySide6.QtCore import QObject, Signal

from newsdesk.ui import messages
from newsdesk.ui.bus import Bus
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.people.staff import Staff
from newsdesk.ui.shell import StoryPane
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.window import available_actions
from newsdesk.ui.window.actions import Actions, Needs
from newsdesk.ui.window.centre import Centre
from newsdesk.ui.window.claims import Claims
from newsdesk.ui.window.reason_band import ReasonQuery
from newsdesk.ui.window.review_count import ReviewCount
from newsdesk.ui.window.side_panel import SidePanel
from newsdesk.ui.window.status_bar import StatusBar
from newsdesk.ui.window.top_bar import TopBar
from newsdesk.ui.window.word_count import WordCount


class CurrentStory(QObject):
    """Follows the open story, and who is here to work on it."""

    # the headline may have changed
    title_changed = Signal()
    # the story has open notes
    notes_found = Signal()

    def __init__(
        self,
        *,
        actions: Actions,
        top: TopBar,
        centre: Centre,
        side: SidePanel,
        status: StatusBar,
        staff: Staff,
        claims: Claims,
        lanes: Lanes,
        bus: Bus,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._actions, self._top, self._centre, self._side, self._status = actions, top, centre, side, status
        self._staff, self._claims = staff, claims
        self._session: StorySession | None = None
        self._panes: list[StoryPane] = []
        self._open = False
        self._suggestions = self._notes = 0
        self.count = WordCount(lanes, self)
        self.count.words_counted.connect(status.show_count)
        self.review = ReviewCount(lanes, bus, self)
        self.review.review_counted.connect(self._review_counted)
        self.reasons = ReasonQuery(lanes, bus, self)
        self.reasons.reason_found.connect(centre.reason.show_act)
        for part in (self.count, self.review, self.reasons, claims):
            self.join(part)
        claims.changed.connect(self._show_claim)
        staff.changed.connect(self._staff_changed)

    def join(self, pane: StoryPane) -> None:
        """Add a pane that shows the open story from now on."""
        self._panes.append(pane)
        pane.show_session(self._session)

    def desk_opened(self) -> None:
        """Enable the actions: a desk is open."""
        self._open = True
        self._show_who()
        self._offer()

    def show(self, session: StorySession | None) -> None:
        """Make this the open story; None for none."""
        self._disconnect_session()
        self._session = session
        if session is not None:
            session.story_edited.connect(self._edited)
            session.story_replaced.connect(self._show_facts)
            session.archive_state_changed.connect(self._standing_changed)
            session.suggestions_changed.connect(self._suggestions_changed)
        else:
            self._status.show_nothing()
        self._suggestions = len(session.suggestions()) if session else 0
        self._centre.show_session(session)
        for pane in self._panes:
            pane.show_session(session)
        self._show_facts()

    def choose_page_again(self) -> None:
        """Choose the page again: the story may have gained or lost a second head (a conflict)."""
        self._centre.show_session(self._session)

    def _disconnect_session(self) -> None:
        if self._session is not None:
            self._session.story_edited.disconnect(self._edited)
            self._session.story_replaced.disconnect(self._show_facts)
            self._session.archive_state_changed.disconnect(self._standing_changed)
            self._session.suggestions_changed.disconnect(self._suggestions_changed)

    def _edited(self, fields: frozenset[str]) -> None:
        if fields & {"related", "language"}:
            self._show_facts()
        if "headline" in fields:
            self.title_changed.emit()

    def _standing_changed(self) -> None:
        self.choose_page_again()
        self._show_facts()

    def _suggestions_changed(self) -> None:
        self._suggestions = len(self._session.suggestions()) if self._session else 0
        self._show_review()
        self._offer()

    def _staff_changed(self) -> None:
        self._show_who()
        self._offer()

    def _review_counted(self, notes: int, copies: int) -> None:
        self._notes = notes
        self._side.show_count("outside", copies)
        self._show_review()
        if notes:
            self.notes_found.emit()

    def _show_facts(self) -> None:
        session = self._session
        self._side.show_count("related", len(session.fields().related) if session else 0)
        if session:
            self._status.show_story(session.story, session.fields().language)
        self._show_review()
        self._offer()
        self.title_changed.emit()

    def _show_review(self) -> None:
        self._status.show_review(self._suggestions, self._notes)
        self._side.show_count("notes", self._suggestions + self._notes)

    def _show_claim(self) -> None:
        holder, ours = self._claims.holder, self._claims.ours
        if self._session is not None:
            self._status.show_claim(holder, ours=ours)
        others = None if ours else holder
        self._centre.claim.show_claim(others, may_take_over=available_actions.may_claim(self._staff.actor))

    def _show_who(self) -> None:
        actor = self._staff.actor
        role = "" if actor.alone else messages.role(actor.role)
        self._top.show_who(role.lower(), self._staff.initials)
        self._status.show_who(role, actor.name)

    def _offer(self) -> None:
        if not self._open:
            self._actions.offer(Needs.NOTHING)
            return
        session, actor = self._session, self._staff.actor
        moves = available_actions.moves_for(session, actor)
        self._actions.offer(Needs.DESK | available_actions.needs_of(session, self._suggestions), moves)
        self._top.show_next(available_actions.next_move_of(session, actor, moves))
