"""Finds what lies in resources/, in a checkout and when installed."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def _root() -> Path:
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "resources"


def path(name: str) -> Path:
    """The file or folder `name` ("themes/page.css") of the resources."""
    return _root() / name
