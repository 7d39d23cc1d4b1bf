"""`newsdesk people`: the staff of a desk."""

from typing import TYPE_CHECKING, Any

import click

from newsdesk.cli.newsroom import as_json, as_typed, of_desk, on_desk, on_one_line
from newsdesk.cli.terminal import print_json, print_row
from newsdesk.domain.person import Role

if TYPE_CHECKING:
    from pathlib import Path

    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.person import Person

_ROLE = click.Choice([role.value for role in Role])
_ALL = click.option("--all", "gone", is_flag=True, help="Also those who no longer work here.")


@click.group(invoke_without_command=True, subcommand_metavar="[add|change|leave] ...")
@_ALL
@as_json
@of_desk
@click.pass_context
def people(ctx: click.Context, gone: bool, as_json: bool, desk: "Path | None", who: str) -> None:
    """List the staff: name, role, initials, byline, and “here” for who acts.

    From its second person on, a desk asks for approval: what no editor approved leaves as a marked proof alone.
    """
    if desk:
        ctx.obj.desk = desk
    if who:
        ctx.obj.who = who
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_, gone=gone, as_json=as_json, desk=None, who="")


@click.command("list")
@_ALL
@as_json
@on_desk()
def list_(newsroom: "Newsroom", gone: bool, as_json: bool) -> None:
    """List the staff."""
    here = newsroom.people.here()
    staff = newsroom.people.all(gone=gone)
    if as_json:
        print_json([_record(person, here) for person in staff])
        return
    for person in staff:
        state = "left" if person.left else "here" if here and person.id == here.id else ""
        print_row(person.name, person.role.value, person.initials, person.byline, state)


@people.command()
@click.argument("name")
@click.option("--role", type=_ROLE, default=Role.REPORTER.value, show_default=True, help="What they decide.")
@click.option("--byline", default="", metavar="TEXT", help="How their name prints.")
@click.option("--bio", default="", metavar="TEXT", help="The line in the author box.")
@click.option("--initials", default="", metavar="TEXT", help="Made from the name if left out.")
@as_json
@on_desk(create=True)
def add(newsroom: "Newsroom", name: str, role: str, as_json: bool, **given: str) -> None:
    """Add NAME to the staff, or add them again."""
    texts = {field: on_one_line(value) for field, value in given.items()}
    _print(newsroom, newsroom.people.add(name=on_one_line(name), role=Role(role), **texts), as_json=as_json)


@people.command()
@click.argument("person", metavar="NAME")
@click.option("--name", metavar="NAME", help="A new name.")
@click.option("--role", type=_ROLE, help="What they decide.")
@click.option("--byline", metavar="TEXT", help="How their name prints.")
@click.option("--bio", metavar="TEXT", help="The line in the author box.")
@click.option("--initials", metavar="TEXT", help="Initials for tight places.")
@as_json
@on_desk()
def change(newsroom: "Newsroom", person: str, role: str | None, as_json: bool, **given: str | None) -> None:
    """Change the data of NAME; what is left out stays."""
    from dataclasses import replace

    new: dict[str, Any] = {field: on_one_line(value) for field, value in given.items() if value is not None}
    if role:
        new["role"] = Role(role)
    _print(newsroom, newsroom.people.change(replace(_named(newsroom, person), **new)), as_json=as_json)


@people.command()
@click.argument("person", metavar="NAME")
@as_json
@on_desk()
def leave(newsroom: "Newsroom", person: str, as_json: bool) -> None:
    """Remove NAME from the staff; what they did stays recorded."""
    newsroom.people.leave(_named(newsroom, person).id)
    _print(newsroom, _named(newsroom, person), as_json=as_json)


def _named(newsroom: "Newsroom", name: str) -> "Person":
    from newsdesk.domain.errors import NoSuchPerson

    found = newsroom.people.named(as_typed(name))
    if found is None:
        raise NoSuchPerson(as_typed(name))
    return found


def _print(newsroom: "Newsroom", person: "Person", *, as_json: bool) -> None:
    if as_json:
        print_json(_record(person, newsroom.people.here()))
    else:
        print_row(person.name, person.role.value, person.initials, person.byline, "left" if person.left else "")


def _record(person: "Person", here: "Person | None") -> dict[str, Any]:
    return {
        "id": str(person.id),
        "name": person.name,
        "role": person.role.value,
        "byline": person.byline,
        "bio": person.bio,
        "initials": person.initials,
        "left": person.left,
        "here": bool(here and here.id == person.id),
    }
