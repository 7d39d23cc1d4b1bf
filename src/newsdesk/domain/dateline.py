"""Where and when a story was filed, in the house styles that print it and are read back."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from newsdesk.domain import byline as bylines
from newsdesk.domain import place_names


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """The parts of a dateline. `style` is a house style's key, empty for the house's own; no places, no dateline."""

    places: tuple[str, ...] = ()
    country: str = ""
    date: dt.date | None = None
    agency: str = ""
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DatelineStyle:
    """A house style: which parts it prints, and the mark that closes it."""

    key: str
    example: str
    mark: str
    capitals: bool = True
    country: bool = False
    date: bool = False
    agency: bool = False


STYLES: tuple[DatelineStyle, ...] = (
    DatelineStyle(key="colon", example="KABUL: ", mark=": "),
    DatelineStyle(key="agency-dash", example="KABUL, Afghanistan (AP) — ", mark=" — ", country=True, agency=True),
    DatelineStyle(key="agency-date-dash", example="KABUL, Oct 13 (Reuters) - ", mark=" - ", date=True, agency=True),
    DatelineStyle(key="agency-colon", example="KABUL (Pajhwok): ", mark=": ", agency=True),
    DatelineStyle(key="plain-colon", example="Kabul: ", mark=": ", capitals=False),
    DatelineStyle(key="none", example="", mark=""),
)
_BY_KEY = {style.key: style for style in STYLES}
_MARKS = tuple(dict.fromkeys(style.mark for style in STYLES if style.mark))

_MONTHS = ("Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec")
_MONTH_BY_START = {name[:3].lower(): number for number, name in enumerate(_MONTHS, start=1)}
_DATE = re.compile(
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\.? (\d{1,2})(?:, (\d{4}))?",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?P<rest>[^()]+?)(?: \((?P<agency>[^()\s][^()]{0,38}[^()\s]|[^()\s])\))?")
_COUNTRY = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’\u200c-]){1,40}")
_QUOTES = tuple("\"'“‘«„")
_LONGEST = 160


def line(dateline: Dateline, *, house: str = "colon") -> str:
    """The words that open the first paragraph, with their closing space; empty where nothing prints."""
    style = _BY_KEY.get(dateline.style) or _BY_KEY.get(house) or STYLES[0]
    if not dateline.places or style.key == "none":
        return ""
    names = (place_names.capitals(place) if style.capitals else place for place in dateline.places)
    country = f", {dateline.country}" if style.country and dateline.country else ""
    date = f", {_day(dateline.date)}" if style.date and dateline.date else ""
    agency = f" ({dateline.agency})" if style.agency and dateline.agency else ""
    return "/".join(names) + country + date + agency + style.mark


def _day(date: dt.date) -> str:
    return f"{_MONTHS[date.month - 1]} {date.day}"


def parse(text: str, *, near: dt.date | None = None) -> Dateline:
    """A dateline as typed into its field: a place alone, or any house style. What is not understood is the place.

    A closing mark chooses the style; without one it is the house's. A day without a year takes the last such day
    before `near` (today), a week's grace for copy filed ahead.
    """
    typed_ = " ".join(text.split())
    for mark in _MARKS:
        head = typed_.removesuffix(mark.rstrip())
        if head != typed_ and head:
            found = _read(head.rstrip(), near)
            return replace(found, style=_style(found, mark, capitals=_in_capitals(head)).key)
    return _read(typed_, near) if typed_ else Dateline()


def typed(dateline: Dateline) -> str:
    """The dateline as it stands in its field: all its parts, and the mark of its style if it has one of its own.

    `parse` reads this back.
    """
    if dateline.style and dateline.style != "none":
        return line(dateline).rstrip()
    parts = ["/".join(dateline.places), dateline.country]
    if dateline.date:
        parts.append(f"{_day(dateline.date)}, {dateline.date.year:04}")
    agency = f" ({dateline.agency})" if dateline.agency else ""
    return ", ".join(part for part in parts if part) + agency


def split(paragraph: str, *, near: dt.date | None = None) -> tuple[str, Dateline, str]:
    """Take a story's first paragraph apart: a byline glued before the dateline, the dateline, the rest.

    Only what prints back to the same letters is taken for a dateline, so nothing is changed by reading it. An empty
    Dateline says that there is none; the rest is then the whole paragraph.
    """
    found, rest = _found(paragraph, near)
    if found.places:
        return "", found, rest
    for credit, after in _glued(paragraph):
        found, rest = _found(after, near)
        if found.places:
            return credit, found, rest
    return "", Dateline(), paragraph


def _found(paragraph: str, near: dt.date | None) -> tuple[Dateline, str]:
    opening = paragraph[:_LONGEST]
    for mark in _MARKS:
        head, cut, _ = opening.partition(mark)
        if not cut:
            continue
        rest = paragraph[len(head) + len(mark) :]
        read = _read(head, near)
        read = replace(read, style=_style(read, mark, capitals=_in_capitals(head)).key)
        if line(read) == head + mark and _convincing(read, head, rest):
            return read, rest
    return Dateline(), paragraph


def _read(head: str, near: dt.date | None) -> Dateline:
    """The parts of a dateline without its closing mark."""
    shape = _HEAD.fullmatch(head)
    if shape is None:
        return Dateline(places=(head,))
    date, rest = _dated(shape["rest"].rstrip(), near)
    names, _, country = rest.partition(", ")
    if country and not _COUNTRY.fullmatch(country):
        names, country = rest, ""
    listed = tuple(place_names.from_capitals(name) if place_names.is_capitals(name) else name for name in _names(names))
    return Dateline(places=listed, country=country, date=date, agency=shape["agency"] or "")


def _names(text: str) -> list[str]:
    names = [name.strip() for name in text.split("/")]
    return names if all(names) else [text]


def _dated(text: str, near: dt.date | None) -> tuple[dt.date | None, str]:
    for found in _DATE.finditer(text):
        if found.end() == len(text) and text[: found.start()].endswith(", "):
            date = _nearest(_MONTH_BY_START[found[1][:3].lower()], int(found[2]), found[3], near)
            return date, text[: found.start() - 2] if date else text
    return None, text


def _nearest(month: int, day: int, year: str | None, near: dt.date | None) -> dt.date | None:
    latest = (near or dt.datetime.now(dt.UTC).date()) + dt.timedelta(days=7)
    years = [int(year)] if year else range(latest.year, max(latest.year - 9, 0), -1)
    for candidate in years:
        try:
            date = dt.date(candidate, month, day)
        except ValueError:  # 29 February waits for its year; 31 June never comes
            continue
        if year or date <= latest:
            return date
    return None


def _style(dateline: Dateline, mark: str, *, capitals: bool) -> DatelineStyle:
    """The style that these parts and this mark belong to."""
    if mark != ": ":
        return next(style for style in STYLES if style.mark == mark)
    if dateline.agency:
        return _BY_KEY["agency-colon"]
    return _BY_KEY["colon" if capitals else "plain-colon"]


def _in_capitals(head: str) -> bool:
    names = re.split(r", | \(", head, maxsplit=1)[0].split("/")
    return all(place_names.is_capitals(name) or place_names.is_arabic(name) for name in names)


def _convincing(dateline: Dateline, head: str, rest: str) -> bool:
    """Whether words before a mark are a dateline and no other opening: the same letters prove nothing."""
    names = re.split(r", | \(", head, maxsplit=1)[0].split("/")
    if all(place_names.is_capitals(name) for name in names):
        return True
    if not all(place_names.is_plain(name) for name in names) or rest.startswith(_QUOTES):
        return False
    if place_names.is_arabic(head):
        return dateline.style in ("colon", "agency-colon") or bool(dateline.agency)
    return dateline.style == "plain-colon"


_DASH = re.compile(r"\s*[-–—]\s*")
_BEFORE_CAPITALS = re.compile(r" (?=[^\W\d_a-z])")


def _glued(paragraph: str) -> list[tuple[str, str]]:
    """The ways to cut a byline from the front: at a dash, or, for a line that can only be a byline, at a space."""
    opening = paragraph[: _LONGEST // 2]
    cuts = [(cut, True) for cut in _DASH.finditer(opening)] + [
        (cut, False) for cut in _BEFORE_CAPITALS.finditer(opening)
    ]
    ways = []
    for cut, dashed in cuts:
        credit, after = paragraph[: cut.start()], paragraph[cut.end() :]
        if _is_credit(credit, dashed=dashed) and (dashed or not place_names.is_arabic(after[:1])):
            ways.append((credit, after))
    return ways


def _is_credit(text: str, *, dashed: bool) -> bool:
    if not text or text != text.strip() or any(mark in text for mark in ':;!?"“”«»()'):
        return False
    parsed = bylines.parse(text)
    desk = any(credit.role == bylines.DESK for credit in parsed.credits)
    named = bylines.is_marked(text) and all(credit.name[0].isupper() for credit in parsed.credits)
    return desk or named or (dashed and _is_person(text))


def _is_person(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 4 and all(word[0].isupper() and not word.isupper() for word in words)
