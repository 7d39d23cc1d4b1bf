"""The formats there are, and which of them a file belongs to."""

from pathlib import PurePath

from newsdesk.domain.errors import UnknownFormat
from newsdesk.formats.format import Format

# a name ending weighs less than what the file holds, and decides where that says little
_SUFFIX_BONUS = 40


class Registry:
    """An ordered set of formats, looked up by key or by file."""

    def __init__(self, formats: tuple[Format, ...]) -> None:
        self.formats = formats

    def by_key(self, key: str) -> Format:
        """The format of that key. Raises UnknownFormat."""
        for each in self.formats:
            if each.key == key:
                return each
        raise UnknownFormat(key, self._keys())

    def for_file(self, name: str, head: bytes) -> Format:
        """The format that reads a file of this name starting so. Raises UnknownFormat."""
        suffix = PurePath(name).suffix.lower()

        def sureness(each: Format) -> int:
            return each.sniff(head) + _SUFFIX_BONUS * (suffix in each.suffixes)

        readers = self.readers()
        best = max(readers, key=sureness, default=None)
        if best is None or not sureness(best):
            raise UnknownFormat(name, self._keys())
        return best

    def readers(self) -> tuple[Format, ...]:
        """The formats that can be imported."""
        return tuple(each for each in self.formats if each.reads)

    def writers(self) -> tuple[Format, ...]:
        """The formats that can be exported."""
        return tuple(each for each in self.formats if each.writes)

    def _keys(self) -> tuple[str, ...]:
        return tuple(each.key for each in self.formats)
