"""Lists of words as text: what was pasted or lies in a file, and the desk's own list for others to use."""

import os
from collections.abc import Iterable
from pathlib import Path

from newsdesk.desk import targets
from newsdesk.domain.errors import FormatError, WriteFailed

_MOST = 4_000_000  # bytes: a hundred times the longest list that a desk keeps


def words_in(text: str) -> tuple[str, ...]:
    """The words of a list, one a line, each once; empty lines and those that begin with # are remarks."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def read(path: Path) -> tuple[str, ...]:
    """The words of a file of text. Raises FormatError."""
    try:
        if path.stat().st_size > _MOST:
            raise FormatError("It is too long to be a list of words.", source=path.name)
        return words_in(path.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise FormatError("It is not a text in UTF-8.", source=path.name) from None
    except OSError as error:
        raise FormatError(f"It cannot be opened: {error.strerror or error}.", source=path.name) from error


def write(path: Path, words: Iterable[str]) -> Path:
    """Write a list, one word a line, over what is there. Raises WriteFailed, DeskInTheWay."""
    targets.refuse_desk(path)
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_text("".join(f"{word}\n" for word in words), encoding="utf-8", newline="\n")
        os.replace(part, path)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise WriteFailed(str(path), error.strerror or str(error)) from error
    return path
