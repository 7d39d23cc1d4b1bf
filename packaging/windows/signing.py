"""Authenticode signatures: with a certificate that the environment names, or none, and then whoever builds is told.

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
    """There is a certificate but no way to sign: no release may come out of that by surprise."""


class Signer:
    """Signs programs, if it was given a certificate."""

    def __init__(self, environment: Mapping[str, str] = os.environ) -> None:
        self._certificate = _certificate(environment)
        stamp = environment.get("NEWSDESK_SIGN_TIMESTAMP", "")
        self._stamp = ["/tr", stamp, "/td", "sha256"] if stamp else []
        self._tool = _signtool() if self._certificate else ""

    @property
    def signs(self) -> bool:
        """Whether what is built will bear a signature."""
        return bool(self._certificate)

    def command(self) -> list[str]:
        """What signs a file; its path goes to the end."""
        return [self._tool, "sign", "/fd", "sha256", *self._stamp, *self._certificate]

    def sign(self, program: Path) -> None:
        """Sign it and see that Windows believes it; nothing without a certificate. Raises CannotSign."""
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
