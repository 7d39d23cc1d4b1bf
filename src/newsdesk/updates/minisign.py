"""Signatures in minisign's format: a `.minisig` beside the file, checked against one public key.

The format is described at https://jedisct1.github.io/minisign/. Both rules are known: `ED` signs the BLAKE2b digest of
the file, the older `Ed` the file itself. A second signature covers the first one and the trusted comment.
"""

import binascii
import hashlib
from base64 import b64decode
from dataclasses import dataclass

from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import messages

SUFFIX = ".minisig"
LIMIT = 16 * 1024
"""Largest size of a signature file, in bytes."""

_PLAIN, _PREHASHED = b"Ed", b"ED"
_UNTRUSTED, _TRUSTED = b"untrusted comment: ", b"trusted comment: "
_ID, _KEY, _SIGNATURE = 8, 32, 64


@dataclass(frozen=True, slots=True)
class PublicKey:
    """Public key: its id (8 bytes) and the Ed25519 key itself (32 bytes)."""

    id: bytes
    key: bytes

    @property
    def name(self) -> str:
        """The id as minisign prints it."""
        return self.id[::-1].hex().upper()


@dataclass(frozen=True, slots=True)
class Signature:
    """Content of a `.minisig` file. `trusted` is the trusted comment as bytes, since these bytes are signed."""

    prehashed: bool
    key_id: bytes
    signature: bytes
    trusted: bytes
    whole: bytes


def read_key(text: str) -> PublicKey:
    """A public key as minisign prints it: the line of base64, or the file with the comment above it.

    Raises UpdateRefused.
    """
    lines = text.split("\n")
    raw = _decoded(lines[1 if lines[0].startswith("untrusted comment:") and len(lines) > 1 else 0].strip().encode())
    if len(raw) != 2 + _ID + _KEY or raw[:2] != _PLAIN:
        raise UpdateRefused(messages.KEY_DAMAGED)
    return PublicKey(id=raw[2 : 2 + _ID], key=raw[2 + _ID :])


def read_signature(data: bytes) -> Signature:
    """The four lines of a signature file. Raises UpdateRefused where they are anything else."""
    lines = [line.removesuffix(b"\r") for line in data.removesuffix(b"\n").split(b"\n")]
    if len(data) > LIMIT or len(lines) != 4:
        raise UpdateRefused(messages.SIGNATURE_DAMAGED)
    untrusted, first, trusted, second = lines
    raw, whole = _decoded(first), _decoded(second)
    sound = untrusted.startswith(_UNTRUSTED) and trusted.startswith(_TRUSTED)
    if not sound or len(raw) != 2 + _ID + _SIGNATURE or len(whole) != _SIGNATURE or raw[:2] not in (_PLAIN, _PREHASHED):
        raise UpdateRefused(messages.SIGNATURE_DAMAGED)
    return Signature(
        prehashed=raw[:2] == _PREHASHED,
        key_id=raw[2 : 2 + _ID],
        signature=raw[2 + _ID :],
        trusted=trusted.removeprefix(_TRUSTED),
        whole=whole,
    )


def verify(data: bytes, signature: bytes, key: PublicKey) -> str:
    """Verify `data` against the signature file. Returns its trusted comment; raises UpdateRefused."""
    read = read_signature(signature)
    if read.key_id != key.id:
        raise UpdateRefused(messages.OTHER_KEY, key=key.name, other=read.key_id[::-1].hex().upper())
    signed = hashlib.blake2b(data).digest() if read.prehashed else data
    _check(key, signed, read.signature)
    _check(key, read.signature + read.trusted, read.whole)
    return read.trusted.decode("utf-8", "replace")


def _check(key: PublicKey, signed: bytes, signature: bytes) -> None:
    from nacl.exceptions import BadSignatureError  # a native library, loaded only to look for updates
    from nacl.signing import VerifyKey

    try:
        VerifyKey(key.key).verify(signed, signature)
    except BadSignatureError as error:
        raise UpdateRefused(messages.FORGED) from error


def _decoded(line: bytes) -> bytes:
    try:
        return b64decode(line, validate=True)
    except (binascii.Error, ValueError):
        return b""
