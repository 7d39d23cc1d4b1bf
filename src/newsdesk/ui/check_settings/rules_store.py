"""Access to the house rules in the side lane, and the rule book as last read."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.domain.errors import RulesChanged
from newsdesk.domain.house_rule import HouseRule
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.house_rules import RuleBook, Rules

Then = Callable[[], None]
Refused = Callable[[Exception], None]


class RulesStore(QObject):
    """Reads and changes the rules, one change at a time: each starts from the book that the one before returned."""

    # RuleBook, after each read or change
    content_ready = Signal(object)
    # the file was changed since it was read; nothing was written
    rules_outdated = Signal()
    # the rules or their faults are others now
    changed = Signal()
    failed = Signal(object)

    def __init__(self, rules: "Rules", lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rules, self._lanes = rules, lanes
        self.book: RuleBook | None = None
        self._busy = False

    def read(self, then: Then | None = None) -> None:
        """Read both files anew."""
        rules = self._rules
        self._run(rules.book, then)

    def check_for_changes(self) -> None:
        """Emit `rules_outdated` if somebody changed the newsroom's file since it was read."""
        book, rules = self.book, self._rules
        if book is not None and not self._busy:
            self._lanes.side.run(
                lambda: rules.differs(book),
                owner=self,
                done=lambda differs: self.rules_outdated.emit() if differs and book is self.book else None,
                failed=self.failed.emit,
                latest="look",
            )

    def try_out(self, rule: HouseRule, then: Callable[[tuple[str, ...]], None]) -> None:
        """Try a rule as typed; `then` gets what is wrong with it."""
        rules = self._rules
        self._lanes.side.run(lambda: rules.tried(rule), owner=self, done=then, failed=self.failed.emit, latest="try")

    def put(self, rule: HouseRule, then: Then, refused: Refused) -> None:
        """Write a rule to the newsroom's file; `refused` gets the error."""
        self._change(lambda rules, book: rules.put(rule, book), then, refused)

    def switch(self, key: str, *, off: bool, then: Then) -> None:
        """Switch a rule off or on."""
        self._change(lambda rules, book: rules.switch(key, book, off=off), then)

    def remove(self, key: str, then: Then) -> None:
        """Remove a rule from the newsroom's file."""
        self._change(lambda rules, book: rules.remove(key, book), then)

    def put_back(self, text: str) -> None:
        """Write the newsroom's file with the text that it had before."""
        self._change(lambda rules, book: rules.put_back(text, book), lambda: None)

    def start_file(self, then: Then) -> None:
        """Create the newsroom's file where there is none."""
        self._change(lambda rules, book: rules.start_file(book), then)

    def put_aside(self, then: Then) -> None:
        """Rename a broken file."""
        self._change(lambda rules, book: rules.put_aside(book), then)

    def _change(
        self, work: "Callable[[Rules, RuleBook], RuleBook]", then: Then, refused: Refused | None = None
    ) -> None:
        book, rules = self.book, self._rules
        if book is not None and not self._busy:
            self._run(lambda: work(rules, book), then, refused)

    def _run(self, work: "Callable[[], RuleBook]", then: Then | None, refused: Refused | None = None) -> None:
        self._busy = True

        def done(book: "RuleBook") -> None:
            self._busy = False
            before, self.book = self.book, book
            self.content_ready.emit(book)
            if then:
                then()
            if before is not None and (before.rows, before.faults) != (book.rows, book.faults):
                self.changed.emit()

        def failed(error: Exception) -> None:
            self._busy = False
            if isinstance(error, RulesChanged):
                self.rules_outdated.emit()
            else:
                (refused or self.failed.emit)(error)

        self._lanes.side.run(work, owner=self, done=done, failed=failed)
