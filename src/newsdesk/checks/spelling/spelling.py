"""Spelling check: the check of one passage, suggestions on demand, and the dictionaries that do not work."""

import logging
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from pathlib import Path

import regex

from newsdesk.checks.check import Check
from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.finding_text import FindingText
from newsdesk.checks.scripts import language_of
from newsdesk.checks.spelling import lists
from newsdesk.checks.spelling.dictionaries import Dictionaries
from newsdesk.checks.spelling.tokens import DoubtfulWord
from newsdesk.checks.spelling.word_knowledge import DeskWords, WordKnowledge, plain
from newsdesk.checks.spelling.word_set import WordSet
from newsdesk.domain.finding import Fault, Finding, FindingKind
from newsdesk.tr_noop import tr_noop

log = logging.getLogger(__name__)

KEY = "spelling"
_UNKNOWN = FindingText(
    check=KEY, kind=FindingKind.SPELLING, said=tr_noop("Checks", "“{word}” is not in the dictionary.")
)
_LISTS = tr_noop("Checks", "List of words and names")
_UNREAD = tr_noop("Checks", "A file of it cannot be read; the log says which.")
PERSIAN = frozenset({"fa"})
_MANY = 7
_WORD = regex.compile(r"[\p{L}\p{M}\u200c'’‘ʼ\u2010\u2011-]{1,60}")


class Spelling:
    """Dictionaries in one folder, place names in another, the desk's own words. Safe to call from several threads.

    After `use` returns True, the caller clears the runner's cache.
    """

    def __init__(self, dictionaries: Path, gazetteer: Path, desk_words: Iterable[str] = ()) -> None:
        self._folder = dictionaries
        self._gazetteer = gazetteer
        self._dictionaries = Dictionaries(dictionaries)
        self._desk = DeskWords(desk_words)
        self._lexicons: dict[str, WordKnowledge] = {}
        self._unread = False

    @cached_property
    def check(self) -> Check:
        """The row for the table of checks."""
        return Check(
            key=KEY,
            kind=FindingKind.SPELLING,
            label=tr_noop("Checks", "Spelling"),
            about=tr_noop("Checks", "Words that are in no dictionary, each paragraph in its own language."),
            passage=self.find,
        )

    def use(self, desk_words: Iterable[str]) -> bool:
        """Replace the desk's own words; False where they are the same as before."""
        words = frozenset(desk_words)
        if words == self._desk.words:
            return False
        self._desk = DeskWords(words)
        return True

    def find(self, passage: CheckedPassage) -> Iterator[Finding]:
        """Findings for misspelled words, without fixes: those come from `suggest`."""
        name = self._dictionaries.name(passage.language)
        if not name or (lexicon := self._lexicon(name)) is None:
            return
        try:
            found = _doubts(name, passage, lexicon)
        except Exception:
            log.exception("the dictionary %s is switched off: it broke", name)
            self._dictionaries.give_up(name)
            self._lexicons.pop(name, None)
            return
        for doubt in found:
            yield _UNKNOWN.in_passage(passage, doubt.start, doubt.start + len(doubt.text), word=doubt.text)

    def suggest(self, word: str, language: str) -> tuple[str, ...]:
        """Words that may have been meant, the likeliest first. Takes 0.1 s: only for when a person asks."""
        name = self._dictionaries.name(language_of(word, language))
        lexicon = self._lexicon(name) if name else None
        if lexicon is None or not _WORD.fullmatch(word):
            return ()
        meant = (each.replace("'", "’") if "’" in word else each for each in lexicon.suggest(plain(word)))
        return tuple(each for each in meant if each != word)[:_MANY]

    def faults(self) -> tuple[Fault, ...]:
        """Dictionaries and lists that do not work."""
        lists_broken = (Fault(what=_LISTS, reason=_UNREAD),) if self._unread else ()
        return (*self._dictionaries.faults, *lists_broken)

    def _lexicon(self, name: str) -> WordKnowledge | None:
        if name not in self._lexicons:
            speller = self._dictionaries.get(name)
            if speller is None:
                return None
            primary = name.split("-")[0]
            words = self._read(self._folder / f"{primary}.words.txt", lists.words)
            frequent = self._frequent(self._folder / f"{primary}.frequent.txt")
            self._lexicons[name] = WordKnowledge(speller, words, self._names, lambda: self._desk, frequent)
        return self._lexicons[name]

    @cached_property
    def _names(self) -> frozenset[str]:
        files = sorted(self._gazetteer.glob("*.txt"))
        return frozenset().union(*(self._read(file, lists.names) for file in files))

    def _frequent(self, file: Path) -> WordSet | None:
        return WordSet(words) if (words := self._read(file, lists.plain)) else None

    def _read(self, file: Path, read: Callable[[Path], frozenset[str]]) -> frozenset[str]:
        try:
            return read(file)
        except FileNotFoundError:
            return frozenset()
        except (OSError, UnicodeDecodeError):
            log.exception("the list %s cannot be read", file)
            self._unread = True
            return frozenset()


def _doubts(name: str, passage: CheckedPassage, lexicon: WordKnowledge) -> list[DoubtfulWord]:
    from newsdesk.checks.spelling import dari, latin

    return [*(dari if name in PERSIAN else latin).doubtful(passage, lexicon)]
