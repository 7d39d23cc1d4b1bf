"""Editing of the house rules, with an optimistic lock: each change names the state of the file that was read.

It reads and writes files only, never the archive, and may be called from any thread.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.domain.errors import RuleRefused, RulesChanged, WriteFailed
from newsdesk.domain.finding import Fault
from newsdesk.domain.house_rule import HouseRule, RuleRow, RulesText

if TYPE_CHECKING:
    from newsdesk.checks.style.rules import HouseRules
    from newsdesk.desk.check_engines import CheckEngines

_UNREAD = RulesText(text="", seen="")
_BEGINNING = """\
# The newsroom's own house rules, over those that came with Newsdesk. A rule of the same key stands in the place of
# one of those. Newsdesk tries each rule by its own examples when it reads this file. A rule looks like this:
#
# [[rule]]
# key = "gas-station"
# group = "preferred"
# words = "gas station"
# put = "filling station"
# reason = "Our readers fill up there."
# wrong = "They met at a gas station."
# right = "They met at a filling station."
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleBook:
    """All rules as they were read, with those that are off or do not work.

    `own` is the newsroom's file as it was read: its `seen` goes back with each change, its `text` puts things back.
    `path` is where it lies or would lie. `broken` says in a sentence why none of it can be used; empty where it can.
    """

    path: Path
    rows: tuple[RuleRow, ...] = ()
    faults: tuple[Fault, ...] = ()
    own: RulesText = _UNREAD
    broken: str = ""

    @property
    def exists(self) -> bool:
        """Whether the newsroom's file exists."""
        return bool(self.own.seen or self.broken)


class Rules:
    """Verbs for house rules. Each change returns all rules as they are afterwards.

    Changes raise RulesChanged where the file is not what the book was read from, RuleRefused where a rule or the file
    makes no sense, and WriteFailed.
    """

    def __init__(self, check_engines: "Callable[[], CheckEngines]") -> None:
        self._check_engines = check_engines

    def book(self) -> RuleBook:
        """Read all rules from both files."""
        self._house.reload()
        return self._anew()

    def differs(self, book: RuleBook) -> bool:
        """Whether the newsroom's file was changed since the book was read, or another file was chosen."""
        own, broken = _own(self._house)
        return (self._check_engines().rules_file, own, broken) != (book.path, book.own, book.broken)

    def tried(self, rule: HouseRule) -> tuple[str, ...]:
        """What is wrong with a rule as typed, as sentences; none where it does what its examples say."""
        return self._house.faults_of(rule)

    def put(self, rule: HouseRule, book: RuleBook) -> RuleBook:
        """Write a rule to the newsroom's file, in place of one with the same key."""
        self._prove(book)
        self._house.put(rule, book.own.seen)
        return self._anew()

    def switch(self, key: str, book: RuleBook, *, off: bool) -> RuleBook:
        """Switch a rule off or on, also one that came with Newsdesk."""
        self._prove(book)
        self._house.switch(key, off=off, seen=book.own.seen)
        return self._anew()

    def remove(self, key: str, book: RuleBook) -> RuleBook:
        """Remove a rule from the newsroom's file; one that came with Newsdesk is reset."""
        self._prove(book)
        self._house.remove(key, seen=book.own.seen)
        return self._anew()

    def put_back(self, text: str, book: RuleBook) -> RuleBook:
        """Restore the newsroom's file as it was before (undo of a change)."""
        self._prove(book)
        self._house.write(text, seen=book.own.seen)
        return self._anew()

    def start_file(self, book: RuleBook) -> RuleBook:
        """Create the newsroom's file, to be opened in a text editor."""
        if not book.exists:
            self._house.write(_BEGINNING, seen="")
        return self._anew()

    def put_aside(self, book: RuleBook) -> RuleBook:
        """Rename a broken file in its folder, so that the newsroom can start again."""
        self._prove(book)
        try:
            book.path.rename(_free_name(book.path))
        except OSError as error:
            raise WriteFailed(str(book.path), error.strerror or str(error)) from error
        return self.book()

    @property
    def _house(self) -> "HouseRules":
        return self._check_engines().house_rules

    def _prove(self, book: RuleBook) -> None:
        """Settings may name another file since."""
        if self._check_engines().rules_file != book.path:
            raise RulesChanged(str(book.path))

    def _anew(self) -> RuleBook:
        check_engines, house = self._check_engines(), self._house
        check_engines.read_anew()
        own, broken = _own(house)
        rows = house.rules()
        return RuleBook(path=check_engines.rules_file, rows=rows, faults=house.faults(), own=own, broken=broken)


def _own(house: "HouseRules") -> tuple[RulesText, str]:
    """The newsroom's file, and why it cannot be used; empty where it can."""
    from newsdesk.checks.style import rules_file

    try:
        own = house.own()
    except RuleRefused as error:
        return _UNREAD, " ".join(error.reasons)
    try:
        rules_file.tables(own.text)
    except ValueError as error:
        return own, str(error)
    return own, ""


def _free_name(path: Path) -> Path:
    """A free file name, so that a file renamed before is not overwritten."""
    number = 1
    while (name := path.with_name(f"{path.name}.damaged{number if number > 1 else ''}")).exists():
        number += 1
    return name
