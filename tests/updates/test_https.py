"""HTTPS with a real certificate: no server is trusted without one, and no redirect leads from https to http."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from made_release import Release, Served, served
from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates.manifest import NAME

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl makes the certificate of these tests")


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """Of 127.0.0.1, signed by itself; key and certificate in one file."""
    key, made = tmp_path / "key.pem", tmp_path / "certificate.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"]
    more = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(key), "-out", str(made)]
    subprocess.run([*command, *more], check=True, capture_output=True)
    made.write_bytes(made.read_bytes() + key.read_bytes())
    return made


@pytest.fixture
def secure(release: Release, certificate: Path) -> Iterator[Served]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with served(release.folder, context) as made:
        yield made


def test_a_certificate_that_nobody_vouches_for_is_refused(updating, release, secure):
    release.add("newsdesk_9.0.0_amd64.deb", b"package")
    release.sign()
    with pytest.raises(UpdateRefused, match="certificate verify failed"):
        updating(address=secure.list).look()
    assert secure.asked == []


def test_a_newsrooms_own_certificate_is_believed_where_the_system_does(
    updating, release, secure, certificate, monkeypatch
):
    release.add("newsdesk_9.0.0_amd64.deb", b"package")
    release.sign()
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    mine = updating(address=secure.list)
    assert mine.fetch(mine.look()).path.read_bytes() == b"package"


def test_a_safe_address_never_leads_back_to_an_open_one(updating, server, secure, certificate, monkeypatch):
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    secure.redirects[NAME] = server.list
    with pytest.raises(UpdateRefused, match="sends on to an address that is not safe"):
        updating(address=secure.list).look()
    assert server.asked == []
