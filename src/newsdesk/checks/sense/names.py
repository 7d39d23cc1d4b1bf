"""Check for one name in two spellings: a rare form that differs from a common one by a letter or two."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.finding_text import sense_text
from newsdesk.checks.sense.proper import ProperWord, common_words, named
from newsdesk.checks.sense.spellings import LONG, MOST_LETTERS, is_doubtful, is_near, is_one_name, is_one_place
from newsdesk.checks.sense.titles import NEUTRAL
from newsdesk.checks.sense.twins import INSTITUTIONS
from newsdesk.domain.fields import CHECKED_LINES
from newsdesk.domain.finding import Finding
from newsdesk.tr_noop import tr_noop

_SHORTEST = 5
_COMPARED = 2000  # different names of a story: each is compared with all others of its initial
_NEAREST = 20

_TWO_WAYS = sense_text(
    "names",
    tr_noop("Checks", "“{rare}” here, “{common}” elsewhere: is it one name?"),
    tr_noop("Checks", "A name has one spelling in a story. Put CQ behind it if there are two."),
)

Forms = dict[str, list[ProperWord]]


def names(story: CheckedStory) -> Iterator[Finding]:
    """Finds names that are spelt in two ways across headline, standfirst and text."""
    forms = _forms(story)
    by_initial: dict[str, list[str]] = defaultdict(list)
    for form in islice(forms, _COMPARED):
        by_initial[form[0]].append(form)
    for alike in by_initial.values():
        for rare, near in _near(alike):
            common = [each for each in near if _is_slip(rare, each, forms)]
            if common:
                usual = max(common, key=lambda form: len(forms[form]))
                for each in forms[rare]:
                    yield _TWO_WAYS.in_field(each.passage, each.start, each.end, usual, rare=rare, common=usual)


def _near(forms: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Each form with those nearest to it, by letters alone."""
    from rapidfuzz import process  # loaded when the first story is read, not at start-up
    from rapidfuzz.distance import OSA

    lower = [form.lower() for form in forms]
    for at, form in enumerate(forms):
        near = process.extract(lower[at], lower, scorer=OSA.distance, score_cutoff=MOST_LETTERS, limit=_NEAREST)
        yield form, [forms[index] for _, _, index in near if index != at]


def _forms(story: CheckedStory) -> Forms:
    forms: Forms = defaultdict(list)
    no_names = common_words(story.passages) | NEUTRAL | INSTITUTIONS
    vouched: set[str] = set()
    for each in named(story.passages):
        if len(each.word) < _SHORTEST or each.word.lower() in no_names:
            continue
        if any(start <= each.start and each.end <= end for start, end in each.passage.checked):
            vouched.add(each.word)
        forms[each.word].append(each)
    return {form: places for form, places in forms.items() if form not in vouched and _may_be_name(places)}


def _may_be_name(places: Sequence[ProperWord]) -> bool:
    """False where every use would have a capital anyway; the first word of a headline is still considered."""
    return any(each.passage.field in CHECKED_LINES for each in places) or _is_name(places)


def _is_name(places: Sequence[ProperWord]) -> bool:
    return not all(each.opens and not _stands_out(each) for each in places)


def _stands_out(each: ProperWord) -> bool:
    """Whether a word that opens a line may be a name: nearly all first words of headlines are not."""
    return bool(each.after) or _is_cited(each)


def _is_cited(each: ProperWord) -> bool:
    behind = each.passage.text[each.end : each.end + 10].split()
    return bool(behind) and behind[0].strip(".,:;") in ("said", "says", "told", "added")


def _is_slip(rare: str, common: str, forms: Forms) -> bool:
    if abs(len(rare) - len(common)) > 2 or rare == common:
        return False
    here, elsewhere = forms[rare], forms[common]
    if _is_certain(rare, common, forms):
        return True
    if not _may_be_slip(here, elsewhere) or not _is_name(here) or not _is_name(elsewhere):
        return False
    if not is_near(rare, common) or not _same_bearer(here, elsewhere):
        return False
    return not is_doubtful(rare, common) or _stand_alike(here, elsewhere)


def _is_certain(rare: str, common: str, forms: Forms) -> bool:
    """Whether the context shows that the two are one name: the same first name, or nobody else who is cited."""
    here, elsewhere = forms[rare], forms[common]
    later = _place(here[0]) > _place(elsewhere[0])
    seldom = len(here) < len(elsewhere) or (len(here) == len(elsewhere) and later)
    if not seldom or not is_one_name(rare, common):
        return False
    if is_one_place(rare, common):
        return True
    first_names = {each.first_name for each in elsewhere} - {""}
    if any(each.first_name for each in here):
        return any(each.first_name in first_names for each in here)
    cited = any(_is_cited(each) or each.passage.field in CHECKED_LINES for each in here)
    return bool(first_names) and cited and len(first_names) == 1


def _place(each: ProperWord) -> tuple[bool, int]:
    return each.passage.field == "body", each.passage.start + each.start


def _may_be_slip(rare: Sequence[ProperWord], common: Sequence[ProperWord]) -> bool:
    if any(each.passage.field in CHECKED_LINES for each in rare) and len(rare) == 1 and len(common) >= 1:
        return any(each.passage.field == "body" for each in common) and len(rare[0].word) >= LONG - 1
    return len(rare) <= 2 and 2 * len(rare) <= len(common)


def _same_bearer(rare: Sequence[ProperWord], common: Sequence[ProperWord]) -> bool:
    """Whether nothing in the context shows that they are two people or places."""
    for each in rare:
        if each.first_name and each.first_name not in {other.first_name for other in common}:
            return False
        if each.after and each.after not in {other.after for other in common}:
            return False
    return True


def _stand_alike(rare: Sequence[ProperWord], common: Sequence[ProperWord]) -> bool:
    """Whether the same first name stands before both, or the same name behind both."""
    first_names = {each.first_name for each in common} - {""}
    behind = {each.after for each in common} - {""}
    return any(each.first_name in first_names or each.after in behind for each in rare)
