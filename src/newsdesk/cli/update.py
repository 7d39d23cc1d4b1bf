"""`newsdesk update`: looks for a newer Newsdesk on the network or on a stick, and installs it."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsdesk.cli.newsroom import as_json
from newsdesk.cli.terminal import print_json, say, say_path, say_progress, warn

if TYPE_CHECKING:
    from newsdesk.desk.updates import HeldUpdate, InstallPlan, UpdateActions, UpdateSearch

_PLACE = click.Path(path_type=Path)
_TENTHS = 10


@click.command()
@click.argument("place", required=False, type=_PLACE, metavar="[FILE|FOLDER]")
@click.option("--check", is_flag=True, help="Only say whether there is a newer version.")
@click.option("--agree", is_flag=True, help="Agree to ask the network, from now on; the answer is kept.")
@click.option("--yes", is_flag=True, help="Put it in place without asking.")
@click.option(
    "--download",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="FOLDER",
    help="Only fetch and verify it, into FOLDER, to be carried to another machine.",
)
@as_json
def update(place: Path | None, check: bool, agree: bool, yes: bool, download: Path | None, as_json: bool) -> int:
    """Update Newsdesk from the network, or from FILE or FOLDER on a stick, with the same verification.

    The network is asked only after you agreed, here with --agree or in the window. A file is used only after its
    signature was found good. Close Newsdesk's window before you put a new version in place.
    """
    updating = _updating(agree)
    found = _search(updating, place)
    if found.warning:
        warn(str(found.warning))
    if check or not found.newer:
        _report(updating, found, as_json)
        return int(found.warning is not None and not found.newer)
    _say_what_is_new(found, as_json)
    held = updating.fetch(found, tell=_Progress(quiet=as_json).tell)
    if download is not None and held:
        _carried(updating, found, held, download, as_json)
        return 0
    return _install(updating, found, updating.plan(held), yes=yes, as_json=as_json)


def _updating(agree: bool) -> "UpdateActions":
    from newsdesk import places, user_settings
    from newsdesk.desk import updates

    path = places.settings_file()
    found, warnings = user_settings.load(path)
    for warning in warnings:
        warn(warning)
    if agree:
        found = found.changed(updates="on")
        user_settings.save(path, {"updates": "on"})
    return updates.own(found.value)


def _search(updating: "UpdateActions", place: Path | None) -> "UpdateSearch":
    if place is not None:
        return updating.look_at(place.resolve())
    if refused := updating.unreachable():
        raise refused
    if not updating.agreed:
        raise click.ClickException(
            f"Newsdesk asks the network only once you agree: it would ask {updating.host} for one file, and send "
            "nothing about you. Add --agree, or name a file or folder on a stick"
        )
    return updating.look()


def _facts(updating: "UpdateActions", found: "UpdateSearch") -> dict[str, Any]:
    return {
        "standing": found.news.standing,
        "running": updating.version,
        "version": found.version,
        "issued": f"{found.issued:%Y-%m-%dT%H:%M:%SZ}",
        "name": found.name,
        "size": found.size,
        "notes": found.notes("en"),
        "warning": str(found.warning or ""),
    }


def _report(updating: "UpdateActions", found: "UpdateSearch", as_json: bool) -> None:
    if as_json:
        print_json(_facts(updating, found))
    elif found.newer:
        _say_what_is_new(found, as_json)
        say("“newsdesk update” puts it in place." if found.folder is None else "Without --check, it is put in place.")
    elif not found.warning:
        say(f"Newsdesk {updating.version} is up to date.")


def _say_what_is_new(found: "UpdateSearch", as_json: bool) -> None:
    if as_json:
        return
    size = f", {found.size / 1_000_000:.1f} MB" if found.size else ""
    say(f"Newsdesk {found.version} is out ({found.issued:%Y-%m-%d}{size}).")
    if notes := found.notes("en"):
        say(f"\n{notes}\n")


def _carried(updating: "UpdateActions", found: "UpdateSearch", held: "HeldUpdate", folder: Path, as_json: bool) -> None:
    path = updating.carry(found, held, folder)
    if as_json:
        print_json(_facts(updating, found) | {"path": str(path)})
    else:
        say_path(path)


def _install(updating: "UpdateActions", found: "UpdateSearch", plan: "InstallPlan", *, yes: bool, as_json: bool) -> int:
    facts = _facts(updating, found) | {"next": str(plan.next_step), "command": plan.command, "done": ""}
    if plan.install is None:
        print_json(facts) if as_json else say(str(plan.next_step))
        return 0
    if not yes:
        _ask(plan, as_json)
    done = str(plan.install())
    print_json(facts | {"done": done}) if as_json else say(done)
    return 0


def _ask(plan: "InstallPlan", as_json: bool) -> None:
    """Ask before installing. Raises ClickException where the answer is no, or nobody can answer."""
    if as_json or not sys.stdin.isatty():
        raise click.ClickException("It is verified and not yet in place; add --yes to put it there")
    say(str(plan.next_step))
    if not click.confirm("Put it in place now?"):
        raise click.ClickException("Nothing was put in place; the verified file is kept for the next time")


class _Progress:
    """Progress of a download on a terminal, in steps of ten per cent."""

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet or not sys.stderr.isatty()
        self._told = 0

    def tell(self, done: int, of: int) -> None:
        step = done * _TENTHS // of
        if step > self._told and not self._quiet:
            self._told = step
            say_progress(f"{step * 100 // _TENTHS} %")
