"""Runner of checks: runs every check that is switched on over a story, and caches the findings of each passage."""

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from threading import Lock

from newsdesk.checks.check import Check, EngineUnavailable
from newsdesk.checks.checked_story import CheckedPassage, CheckedStory
from newsdesk.domain.check_severity import CheckSeverities
from newsdesk.domain.errors import Cancelled
from newsdesk.domain.fields import PAGE
from newsdesk.domain.finding import Fault, Finding, Report, Severity
from newsdesk.domain.ignored_finding import can_be_ignored

log = logging.getLogger(__name__)

PassageKey = tuple[str, str, str, str, str]
"""Cache key: check, kind of passage, language, masked text, raw text."""

_CACHE_LIMIT = 20_000  # entries of the cache: a 20,000-word story has some 600 passages, each with several checks
_BATCH = 24  # passages in one batch to an engine: between two batches other work may have its turn
_ORDER = {each.name: place for place, each in enumerate(PAGE)}
NOT_READ = frozenset({"code"})


class CheckRunner:
    """Runs checks over stories, from any thread. `checks` is called anew for each run, so its answer may change.

    A check that raises is switched off until `retry_broken`, and every report names it.
    """

    def __init__(self, checks: Callable[[], Iterable[Check]], faults: Callable[[], Iterable[Fault]] = tuple) -> None:
        self._checks = checks
        self._engine_faults = faults
        self._broken: dict[str, Fault] = {}
        self._cached: OrderedDict[PassageKey, tuple[Finding, ...]] = OrderedDict()
        self._lock = Lock()

    @property
    def checks(self) -> tuple[Check, ...]:
        """All checks, in the order of the table."""
        return tuple(self._checks())

    def read(
        self, copy: CheckedStory, guards: CheckSeverities, *, cancelled: Callable[[], bool] = lambda: False
    ) -> Report:
        """Report of all findings, in the order of the page. Raises Cancelled soon after `cancelled` returns True."""
        return self._read(copy, guards, self.checks, cancelled)

    def read_for(self, copy: CheckedStory, guards: CheckSeverities, severities: frozenset[Severity]) -> Report:
        """Report of the findings of these severities alone, such as those that stop a move: other checks do not run."""
        section = copy.content.section
        asked = [one for one in self.checks if guards.severity(one.key, section, one.severity) in severities]
        return self._read(copy, guards, asked, lambda: False)

    def clear_cache(self) -> None:
        """Clear the cache, since the desk's words or rules have changed."""
        with self._lock:
            self._cached.clear()

    def retry_broken(self) -> None:
        """Switch on again the checks that raised, and clear the cache."""
        self._broken.clear()
        self.clear_cache()

    def _read(
        self, copy: CheckedStory, guards: CheckSeverities, checks: Iterable[Check], cancelled: Callable[[], bool]
    ) -> Report:
        found: list[Finding] = []
        for check in checks:
            severity = guards.severity(check.key, copy.content.section, check.severity)
            if severity is Severity.OFF or check.key in self._broken:
                continue
            if cancelled():
                raise Cancelled
            found.extend(replace(finding, severity=severity) for finding in self._findings_of(check, copy, cancelled))
        vouched = [passage for passage in copy.passages if passage.checked]
        kept = [finding for finding in found if not (can_be_ignored(finding) and _is_marked_cq(vouched, finding))]
        return Report(findings=tuple(sorted(kept, key=_page_order)), faults=self._faults())

    def _faults(self) -> tuple[Fault, ...]:
        return (*self._broken.values(), *self._engine_faults())

    def _findings_of(self, check: Check, copy: CheckedStory, cancelled: Callable[[], bool]) -> Iterator[Finding]:
        try:
            if check.story is not None:
                yield from check.story(copy)
            else:
                yield from self._passage_findings(check, copy.passages, cancelled)
        except Cancelled:
            raise
        except EngineUnavailable:
            return
        except Exception:
            log.exception("the check %s is switched off: it broke", check.key)
            self._broken[check.key] = Fault(what=check.label, reason="It broke while reading; the log says more.")

    def _passage_findings(
        self, check: Check, passages: Sequence[CheckedPassage], cancelled: Callable[[], bool]
    ) -> Iterator[Finding]:
        asked = [one for one in passages if one.kind not in NOT_READ and _knows_language(check, one)]
        keys = [_cached(check, one) for one in asked]
        fresh = {key: one for key, one in zip(keys, asked, strict=True) if key not in self._cached}
        found: dict[PassageKey, tuple[Finding, ...]] = {}
        try:
            found.update(self._run_check(check, fresh, cancelled))
        finally:
            self._store(found)  # a cancelled run leaves its findings for the next one
        for key, passage in zip(keys, asked, strict=True):
            for finding in found[key] if key in found else self._cached.get(key, ()):
                yield _in_field(finding, passage)

    def _run_check(
        self, check: Check, fresh: dict[PassageKey, CheckedPassage], cancelled: Callable[[], bool]
    ) -> Iterator[tuple[PassageKey, tuple[Finding, ...]]]:
        if check.passages is not None:
            keys = [*fresh]
            for batch in (keys[start : start + _BATCH] for start in range(0, len(keys), _BATCH)):
                if cancelled():
                    raise Cancelled
                answers = check.passages([fresh[key] for key in batch])
                yield from ((key, tuple(found)) for key, found in zip(batch, answers, strict=True))
            return
        if check.passage is None:
            raise TypeError(check.key)
        for key, passage in fresh.items():
            if cancelled():
                raise Cancelled
            yield key, tuple(check.passage(passage))

    def _store(self, found: dict[PassageKey, tuple[Finding, ...]]) -> None:
        with self._lock:
            self._cached.update(found)
            while len(self._cached) > _CACHE_LIMIT:
                self._cached.popitem(last=False)


def _cached(check: Check, passage: CheckedPassage) -> PassageKey:
    # one line of a headline and one of the body may ask for different things, and so may two sections
    return check.key, f"{passage.field}/{passage.kind}/{passage.section}", passage.language, passage.text, passage.raw


def _knows_language(check: Check, passage: CheckedPassage) -> bool:
    return not check.languages or passage.language.split("-")[0].lower() in check.languages


def _in_field(finding: Finding, passage: CheckedPassage) -> Finding:
    return replace(finding, field=passage.field, start=finding.start + passage.start, end=finding.end + passage.start)


def _is_marked_cq(passages: Iterable[CheckedPassage], finding: Finding) -> bool:
    """Whether the writer marked these words as verified with `CQ`."""
    return any(
        start + passage.start <= finding.start and finding.end <= end + passage.start
        for passage in passages
        if passage.field == finding.field and finding.end > finding.start
        for start, end in passage.checked
    )


def _page_order(finding: Finding) -> tuple[int, int, int, str]:
    return _ORDER.get(finding.field, len(_ORDER)), finding.start, finding.end, finding.check
