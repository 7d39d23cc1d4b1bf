"""Version numbers: three numbers, and `rc1` and so on for release candidates. No other form is accepted."""

import re
from typing import NamedTuple

_SHAPE = re.compile(r"(\d{1,5})\.(\d{1,5})\.(\d{1,5})(?:rc(\d{1,3}))?", re.ASCII)
_FINAL = 1000
PATTERN = r"^[0-9]{1,5}\.[0-9]{1,5}\.[0-9]{1,5}(rc[0-9]{1,3})?\Z"
"""The same pattern, for the manifest."""


class Version(NamedTuple):
    """Comparable version: a release candidate comes before its release."""

    major: int
    minor: int
    patch: int
    candidate: int = _FINAL


def read(text: str) -> Version:
    """Parse a version. Raises ValueError."""
    found = _SHAPE.fullmatch(text)
    if not found:
        raise ValueError(text)
    major, minor, patch, candidate = found.groups()
    return Version(int(major), int(minor), int(patch), int(candidate) if candidate else _FINAL)
