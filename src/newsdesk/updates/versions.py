"""Versions, strictly: three numbers, and `rc1` for what is tried before a release. Nothing else is compared."""

import re
from typing import NamedTuple

_SHAPE = re.compile(r"(\d{1,5})\.(\d{1,5})\.(\d{1,5})(?:rc(\d{1,3}))?", re.ASCII)
_FINAL = 1000
PATTERN = r"^[0-9]{1,5}\.[0-9]{1,5}\.[0-9]{1,5}(rc[0-9]{1,3})?\Z"
"""The same shape, for the manifest."""


class Version(NamedTuple):
    """A version that can be compared: a candidate comes before its release."""

    major: int
    minor: int
    patch: int
    candidate: int = _FINAL


def read(text: str) -> Version:
    """The version that the text names. Raises ValueError."""
    found = _SHAPE.fullmatch(text)
    if not found:
        raise ValueError(text)
    major, minor, patch, candidate = found.groups()
    return Version(int(major), int(minor), int(patch), int(candidate) if candidate else _FINAL)
