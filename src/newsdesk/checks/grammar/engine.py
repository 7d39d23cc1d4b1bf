"""Grammar engine: starts its worker process when first used, stops it when idle, and restarts it when it dies."""

import logging
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count
from threading import Lock, Timer

from newsdesk.checks.check import EngineUnavailable
from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.finding_text import FindingText
from newsdesk.checks.grammar.protocol import BadAnswer, EngineSlip, Question, decode_answer, encode_question
from newsdesk.checks.grammar.worker_process import WorkerDied, WorkerProcess, worker_command
from newsdesk.domain.finding import Fault, Finding, FindingKind
from newsdesk.tr_noop import tr_noop

log = logging.getLogger(__name__)

_AT_ONCE = 12_000  # characters of a batch, some 2,000 words: between two batches a paragraph just typed gets its turn
_TRIES = 2
_ENGINE = tr_noop("Checks", "Grammar engine")
_GIVEN_UP = tr_noop("Checks", "It stopped several times and is left off until Newsdesk starts again.")
_SAID = FindingText(check="grammar", kind=FindingKind.GRAMMAR, said="{message}")


class GrammarEngine:
    """Finds mistakes of grammar in English passages, in a worker process. Safe to call from several threads.

    `patience`: seconds that one batch may take. `idle`: seconds without work after which the process is stopped.
    `deaths`: how often it may die before it is no longer restarted.
    """

    def __init__(
        self, command: Sequence[str] | None = None, *, patience: float = 20.0, idle: float = 300.0, deaths: int = 3
    ) -> None:
        self._command = tuple(command or worker_command())
        self._patience = patience
        self._idle = idle
        self._lives = self._deaths_allowed = deaths
        self._numbers = count(1)
        self._worker: WorkerProcess | None = None
        self._asked_last = 0.0
        self._timer: Timer | None = None
        self._closed = False
        self._lock = Lock()

    def __call__(self, passages: Sequence[CheckedPassage]) -> list[list[Finding]]:
        """The findings of each passage, in their order. Raises EngineUnavailable."""
        answers: list[list[Finding]] = []
        for batch in _batches(passages):
            slips = self._ask([_clean(passage.text) for passage in batch])
            answers.extend(
                [_finding(passage, slip) for slip in found] for passage, found in zip(batch, slips, strict=True)
            )
        return answers

    @property
    def pid(self) -> int | None:
        """Process id of the worker; None where none runs."""
        worker = self._worker
        return worker.pid if worker else None

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The engine, once it was given up."""
        return () if self._lives > 0 else (Fault(what=_ENGINE, reason=_GIVEN_UP),)

    def revive(self) -> None:
        """Allow the worker to be started again after it was given up."""
        with self._lock:
            self._lives = self._deaths_allowed

    def close(self) -> None:
        """Stop the worker for good, even in the middle of a batch."""
        self._closed = True
        if worker := self._worker:
            worker.kill()
        with self._lock:
            self._end()

    def _ask(self, passages: list[str]) -> list[list[EngineSlip]]:
        with self._lock:
            for _ in range(_TRIES):
                if self._lives <= 0 or self._closed:
                    break
                try:
                    return self._ask_once(passages)
                except (WorkerDied, BadAnswer) as error:
                    self._end()
                    if not self._closed:
                        self._lives -= 1
                        log.warning("the grammar engine stopped: %r", error)
            raise EngineUnavailable

    def _ask_once(self, passages: list[str]) -> list[list[EngineSlip]]:
        if self._worker is None:
            self._worker = WorkerProcess(self._command)
        question = Question(number=next(self._numbers), passages=passages)
        try:
            return decode_answer(self._worker.ask(encode_question(question), self._patience), question)
        finally:
            self._asked_last = time.monotonic()
            self._watch(self._idle)

    def _watch(self, seconds: float) -> None:
        if self._timer is None:
            self._timer = Timer(seconds, self._look_whether_idle)
            self._timer.daemon = True
            self._timer.start()

    def _look_whether_idle(self) -> None:
        with self._lock:
            self._timer = None
            left = self._idle - (time.monotonic() - self._asked_last)
            if self._closed or self._worker is None:
                return
            if left > 0:
                self._watch(left)
            else:
                self._end()

    def _end(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None
        if self._worker:
            self._worker.end()
            self._worker = None


def _batches(passages: Sequence[CheckedPassage]) -> Iterator[list[CheckedPassage]]:
    batch: list[CheckedPassage] = []
    size = 0
    for passage in passages:
        if batch and size + len(passage.text) > _AT_ONCE:
            yield batch
            batch, size = [], 0
        batch.append(passage)
        size += len(passage.text)
    if batch:
        yield batch


def _clean(text: str) -> str:
    """The text without lone surrogates, which a bad paste leaves and JSON cannot hold."""
    return (
        text if text.isascii() else "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)
    )


def _finding(passage: CheckedPassage, slip: EngineSlip) -> Finding:
    start, end = slip.start, slip.end
    # where Markdown stands among the words, a fix would delete it
    fixes = slip.fixes if passage.raw[start:end] == passage.text[start:end] else []
    return replace(_SAID.in_passage(passage, start, end, *fixes, message=slip.message), rule=slip.rule)
