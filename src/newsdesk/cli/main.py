"""Entry point of the command line: finds the command, runs it, and turns every result into an exit code."""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from uuid import UUID

import click

from newsdesk import __version__
from newsdesk.cli.messages import sentence
from newsdesk.cli.terminal import warn
from newsdesk.domain.errors import NewsdeskError

Window = Callable[[Path | None, UUID | None], int]
"""Function that opens the window on a desk, at a story. Passed in, since cli/ may not import Qt."""

DONE, REFUSED, WRONG_USAGE, INTERRUPTED = 0, 1, 2, 130

# name: (module and function, summary). Help is printed from here without importing the commands.
COMMANDS = {
    "new": ("newsdesk.cli.new:new", "Write a new story from the command line."),
    "import": ("newsdesk.cli.importing:import_", "Bring stories in from files."),
    "list": ("newsdesk.cli.listing:list_", "List stories, newest first or as they wait, or search them."),
    "show": ("newsdesk.cli.show:show", "Show all fields of a story."),
    "related": ("newsdesk.cli.related:related", "See and change the Check Also list of a story."),
    "status": ("newsdesk.cli.status:status", "See where a story stands; file, return, approve, publish it …"),
    "note": ("newsdesk.cli.note:note", "See and write the desk's notes to a story."),
    "people": ("newsdesk.cli.people:people", "See and change who works on this desk."),
    "export": ("newsdesk.cli.export:export", "Write stories to files."),
    "formats": ("newsdesk.cli.formats:formats", "List the formats that are read and written."),
    "history": ("newsdesk.cli.history:history", "List a story's revisions, or what changed between two."),
    "recall": ("newsdesk.cli.recall:recall", "See which exported copies are out of date, and export them again."),
    "corrections": ("newsdesk.cli.corrections:corrections", "Print the page of all notices to readers."),
    "check": (
        "newsdesk.cli.check:check",
        "Run the copy checks on stories; exit code 1 where a gate would stop one.",
    ),
    "backup": ("newsdesk.cli.backup:backup", "Back up the desk, and check the copy."),
    "restore": ("newsdesk.cli.backup:restore", "Replace the desk with a backup."),
    "salvage": ("newsdesk.cli.salvage:salvage", "Recover what can be read of a damaged desk."),
    "doctor": ("newsdesk.cli.backup:doctor", "Check the desk for damage."),
    "update": ("newsdesk.cli.update:update", "Look for a newer Newsdesk, and install it."),
    "settings": ("newsdesk.cli.settings:settings", "See and change settings, and see where all files are."),
    "demo": ("newsdesk.cli.demo:demo", "Build a sample desk, export it and draw the window."),
}
# the variable that click reads
_COMPLETE = "_NEWSDESK_COMPLETE"
_OPEN = "newsdesk.cli.window:open_"


class LazyCommands(click.Group):
    """Group of commands that are imported when they run. A word that is no command is a story to open."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        place = COMMANDS.get(cmd_name, (_OPEN, ""))[0]
        module, name = place.split(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in COMMANDS or args[0].startswith("-"):
            return super().resolve_command(ctx, args)
        return "open", self.get_command(ctx, "open"), args


@click.group(
    cls=LazyCommands,
    invoke_without_command=True,
    subcommand_metavar="[STORY | FILE | COMMAND [ARGS]...]",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "--desk",
    type=click.Path(dir_okay=False, readable=False, path_type=Path),
    envvar="NEWSDESK_DESK",
    metavar="FILE",
    help="Work on this desk file instead of your own. [env: NEWSDESK_DESK]",
)
@click.option(
    "--who",
    envvar="NEWSDESK_WHO",
    default="",
    metavar="NAME",
    help="Who acts; the one at this machine if left out. [env: NEWSDESK_WHO]",
)
@click.version_option(__version__, prog_name="newsdesk", message="%(prog)s %(version)s")
@click.pass_context
def newsdesk(ctx: click.Context, desk: Path | None, who: str) -> int | None:
    """Newsdesk opens its window, at STORY if one is named by id or slug, on the desk in FILE if a desk file is named.
    With a COMMAND it works without a window.

    Errors are one sentence on standard error. Exit codes: 0 done; 1 the data or the machine says no; 2 wrong usage.
    """
    ctx.obj.desk, ctx.obj.who = desk, who
    if ctx.invoked_subcommand is None:
        ctx.exit(ctx.obj.window(desk, None))
    return None


class CommandRequest:
    """Context of every command: the desk that was named, who acts, and the function that opens the window."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self.desk: Path | None = None
        self.who = ""


def main(argv: Sequence[str], *, window: Window) -> int:
    """Run one command line and return its exit code."""
    _stand_in_for_closed_streams()
    _speak_utf8()
    try:
        code = _completed(window) if _COMPLETE in os.environ else _run(list(argv), window)
        sys.stdout.flush()
    except BrokenPipeError:
        _silence_stdout()
        return DONE  # the reader of a pipe closed it, as `head` does
    return code


def _completed(window: Window) -> int:
    """Shell completion: print the completions of a command line, or the script that sets completion up."""
    from click.shell_completion import shell_complete

    return shell_complete(newsdesk, {"obj": CommandRequest(window)}, "newsdesk", _COMPLETE, os.environ[_COMPLETE])


def _run(argv: list[str], window: Window) -> int:
    """Run without click's own `main`, which has other exit codes for an interrupt and a closed pipe."""
    try:
        with newsdesk.make_context("newsdesk", argv, obj=CommandRequest(window)) as ctx:
            code = newsdesk.invoke(ctx)
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        warn(_asked_wrongly(error))
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        raise
    except (NewsdeskError, OSError) as error:
        warn(sentence(error))
        return REFUSED
    except Exception as error:
        from newsdesk.cli import crash_report

        warn(crash_report.crash_sentence(error))
        return REFUSED
    return code if isinstance(code, int) else DONE


def _asked_wrongly(error: click.ClickException) -> str:
    """Click's four lines about wrong usage, as one sentence."""
    wrong = " ".join(error.format_message().split()).rstrip(".")
    wrong = wrong.replace(". Did you mean", " – did you mean").rstrip("?")
    if ";" in wrong or not isinstance(error, click.UsageError):
        return f"{wrong}."
    command = error.ctx.command_path if error.ctx else "newsdesk"
    return f"{wrong}; “{command} --help” tells more."


def _stand_in_for_closed_streams() -> None:
    """Replace standard streams that were closed at the start (`>&-`) by the null device."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  # as long as the program runs


def _speak_utf8() -> None:
    """Write UTF-8 whatever the locale is, so that Dari can be printed."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _silence_stdout() -> None:
    """Point standard output at the null device: Python flushes it at exit, and the reader has gone."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
