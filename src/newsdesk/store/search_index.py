"""Check and rebuild of the search index. It has no text, so it must be rebuilt when the folding rules change."""

import zlib
from functools import cache
from itertools import chain

from newsdesk.store.connection import Connection
from newsdesk.store.search_tokens import joined, split

# Latin, Arabic with its extensions, punctuation and joiners: where the folding's rules lie
_PROBED = (range(0x20, 0x250), range(0x600, 0x780), range(0x2000, 0x2070), range(0xFB50, 0xFF00, 7))


def is_true(connection: Connection) -> bool:
    """Whether the index was made by this program's folding rules."""
    return bool(connection.one("PRAGMA user_version")[0] == _fingerprint())


def rebuild(connection: Connection) -> None:
    """Rebuild the index from the stories; takes a minute for 100,000 of them."""
    with connection.writing():
        connection.run("INSERT INTO search (search) VALUES ('rebuild')")
        connection.run(f"PRAGMA user_version = {_fingerprint()}")


@cache
def _fingerprint() -> int:
    probe = " ".join(map(chr, chain.from_iterable(_PROBED)))
    said = split(probe) + joined("a\u200cb c\u200cd")
    return zlib.crc32(said.encode()) & 0x7FFFFFFF
