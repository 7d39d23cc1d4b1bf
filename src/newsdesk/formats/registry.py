"""The readers and writers there are, and which reader a file belongs to."""

from pathlib import PurePath

from newsdesk.domain.errors import UnknownFormat
from newsdesk.formats.format import Format, Reader, Writer

# a name ending weighs less than what the file holds, and decides where that says little
_SUFFIX_BONUS = 40


class Registry:
    """Readers and writers, each in an order, looked up by the format's key; a reader by a file as well."""

    def __init__(self, *, readers: tuple[Reader, ...], writers: tuple[Writer, ...]) -> None:
        self.readers, self.writers = readers, writers

    @property
    def formats(self) -> tuple[Format, ...]:
        """Every format that is read or written, once."""
        return tuple(dict.fromkeys([each.format for each in self.readers] + [each.format for each in self.writers]))

    def reader(self, key: str) -> Reader:
        """The reader of the format of that key. Raises UnknownFormat."""
        for each in self.readers:
            if each.format.key == key:
                return each
        raise UnknownFormat(key, _keys(self.readers))

    def writer(self, key: str) -> Writer:
        """The writer of the format of that key. Raises UnknownFormat."""
        for each in self.writers:
            if each.format.key == key:
                return each
        raise UnknownFormat(key, _keys(self.writers))

    def reads(self, key: str) -> bool:
        """Whether files of that format can be imported."""
        return key in _keys(self.readers)

    def writes(self, key: str) -> bool:
        """Whether stories can be exported in that format."""
        return key in _keys(self.writers)

    def reader_for(self, name: str, head: bytes) -> Reader:
        """The reader of a file of this name starting so. Raises UnknownFormat."""
        suffix = PurePath(name).suffix.lower()

        def sureness(each: Reader) -> int:
            return each.sniff(head) + _SUFFIX_BONUS * (suffix in each.format.suffixes)

        best = max(self.readers, key=sureness, default=None)
        if best is None or not sureness(best):
            raise UnknownFormat(name, _keys(self.readers))
        return best


def _keys(either: tuple[Reader | Writer, ...]) -> tuple[str, ...]:
    return tuple(each.format.key for each in either)
