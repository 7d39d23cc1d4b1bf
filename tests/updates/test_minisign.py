"""Signatures: those of minisign are accepted, and no others."""

import shutil
import subprocess
from base64 import b64decode, b64encode
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nacl.signing import SigningKey

from made_release import key_file, new_key
from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import messages, minisign
from update_signing import KeyRefused, read_secret_key

KEY = new_key()
PUBLIC = minisign.read_key(KEY.public)
DATA = b'{"layout": 1}'
GOOD = KEY.sign(DATA, "a test")

tool = pytest.mark.skipif(shutil.which("minisign") is None, reason="the minisign tool is not installed here")


def _with_line(number: int, line: bytes) -> bytes:
    lines = GOOD.split(b"\n")
    lines[number] = line
    return b"\n".join(lines)


def _legacy(data: bytes) -> bytes:
    key = SigningKey(KEY.seed)
    signature = key.sign(data).signature
    first, second = b64encode(b"Ed" + KEY.id + signature), b64encode(key.sign(signature + b"old").signature)
    return b"untrusted comment: x\n" + first + b"\ntrusted comment: old\n" + second + b"\n"


def test_a_good_signature_gives_its_trusted_comment():
    assert minisign.verify(DATA, GOOD, PUBLIC) == "a test"


def test_the_older_rule_is_known_too():
    assert minisign.verify(DATA, _legacy(DATA), PUBLIC) == "old"
    with pytest.raises(UpdateRefused):
        minisign.verify(DATA + b" ", _legacy(DATA), PUBLIC)


def test_a_signature_of_one_rule_does_not_pass_for_the_other():
    raw = b64decode(GOOD.split(b"\n")[1])
    with pytest.raises(UpdateRefused, match="forged"):
        minisign.verify(DATA, _with_line(1, b64encode(b"Ed" + raw[2:])), PUBLIC)


def test_line_ends_of_windows_are_no_forgery():
    assert minisign.verify(DATA, GOOD.replace(b"\n", b"\r\n"), PUBLIC) == "a test"


@pytest.mark.parametrize(
    ("signature", "told"),
    [
        (new_key().sign(DATA, "a test"), messages.OTHER_KEY),
        (KEY.sign(DATA + b" ", "a test"), messages.FORGED),
        (_with_line(2, b"trusted comment: another"), messages.FORGED),
        (_with_line(3, KEY.sign(b"other", "a test").split(b"\n")[3]), messages.FORGED),
        (_with_line(0, b"comment: x"), messages.SIGNATURE_DAMAGED),
        (_with_line(1, b"RWQ="), messages.SIGNATURE_DAMAGED),
        (_with_line(3, b"!!!"), messages.SIGNATURE_DAMAGED),
        (GOOD + b"more\n", messages.SIGNATURE_DAMAGED),
        (_with_line(2, b"trusted comment: " + b"x" * minisign.LIMIT), messages.SIGNATURE_DAMAGED),
        (b"", messages.SIGNATURE_DAMAGED),
    ],
    ids=["other key", "other words", "comment", "second", "no comment", "short", "no base64", "more", "long", "empty"],
)
def test_what_is_not_signed_by_this_key_is_refused(signature, told):
    with pytest.raises(UpdateRefused) as refused:
        minisign.verify(DATA, signature, PUBLIC)
    assert refused.value.said == told


def test_another_key_under_the_same_id_is_refused():
    forger = type(KEY)(id=KEY.id, seed=new_key().seed)
    with pytest.raises(UpdateRefused, match="forged"):
        minisign.verify(DATA, forger.sign(DATA, "a test"), PUBLIC)


@given(st.binary(max_size=400))
def test_any_bytes_are_a_signature_or_refused(data):
    with pytest.raises(UpdateRefused):
        minisign.verify(DATA, data, PUBLIC)


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_no_byte_can_be_changed_but_in_the_untrusted_comment(at, by):
    changed = bytearray(GOOD)
    changed[at] ^= by
    ours = len(b"untrusted comment: ") <= at < GOOD.index(b"\n")
    try:
        minisign.verify(DATA, bytes(changed), PUBLIC)
    except UpdateRefused:
        return
    assert ours


@given(st.text(max_size=200))
def test_any_text_is_a_key_or_refused(text):
    with pytest.raises(UpdateRefused):
        minisign.read_key(text)


def test_a_key_is_read_with_and_without_its_comment():
    assert minisign.read_key(f"untrusted comment: minisign public key\n{KEY.public}\n") == PUBLIC


@tool
@pytest.mark.parametrize("rule", [(), ("-l",)], ids=["prehashed", "legacy"])
def test_what_the_minisign_tool_signs_is_believed(tmp_path: Path, rule):
    file = tmp_path / "list.json"
    file.write_bytes(DATA)
    _run("-G", "-W", "-p", tmp_path / "public", "-s", tmp_path / "secret")
    _run("-S", *rule, "-s", tmp_path / "secret", "-m", file, "-t", "by the tool")
    public = minisign.read_key((tmp_path / "public").read_text())
    assert minisign.verify(DATA, (tmp_path / "list.json.minisig").read_bytes(), public) == "by the tool"


@tool
def test_the_minisign_tool_believes_what_we_sign(tmp_path: Path):
    file = tmp_path / "list.json"
    file.write_bytes(DATA)
    _run("-G", "-W", "-p", tmp_path / "public", "-s", tmp_path / "secret")
    signed = read_secret_key(tmp_path / "secret").sign(DATA, "by us")
    (tmp_path / "list.json.minisig").write_bytes(signed)
    told = _run("-V", "-p", tmp_path / "public", "-m", file)
    assert "by us" in told


@tool
def test_an_encrypted_key_of_the_tool_opens_with_its_password_alone(tmp_path: Path):
    _run("-G", "-p", tmp_path / "public", "-s", tmp_path / "secret", typed="open\nopen\n")
    key = read_secret_key(tmp_path / "secret", "open")
    assert key.public in (tmp_path / "public").read_text()
    for wrong in ("", "shut"):
        with pytest.raises(KeyRefused):
            read_secret_key(tmp_path / "secret", wrong)


def test_a_key_file_without_a_password_is_read(tmp_path: Path):
    (tmp_path / "key").write_text(key_file(KEY))
    assert read_secret_key(tmp_path / "key") == KEY


def _run(*arguments: object, typed: str = "") -> str:
    done = subprocess.run(
        ["minisign", *map(str, arguments)], input=typed, capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout
