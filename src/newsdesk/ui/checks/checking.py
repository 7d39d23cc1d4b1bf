"""What checks found in the story in front, and where it stands now."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.fields import BODY
from newsdesk.domain.finding import Fault, Severity
from newsdesk.ui.bus import Bus
from newsdesk.ui.checks.body_positions import BodyPositions, in_units
from newsdesk.ui.checks.check_scheduler import CheckResult, CheckScheduler
from newsdesk.ui.checks.numbered_finding import NumberedFinding, numbered
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.anchored_ranges import Place
from newsdesk.ui.story.session import StorySession

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


class StoryChecks(QObject):
    """Findings of the story in front. Places in its body follow what is typed until it is read again."""

    # other findings; the story is another one
    changed = Signal()
    # whether words are being read
    busy_changed = Signal(bool)
    # how many findings stop a move, and how many there are
    findings_counted = Signal(int, int)
    failed = Signal(object)

    def __init__(self, lanes: Lanes, bus: Bus, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = lanes
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._meant: dict[str, tuple[str, ...]] = {}
        self.found: tuple[NumberedFinding, ...] = ()
        self.faults: tuple[Fault, ...] = ()
        self.read = False
        self.places: BodyPositions | None = None
        self.reading = CheckScheduler(lanes, bus, self)
        self.reading.result_ready.connect(self._take)
        self.reading.busy_changed.connect(self.busy_changed)
        self.reading.failed.connect(self.failed)

    def attach(self, newsroom: "Newsroom") -> None:
        """Work for this newsroom from now on."""
        self._newsroom = newsroom
        self.reading.attach(newsroom)

    def show_session(self, session: StorySession | None) -> None:
        """Follow this story from now on; the same one once more, for its standing changed, is read on."""
        if session is self._session and session is not None:
            return
        self._session = session
        if self.places is not None:
            self.places.deleteLater()
        self.places = BodyPositions(session.document, self) if session is not None else None
        self._meant.clear()
        self._show((), (), read=False)
        self.reading.show_session(session)

    @property
    def session(self) -> StorySession | None:
        """The story in front."""
        return self._session

    def set_live(self, on: bool) -> None:
        """Whether copy is read as it is typed. What was found goes with it, unless somebody looks at it."""
        self.reading.set_live(on)
        if not self.reading.wanted:
            self._show((), (), read=False)

    def place(self, found: NumberedFinding) -> Place | None:
        """Where a finding of the body stands now, in positions of Qt; None where its words are gone."""
        return self.places.of(found.number) if self.places and found.finding.field == BODY else None

    def at(self, position: int) -> NumberedFinding | None:
        """The finding around a position of the body, the shortest where several are."""
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

    def drop(self, gone: Callable[[NumberedFinding], bool]) -> None:
        """Show those no more that were settled just now, ahead of the next reading."""
        kept = tuple(each for each in self.found if not gone(each))
        if len(kept) < len(self.found):
            spans = self.places.all() if self.places else {}
            numbers = {each.number for each in kept}
            self._show(
                kept, self.faults, read=self.read, spans={one: span for one, span in spans.items() if one in numbers}
            )

    def suggest(
        self,
        found: NumberedFinding,
        then: Callable[[tuple[str, ...]], None],
        failed: Callable[[Exception], None],
        owner: QObject,
        *,
        latest: str = "",
    ) -> None:
        """What may have been meant by a word that is in no dictionary. Answers come while `owner` is there."""
        newsroom, session = self._newsroom, self._session
        if newsroom is not None and session is not None:
            word, language = found.finding.quote, session.fields().language
            self._lanes.side.run(
                lambda: newsroom.checks.suggest(word, language), owner=owner, done=then, failed=failed, latest=latest
            )

    def ask_meant(self, found: NumberedFinding) -> None:
        """Somebody looks at this finding: what was meant comes beside it."""
        word, session = found.finding.quote, self._session
        if found.asks and word not in self._meant:

            def came(words: tuple[str, ...]) -> None:
                if self._session is session:
                    self._meant[word] = words
                    self.found = tuple(self._with_meant(each) for each in self.found)
                    self.changed.emit()

            self.suggest(found, came, self.failed.emit, self, latest="meant")

    def _take(self, read: CheckResult) -> None:
        found = tuple(self._with_meant(each) for each in numbered(read.report.findings, read.text_of))
        spans = {
            each.number: (each.finding.start, each.finding.end)
            for each in found
            if each.finding.field == BODY and each.finding.end > each.finding.start
        }
        self._show(found, read.report.faults, read=True, spans=in_units(read.text_of(BODY), spans))

    def _with_meant(self, found: NumberedFinding) -> NumberedFinding:
        words = self._meant.get(found.finding.quote, ()) if found.asks else ()
        return replace(found, meant=words) if words else found

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
