"""The line to the update address: https alone, redirected to https alone, with the proxy of the environment.

What is asked for is an ordinary request that says nothing of who asks, not even which version.
"""

import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException, HTTPMessage, HTTPResponse
from ipaddress import ip_address
from typing import IO
from urllib.parse import quote, urljoin, urlsplit

from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import messages

TIMEOUT = 30.0
"""Seconds without a byte after which the line counts as broken."""
_REDIRECTS = 5
_HEADERS = {"User-Agent": "Newsdesk", "Accept": "*/*", "Accept-Encoding": "identity"}

BROKEN = (OSError, HTTPException)
"""What a line raises that breaks."""


def address_of(name: str, manifest: str) -> str:
    """Where a file beside the manifest lies."""
    return urljoin(manifest, quote(name))


def is_safe(address: str) -> bool:
    """Whether the address may be asked: https, or http of this machine itself, which is how tests ask."""
    try:
        parts = urlsplit(address)
        port_fits = parts.port is None or parts.port > 0
    except ValueError:
        return False
    if parts.username or parts.password or not parts.hostname or not port_fits:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and _loopback(parts.hostname))


@contextmanager
def open_url(address: str, *, start: int = 0, timeout: float = TIMEOUT) -> Iterator[HTTPResponse]:
    """The answer to a request for the address, from byte `start` on if the other side can do that.

    Raises UpdateRefused where the address is not safe or does not answer; BROKEN where the line breaks while reading.
    """
    if not is_safe(address):
        raise UpdateRefused(messages.ADDRESS_REFUSED, address=address)
    request = urllib.request.Request(address, headers=_HEADERS | _range(start))  # noqa: S310  # `safe` has looked
    try:
        answer = _opener(address).open(request, timeout=timeout)
    except urllib.error.HTTPError as error:
        with error:
            raise _refusal(address, error) from error
    except (*BROKEN, ValueError) as error:
        raise UpdateRefused(messages.NO_ANSWER, address=host(address), reason=_told(error)) from error
    with answer:
        yield answer


def host(address: str) -> str:
    """The part of an address that people know."""
    return urlsplit(address).netloc


class RangeNotSatisfiable(UpdateRefused):
    """The other side has nothing from that byte on."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """To safe addresses alone, and never from the network to this machine."""

    max_redirections = _REDIRECTS

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> urllib.request.Request | None:
        inward = urlsplit(newurl).scheme == "http" and urlsplit(req.full_url).scheme != "http"
        if inward or not is_safe(newurl):
            raise UpdateRefused(messages.REDIRECTED, address=host(req.full_url), to=newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(address: str) -> urllib.request.OpenerDirector:
    handlers: list[urllib.request.BaseHandler] = [_Redirects()]
    if urlsplit(address).scheme == "https":
        handlers.append(urllib.request.HTTPSHandler(context=_trust()))
    else:  # this machine: no proxy knows it
        handlers.append(urllib.request.ProxyHandler({}))
    return urllib.request.build_opener(*handlers)


def _trust() -> ssl.SSLContext:
    """The system's roots, where a newsroom's own proxy may be among them, and the usual ones beside."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(cafile=certifi.where())
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _range(start: int) -> dict[str, str]:
    return {"Range": f"bytes={start}-"} if start else {}


def _loopback(name: str) -> bool:
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _refusal(address: str, error: urllib.error.HTTPError) -> UpdateRefused:
    reason = f"{error.code} {error.reason}"
    name = urlsplit(address).path.rpartition("/")[2]
    kind = RangeNotSatisfiable if error.code == 416 else UpdateRefused
    return kind(messages.NOT_THERE, address=host(address), name=name, reason=reason)


def _told(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    return getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
