"""Names of exported files: the main file's is made of the story, further ones are given by the writer and checked."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath
from uuid import UUID

from newsdesk.desk import slugs
from newsdesk.domain.errors import WriteFailed
from newsdesk.domain.export_file import ExportFile, files_folder
from newsdesk.domain.story import Content
from newsdesk.text import cq

_FAULT = "the format gives it a name that no file may have; this is a fault of Newsdesk, please report it"


def stem(story: UUID, content: Content) -> str:
    """A file name without its ending: from the web address, else from the headline, else from the id."""
    return (
        slugs.safe_file_name(content.url_slug)
        or slugs.safe_file_name(slugs.proposed(cq.without(content.headline), content.language))
        or str(story)
    )


def stem_of(name: str, suffixes: Sequence[str]) -> str:
    """The stem of a main file's name: without its ending where that is one of the format's, else the whole name."""
    ending = next((each for each in suffixes if name.lower().endswith(each) and len(name) > len(each)), "")
    return name[: len(name) - len(ending)]


def lies_beside(path: Path, folder: Path, *, stem: str) -> bool:
    """Whether the path is one of a further file of the export of this stem into the folder. The disk is not asked."""
    return path.is_relative_to(folder / files_folder(stem)) and ".." not in path.parts


def check(files: Sequence[ExportFile], *, stem: str) -> None:
    """Refuse an export whose further files would lie anywhere but in `files_folder(stem)`, or on each other.

    Names count as the same if any file system takes them for one. Raises WriteFailed; it is a fault of the writer.
    """
    seen: set[tuple[str, ...]] = set()
    for file in files[1:]:
        folder, *parts = PurePosixPath(file.name).parts or ("",)
        inside = folder == files_folder(stem) and file.name == "/".join((folder, *parts))
        if not (inside and parts and all(slugs.safe_file_name(part) == part for part in parts)):
            raise WriteFailed(file.name, _FAULT)
        keys = tuple(slugs.same_file(part) for part in parts)
        if any(key == keys[: len(key)] or keys == key[: len(keys)] for key in seen):
            raise WriteFailed(file.name, _FAULT)
        seen.add(keys)
