"""Word lists as text: reading pasted lists and files, and writing the desk's own list to a file."""

from collections.abc import Iterable
from pathlib import Path

from newsdesk import small_file
from newsdesk.desk.export import files
from newsdesk.domain.errors import FormatError, WriteFailed

_MOST = 4 * 1024 * 1024  # bytes: a hundred times the longest list that a desk keeps


def words_in(text: str) -> tuple[str, ...]:
    """The words of a list, one a line, each once; empty lines and lines that begin with # are left out."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def read(path: Path) -> tuple[str, ...]:
    """The words of a text file. Raises FormatError."""
    try:
        return words_in(small_file.read(path, most=_MOST).decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise FormatError("It is not a text in UTF-8.", source=path.name) from None
    except OSError as error:
        raise FormatError(f"It cannot be opened: {error.strerror or error}.", source=path.name) from error


def write(path: Path, words: Iterable[str]) -> Path:
    """Write a list, one word a line, over an existing file. Raises WriteFailed, DeskInTheWay."""
    if not path.parent.is_dir():
        raise WriteFailed(str(path), "there is no such folder")
    return files.write(path, "".join(f"{word}\n" for word in words).encode(), overwrite=True)
