"""Checksums of rows (CRC-32), by which the health check and every backup find data that the disk damaged."""

import zlib

Value = str | int | float | bytes | None

# What of each row is summed up: all that stays as it was first written, and of those that change in place (story,
# person, author, word, draft, unsent) what is written together with the sum.
COLUMNS: dict[str, tuple[str, ...]] = {
    "revision": ("id", "story", "who", "at", "why", "headline", "words", "fields", "body"),
    "draft": ("story", "base", "kept", "headline", "content"),
    "act": ("id", "story", "verb", "who", "role", "at", "revision", "was", "now", "reason", "undoes", "notice"),
    "note": ("id", "story", "who", "at", "text", "parent", "anchor_revision", "anchor_start", "anchor_end", "quote"),
    "notice": ("id", "story", "kind", "at", "zone", "text", "wrong", "right", "who", "revision"),
    "story": (
        "id",
        "created",
        "entered",
        "head",
        "words",
        "urgency",
        "slug",
        "headline",
        "byline",
        "section",
        "language",
        "status",
        "change",
        "held_from",
        "spiked_from",
        "cleared",
        "published",
        "scheduled",
        "zone",
        "assigned",
        "due",
        "embargo_until",
        "embargo_zone",
        "embargo_source",
    ),
    "person": ("id", "name", "folded", "role", "byline", "bio", "initials", "left"),
    "author": ("name", "bio"),
    "copy": (
        "id",
        "story",
        "revision",
        "format",
        "place",
        "is_file",
        "at",
        "who",
        "digest",
        "notices",
        "proof",
        "stub",
    ),
    "word": ("folded", "word", "who", "at"),
    "ignored": ("id", "story", "scope", "check", "rule", "quote", "around", "who", "at"),
    "unsent": ("place", "story", "item", "who", "kept", "content"),
}


def checksum(*values: Value) -> int:
    """CRC-32 of the values, each with its kind and length; the same on every machine."""
    found = 0
    for value in values:
        kind, data = _encoded(value)
        found = zlib.crc32(data, zlib.crc32(b"%s%d:" % (kind, len(data)), found))
    return found


def _encoded(value: Value) -> tuple[bytes, bytes]:
    if value is None:
        return b"n", b""
    if isinstance(value, bytes):
        return b"b", value
    if isinstance(value, str):
        return b"t", value.encode("utf-8", "surrogatepass")
    return b"i", repr(+value).encode()
