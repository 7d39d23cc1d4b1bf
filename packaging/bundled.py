"""Lists the packages that Newsdesk needs, with the paths of their licences. Run by the Python that is frozen.

Prints JSON: {name: {"version": ..., "licence": ..., "files": [...]}}.
"""

import json
import re
import sys
import tomllib
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

_TEXT = re.compile(r"(?i)(?:^|/)(?:licen[cs]es?|copying|notice)[^/]*(?<!\.py)$")


def reached(wanted: Iterable[str]) -> Iterator[Distribution]:
    """The packages that these requirements need on this system, with their own requirements."""
    waiting, seen = list(wanted), set()
    while waiting:
        need = Requirement(waiting.pop())
        if need.name.lower() in seen or (need.marker and not need.marker.evaluate({"extra": ""})):
            continue
        seen.add(need.name.lower())
        try:
            found = distribution(need.name)
        except PackageNotFoundError:
            continue
        yield found
        waiting += found.requires or ()


def described(found: Distribution) -> dict[str, object]:
    """Record of one package."""
    texts = (file for file in found.files or () if _TEXT.search(file.as_posix()))
    return {
        "version": found.version,
        "licence": found.metadata["License-Expression"] or found.metadata["License"] or "",
        "files": sorted(str(path) for file in texts if (path := Path(str(found.locate_file(file)))).is_file()),
    }


if __name__ == "__main__":
    with open(sys.argv[1], "rb") as file:
        wanted = tomllib.load(file)["project"]["dependencies"]
    parts = {"pyinstaller": described(distribution("pyinstaller"))}  # its loader starts the frozen program
    parts |= {found.metadata["Name"].lower(): described(found) for found in reached(wanted)}
    print(json.dumps(parts, indent=1, sort_keys=True))
