"""Fixtures: a whole window with small checks that know four mistakes and need no engine; the rest is the desk's."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

from newsdesk.domain.errors import Cancelled
from newsdesk.domain.finding import Fault, Finding, FindingKind, Report, Severity
from newsdesk.domain.ignored_finding import ignores
from newsdesk.domain.story import Content
from newsdesk.text.suggestions import runs
from newsdesk.ui.checks.pane import ChecksPane
from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.ui.story.session import StorySession
    from newsdesk.ui.window.copy_checks import CopyChecks
    from newsdesk.ui.window.main_window import MainWindow

HEADLINE = "Snow closes the the pass"
BODY = "The drivers wiated all night.\n\nThe ministry will utilise ploughs, and drivers wiated again."
_KNOWN = (
    ("the the", FindingKind.SENSE, "doubled", "“{word}” stands twice.", "Readers see it.", ("the",)),
    ("wiated", FindingKind.SPELLING, "spelling", "“{word}” is not in the dictionary.", "", ()),
    (
        "utilise",
        FindingKind.STYLE,
        "style-preferred",
        "“{word}” is long.",
        "Short words are read.",
        ("use", "apply", "take"),
    ),
)
MEANT = ("waited", "wilted")


class SmallChecks:
    """The desk's checks with other engines.

    `asked` holds the bodies that were read, `threads` the threads that read them.
    """

    def __init__(self, real: Any) -> None:
        self._real = real
        self.asked: list[str] = []
        self.threads: set[str] = set()
        self.cancelled = 0
        self.faults: tuple[Fault, ...] = ()
        self.hold: threading.Event | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self._real, name)

    def read(self, content: Content, known: Any, *, cancelled: Callable[[], bool] = lambda: False) -> Report:
        self.asked.append(content.body)
        self.threads.add(threading.current_thread().name)
        while self.hold is not None and not self.hold.wait(0.005):
            if cancelled():
                self.cancelled += 1
                raise Cancelled
        found = [each for each in _found(content) if each.quote not in known.words]
        text = {name: _text(content, name) for name in ("headline", "standfirst", "body", "byline")}
        kept = tuple(each for each in found if not ignores(known.ignored, each, text[each.field]))
        return Report(findings=kept, faults=self.faults)

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        return MEANT if word == "wiated" else ()


def _text(content: Content, name: str) -> str:
    return runs(content.body)[0] if name == "body" else str(getattr(content, name))


def _found(content: Content) -> Iterator[Finding]:
    for name in ("headline", "standfirst"):
        yield from _in(_text(content, name), name)
    if not content.byline.text:
        gate = Finding(check="byline", kind=FindingKind.GATE, field="byline", said="The byline is missing.")
        yield replace(gate, severity=Severity.FILING)
    yield from sorted(_in(_text(content, "body"), "body"), key=lambda each: each.start)


def _in(text: str, field: str) -> Iterator[Finding]:
    for word, kind, check, said, why, fixes in _KNOWN:
        at = text.find(word)
        while at >= 0:
            yield Finding(
                check=check,
                kind=kind,
                field=field,
                said=said,
                start=at,
                end=at + len(word),
                quote=word,
                why=why,
                values={"word": word},
                fixes=fixes,
            )
            at = text.find(word, at + 1)


@pytest.fixture
def small(newsroom: Any, monkeypatch: pytest.MonkeyPatch) -> SmallChecks:
    made = SmallChecks(newsroom.checks)
    monkeypatch.setattr(newsroom, "checks", made)
    return made


@pytest.fixture
def checks(small: SmallChecks, window: "MainWindow") -> "CopyChecks":
    """The checks of a window that is ready."""
    window.activateWindow()
    return window.late.copy_checks


@pytest.fixture
def read(checks: "CopyChecks", lanes: Lanes) -> Callable[[], None]:
    """Read the story now, without waiting for the pause."""

    def reading() -> None:
        assert lanes.drain(30)
        checks.checking.reading.read()
        assert lanes.drain(30)

    return reading


@pytest.fixture
def story(checks: "CopyChecks", window: "MainWindow", add: Callable[..., UUID], lanes: Lanes) -> UUID:
    """A story with five mistakes, in front."""
    made = add(HEADLINE, body=BODY)
    window.open_story(made)
    assert lanes.drain(30)
    return made


@pytest.fixture
def session(story: UUID, window: "MainWindow") -> "StorySession":
    assert window.sessions.current is not None
    return window.sessions.current


@pytest.fixture
def pane(story: UUID, checks: "CopyChecks", window: "MainWindow", read: Callable[[], None]) -> ChecksPane:
    """The panel, opened by its key, with the story read."""
    window.actions_["view.checks"].trigger()
    read()
    return checks.pane
