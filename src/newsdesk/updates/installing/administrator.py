"""Install plan for packages of the system: run as root, with the password dialog of the system (polkit).

The file could be replaced in the person's folder between the check and an installation by root. So root copies it into
a folder of its own, compares the copy with the signed digest, and installs the copy.
"""

import os
import shlex
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import download_folder, messages
from newsdesk.updates.download_folder import HeldUpdate
from newsdesk.updates.installing import starting
from newsdesk.updates.installing.plan import InstallPlan, UpdateMessage

INSTALLED = Path("/usr/bin/newsdesk")
_SHELL = "/bin/sh"
# exit codes of pkexec where nobody gave the password
_NOT_ALLOWED = {126, 127}
# $1 the file, $2 its SHA-256, $3 its name; what follows is the command, to which the copy is added
SCRIPT = """set -eu
umask 022
file=$1 digest=$2 name=$3
shift 3
room=$(mktemp -d /var/tmp/newsdesk-update.XXXXXX)
trap 'rm -rf "$room"' EXIT
chmod 755 "$room"
cp -- "$file" "$room/$name"
printf '%s  %s\\n' "$digest" "$room/$name" | sha256sum -c --status || { echo 'the file was changed' >&2; exit 3; }
export DEBIAN_FRONTEND=noninteractive
"$@" "$room/$name"
"""


def plan(
    held: HeldUpdate, *, by_hand: Sequence[str], by_system: Sequence[str], restart: Path = INSTALLED
) -> InstallPlan:
    """Plan by a command for an administrator; Newsdesk runs it itself where the system can ask for a password."""
    command = shlex.join([*by_hand, str(held.path)])
    asking, tool = _asking(), shutil.which(by_system[0])
    if asking is None or not tool:
        return InstallPlan(next_step=UpdateMessage(messages.NEXT_COMMAND, {"command": command}), command=command)
    whole = [*asking, _SHELL, "-c", SCRIPT, "newsdesk-update", str(held.path), held.file.sha256, held.file.name]
    return InstallPlan(
        next_step=UpdateMessage(messages.NEXT_SYSTEM, {"command": command}),
        install=lambda: _run([*whole, tool, *by_system[1:]], held, command),
        restart=restart,
        command=command,
    )


def _asking() -> list[str] | None:
    """Prefix that runs a command as root: empty for root itself, pkexec where it is installed, None where neither."""
    if _root():
        return []
    pkexec = shutil.which("pkexec")
    return [pkexec] if pkexec else None


def _root() -> bool:
    return os.geteuid() == 0


def _run(whole: Sequence[str], held: HeldUpdate, command: str) -> UpdateMessage:
    download_folder.check(held.path, held.file)
    try:
        done = subprocess.run(  # noqa: S603  # a fixed command, with the file that was just verified
            list(whole), env=starting.plain_environment(), stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError as error:
        raise UpdateRefused(messages.COMMAND_FAILED, reason=error.strerror or str(error), command=command) from error
    if done.returncode in _NOT_ALLOWED:
        raise UpdateRefused(messages.NOT_ALLOWED, command=command)
    if done.returncode:
        raise UpdateRefused(messages.COMMAND_FAILED, reason=_why(done.returncode, done.stderr), command=command)
    return UpdateMessage(messages.DONE_SYSTEM, {"version": held.version})


def _why(code: int, errors: bytes) -> str:
    lines = errors.decode("utf-8", "replace").strip().splitlines()
    return lines[-1][:200] if lines else f"exit code {code}"
