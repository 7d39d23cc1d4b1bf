"""Start-up: `newsdesk` and `newsdesk FILE.newsdesk` open the window, `newsdesk COMMAND` works without one."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

_NO_DISPLAY = "there is no display for the window here; “newsdesk demo” draws it to files instead."
_NO_QT = "the window cannot start ({}); {}."
_IN_A_CHECKOUT = "“make run” in the project's folder installs what Qt needs"
_IN_A_PACKAGE = "install your system's package of it: docs/install.md lists them all"

# a shell that completes a command line asks so, without arguments
_COMPLETE = "_NEWSDESK_COMPLETE"


def main(argv: Sequence[str] | None = None) -> int:
    """Run Newsdesk as a person typed it and return its exit code."""
    if getattr(sys, "frozen", False):
        _keep_the_loader_to_ourselves()
    arguments = sys.argv[1:] if argv is None else list(argv)
    if arguments == ["--grammar-worker"]:  # a packaged Newsdesk is its own grammar engine: it has no other Python
        from newsdesk.checks.grammar.worker import main as grammar_worker

        return grammar_worker()
    if arguments[:1] == ["--draw"] and len(arguments) == len(("--draw", "desk", "folder")):  # for `newsdesk demo`
        from newsdesk import app

        app.draw(Path(arguments[1]), Path(arguments[2]))
        return 0
    if arguments[:1] == ["--take-the-place-of"]:  # a new portable Newsdesk finishes the update that the old one began
        from newsdesk.desk import updates

        return updates.take_place(arguments[1:], Path(sys.executable).resolve())
    if not arguments and _COMPLETE not in os.environ:  # the window must not pay for the command line's parser
        named = os.environ.get("NEWSDESK_DESK")
        return open_window(Path(named) if named else None, None)
    if len(arguments) == 1 and arguments[0].endswith(".newsdesk") and os.path.isfile(arguments[0]):  # a double-click
        return open_window(Path(arguments[0]), None)
    from newsdesk.cli.main import main as command_line

    return command_line(arguments, window=open_window)


def _keep_the_loader_to_ourselves() -> None:
    """Take out of the environment what PyInstaller's loader set for this process alone.

    A browser, a mail program or an installer that we start would load our libraries in the place of its own; another
    Newsdesk, an update among them, would take itself for a part of this one.
    """
    for name in [name for name in os.environ if name.startswith("_PYI_")]:
        del os.environ[name]
    if sys.platform != "linux":
        return
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    os.environ.pop("LD_LIBRARY_PATH", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before


def open_window(desk: Path | None, story: UUID | None) -> int:
    """Open the window, or say in one sentence why it cannot be opened."""
    if not _has_display():
        return _refused(_NO_DISPLAY)
    try:
        from newsdesk import app
    except ImportError as error:  # Qt, or a system library that Qt needs
        way_out = _IN_A_PACKAGE if getattr(sys, "frozen", False) else _IN_A_CHECKOUT
        return _refused(_NO_QT.format(error, way_out))
    return app.main(desk=desk, story=story)


def _has_display() -> bool:
    """Qt ends the process where it finds no display; so look first. Windows and macOS always have one."""
    if sys.platform in {"win32", "darwin"} or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _refused(told: str) -> int:
    sys.stderr.write(f"newsdesk: {told}\n")
    return 1


def program() -> int:
    """Run as a program of Windows that may have no console: from the Start menu, or by a double click."""
    if sys.platform == "win32" and sys.stderr is None:
        from newsdesk.cli.windows_message_box import run_with_message_box

        return run_with_message_box(main)
    return main()


if __name__ == "__main__":
    sys.exit(program())
