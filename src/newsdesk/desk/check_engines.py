"""Check engines: gates, sense, spelling, grammar and house style, each built on first use.

One object for a program, shared by both lanes and thread-safe.
"""

import threading
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.domain.check_severity import CheckSeverities
from newsdesk.domain.finding import Fault, Report, Severity

if TYPE_CHECKING:
    from newsdesk.checks.check import Check
    from newsdesk.checks.checked_story import CheckedStory
    from newsdesk.checks.grammar.engine import GrammarEngine
    from newsdesk.checks.runner import CheckRunner
    from newsdesk.checks.spelling.spelling import Spelling
    from newsdesk.checks.style.rules import HouseRules


class CheckEngines:
    """Runner of all checks.

    `resources` has the dictionaries and shipped rules; `own_rules` is the newsroom's rules file.
    """

    def __init__(self, resources: Path, own_rules: Path) -> None:
        self._resources = resources
        self._own_rules = own_rules
        self._lock = threading.RLock()
        self._rules: HouseRules | None = None
        self._grammar: GrammarEngine | None = None

    def checks(self) -> "tuple[Check, ...]":
        """Every check, in the order in which tables show them."""
        return self._reader.checks

    def read(
        self,
        copy: "CheckedStory",
        guards: CheckSeverities,
        *,
        words: tuple[str, ...] = (),
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Report:
        """All findings. `words` are the desk's own words. Raises Cancelled."""
        self._use(words)
        return self._reader.read(copy, guards, cancelled=cancelled)

    def read_for(
        self,
        copy: "CheckedStory",
        guards: CheckSeverities,
        severities: frozenset[Severity],
        *,
        words: tuple[str, ...] = (),
    ) -> Report:
        """Only the findings of these severities, which stop a move."""
        self._use(words)
        return self._reader.read_for(copy, guards, severities)

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """Spelling suggestions for a word, best first."""
        return self._spelling.suggest(word, language)

    @property
    def house_rules(self) -> "HouseRules":
        """The rules of house style; after changing them, call `read_anew`."""
        with self._lock:
            if self._rules is None:
                from newsdesk.checks.style.rules import HouseRules

                self._rules = HouseRules(self._resources / "house_rules" / "en.toml", self._own_rules)
            return self._rules

    @property
    def rules_file(self) -> Path:
        """The path of the newsroom's own rules; the file may not exist yet."""
        return self._own_rules

    def use_rules(self, own_rules: Path) -> None:
        """Use this file for the newsroom's rules from now on."""
        with self._lock:
            if own_rules != self._own_rules:
                self._own_rules, self._rules = own_rules, None
                self.read_anew()

    def read_anew(self) -> None:
        """Clear the cache and restart engines that failed, after a change of rules or words."""
        if "_reader" in self.__dict__:
            self._reader.retry_broken()
        if self._grammar is not None:
            self._grammar.revive()

    def close(self) -> None:
        """Stop the engines."""
        with self._lock:
            if self._grammar is not None:
                self._grammar.close()

    def _use(self, words: tuple[str, ...]) -> None:
        # without a word of its own a desk need not load the speller for a gate
        if (words or "_spelling" in self.__dict__) and self._spelling.use(words):
            self._reader.clear_cache()

    @cached_property
    def _reader(self) -> "CheckRunner":
        from newsdesk.checks.runner import CheckRunner

        return CheckRunner(lambda: tuple(self._all()), lambda: tuple(self._faults()))

    @cached_property
    def _spelling(self) -> "Spelling":
        from newsdesk.checks.spelling.spelling import Spelling

        return Spelling(self._resources / "dictionaries", self._resources / "gazetteer")

    @property
    def _engine(self) -> "GrammarEngine":
        with self._lock:
            if self._grammar is None:
                from newsdesk.checks.grammar.engine import GrammarEngine

                self._grammar = GrammarEngine()
            return self._grammar

    def _all(self) -> "Iterator[Check]":
        from newsdesk.checks.gates.table import GATES
        from newsdesk.checks.grammar.table import grammar_checks
        from newsdesk.checks.sense.table import SENSE

        yield from GATES
        yield from SENSE
        yield self._spelling.check
        yield from grammar_checks(self._engine)
        yield from self.house_rules.checks()

    def _faults(self) -> Iterator[Fault]:
        yield from self._spelling.faults()
        yield from self._engine.faults
        yield from self.house_rules.faults()
