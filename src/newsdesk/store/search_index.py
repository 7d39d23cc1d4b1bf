"""Check and rebuild of the search index. It has no text, so it must be rebuilt when the folding rules change.

What is searched is the view `source`, made from the table of fields: where a version of the program searches other
fields than the one that made the index, the view and the index are made again.
"""

import zlib
from collections.abc import Mapping
from functools import cache
from itertools import chain

from newsdesk.domain.fields import SHEET, FieldType
from newsdesk.store.connection import Connection
from newsdesk.store.search_tokens import joined, split

# Latin, Arabic with its extensions, punctuation and joiners: where the folding's rules lie
_PROBED = (range(0x20, 0x250), range(0x600, 0x780), range(0x2000, 0x2070), range(0xFB50, 0xFF00, 7))

# Where a field's words lie in the fields of a revision. The headline has a column of its own, the body too; the byline
# is searched as it prints, from the story's row.
_PATHS: Mapping[FieldType, str] = {
    FieldType.LINE: "$.{name}",
    FieldType.PROSE: "$.{name}",
    FieldType.TAG: "$.{name}",
    FieldType.LIST: "$.{name}",
    FieldType.AUTHOR: "$.{name}.name",
}
SEARCHED = tuple(each for each in SHEET if each.searched and each.name != "headline")
"""The fields whose words stand in the column `text`."""

_SOURCE = """CREATE VIEW source AS
SELECT
    id,
    headline,
    {texts} || body AS text
FROM (SELECT id, headline, iif(json_valid(fields), fields, '{{}}') AS kept, body FROM revision)"""
_TEXT = "coalesce(json_extract(kept, '{path}'), '') || char(10)"
_HELD = "SELECT sql FROM sqlite_master WHERE type = 'view' AND name = 'source'"


def is_true(connection: Connection) -> bool:
    """Whether the index has the words of the fields that this program searches, folded as it folds them."""
    return bool(connection.one("PRAGMA user_version")[0] == _fingerprint()) and _reads_our_fields(connection)


def rebuild(connection: Connection) -> None:
    """Rebuild the index from the stories; takes a minute for 100,000 of them."""
    with connection.writing():
        if not _reads_our_fields(connection):
            connection.run("DROP VIEW IF EXISTS source")
            connection.run(view())
        connection.run("INSERT INTO search (search) VALUES ('rebuild')")
        connection.run(f"PRAGMA user_version = {_fingerprint()}")


@cache
def view() -> str:
    """The statement that makes the view of what is searched."""
    paths = (_PATHS[each.type].format(name=each.name) for each in SEARCHED if each.type in _PATHS)
    return _SOURCE.format(texts="\n    || ".join(_TEXT.format(path=path) for path in paths))


def _reads_our_fields(connection: Connection) -> bool:
    held = connection.one(_HELD)
    return held is not None and bool(held[0] == view())


@cache
def _fingerprint() -> int:
    probe = " ".join(map(chr, chain.from_iterable(_PROBED)))
    said = split(probe) + joined("a\u200cb c\u200cd")
    return zlib.crc32(said.encode()) & 0x7FFFFFFF
