"""HTTPS client for the update address: https alone, also after redirects, through the proxy of the environment.

A request holds nothing about the person or the machine, not even the version of Newsdesk.
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
"""Seconds without a byte after which the connection counts as lost."""
_REDIRECTS = 5
_HEADERS = {"User-Agent": "Newsdesk", "Accept": "*/*", "Accept-Encoding": "identity"}

BROKEN = (OSError, HTTPException)
"""Exceptions of a connection that is lost."""


def address_of(name: str, manifest: str) -> str:
    """Address of a file beside the manifest."""
    return urljoin(manifest, quote(name))


def is_safe(address: str) -> bool:
    """Whether the address may be used: https, or http to this machine itself, for tests."""
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
    """Open the address, from byte `start` on if the server supports ranges.

    Raises UpdateRefused where the address is not safe or does not answer; BROKEN where the line breaks while reading.
    """
    if not is_safe(address):
        raise UpdateRefused(messages.ADDRESS_REFUSED, address=address)
    request = urllib.request.Request(address, headers=_HEADERS | _range(start))  # noqa: S310  # `is_safe` has checked it
    try:
        answer = _opener(address).open(request, timeout=timeout)
    except urllib.error.HTTPError as error:
        with error:
            raise _refusal(address, error) from error
    except (*BROKEN, ValueError) as error:
        raise UpdateRefused(messages.NO_ANSWER, address=host(address), reason=_reason(error)) from error
    with answer:
        yield answer


def host(address: str) -> str:
    """Host name of an address, for messages."""
    return urlsplit(address).netloc


class RangeNotSatisfiable(UpdateRefused):
    """Raised where the server has no bytes from `start` on (status 416)."""


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows redirects to safe addresses alone, and never from the network to this machine."""

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
    else:  # this machine: not through a proxy
        handlers.append(urllib.request.ProxyHandler({}))
    return urllib.request.build_opener(*handlers)


def _trust() -> ssl.SSLContext:
    """Root certificates: the system's, which may include a newsroom's proxy, and those of certifi."""
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


def _reason(error: Exception) -> str:
    reason = getattr(error, "reason", error)
    return getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
