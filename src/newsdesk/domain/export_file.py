"""One file of an export, and how the files of one export are named."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFile:
    """One file that a writer gives for a story.

    `name` is a relative path with `/` between its parts. The first file of an export is its main file, which lies where
    the person asked for it; each further one lies in `files_folder` beside it, and the main file names it by this path.
    """

    name: str
    data: bytes


def files_folder(stem: str) -> str:
    """The folder for the further files of an export; `stem` is the main file's name without its ending.

    No main file has this name, and no two exports in one folder share it, as their main files have different stems.
    """
    return f"{stem}_files"
