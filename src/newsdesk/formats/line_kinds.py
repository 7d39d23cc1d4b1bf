"""What a line of a plain page is likely to be: a label, a byline, and in which language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from newsdesk.domain import byline as bylines
from newsdesk.page.notices import LABELS
from newsdesk.page.publication import Publication

_LANGUAGES = ("en", "fa", "ps", "ar")
# other ways in which papers write the same label
_ALSO_HOME = {"صفحه اصلی": "fa", "صفحهٔ اصلی": "fa", "صفحۀ اصلی": "fa", "کور": "ps", "کور پاڼه": "ps"}
_ALSO_ABOUT = {"دربارهٔ": "fa", "دربارۀ": "fa", "په اړه": "ps"}
_ALSO_CHECK_ALSO = {"همچنان بخوانید": "fa", "همچنین بخوانید": "fa", "دا هم ولولئ": "ps"}

_ARABIC = re.compile(r"[\u0621-\u064a\u066e-\u06d3\u06fa-\u06ff]")
_LATIN = re.compile(r"[A-Za-z]")
_PASHTO = re.compile("[ټډړږښګڼۍېځڅ]")
_ARABIC_ALONE = re.compile(r"ة")
_PERSIAN = re.compile("[پچژگکی]")
_SENTENCE_END = re.compile(r"[.!?؟۔…:;؛»”\"]\Z")
_BYLINE_WORDS = 12
_NAME_WORDS = 6


@dataclass(frozen=True, slots=True)
class PageWords:
    """The labels of pages in every language we know, each with its language, in lower case.

    `proof`, `notices` and `withdrawal` are the marks above a page, which name no language.
    """

    home: Mapping[str, str]
    about: Mapping[str, str]
    check_also: Mapping[str, str]
    proof: frozenset[str] = frozenset()
    notices: frozenset[str] = frozenset()
    withdrawal: frozenset[str] = frozenset()


def page_words(labels: Mapping[str, Mapping[str, str]]) -> PageWords:
    """Our own labels and those of a newsroom's settings."""
    house = Publication(labels=labels)
    known = {language: house.labels_for(language) for language in dict.fromkeys((*_LANGUAGES, *labels))}
    return PageWords(
        home=_ALSO_HOME | {words.home.casefold(): language for language, words in reversed(known.items())},
        about=_ALSO_ABOUT | {words.about.casefold(): language for language, words in reversed(known.items())},
        check_also=_ALSO_CHECK_ALSO
        | {words.check_also.casefold(): language for language, words in reversed(known.items())},
        proof=frozenset(words.proof.casefold() for words in known.values()),
        notices=frozenset(getattr(words, name).casefold() for words in known.values() for name in LABELS.values()),
        withdrawal=frozenset(words.withdrawal.casefold() for words in known.values()),
    )


def language_of(text: str, labelled: str) -> str:
    """The language of a page, by its script and then by the language of its labels."""
    if labelled not in ("", "en") or not _is_mostly_arabic(text):
        return labelled or "en"
    if _PASHTO.search(text):
        return "ps"
    return "ar" if _ARABIC_ALONE.search(text) and not _PERSIAN.search(text) else "fa"


def _is_mostly_arabic(text: str) -> bool:
    return _ARABIC.search(text) is not None and len(_ARABIC.findall(text)) > len(_LATIN.findall(text))


def is_sentence(text: str) -> bool:
    """Whether the text ends as sentences do."""
    return _SENTENCE_END.search(text) is not None


def is_byline(text: str) -> bool:
    """Whether the line can hardly be anything but a byline: it says so, or names a desk."""
    if len(text.split()) > _BYLINE_WORDS or "\n" in text or is_sentence(text):
        return False
    return bylines.is_marked(text) or any(credit.role == bylines.DESK for credit in bylines.parse(text).credits)


def is_name(text: str) -> bool:
    """Whether the line may be a person's bare name."""
    words = text.split()
    if not 1 < len(words) <= _NAME_WORDS or "\n" in text or is_sentence(text) or re.search(r"\d", text):
        return False
    return all(word[0].isupper() or not word[0].islower() for word in words)
