"""Copy checks on the desk: reading a story, what is not told again, the desk's words, and the gates before moves."""

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
    """What a reading needs of the archive: facts, what is ignored, the desk's own words."""

    facts: ArchiveFacts
    ignored: tuple[IgnoredFinding, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInfo:
    """A row of the table of checks. A window looks up `label` and `about` under "Checks" before it shows them."""

    key: str
    kind: str
    label: str
    about: str
    usual: Severity


class Checks:
    """The sub-editor at the newsroom's elbow.

    `read`, `table`, `suggest` and the house rules touch no archive, so any thread may ask; the rest belongs to the
    archive's lane.
    """

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    @property
    def check_engines(self) -> "CheckEngines":
        """The engines; made when first asked."""
        return self._context.check_engines

    def table(self) -> tuple[CheckInfo, ...]:
        """Every check, in order."""
        return tuple(
            CheckInfo(key=one.key, kind=one.kind, label=one.label, about=one.about, usual=one.severity)
            for one in self.check_engines.checks()
        )

    def known(self, story: UUID, content: Content) -> CheckContext:
        """What the archive knows of a story with these words; it need not be saved yet."""
        archive = self._context.archive
        return CheckContext(
            facts=check_context.facts(self._context, story, content),
            ignored=archive.ignored.of(story),
            words=archive.words.all(),
        )

    def read(self, content: Content, known: CheckContext, *, cancelled: Callable[[], bool] = lambda: False) -> Report:
        """All that is to be told of these words. Raises domain.errors.Cancelled where `cancelled` says so."""
        copy = _copy(content, known)
        report = self.check_engines.read(copy, guards(self._context), words=known.words, cancelled=cancelled)
        return _without_ignored(report, copy, known.ignored)

    def of(self, story: UUID) -> Report:
        """All that is to be told of a story as it was last saved."""
        held = self._context.archive.stories.get(story)
        return self.read(held.content, self.known(story, held.content))

    def ignore(self, story: UUID, content: Content, finding: Finding, scope: IgnoreScope) -> IgnoredFinding:
        """Do not tell this again: here, in this story, or anywhere. The story must be in the archive."""
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
        """Take back that an ignored finding was taken up again."""
        self._context.archive.ignored.add(ignored, who=self._context.who, when=self._context.clock())

    def tell_again(self, ignored: UUID) -> None:
        """Take an ignored finding up again."""
        self._context.archive.ignored.remove(ignored)

    def ignored(self) -> tuple[IgnoredFinding, ...]:
        """What is ignored in every story, oldest first."""
        return self._context.archive.ignored.everywhere()

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """What may have been meant by a word that is in no dictionary, the best first. Takes a tenth of a second."""
        return self.check_engines.suggest(word, language)

    @property
    def rules(self) -> Rules:
        """The house rules, to be looked at and changed from any thread."""
        return Rules(lambda: self.check_engines)

    def words(self) -> tuple[str, ...]:
        """The desk's own words, by the alphabet."""
        return self._context.archive.words.all()

    def add_word(self, word: str) -> None:
        """Take a word into the desk's list: it is no mistake any more, for anybody on this desk."""
        if word := " ".join(word.split()):
            self._context.archive.words.put(word, who=self._context.who, when=self._context.clock())

    def remove_word(self, word: str) -> None:
        """Let a word go from the desk's list."""
        self._context.archive.words.remove(word)

    def add_words(self, words: Iterable[str]) -> tuple[str, ...]:
        """Take many words in at once; those that are new to the desk, as they were written."""
        words = (" ".join(word.split()) for word in words)
        with self._context.archive.transaction():
            known = {word.casefold() for word in self.words()}
            new = {word.casefold(): word for word in words if word and word.casefold() not in known}
            for word in new.values():
                self.add_word(word)
        return tuple(new.values())

    def remove_words(self, words: Iterable[str]) -> None:
        """Let many words go at once."""
        with self._context.archive.transaction():
            for word in words:
                self.remove_word(word)

    def sketch_some(self) -> bool:
        """Make ready, by a slice, what finds stories that say the same; whether more is left to be done."""
        return check_context.sketch_some(self._context)


def guards(context: DeskContext) -> CheckSeverities:
    """The newsroom's table of which check guards which move."""
    table = context.settings.guards
    return CheckSeverities(
        {check: {section: Severity(value) for section, value in row.items()} for check, row in table.items()}
    )


def guard(context: DeskContext, story: Story, verb: Move, content: Content) -> None:
    """Let these words of a story through the gate of a move. Raises CopyNotReady with all that stops it."""
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
