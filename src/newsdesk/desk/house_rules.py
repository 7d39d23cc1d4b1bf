"""The house rules as a newsroom edits them: one look at all of them, and each change with the proof of what was read.

Touches files alone, never the archive: any thread may ask.
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
    """Every rule at one moment, those that are off or do not work among them.

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
        """Whether the newsroom has a file of its own yet."""
        return bool(self.own.seen or self.broken)


class Rules:
    """What is done with house rules. Each change returns all rules as they are afterwards.

    Changes raise RulesChanged where the file is not what the book was read from, RuleRefused where a rule or the file
    makes no sense, and WriteFailed.
    """

    def __init__(self, check_engines: "Callable[[], CheckEngines]") -> None:
        self._subeditor = check_engines

    def book(self) -> RuleBook:
        """All rules, read anew from both files."""
        self._house.reload()
        return self._anew()

    def differs(self, book: RuleBook) -> bool:
        """Whether the newsroom's file is another than the book was read from: changed elsewhere, or chosen anew."""
        own, broken = _own(self._house)
        return (self._subeditor().rules_file, own, broken) != (book.path, book.own, book.broken)

    def tried(self, rule: HouseRule) -> tuple[str, ...]:
        """What is wrong with a rule as typed, as sentences; nothing where it does what its examples say."""
        return self._house.tried(rule)

    def put(self, rule: HouseRule, book: RuleBook) -> RuleBook:
        """Keep a rule in the newsroom's file, in the place of any of its key."""
        self._prove(book)
        self._house.put(rule, book.own.seen)
        return self._anew()

    def switch(self, key: str, book: RuleBook, *, off: bool) -> RuleBook:
        """Switch a rule off or on, whosever it is."""
        self._prove(book)
        self._house.switch(key, off=off, seen=book.own.seen)
        return self._anew()

    def remove(self, key: str, book: RuleBook) -> RuleBook:
        """Take a rule out of the newsroom's file: one that came with Newsdesk is back as it came."""
        self._prove(book)
        self._house.remove(key, seen=book.own.seen)
        return self._anew()

    def put_back(self, text: str, book: RuleBook) -> RuleBook:
        """Make the newsroom's file what it was before: the way back of every change."""
        self._prove(book)
        self._house.write(text, seen=book.own.seen)
        return self._anew()

    def start_file(self, book: RuleBook) -> RuleBook:
        """Have a file of the newsroom's own, to be opened in an editor of text."""
        if not book.exists:
            self._house.write(_BEGINNING, seen="")
        return self._anew()

    def put_aside(self, book: RuleBook) -> RuleBook:
        """Give a broken file another name, beside where it lies, so that the newsroom begins anew."""
        self._prove(book)
        try:
            book.path.rename(_free_name(book.path))
        except OSError as error:
            raise WriteFailed(str(book.path), error.strerror or str(error)) from error
        return self.book()

    @property
    def _house(self) -> "HouseRules":
        return self._subeditor().house_rules

    def _prove(self, book: RuleBook) -> None:
        """Settings may name another file since."""
        if self._subeditor().rules_file != book.path:
            raise RulesChanged(str(book.path))

    def _anew(self) -> RuleBook:
        check_engines, house = self._subeditor(), self._house
        check_engines.read_anew()
        own, broken = _own(house)
        rows = house.rules()
        return RuleBook(path=check_engines.rules_file, rows=rows, faults=house.faults(), own=own, broken=broken)


def _own(house: "HouseRules") -> tuple[RulesText, str]:
    """The newsroom's file, and why nothing of it can be used."""
    from newsdesk.checks.style import rules_parser

    try:
        own = house.own()
    except RuleRefused as error:
        return _UNREAD, " ".join(error.reasons)
    try:
        rules_parser.tables(own.text)
    except ValueError as error:
        return own, str(error)
    return own, ""


def _free_name(path: Path) -> Path:
    """Nobody else's: what was put aside before stays."""
    number = 1
    while (name := path.with_name(f"{path.name}.damaged{number if number > 1 else ''}")).exists():
        number += 1
    return name
