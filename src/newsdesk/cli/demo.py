"""`newsdesk demo`: builds a sample desk, exports it and draws the window, without a display."""

import os
import subprocess
import sys
from pathlib import Path

import click

from newsdesk.cli.newsroom import as_json
from newsdesk.cli.terminal import print_json, say_path, warn

# The window is drawn in a process of its own: cli/ never imports Qt, and a Qt that cannot start ends only itself.
_PATIENCE = 180


@click.command()
@click.option(
    "--output",
    default="demo",
    show_default=True,
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to put it all.",
)
@as_json
def demo(output: Path, as_json: bool) -> None:
    """Build a sample desk, export its stories in every format, draw the window, and print where all of it is."""
    from newsdesk.desk.demo import build
    from newsdesk.settings import Settings

    made = build(output, settings=Settings())
    pictures = _pictures(made.desk, output / "pictures")
    for warning in made.warnings:
        warn(warning)
    if as_json:
        print_json({"desk": str(made.desk), "files": _paths(made.files), "pictures": _paths(pictures)})
        return
    for path in (made.desk, *made.files, *pictures):
        say_path(path)


def drawing_command() -> tuple[str, ...]:
    """Command that draws the window of this installation; a desk and a folder are appended to it."""
    if getattr(sys, "frozen", False):  # a packaged Newsdesk has no separate Python
        return sys.executable, "--draw"
    return sys.executable, "-m", "newsdesk", "--draw"


def _paths(paths: tuple[Path, ...]) -> list[str]:
    return [str(path) for path in paths]


def _pictures(desk: Path, folder: Path) -> tuple[Path, ...]:
    """Pictures of the window in light and dark; none, and a warning, where Qt cannot run."""
    folder.mkdir(parents=True, exist_ok=True)
    reason = _drawn(desk, folder)
    if reason:
        warn(f"The window could not be drawn ({reason}); everything else is there.")
        return ()
    return tuple(sorted(folder.glob("*.png")))


def _drawn(desk: Path, folder: Path) -> str:
    """Draw in a child process. Empty on success, else the reason."""
    command = [*drawing_command(), str(desk.resolve()), str(folder.resolve())]
    off_screen = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    try:
        done = subprocess.run(command, env=off_screen, capture_output=True, text=True, timeout=_PATIENCE, check=False)  # noqa: S603  # our own program, our own paths
    except subprocess.TimeoutExpired:
        return "it took too long"
    if done.returncode == 0:
        return ""
    lines = done.stderr.strip().splitlines()
    return lines[-1] if lines else f"it ended with {done.returncode}"
