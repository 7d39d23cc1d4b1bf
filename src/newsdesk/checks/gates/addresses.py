"""Faults of link addresses, with the corrected address where it is certain. Nothing is fetched."""

import re
from typing import Literal

Fault = Literal["empty", "spaced", "script", "broken", "bare", "relative"]

_SPACE = re.compile(r"\s")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d)")
_OTHERS = re.compile(r"mailto:[^\s@]+@[^\s@]+|tel:[\d+().-]+|#\S+", re.IGNORECASE)
_WEB = re.compile(
    r"https?://(?:[^\s/?#@]+@)?(?P<host>\[[0-9A-F:.]+\]|[^\s/?#:@]+)(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE
)
_HOST = re.compile(r"localhost|\[.*\]|(?:[^\W_](?:[\w-]*[^\W_])?\.)+[^\W_][\w-]*[^\W_]\.?")
# a slash or colon too many or too few, a letter missing or doubled, the scheme twice
_NEARLY_WEB = re.compile(r"h{0,2}t{1,3}ps?(?::{1,2}/{1,4}|//|;//|:\\{1,2})(?:https?://)?", re.IGNORECASE)
_NAKED = re.compile(
    r"www\.|(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:com|org|net|gov|edu|int|info|af|pk|ir|in|uk|us|de|eu)(?=[/?#:]|$)",
    re.IGNORECASE,
)
_MAIL = re.compile(r"[^\s@/]+@[^\s@/]+\.[^\s@/]+")


def fault(address: str) -> tuple[Fault, str] | None:
    """Kind of fault and the corrected address, empty where it is not certain; None for a valid address.

    Anchors (`#...`), `mailto:` and `tel:` are valid.
    """
    bare = address.strip()
    if not bare:
        return "empty", ""
    if _SPACE.search(bare):
        return "spaced", ""
    if _is_sound(bare):
        return None
    return _nearly(bare) or _schemeless(bare) or (_hopeless(bare), "")


def _is_sound(address: str) -> bool:
    found = _WEB.fullmatch(address)
    return bool(_HOST.fullmatch(found["host"]) if found else _OTHERS.fullmatch(address))


def _nearly(address: str) -> tuple[Fault, str] | None:
    found = _NEARLY_WEB.match(address)
    if not found:
        return None
    scheme = "https://" if "s" in found[0].lower() else "http://"
    return "broken", _if_sound(scheme + address[found.end() :])


def _schemeless(address: str) -> tuple[Fault, str] | None:
    if _MAIL.fullmatch(address):
        return "bare", "mailto:" + address
    if address.startswith("//") or _NAKED.match(address):
        return "bare", _if_sound("https://" + address.lstrip("/"))
    return None


def _if_sound(address: str) -> str:
    return address if _is_sound(address) else ""


def _hopeless(address: str) -> Fault:
    scheme = _SCHEME.match(address)
    if not scheme:
        return "relative"
    return "broken" if scheme[1].lower() in ("http", "https", "mailto", "tel") else "script"
