"""Access to the desk's words and to ignored findings, in the archive lane."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from newsdesk.ui.lanes import Lanes

if TYPE_CHECKING:
    from newsdesk.desk.checks import Checks
    from newsdesk.domain.ignored_finding import IgnoredFinding

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WordLists:
    """The desk's words and the findings ignored in every story, at one moment."""

    words: Words = ()
    ignored: "tuple[IgnoredFinding, ...]" = ()


class WordsStore(QObject):
    """Reads and changes both lists; after each change, `content_ready` carries them as they are then."""

    # WordLists
    content_ready = Signal(object)
    # open copy must be read again
    changed = Signal()
    failed = Signal(object)

    def __init__(self, checks: "Checks", lanes: Lanes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._checks, self._lanes = checks, lanes

    def read(self) -> None:
        """Read both lists."""
        self._lanes.archive.run(
            lambda: _kept(self._checks),
            owner=self,
            done=self.content_ready.emit,
            failed=self.failed.emit,
            latest="read",
        )

    def add(self, words: Iterable[str], then: Callable[[Words], None] | None = None) -> None:
        """Add words; `then` gets those that were new."""
        self._change(lambda checks: checks.add_words(words), then)

    def remove(self, words: Sequence[str], then: Callable[[None], None] | None = None) -> None:
        """Remove words."""
        self._change(lambda checks: checks.remove_words(words), then)

    def tell_again(self, ignored: "Sequence[IgnoredFinding]", then: Callable[[None], None]) -> None:
        """Stop ignoring these findings."""

        def again(checks: "Checks") -> None:
            for each in ignored:
                checks.tell_again(each.id)

        self._change(again, then)

    def ignore_again(self, ignored: "Sequence[IgnoredFinding]") -> None:
        """Ignore these findings again."""

        def as_before(checks: "Checks") -> None:
            for each in ignored:
                checks.ignore_again(each)

        self._change(as_before, None)

    def read_file(self, file: Path, then: Callable[[Words], None], failed: Callable[[Exception], None]) -> None:
        """Read the words of a text file; `then` gets them."""
        from newsdesk.desk import word_lists

        self._lanes.side.run(lambda: word_lists.read(file), owner=self, done=then, failed=failed)

    def write_file(self, file: Path, words: Sequence[str], then: Callable[[Path], None]) -> None:
        """Write words to a text file, one a line; `then` gets its path."""
        from newsdesk.desk import word_lists

        self._lanes.side.run(lambda: word_lists.write(file, words), owner=self, done=then, failed=self.failed.emit)

    def _change(self, work: "Callable[[Checks], object]", then: "Callable[..., None] | None") -> None:
        checks = self._checks

        def done(result: tuple[object, WordLists]) -> None:
            answer, kept = result
            self.content_ready.emit(kept)
            if then is not None:
                then(answer)
            self.changed.emit()

        self._lanes.archive.run(lambda: (work(checks), _kept(checks)), owner=self, done=done, failed=self.failed.emit)


def _kept(checks: "Checks") -> WordLists:
    return WordLists(checks.words(), checks.ignored())
