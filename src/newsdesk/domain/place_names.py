"""How the names of places are written in datelines, and what only looks like one. A part of datelines."""

import re


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SMALL = _words("and al da de del di do du e el i la las le los of the u ul us wa y")
_CASED = re.compile(r"[^\W\d_]")
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u064b-\u0655\u0670\u200c .'’ʼ-])*")
_SEGMENT = re.compile(r"[^\s-]+")
_MAX_LENGTH = 40

# Words that open a paragraph before a colon and are no place. Compared without case.
_LABELS = _words(
    """
    advisory aka alert analysis and answer attention background breaking bulletin but caption clarification comment
    conclusion contact corrected correction credit dear deadline disclaimer eds editor editorial editors embargo
    exclusive explainer fact facts fact-check faq file focus follow headline headlines he here highlights i important
    in info insight interview introduction it key latest letter live location memo method more name new news note notes
    notice obituary on opinion p.s. photo photos picture pictures place poll profile ps quote question read recap
    related remember reminder reply report reporter reporting result results review satire see she source sources
    special sport sports statement story subject summary that the they this time tip title to topic topics transcript
    translation update updated urgent verdict video warning watch we weather what when where which who why writing you
    نوت یادداشت توجه هشدار نکته پرسش پاسخ سوال جواب منبع منابع عکس تصویر ویدیو ویدئو نویسنده گزارش راپور خبر خبرنگار
    خبرگزاری گزارشگر تحلیل مقاله تازه فوری اصلاح تصحیح مهم موضوع عنوان آدرس تاریخ زمان مترجم ترجمه وی او آنها این
    یادونه پوښتنه ځواب سرچینه انځور لیکوال هغه دی دا ملاحظة سؤال المصدر صورة فيديو تقرير عاجل تنبيه هو هي قال وقال
    """
)
# A verb of speech before the colon opens a quotation.
_SPEECH = _words(
    """
    گفت گفته می‌گوید می‌افزاید افزود گفتند نوشت نوشته کرد است بود شد وویل ویلي وايي ویل وايې زیاته کړه کړل ولیکل
    قال قالت يقول وأضاف أضاف كتب
    """
)
# Two plain words are a person as often as a place: the first must be one that begins places.
_BEGINNINGS = _words(
    """
    abu addis al bala bandar beit cape deh deir dera el east fort gaza ghazni hong kafr khan kuala lashkar las los
    mazar mount new north panama phnom pol port porto prince pul puli qala ras rio rostov saint salt san sana santa
    santo sao são sar sare sharm sheikh shin south spin sri st st. tel tirin ulan wadi washington west
    """
)


def is_arabic(text: str) -> bool:
    """Whether the name is written in the Arabic script, which has no capitals."""
    return bool(_ARABIC.search(text))


def capitals(place: str) -> str:
    """The place in capitals, as most house styles print it; one that was kept in capitals stays as it is."""
    if is_capitals(place):
        return place
    return " ".join(word if word == "and" else word.upper() for word in place.split(" "))


def from_capitals(place: str) -> str:
    """The place in ordinary letters where those print back to the same capitals; else as typed."""
    ordinary = _SEGMENT.sub(_ordinary, place)
    return ordinary if capitals(ordinary) == place else place


def _ordinary(found: re.Match[str]) -> str:
    segment = found[0]
    if "." in segment[:-1]:
        return segment
    low = segment.lower()
    return low if found.start() and low in _SMALL else low[0].upper() + low[1:]


def is_capitals(place: str) -> bool:
    """Whether this is a place name in capitals. Small words and Mc may be low: MAZAR-i-SHARIF, KABUL and HERAT."""
    if not _is_name(place) or is_arabic(place):
        return False
    segments = re.split(r"[ -]", place)
    return (
        len(place.split()) <= 5
        and len(_CASED.findall(place)) > 1
        and not segments[0].islower()
        and not segments[-1].islower()
        and all(_high(segment) or segment in _SMALL for segment in segments)
    )


def _high(segment: str) -> bool:
    return segment.removeprefix("Mc").isupper()


def is_plain(place: str) -> bool:
    """Whether a name in ordinary letters may stand before a dateline's colon.

    Deliberately narrow, since "Note: ..." and "A minister: ..." look alike: one capitalised word that is no label,
    or two of which the first begins the names of places. In the Arabic script up to three words, no label first and
    no verb of speech last.
    """
    if not _is_name(place):
        return False
    words = place.split()
    if is_arabic(place):
        return len(words) <= 3 and words[-1] not in _SPEECH
    return all(_capitalised(word) for word in words) and (
        len(words) == 1 or (len(words) == 2 and words[0].lower() in _BEGINNINGS)
    )


def _capitalised(word: str) -> bool:
    return word[0].isupper() and not word.isupper()


def _is_name(place: str) -> bool:
    return (
        1 < len(place) <= _MAX_LENGTH
        and _NAME.fullmatch(place) is not None
        and place == " ".join(place.split())
        and not _is_label(place)
    )


def _is_label(place: str) -> bool:
    words = place.lower().split()
    return words[0] in _LABELS and not (words[0] in _BEGINNINGS and len(words) > 1)
