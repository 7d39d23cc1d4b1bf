"""Spelling in Latin script: doubtful words of a passage. A word with a capital inside a sentence passes as a name."""

from collections.abc import Iterator

import regex

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.spelling import letters, typos
from newsdesk.checks.spelling.tokens import DoubtfulWord, SpellingWord, words
from newsdesk.checks.spelling.word_knowledge import WordKnowledge

_WORD = regex.compile(r"\p{Latin}[\p{Latin}\p{M}]*(?:['’‘ʼ\u2010\u2011-]\p{Latin}[\p{Latin}\p{M}]*)*")
_HYPHEN = regex.compile(r"[\u2010\u2011-]")
_ROMAN = regex.compile(r"(?=[ivxlcdm])m{0,3}(?:c[md]|d?c{0,3})(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})")
_DRAWN_OUT = regex.compile(r"(.)\1\1|^(?:[ah]+|[hm]+|sh+)$")
_ENDINGS = ("'s", "'d", "'ll", "'ve", "'re", "'m")
# prefixes and particles of hyphenated words and names that are no English words
_JOINED = (
    "anti arch bi co counter cyber de eco euro ex extra geo hyper il inter intra micro mid mini mis multi neo non narco"
    " over pan para petro photo poly post pre pro proto pseudo psycho quasi re self semi socio sub super supra trans"
    " tri ultra un under uni vice al as ul ur us wal bin ibn abu umm bint de la le du von van der el"
)
_BEFORE = frozenset(_JOINED.split())
_GLUED = ("anti", "non", "counter", "multi", "micro", "pseudo", "ultra", "cyber", "agro", "narco")
_TAILS = ("wide", "like")
_LENGTHS = range(3, 40)
_SHORTEST_BASE = 4
_SHORTEST_OPENING = 5
_SHORTEST_TYPING = 5
_HEARD = range(7, 19)
# with more unknown words than this the passage is in another language; with few, more variants of each are tried
_FEW, _SHARE = 4, 0.25
_WINDOW = 4
_FOREIGN = 3  # so many unknown words without a similar known one, among nine: another language


def doubtful(passage: CheckedPassage, lexicon: WordKnowledge) -> Iterator[DoubtfulWord]:
    """Unknown words that are no names and differ from a known word by a mistake."""
    all_words = [word for word in words(passage) if _WORD.fullmatch(word.text)]
    strange = {at: doubt for at, word in enumerate(all_words) if (doubt := _strange(word, lexicon))}
    if len(strange) > max(_FEW, len(all_words) * _SHARE):
        return
    names = {letters.latin(word.text) for word in all_words if word.text[0].isupper() and not word.opening}
    by_ear = len(strange) <= _FEW
    slipped = {at: doubt for at, doubt in strange.items() if _is_doubtful(doubt, names, lexicon, by_ear)}
    foreign = strange.keys() - slipped.keys()
    for at, doubt in slipped.items():
        if len(foreign.intersection(range(at - _WINDOW, at + _WINDOW + 1))) < _FOREIGN:
            yield doubt


def _strange(word: SpellingWord, lexicon: WordKnowledge) -> DoubtfulWord | None:
    """The word, or the part of it between hyphens, if it is unknown."""
    form = letters.latin(word.text)
    if word.set_apart or len(form) not in _LENGTHS or (form[0].isupper() and not word.opening):
        return None
    # a capital within is an acronym or a trade mark
    if any(letter.isupper() for letter in form[1:]) or form in _BEFORE or _is_known(form, lexicon):
        return None
    return _part(word, lexicon) if form[0].islower() and _HYPHEN.search(form) else DoubtfulWord(word.text, word.start)


def _part(word: SpellingWord, lexicon: WordKnowledge) -> DoubtfulWord | None:
    start = word.start
    for part in _HYPHEN.split(word.text):
        if not _is_known_part(letters.latin(part), lexicon):
            return DoubtfulWord(part, start)
        start += len(part) + 1
    return None


def _is_known(form: str, lexicon: WordKnowledge) -> bool:
    if lexicon.knows(form) or (form[0].isupper() and lexicon.knows(form.lower())):
        return True
    if (base := _base(form)) != form and _is_known(base, lexicon):
        return True
    if form.endswith("s") and (form[:-1] in lexicon.words or lexicon.is_name(form[:-1])):
        return True
    return _is_made_of_known(form.lower(), lexicon) or (not form.isascii() and lexicon.knows(letters.bare(form)))


def _base(form: str) -> str:
    return next((form[: -len(each)] for each in _ENDINGS if form.endswith(each)), form)


def _is_made_of_known(form: str, lexicon: WordKnowledge) -> bool:
    if _HYPHEN.search(form):
        return all(_is_known_part(part, lexicon) for part in _HYPHEN.split(form))
    bases = [form[len(each) :] for each in _GLUED if form.startswith(each)]
    bases += [form[: -len(each)] for each in _TAILS if form.endswith(each)]
    return any(len(base) >= _SHORTEST_BASE and lexicon.common(base) for base in bases)


def _is_known_part(part: str, lexicon: WordKnowledge) -> bool:
    if len(part) not in _LENGTHS or part in _BEFORE or _is_no_word(part):
        return True
    return lexicon.knows(part.capitalize()) or _is_known(part, lexicon)


def _is_no_word(form: str) -> bool:
    return bool(_ROMAN.fullmatch(form) or _DRAWN_OUT.search(form)) or not form.isascii()


def _is_doubtful(doubt: DoubtfulWord, names: set[str], lexicon: WordKnowledge, by_ear: bool) -> bool:
    """Whether an unknown word is a known one with a mistake. If not, it is rare, foreign or new, and passes."""
    form = letters.latin(doubt.text)
    if form[0].isupper() and (form in names or len(form) < _SHORTEST_OPENING):
        return False
    base = _base(form.lower())
    if _is_no_word(base):
        return False
    return lexicon.near(base, _by_typing) or (by_ear and len(base) in _HEARD and lexicon.near(base, typos.of_spelling))


def _by_typing(form: str) -> Iterator[str]:
    return typos.swapped(form) if len(form) < _SHORTEST_TYPING else typos.of_typing(form)
