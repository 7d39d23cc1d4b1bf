"""Puts the checks together: gates, sense, spelling, grammar and house style, each engine built when it is first asked.

One for a program, shared by both lanes and safe to use from several threads.
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
    """Reads copy. `resources` holds dictionaries, names and the shipped rules; `own_rules` is the newsroom's file."""

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
        """All findings. `words` are the desk's own. Raises Cancelled."""
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
        """Only what stops a move."""
        self._use(words)
        return self._reader.read_for(copy, guards, severities)

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """What may have been meant by a word, the best first."""
        return self._spelling.suggest(word, language)

    @property
    def house_rules(self) -> "HouseRules":
        """The rules of house style; whoever changes them calls `read_anew`."""
        with self._lock:
            if self._rules is None:
                from newsdesk.checks.style.rules import HouseRules

                self._rules = HouseRules(self._resources / "house_rules" / "en.toml", self._own_rules)
            return self._rules

    @property
    def rules_file(self) -> Path:
        """Where the newsroom's own rules lie; nothing need be there yet."""
        return self._own_rules

    def use_rules(self, own_rules: Path) -> None:
        """Keep the newsroom's rules in this file from now on."""
        with self._lock:
            if own_rules != self._own_rules:
                self._own_rules, self._rules = own_rules, None
                self.read_anew()

    def read_anew(self) -> None:
        """Forget what was found, and try again what broke: rules or words have changed."""
        if "_reader" in self.__dict__:
            self._reader.retry_broken()
        if self._grammar is not None:
            self._grammar.revive()

    def close(self) -> None:
        """Let go of the engines."""
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
