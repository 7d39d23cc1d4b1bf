"""Findings of the story in front, and their positions."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.fields import BODY
from newsdesk.domain.finding import Fault, Severity
from newsdesk.ui.bus import Bus
from newsdesk.ui.checks.body_positions import BodyPositions, in_qt_units
from newsdesk.ui.checks.check_scheduler import CheckResult, CheckScheduler
from newsdesk.ui.checks.numbered_finding import NumberedFinding, numbered
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.anchored_ranges import Place
from newsdesk.ui.story.open_story_query import OpenStoryQuery
from newsdesk.ui.story.session import StorySession

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


class StoryChecks(OpenStoryQuery):
    """Findings of the story in front. Positions in its body follow the edits until it is read again."""

    # the findings or the story changed
    changed = Signal()
    # bool: whether the checks run
    busy_changed = Signal(bool)
    # number of findings that stop a move, number of all
    findings_counted = Signal(int, int)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject) -> None:
        super().__init__(lanes, parent)
        self._meant: dict[str, tuple[str, ...]] = {}
        self.found: tuple[NumberedFinding, ...] = ()
        self.faults: tuple[Fault, ...] = ()
        self.read = False
        self.places: BodyPositions | None = None
        self.reading = CheckScheduler(lanes, bus, self)
        self.reading.result_ready.connect(self._show_result)
        self.reading.busy_changed.connect(self.busy_changed)
        self.reading.failed.connect(self.failed)

    def attach(self, newsroom: "Newsroom | None") -> None:
        super().attach(newsroom)
        self.reading.attach(newsroom)

    def show_session(self, session: StorySession | None) -> None:
        """Check this story from now on. The same session once more changes nothing."""
        if session is self.session and session is not None:
            return
        super().show_session(session)
        if self.places is not None:
            self.places.deleteLater()
        self.places = BodyPositions(session.document, self) if session is not None else None
        self._meant.clear()
        self._show((), (), read=False)
        self.reading.show_session(session)

    def set_live(self, on: bool) -> None:
        """Set whether the story is read as it is typed. If not, findings go unless somebody looks at them."""
        self.reading.set_live(on)
        if not self.reading.wanted:
            self._show((), (), read=False)

    def place(self, numbered_finding: NumberedFinding) -> Place | None:
        """Span of a finding in the body now, in UTF-16 units; None where its text is gone."""
        return (
            self.places.of(numbered_finding.number) if self.places and numbered_finding.finding.field == BODY else None
        )

    def at(self, position: int) -> NumberedFinding | None:
        """The finding around a position of the body (UTF-16 units), the shortest where several are."""
        if self.places is None:
            return None
        around = [
            (end - start, number) for number, (start, end) in self.places.all().items() if start <= position <= end
        ]
        return self.by_number.get(min(around)[1]) if around else None

    @property
    def by_number(self) -> dict[int, NumberedFinding]:
        """All findings by their number."""
        return {each.number: each for each in self.found}

    def drop(self, is_settled: Callable[[NumberedFinding], bool]) -> None:
        """Remove the findings that were settled just now, without waiting for the next reading."""
        kept = tuple(each for each in self.found if not is_settled(each))
        if len(kept) < len(self.found):
            spans = self.places.all() if self.places else {}
            numbers = {each.number for each in kept}
            self._show(
                kept, self.faults, read=self.read, spans={one: span for one, span in spans.items() if one in numbers}
            )

    def suggest(
        self,
        numbered_finding: NumberedFinding,
        then: Callable[[tuple[str, ...]], None],
        failed: Callable[[Exception], None],
        owner: QObject,
        *,
        latest: str = "",
    ) -> None:
        """Ask for spellings of a word that is in no dictionary; `then` gets them while `owner` exists."""
        newsroom, session = self.newsroom, self.session
        if newsroom is not None and session is not None:
            word, language = numbered_finding.finding.quote, session.fields().language
            self.lanes.side.run(
                lambda: newsroom.checks.suggest(word, language), owner=owner, done=then, failed=failed, latest=latest
            )

    def ask_meant(self, numbered_finding: NumberedFinding) -> None:
        """Ask for spellings of a finding that somebody looks at, and put them into it."""
        word, session = numbered_finding.finding.quote, self.session
        if numbered_finding.asks and word not in self._meant:

            def words_suggested(words: tuple[str, ...]) -> None:
                if self.session is session:
                    self._meant[word] = words
                    self.found = tuple(self._with_meant(each) for each in self.found)
                    self.changed.emit()

            self.suggest(numbered_finding, words_suggested, self.failed.emit, self, latest="meant")

    def _show_result(self, read: CheckResult) -> None:
        found = tuple(self._with_meant(each) for each in numbered(read.report.findings, read.text_of))
        spans = {
            each.number: (each.finding.start, each.finding.end)
            for each in found
            if each.finding.field == BODY and each.finding.end > each.finding.start
        }
        self._show(found, read.report.faults, read=True, spans=in_qt_units(read.text_of(BODY), spans))

    def _with_meant(self, numbered_finding: NumberedFinding) -> NumberedFinding:
        words = self._meant.get(numbered_finding.finding.quote, ()) if numbered_finding.asks else ()
        return replace(numbered_finding, meant=words) if words else numbered_finding

    def _show(
        self,
        found: tuple[NumberedFinding, ...],
        faults: tuple[Fault, ...],
        *,
        read: bool,
        spans: dict[int, Place] | None = None,
    ) -> None:
        self.found, self.faults, self.read = found, faults, read
        if self.places is not None:
            self.places.show(spans or {})
        self.changed.emit()
        stopping = sum(each.finding.severity is not Severity.ADVICE for each in found)
        self.findings_counted.emit(stopping, len(found))
