"""The portable zip: the program's folder in one file, the same bytes for the same folder."""

import time
import zipfile
from pathlib import Path

_OLDEST = 315532800  # 1980-01-01, the first day that a zip can tell


def pack(program: Path, target: Path, *, top: str, epoch: int) -> Path:
    """Write the folder into a zip, under a folder named `top`.

    `epoch` is the time that its files bear, in seconds since 1970.
    """
    when = time.gmtime(max(epoch, _OLDEST))[:6]
    target.unlink(missing_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(program.rglob("*"), key=lambda path: path.relative_to(program).as_posix()):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{top}/{path.relative_to(program).as_posix()}", when)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 0  # made for Windows, wherever it was made
                archive.writestr(entry, path.read_bytes())
    return target
