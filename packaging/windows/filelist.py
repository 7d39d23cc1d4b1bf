"""List of Newsdesk's own files: an update or a removal deletes these and no others."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

LIST = "installed-files.txt"
"""Name of the list in the program's folder, from which the next version learns the files of this one."""


class OddName(Exception):
    """Raised for a file name that setup could not read from its list."""


def listed(program: Path) -> list[str]:
    """`F file` for each file of the folder and `D folder` for each folder in it, folders after what they hold.

    Paths are Windows', relative to the program's folder. The list itself is not in it. Raises OddName.
    """
    files, folders = [], []
    for path in _walk(program):
        (folders if path.is_dir() else files).append(_windows_name(path, program))
    folders.sort(key=lambda name: (-name.count("\\"), name))
    return [f"F {name}" for name in files if name != LIST] + [f"D {name}" for name in folders]


def write_list(program: Path) -> Path:
    """Write the list into the folder. Raises OddName."""
    target = program / LIST
    target.unlink(missing_ok=True)
    target.write_bytes("".join(f"{line}\r\n" for line in listed(program)).encode("ascii"))
    return target


def unpacking(program: Path) -> str:
    """The NSIS commands that unpack the folder, in an order that does not depend on the disk, the list first.

    Raises OddName.
    """
    lines = ['SetOutPath "$INSTDIR"', f'File "{_quoted(program / LIST)}"']
    folder = PurePosixPath()
    for path in _walk(program):
        name = PurePosixPath(_windows_name(path, program).replace("\\", "/"))
        if path.is_dir() or str(name) == LIST:
            continue
        if name.parent != folder:
            folder = name.parent
            lines.append(f'SetOutPath "{_target(folder)}"')
        lines.append(f'File "{_quoted(path)}"')
    return "\n".join([*lines, ""])


def kilobytes(program: Path) -> int:
    """Size of the folder, as Windows shows it in its list of programs."""
    return sum(-(-path.stat().st_size // 1024) for path in _walk(program) if path.is_file())


def _walk(program: Path) -> Iterator[Path]:
    """Group the files by folder, so that setup seldom changes folders."""
    return iter(sorted(program.rglob("*"), key=lambda path: (path.parent.as_posix(), path.name)))


def _windows_name(path: Path, program: Path) -> str:
    name = path.relative_to(program).as_posix()
    if not name.isascii() or not name.isprintable() or any(sign in name for sign in '$"`\\:'):
        raise OddName(f"{name}: setup can take files with plain ASCII names alone; rename it or leave it out")
    return name.replace("/", "\\")


def _target(folder: PurePosixPath) -> str:
    parts = [part for part in folder.parts if part != "."]
    return "\\".join(["$INSTDIR", *parts])


def _quoted(path: Path) -> str:
    return str(path.resolve()).replace("$", "$$")
