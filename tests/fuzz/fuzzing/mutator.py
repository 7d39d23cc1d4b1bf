"""Inputs made of sample files: bits turned, pieces cut, doubled, swapped, marks put in, and a few made enormous.

The same seed makes the same input.
"""

import random
from collections.abc import Callable, Sequence

MOST = 300_000
"""No input is longer, in bytes, but those that are made enormous on purpose."""
ENORMOUS = 2_000_000

# what readers branch on: marks of formats, edges of encodings and numbers, names of devices
_MARKS: tuple[bytes, ...] = (
    *(b"\x00", b"\xff", b"\xfe\xff", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\r", b"\r\n", b"\n\n"),
    *("\u2028\u202e\u200f\u200b\u00a0\u0085\ufeff".encode(), "ﷺ".encode(), "é́́́".encode(), "İ".encode(), b"K"),
    *(b"\x1b[31m", b"\x1b]0;x\x07", b"\x7f", b"\x08", b"\t", b"    ", b"\x0b\x0c", b"\x1c\x1d\x1e\x1f"),
    *(
        b"---\n",
        b"...",
        b"+++\n",
        b"# ",
        b"> ",
        b"- ",
        b"1. ",
        b"[",
        b"](",
        b"[^1]",
        b"[^1]: ",
        b"![",
        b"**",
        b"_",
        b"~~",
    ),
    *(
        b"`",
        b"```",
        b"|",
        b"| - |\n",
        b"<",
        b"</",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"&",
        b"&#x0;",
        b"&#1114112;",
        b"&amp;",
    ),
    *(b"{++", b"++}", b"{--", b"--}", b"{~~", b"~>", b"{==", b"{>>", b"<<}", b"{>>A 9999-12-31T23:59:59+23:59<<}"),
    *(
        b"\\",
        b'"',
        b"'",
        b"{",
        b"}",
        b"[[",
        b"]]",
        b"[[rule]]\n",
        b"=",
        b":",
        b",",
        b"/",
        b" / ",
        b"../",
        b"%00",
        b"%2e%2e",
    ),
    *(
        b"0",
        b"-1",
        b"1e999",
        b"NaN",
        b"9" * 30,
        b"2147483648",
        b"null",
        b"true",
        b"0000-00-00",
        b"9999-12-31T23:59:59Z",
    ),
    *(b"KABUL: ", b"KABUL, Feb 29 (Reuters) - ", b"By ", b"About ", b"Check Also\n", b"Home / ", b"CON", b"NUL.txt"),
)


def mutated(seed: int, samples: Sequence[bytes], *, enormous: bool = True) -> bytes:
    """A sample, changed by one to eight changes."""
    chance = random.Random(seed)  # noqa: S311  # repeatable, not secret
    data = chance.choice(samples)
    if enormous and chance.random() < 0.03:
        return _enormous(data, chance)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
        data = chance.choice(_CHANGES)(data, chance, samples)
        data = data[:MOST]
    return data


def _place(data: bytes, chance: random.Random) -> int:
    return chance.randint(0, len(data))


def _stretch(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = _place(data, chance)
    return start, min(len(data), start + int(chance.expovariate(1 / 40)) + 1)


def _flipped(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    changed = bytearray(data)
    for _turn in range(chance.choice((1, 1, 4, 16)) if changed else 0):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _set(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + chance.randbytes(end - start) + data[end:]


def _zeroed(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + bytes(end - start) + data[end:]


def _cut(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(data, chance)
    return data[:start] + data[end:]


def _ended(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    return data[: _place(data, chance)]


def _doubled(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    start, end = _stretch(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 2, 30, 500)) + data[end:]


def _marked(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    at = _place(data, chance)
    return data[:at] + chance.choice(_MARKS) * chance.choice((1, 1, 1, 2, 40, 400)) + data[at:]


def _lines_swapped(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    lines = data.split(b"\n")
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return b"\n".join(lines)


def _joined(data: bytes, chance: random.Random, samples: Sequence[bytes]) -> bytes:
    other = chance.choice(samples)
    return data[: _place(data, chance)] + other[_place(other, chance) :]


def _number_changed(data: bytes, chance: random.Random, _: Sequence[bytes]) -> bytes:
    places = [at for at, byte in enumerate(data[:20_000]) if 48 <= byte <= 57]
    if not places:
        return data
    at = chance.choice(places)
    return data[:at] + chance.choice((b"-", b"99999999999999999999", b"0", b"1.5", b"", b"00")) + data[at + 1 :]


def _enormous(data: bytes, chance: random.Random) -> bytes:
    """One mark, line or sample, over and over."""
    unit = chance.choice(
        (*_MARKS, b"\n", b" ", b"a", data[:200], data.split(b"\n")[0], b"\n- a", b"\n> ", b"<b>", b"<div>")
    )
    before, after = (data[: _place(data, chance)], b"") if chance.random() < 0.5 else (b"", data)
    size = chance.choice((20_000, 100_000, ENORMOUS))
    return before + (unit or b"x") * (size // max(len(unit), 1)) + after


_CHANGES: tuple[Callable[[bytes, random.Random, Sequence[bytes]], bytes], ...] = (
    *(_flipped, _set, _zeroed, _cut, _ended, _doubled, _marked, _marked, _lines_swapped, _joined, _number_changed),
)
