"""`newsdesk settings`: the settings with their source, the places of all files, and changing one's own settings."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsdesk.cli.newsroom import as_json, as_typed
from newsdesk.cli.terminal import print_json, print_row, say, warn

if TYPE_CHECKING:
    from newsdesk.settings import Option
    from newsdesk.user_settings import UserSettings

_SPOKEN = {"yes": True, "on": True, "no": False, "off": False}


@click.command()
@click.argument("name", required=False)
@click.argument("value", required=False)
@click.option("--reset", multiple=True, metavar="NAME", help="Forget your own choice of this setting.")
@as_json
@click.pass_context
def settings(ctx: click.Context, name: str | None, value: str | None, reset: tuple[str, ...], as_json: bool) -> None:
    """List all settings with their values and sources (built-in, preset, yours, fixed), and where Newsdesk
    keeps its files. With NAME print the value of one; with NAME VALUE choose it. VALUE is text, a number, yes or no,
    or JSON for what has several parts.
    """
    from newsdesk import places, user_settings  # imported late to keep --help fast

    if reset and name:
        raise click.UsageError("Reset settings or choose one, not both in one go", ctx)
    path = places.settings_file()
    found, warnings = user_settings.load(path)
    for warning in warnings:
        warn(warning)
    for asked in (*reset, *((name,) if name else ())):
        _option(ctx, asked)
    if reset:
        found.without(reset)
        user_settings.save(path, {}, forget=reset)
    elif name and value is not None:
        option = _option(ctx, name)
        read = _read(ctx, option, found, as_typed(value))
        user_settings.save(path, {name: read})
    elif name:
        _print_one(found, _option(ctx, name), as_json)
    else:
        _print_all(found, ctx.obj.desk, as_json)


def _option(ctx: click.Context, name: str) -> "Option":
    from newsdesk.settings import options

    for option in options():
        if option.name == name:
            return option
    raise click.UsageError(f"“{as_typed(name)}” is no setting; “newsdesk settings” lists them", ctx)


def _read(ctx: click.Context, option: "Option", found: "UserSettings", typed: str) -> Any:
    """The typed text as a value of the option. Raises SettingFixed."""
    value = typed if isinstance(option.default, str) else _parsed(option, typed)
    try:
        found.changed(**{option.name: value})
    except ValueError as error:
        raise click.UsageError(f"“{option.name}” cannot be “{typed}” ({error})", ctx) from error
    return value


def _parsed(option: "Option", typed: str) -> Any:
    import msgspec

    if isinstance(option.default, bool) and typed.lower() in _SPOKEN:
        return _SPOKEN[typed.lower()]
    try:
        return msgspec.json.decode(typed)
    except (msgspec.MsgspecError, RecursionError):
        return typed  # the option's own check rejects it with a message


def _print_one(found: "UserSettings", option: "Option", as_json: bool) -> None:
    if as_json:
        print_json(_record(found, option))
    else:
        value = getattr(found.value, option.name)
        say(value if isinstance(value, str) else _value_text(value))


def _print_all(found: "UserSettings", desk: Path | None, as_json: bool) -> None:
    from newsdesk.settings import options

    lying = _file_paths(found, desk)
    if as_json:
        records = {option.name: _record(found, option) for option in options()}
        print_json({"settings": records, "places": lying, "policies": list(found.policy.files)})
        return
    for option in options():
        print_row(option.name, _value_text(getattr(found.value, option.name)), found.source(option.name))
    say()
    for what, where in lying.items():
        print_row(what, where)
    for file in found.policy.files:
        print_row("applies", file)


def _record(found: "UserSettings", option: "Option") -> dict[str, Any]:
    import msgspec

    return {
        "value": msgspec.to_builtins(getattr(found.value, option.name)),
        "source": found.source(option.name),
        "default": msgspec.to_builtins(option.default),
        "policy": option.reach,
        "help": option.help,
    }


def _value_text(value: Any) -> str:
    import msgspec

    return msgspec.json.encode(value).decode()


def _file_paths(found: "UserSettings", named: Path | None) -> dict[str, str]:
    """Paths of all files: of the desk that was named, or of the default one."""
    from newsdesk import places
    from newsdesk.desk.archive_file import backups_folder
    from newsdesk.settings import rules_file

    desk = places.in_home(named or found.policy.default_desk()).absolute()
    where = {
        "desk": desk,
        "backups": backups_folder(desk),
        "settings": places.settings_file().absolute(),
        "house_rules": rules_file(found.value),
        "log": places.log_file(),
        "rescue_files": places.rescue_folders()[0],
        "machine_policy": places.machine_policy(),
        **({"portable_policy": portable} if (portable := places.portable_policy()) else {}),
    }
    return {what: str(path) for what, path in where.items()}
