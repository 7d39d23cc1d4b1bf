"""A moment as readers read it: day, month and year in the page's language, the time, and the zone by name."""

from dataclasses import dataclass
from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsdesk.page.publication import main_language


@dataclass(frozen=True, slots=True)
class _Tongue:
    """`months` are the Gregorian ones, as papers of that language name them, apart by spaces."""

    months: str
    digits: str = "0123456789"
    comma: str = ","


_PERSIAN_DIGITS, _ARABIC_DIGITS = "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩"
_ENGLISH = _Tongue("January February March April May June July August September October November December")
_TONGUES = {
    "en": _ENGLISH,
    "fa": _Tongue(
        "جنوری فبروری مارچ اپریل می جون جولای آگست سپتمبر اکتوبر نومبر دسمبر",
        _PERSIAN_DIGITS,
        "،",
    ),
    "ps": _Tongue(
        "جنوري فبروري مارچ اپریل مۍ جون جولای اګست سپتمبر اکتوبر نومبر ډسمبر",
        _PERSIAN_DIGITS,
        "،",
    ),
    "ar": _Tongue(
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        _ARABIC_DIGITS,
        "،",
    ),
}


def in_zone(when: datetime, zone: str) -> tuple[datetime, str]:
    """The moment by the clocks of a zone, and the zone's name; UTC where this machine does not know it."""
    known, name = _zone(zone)
    return when.astimezone(known), name


def moment(when: datetime, zone: str, *, language: str) -> str:
    """24 November 2026, 14:30 (Asia/Kabul)"""
    there, name = in_zone(when, zone)
    tongue = _TONGUES.get(main_language(language), _ENGLISH)
    month = tongue.months.split()[there.month - 1]
    said = f"{there.day} {month} {there.year}{tongue.comma} {there:%H:%M}"
    return f"{said.translate(str.maketrans('0123456789', tongue.digits))} ({name})"


def _zone(name: str) -> tuple[tzinfo, str]:
    try:
        return ZoneInfo(name or "UTC"), name or "UTC"
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC, "UTC"
