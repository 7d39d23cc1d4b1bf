"""Verbs for copy checks: run them, ignore findings, edit the desk's word list, and stop a move by its findings."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING
from uuid import UUID

from newsdesk.desk import check_context
from newsdesk.desk.context import DeskContext, new_id
from newsdesk.desk.house_rules import Rules
from newsdesk.domain.archive_facts import ArchiveFacts
from newsdesk.domain.check_severity import STOPPED_BY, CheckSeverities
from newsdesk.domain.errors import CopyNotReady
from newsdesk.domain.finding import Finding, Report, Severity
from newsdesk.domain.ignored_finding import IgnoredFinding, IgnoreScope, around, ignores
from newsdesk.domain.moves import Move
from newsdesk.domain.story import Content, Story

if TYPE_CHECKING:
    from newsdesk.checks.checked_story import CheckedStory
    from newsdesk.desk.check_engines import CheckEngines


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckContext:
    """What the checks need from the archive: facts, ignored findings, the desk's own words."""

    facts: ArchiveFacts
    ignored: tuple[IgnoredFinding, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInfo:
    """A check as tables show it. `label` and `about` are translated in the context "Checks"."""

    key: str
    kind: str
    label: str
    about: str
    usual: Severity


class Checks:
    """Copy checks of one desk.

    `read`, `table`, `suggest` and the house rules do not read the archive and may be called from any thread; call the
    rest in the archive lane.
    """

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    @property
    def check_engines(self) -> "CheckEngines":
        """The check engines, each built on first use."""
        return self._context.check_engines

    def table(self) -> tuple[CheckInfo, ...]:
        """Every check, in order."""
        return tuple(
            CheckInfo(key=one.key, kind=one.kind, label=one.label, about=one.about, usual=one.severity)
            for one in self.check_engines.checks()
        )

    def known(self, story: UUID, content: Content) -> CheckContext:
        """The check context of a story with this content, which need not be saved. Call it in the archive lane."""
        archive = self._context.archive
        return CheckContext(
            facts=check_context.facts(self._context, story, content),
            ignored=archive.ignored.of(story),
            words=archive.words.all(),
        )

    def read(self, content: Content, known: CheckContext, *, cancelled: Callable[[], bool] = lambda: False) -> Report:
        """All findings for this content, without ignored ones.

        Raises domain.errors.Cancelled once `cancelled` returns True.
        """
        copy = _copy(content, known)
        report = self.check_engines.read(copy, guards(self._context), words=known.words, cancelled=cancelled)
        return _without_ignored(report, copy, known.ignored)

    def of(self, story: UUID) -> Report:
        """All findings for a story as it was last saved."""
        held = self._context.archive.stories.get(story)
        return self.read(held.content, self.known(story, held.content))

    def ignore(self, story: UUID, content: Content, finding: Finding, scope: IgnoreScope) -> IgnoredFinding:
        """Ignore a finding: once, in this story, or in every story. The story must be in the archive."""
        copy = _copy(content, None)
        ignored = IgnoredFinding(
            id=new_id(),
            scope=scope,
            check=finding.check,
            rule=finding.rule,
            quote=finding.quote,
            around=around(copy.text(finding.field), finding) if scope is IgnoreScope.ONCE else "",
            story=None if scope is IgnoreScope.ALWAYS else story,
        )
        self._context.archive.ignored.add(ignored, who=self._context.who, when=self._context.clock())
        return ignored

    def ignore_again(self, ignored: IgnoredFinding) -> None:
        """Undo of `tell_again`: ignore the finding again."""
        self._context.archive.ignored.add(ignored, who=self._context.who, when=self._context.clock())

    def tell_again(self, ignored: UUID) -> None:
        """Stop ignoring a finding."""
        self._context.archive.ignored.remove(ignored)

    def ignored(self) -> tuple[IgnoredFinding, ...]:
        """The findings that are ignored in every story, oldest first."""
        return self._context.archive.ignored.everywhere()

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """Spelling suggestions for an unknown word, best first. Takes a tenth of a second."""
        return self.check_engines.suggest(word, language)

    @property
    def rules(self) -> Rules:
        """The house rules; may be read and changed from any thread."""
        return Rules(lambda: self.check_engines)

    def words(self) -> tuple[str, ...]:
        """The desk's own words, in alphabetical order."""
        return self._context.archive.words.all()

    def add_word(self, word: str) -> None:
        """Add a word to the desk's list, so that it is no spelling mistake for anybody on this desk."""
        if word := " ".join(word.split()):
            self._context.archive.words.put(word, who=self._context.who, when=self._context.clock())

    def remove_word(self, word: str) -> None:
        """Remove a word from the desk's list."""
        self._context.archive.words.remove(word)

    def add_words(self, words: Iterable[str]) -> tuple[str, ...]:
        """Add many words in one transaction; returns those that are new, as they were written."""
        words = (" ".join(word.split()) for word in words)
        with self._context.archive.transaction():
            known = {word.casefold() for word in self.words()}
            new = {word.casefold(): word for word in words if word and word.casefold() not in known}
            for word in new.values():
                self.add_word(word)
        return tuple(new.values())

    def remove_words(self, words: Iterable[str]) -> None:
        """Remove many words in one transaction."""
        with self._context.archive.transaction():
            for word in words:
                self.remove_word(word)

    def sketch_some(self) -> bool:
        """Compute the sketches of some changed stories, by which similar ones are found; True if more may be left."""
        return check_context.sketch_some(self._context)


def guards(context: DeskContext) -> CheckSeverities:
    """The severity of each check by section, from the settings."""
    table = context.settings.guards
    return CheckSeverities(
        {check: {section: Severity(value) for section, value in row.items()} for check, row in table.items()}
    )


def guard(context: DeskContext, story: Story, verb: Move, content: Content) -> None:
    """Run the checks that can stop this move. Raises CopyNotReady with the findings that stop it."""
    severities = STOPPED_BY.get(verb)
    if not severities:
        return
    known = Checks(context).known(story.id, content)
    copy = _copy(content, known)
    report = context.check_engines.read_for(copy, guards(context), severities, words=known.words)
    stopping = _without_ignored(report, copy, known.ignored).stopping(*severities)
    if stopping:
        raise CopyNotReady(content.headline, verb.value, stopping)


def _copy(content: Content, known: CheckContext | None) -> "CheckedStory":
    from newsdesk.checks.checked_story import CheckedStory

    return CheckedStory(content=content, facts=known.facts) if known else CheckedStory(content=content)


def _without_ignored(report: Report, copy: "CheckedStory", ignored: Iterable[IgnoredFinding]) -> Report:
    ignored = tuple(ignored)
    if not ignored:
        return report
    kept = tuple(each for each in report.findings if not ignores(ignored, each, copy.text(each.field)))
    return replace(report, findings=kept)
