"""Paths in resources/, in a checkout and in an installed program."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent


@cache
def _root() -> Path:
    installed = _PACKAGE / "_resources"
    return installed if installed.is_dir() else _PACKAGE.parents[1] / "resources"


def path(name: str) -> Path:
    """Path of a file or folder of the resources, such as "themes/page.css"."""
    return _root() / name
