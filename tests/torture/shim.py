"""What lies under the program: a small library in C that records its writes, or refuses them. Linux with a compiler."""

import functools
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCE = Path(__file__).with_name("shim.c")


def missing() -> str:
    """Why it cannot be used here; empty where it can."""
    if not sys.platform.startswith("linux"):
        return "writes are recorded on Linux alone"
    return "" if shutil.which("gcc") else "there is no gcc here"


@functools.cache
def library() -> Path:
    """The compiled library, in a folder for temporary files that stays."""
    made = Path(tempfile.mkdtemp(prefix="torture-shim-")) / "shim.so"
    command = ["gcc", "-O1", "-Wall", "-Werror", "-shared", "-fPIC", "-o", str(made), str(SOURCE), "-ldl"]
    subprocess.run(command, check=True)
    return made


def under(folder: Path, *, record: Path | None = None, refusal: Path | None = None) -> dict[str, str]:
    """The environment of a program whose files in this folder are watched."""
    told = {"LD_PRELOAD": str(library()), "TORTURE_FOLDER": str(folder.resolve())}
    if record:
        told["TORTURE_RECORD"] = str(record)
    if refusal:
        told["TORTURE_REFUSAL"] = str(refusal)
    return told
