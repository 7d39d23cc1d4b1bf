"""Writes the software bill of materials of a release, CycloneDX 1.6: dist/newsdesk-VERSION.cdx.json.

    python packaging/sbom.py

The Python packages come from the very environment that is frozen; what stands behind their backs (Qt's parts, Chromium,
libraries inside wheels) is named in packaging/behind.json, by hand. The same commit gives the same bytes.
"""

import json
import subprocess
import sys
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from freeze import BUILD, environment, epoch
from identity import DIST, NAME, ROOT, SUMMARY, VERSION
from licences import bundled

_TOOLS = BUILD / "release-environment"
_VALIDATOR = ROOT / "packaging" / "sbom_validator.py"
_BEHIND = ROOT / "packaging" / "behind.json"
# any fixed name space: the same release must get the same serial number
_SPACE = uuid.UUID("2f0a9c0e-5d0b-5c6e-9d52-4d1f6b0f2c11")


class NotValid(Exception):
    """Raised where the file does not match the schema; says where."""


def write(folder: Path) -> Path:
    """The bill of this version in that folder. Raises NotValid, CalledProcessError."""
    python = environment()
    tools = _tools()
    told = subprocess.run(
        [tools, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--spec-version", "1.6", python],
        check=True,
        capture_output=True,
        text=True,
    )
    bill = _completed(json.loads(told.stdout), bundled(python), _behind(python))
    made = folder / f"{NAME}-{VERSION}.cdx.json"
    folder.mkdir(parents=True, exist_ok=True)
    made.write_text(json.dumps(bill, indent=2, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")
    _validate(tools, made)
    return made


def _behind(python: Path) -> list[dict[str, Any]]:
    """Parts that no package list names, with their versions from the frozen Python."""
    ask = "import platform, sqlite3; print(platform.python_version(), sqlite3.sqlite_version)"
    asked = subprocess.run([python, "-c", ask], check=True, capture_output=True, text=True).stdout.split()
    text = _BEHIND.read_text("utf-8")
    for mark, version in zip(("@PYTHON@", "@SQLITE@"), asked, strict=True):
        text = text.replace(mark, version)
    return list(json.loads(text))


def _completed(bill: dict[str, Any], parts: dict[str, dict[str, Any]], behind: list[dict[str, Any]]) -> dict[str, Any]:
    """Only the packages that are shipped, and the parts inside them."""
    shipped = {name.replace("_", "-") for name in parts}
    components = [each for each in bill["components"] if each["name"].lower().replace("_", "-") in shipped]
    versions = {each["name"].lower(): each["version"] for each in components}
    for each in behind:
        each["version"] = each.get("version") or versions[each.pop("as")]
        each["bom-ref"] = f"{each['name']}@{each['version']}"
    known = {each["bom-ref"] for each in (*components, *behind)}
    serial = uuid.uuid5(_SPACE, f"{VERSION} {epoch()}")
    return {
        **bill,
        "serialNumber": f"urn:uuid:{serial}",
        "metadata": {
            **bill.get("metadata", {}),
            "timestamp": f"{datetime.fromtimestamp(epoch(), UTC):%Y-%m-%dT%H:%M:%SZ}",
            "component": {
                "type": "application",
                "bom-ref": NAME,
                "name": NAME,
                "version": VERSION,
                "description": SUMMARY,
                "licenses": [{"license": {"id": "MIT"}}],
            },
        },
        "components": sorted((*components, *behind), key=lambda each: str(each["bom-ref"])),
        "dependencies": [
            {"ref": NAME, "dependsOn": sorted(known)},
            *({"ref": ref} for ref in sorted(known)),
        ],
    }


def _tools() -> Path:
    """A Python with the tools that make and check the bill, from packaging/release.lock."""
    python = _TOOLS / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    uv = Path(sys.executable).with_name("uv")
    if not python.exists():
        subprocess.run([uv, "venv", "-q", "--clear", "--python", sys.executable, _TOOLS], check=True)
    lock = ROOT / "packaging" / "release.lock"
    subprocess.run([uv, "pip", "install", "-q", "--python", python, "--require-hashes", "-r", lock], check=True)
    return python


def _validate(tools: Path, bill: Path) -> None:
    done = subprocess.run([tools, _VALIDATOR, bill], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NotValid(done.stderr.strip())


if __name__ == "__main__":
    print(write(DIST))
