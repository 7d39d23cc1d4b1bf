"""Spelling in Persian and Dari: doubtful words of a passage.

Names have no capitals and the dictionary is of Iran's Persian, so a word is doubtful only if it differs from a known
word by letters that are swapped, doubled or sound alike.
"""

from collections import Counter
from collections.abc import Iterator

import regex

from newsdesk.checks.checked_story import CheckedPassage
from newsdesk.checks.spelling import letters, typos
from newsdesk.checks.spelling.tokens import DoubtfulWord, SpellingWord, words
from newsdesk.checks.spelling.word_knowledge import WordKnowledge

_WORD = regex.compile(r"\p{Arabic}[\p{Arabic}\p{M}\u200c]*")
_LENGTHS = range(5, 30)
_LONG = 6
_STRANGE = 0.4  # with a larger share of unknown words the passage is in another language of this script
# how names of people, families and tribes begin and end
_BEGIN_NAMES = "عبدال محمد غلام احمد گل میر شیر نور خلیل امیر شاه ملا حاجی علی سید"
_END_NAMES = "زی زایی زاده خیل وال پور یار الله لله الدین محمد خان گل جان آغا نیا مل"
_NAME_BEGINNINGS, _NAME_ENDINGS = tuple(_BEGIN_NAMES.split()), tuple(_END_NAMES.split())
_PREFIXES = "می نمی بی نا هم ن ب بر در پیش پس باز فرا ابر غیر ضد"
_BEGINNINGS = tuple(_PREFIXES.split())
_SUFFIXES = (
    "ها های هایی هایم هایت هایش هایمان هایتان هایشان ان انی گان گانی گی ات ی یی ای ام اش اند ایم اید یم یت یش م ت ش"
    " مان تان شان تر تری ترین را"
)
_ENDINGS = tuple(sorted(_SUFFIXES.split(), key=len, reverse=True))


def doubtful(passage: CheckedPassage, lexicon: WordKnowledge) -> Iterator[DoubtfulWord]:
    """Unknown words that differ from a known word by a plain mistake."""
    all_words = [word for word in words(passage) if _WORD.fullmatch(word.text)]
    forms = [letters.dari(word.text) for word in all_words]
    times = Counter(forms)
    strange = [
        (word, form)
        for word, form in zip(all_words, forms, strict=True)
        if len(form) in _LENGTHS and not _is_known_somehow(word, form, lexicon)
    ]
    if len(strange) > max(2, len(all_words) * _STRANGE):
        return
    for word, form in strange:
        # an unknown word that is written twice is a name or a technical term
        if times[form] == 1 and not word.set_apart and not _is_like_a_name(form) and lexicon.near(form, _slips):
            yield DoubtfulWord(word.text, word.start)


def _is_like_a_name(form: str) -> bool:
    return form.endswith(_NAME_ENDINGS) or form.startswith(_NAME_BEGINNINGS)


def _slips(form: str) -> Iterator[str]:
    yield from typos.of_dari(form)
    if len(form) >= _LONG:
        yield from typos.of_dari_typing(form)


def _is_known_somehow(word: SpellingWord, form: str, lexicon: WordKnowledge) -> bool:
    return any(_is_known(each, lexicon) for each in dict.fromkeys((form, word.text, letters.loose(form))))


def _is_known(form: str, lexicon: WordKnowledge) -> bool:
    parts = [part for part in form.split(letters.ZWNJ) if part]
    return lexicon.knows(form) or all(_is_known_part(part, lexicon) for part in parts) or _is_joined(parts, lexicon)


def _is_joined(parts: list[str], lexicon: WordKnowledge) -> bool:
    # زنده‌گی, as many in Afghanistan write what the dictionary has as زندگی
    return len(parts) > 1 and parts[-1][:1] == "گ" and lexicon.knows("".join(parts).replace("هگ", "گ"))


def _is_known_part(part: str, lexicon: WordKnowledge) -> bool:
    if part in _ENDINGS or part in _BEGINNINGS or lexicon.knows(part):
        return True
    ends = (part[: -len(each)] for each in _ENDINGS if part.endswith(each))
    begins = (part[len(each) :] for each in _BEGINNINGS if part.startswith(each))
    return any(len(base) > 2 and lexicon.knows(base) for base in (*ends, *begins))
