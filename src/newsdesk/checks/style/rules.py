"""House rules in use: loaded when first needed, matched by the checks of style, edited by the newsroom."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.checks.check import Check
from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.style import table
from newsdesk.domain.errors import RuleRefused, RulesChanged
from newsdesk.domain.finding import Fault, Finding
from newsdesk.domain.house_rule import HouseRule, RuleGroup, RuleRow, RulesText

if TYPE_CHECKING:
    from newsdesk.checks.style.group_matcher import GroupMatcher
    from newsdesk.checks.style.rules_file import ParsedRules


@dataclass(frozen=True, slots=True, kw_only=True)
class _Loaded:
    rows: tuple[RuleRow, ...]
    faults: tuple[Fault, ...]
    groups: "dict[RuleGroup, GroupMatcher]"


class HouseRules:
    """House rules of two files: those that came with Newsdesk, and the newsroom's own, which may be missing.

    Safe to use from several threads. A method that changes rules saves the newsroom's file and reloads it; the caller
    then clears the runner's cache.
    """

    def __init__(self, shipped: Path, own: Path) -> None:
        self._shipped = shipped
        self._own = own
        self._lock = threading.RLock()
        self._loaded_files: _Loaded | None = None
        self._ran_away: dict[str, str] = {}

    def checks(self) -> tuple[Check, ...]:
        """One check for each group of rules. The files are loaded when one of them first runs."""
        return tuple(table.check(group, self._findings) for group in RuleGroup)

    def faults(self) -> tuple[Fault, ...]:
        """Rules that do not work and are switched off; empty until the files are loaded."""
        kept = self._loaded_files
        if kept is None:
            return ()
        return (*kept.faults, *(Fault(what=f"House rule “{key}”", reason=why) for key, why in self._ran_away.items()))

    def rules(self) -> tuple[RuleRow, ...]:
        """Every rule, also those that are off: the shipped ones in their order, then the newsroom's."""
        rows = self._loaded.rows
        stopped = dict(self._ran_away)
        return tuple(replace(row, fault=stopped.get(row.rule.key, row.fault)) for row in rows)

    def reload(self) -> None:
        """Load both files again when next needed, and switch on again the patterns that took too long."""
        with self._lock:
            self._loaded_files = None
            self._ran_away = {}

    def own(self) -> RulesText:
        """Text and checksum of the newsroom's file. Raises RuleRefused where it cannot be read."""
        from newsdesk.checks.style import rules_file

        try:
            return rules_file.read(self._own)
        except UnicodeDecodeError as error:
            raise RuleRefused("", (f"{self._own.name} is not a text in UTF-8.",)) from error
        except OSError as error:
            raise RuleRefused("", (f"{self._own.name} cannot be read: {error.strerror or error}.",)) from error

    def faults_of(self, rule: HouseRule) -> tuple[str, ...]:
        """Faults of a rule, as sentences; empty where it can be used."""
        from newsdesk.checks.style.rule_examples import faults_of

        return faults_of(rule)

    def put(self, rule: HouseRule, seen: str) -> RulesText:
        """Save a rule in the newsroom's file, over one of the same key. `seen` is the checksum that was read.

        A rule that does not pass its own examples is kept only while it is off. Raises RuleRefused, RulesChanged and
        WriteFailed; so do the others.
        """
        from newsdesk.checks.style import rules_editing
        from newsdesk.checks.style.rule_examples import faults_of, misunderstood

        if wrong := (misunderstood if rule.off else faults_of)(rule):
            raise RuleRefused(rule.key, wrong)
        return self._saved(rules_editing.put(self._unchanged_text(seen), rule), seen)

    def switch(self, key: str, *, off: bool, seen: str) -> RulesText:
        """Switch a rule of either file off or on."""
        from newsdesk.checks.style import rules_editing

        shipped = {one.key: one.off for one in _parsed_file(self._shipped).rules}
        return self._saved(
            rules_editing.switched(self._unchanged_text(seen), key, off=off, usual=shipped.get(key)), seen
        )

    def remove(self, key: str, *, seen: str) -> RulesText:
        """Delete a rule from the newsroom's file; a shipped rule of the same key counts again."""
        from newsdesk.checks.style import rules_editing

        return self._saved(rules_editing.removed(self._unchanged_text(seen), key), seen)

    def write(self, text: str, *, seen: str) -> RulesText:
        """Save the whole text of the newsroom's file. A rule in it that does not work is a fault when it is loaded."""
        from newsdesk.checks.style import rules_file

        try:
            rules_file.tables(text)
        except ValueError as error:
            raise RuleRefused("", (str(error),)) from None
        return self._saved(text, seen)

    def _findings(self, group: RuleGroup, passage: CheckedPassage) -> Iterator[Finding]:
        for hit in self._loaded.groups[group].matches(passage):
            yield table.finding(hit, passage)

    @property
    def _loaded(self) -> _Loaded:
        with self._lock:
            if self._loaded_files is None:
                self._loaded_files = self._load()
            return self._loaded_files

    def _load(self) -> _Loaded:
        from newsdesk.checks.style.group_matcher import GroupMatcher
        from newsdesk.checks.style.rule_merge import merge

        both = merge(_parsed_file(self._shipped, needed=True), _parsed_file(self._own))
        working = [row.rule for row in both.rows if row.works]
        groups = {
            group: GroupMatcher((rule for rule in working if rule.group is group), self._stopped) for group in RuleGroup
        }
        return _Loaded(rows=both.rows, faults=both.faults, groups=groups)

    def _stopped(self, rule: HouseRule) -> None:
        from newsdesk.checks.style.rule_examples import RUNS_AWAY

        self._ran_away[rule.key] = RUNS_AWAY

    def _unchanged_text(self, seen: str) -> str:
        own = self.own()
        if own.seen != seen:
            raise RulesChanged(str(self._own))
        return own.text

    def _saved(self, text: str, seen: str) -> RulesText:
        from newsdesk.checks.style import rules_file

        kept = rules_file.save(self._own, text, seen)
        self.reload()
        return kept


def _parsed_file(path: Path, *, needed: bool = False) -> "ParsedRules":
    """The rules of a file; a file that cannot be read, or is needed and missing, is a fault."""
    from newsdesk.checks.style import rules_file

    try:
        found = rules_file.read(path)
        if found.seen or not needed:
            return rules_file.parse(found.text, path.name)
        reason = "It is not there."
    except UnicodeDecodeError:
        reason = "It is not a text in UTF-8."
    except OSError as error:
        reason = f"It cannot be opened: {error.strerror or error}."
    return rules_file.ParsedRules(name=path.name, faults=(Fault(what=f"House rules in {path.name}", reason=reason),))
