"""Authenticode signatures, with a certificate from the environment; without one the build is unsigned and says so.

NEWSDESK_SIGN_THUMBPRINT           a certificate in the store of this user (best: no secret on a command line)
NEWSDESK_SIGN_PFX, …_PFX_PASSWORD  or a file with one
NEWSDESK_SIGN_TIMESTAMP            a time-stamp server: without a stamp, a signature ends with its certificate
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_KITS = Path("C:/Program Files (x86)/Windows Kits/10/bin")


class CannotSign(Exception):
    """Raised where there is a certificate but no signing tool, so that no release is unsigned by surprise."""


class Signer:
    """Signs programs, if there is a certificate."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._certificate = _certificate(environment)
        stamp = environment.get("NEWSDESK_SIGN_TIMESTAMP", "")
        self._stamp = ["/tr", stamp, "/td", "sha256"] if stamp else []
        self._tool = _signtool() if self._certificate else ""

    @property
    def signs(self) -> bool:
        """Whether the build will be signed."""
        return bool(self._certificate)

    def command(self) -> list[str]:
        """Command that signs a file; the path is appended."""
        return [self._tool, "sign", "/fd", "sha256", *self._stamp, *self._certificate]

    def sign(self, program: Path) -> None:
        """Sign a file and verify the signature; does nothing without a certificate. Raises CannotSign."""
        if not self.signs:
            return
        for command in (self.command(), [self._tool, "verify", "/pa"]):
            try:
                subprocess.run([*command, str(program)], check=True)
            except (OSError, subprocess.CalledProcessError) as error:
                raise CannotSign(f"{program.name} could not be signed; nothing is released") from error


def _certificate(environment: Mapping[str, str]) -> list[str]:
    if thumbprint := environment.get("NEWSDESK_SIGN_THUMBPRINT", ""):
        return ["/sha1", thumbprint]
    if file := environment.get("NEWSDESK_SIGN_PFX", ""):
        return ["/f", file, "/p", environment.get("NEWSDESK_SIGN_PFX_PASSWORD", "")]
    return []


def _signtool() -> str:
    newest = max(_KITS.glob("10.*/x64/signtool.exe"), default=None) if sys.platform == "win32" else None
    tool = shutil.which("signtool") or (str(newest) if newest else "")
    if not tool:
        raise CannotSign("a certificate is named, but signtool, which comes with the Windows SDK, is not here")
    return tool
