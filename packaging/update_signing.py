"""Signs in minisign's format (https://jedisct1.github.io/minisign/) with a minisign secret key, encrypted or not."""

import hashlib
from base64 import b64decode, b64encode
from dataclasses import dataclass
from pathlib import Path

from nacl.pwhash import scrypt
from nacl.signing import SigningKey

ALGORITHM, SCRYPT, PLAIN, BLAKE2B, PREHASHED = b"Ed", b"Sc", b"\0\0", b"B2", b"ED"
_SIZE = 158
_SECRET = 104  # key id, Ed25519 seed and public key, checksum


class KeyRefused(Exception):
    """Raised where the secret key cannot be used; says why."""


@dataclass(frozen=True, slots=True)
class SecretKey:
    """Secret key: its id (8 bytes) and the Ed25519 seed (32 bytes)."""

    id: bytes
    seed: bytes

    @property
    def public(self) -> str:
        """The public key as minisign prints it, to be built into packages."""
        return b64encode(ALGORITHM + self.id + bytes(SigningKey(self.seed).verify_key)).decode()

    def sign(self, data: bytes, trusted: str) -> bytes:
        """A signature file over `data`, prehashed, with a trusted comment of one line."""
        key, comment = SigningKey(self.seed), trusted.encode()
        signature = key.sign(hashlib.blake2b(data).digest()).signature
        lines = (
            b"untrusted comment: signature of a list of Newsdesk updates",
            b64encode(PREHASHED + self.id + signature),
            b"trusted comment: " + comment,
            b64encode(key.sign(signature + comment).signature),
        )
        return b"\n".join(lines) + b"\n"


def read_secret_key(path: Path, password: str = "") -> SecretKey:
    """The key in a file that minisign made. Raises KeyRefused."""
    try:
        raw = b64decode(path.read_text("utf-8").splitlines()[1])
    except (OSError, ValueError, IndexError) as error:
        raise KeyRefused(f"{path} is no minisign secret key: {error}") from error
    if len(raw) != _SIZE or raw[:2] != ALGORITHM or raw[2:4] not in (SCRYPT, PLAIN) or raw[4:6] != BLAKE2B:
        raise KeyRefused(f"{path} is no minisign secret key")
    secret = raw[54:]
    if raw[2:4] == SCRYPT:
        secret = _decrypted(raw, password)
    key_id, seed, checksum = secret[:8], secret[8:40], secret[72:]
    expected = hashlib.blake2b(ALGORITHM + secret[:72], digest_size=32).digest()
    if checksum != expected and (raw[2:4] == SCRYPT or any(checksum)):
        raise KeyRefused(f"The password for {path} is wrong, or the file is damaged")
    if bytes(SigningKey(seed).verify_key) != secret[40:72]:
        raise KeyRefused(f"{path} is damaged")
    return SecretKey(key_id, seed)


def _decrypted(raw: bytes, password: str) -> bytes:
    if not password:
        raise KeyRefused("This secret key is encrypted; give its password")
    operations, memory = int.from_bytes(raw[38:46], "little"), int.from_bytes(raw[46:54], "little")
    stream = scrypt.kdf(_SECRET, password.encode(), raw[6:38], opslimit=operations, memlimit=memory)
    return bytes(left ^ right for left, right in zip(raw[54:], stream, strict=True))
