"""Gate before every export: decides whether a story may be exported."""

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from newsdesk.domain.embargo import Embargo, later
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.person import Actor
from newsdesk.domain.restrictions import Restrictions
from newsdesk.domain.status import CLEARED, OUT, STOPPED, Status
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow
from newsdesk.text import suggestions

PATIENCE = timedelta(minutes=5)
"""How far a clock may lie behind the newest work on the desk: two machines never agree to the second."""

NOTHING_MORE = Restrictions()

_LONGEST = 80


def gate(
    standing: Workflow,
    content: Content,
    *,
    now: datetime,
    stub: bool = False,
    newest: datetime | None = None,
    restricted: Restrictions = NOTHING_MORE,
) -> None:
    """Let these words of a story out, or raise ExitRefused with the reason. Every way out calls this.

    `restricted` is what stands in newer words, or was typed, and is not saved. `stub` asks for the stub of a
    withdrawn story alone. `newest` is when the desk was last worked on: a clock that reads earlier was set back,
    and the refusal of an embargoed story says so.
    """
    is_stub = stub and standing.status is Status.WITHDRAWN
    if standing.status in STOPPED and not is_stub:
        raise ExitRefused(content.headline, standing.status.value)
    saved = later(standing.embargo, content.embargo)
    embargo = later(saved, restricted.embargo)
    if embargo and not embargo.lifted(now):
        where = "" if embargo == saved else ", as somebody typed in a draft that is not saved"
        raise _embargoed(content.headline, embargo, now, newest, where)
    if (unread := restricted.unread) and unread.damaged:
        raise ExitRefused(content.headline, "damaged")
    if unread:
        raise ExitRefused(content.headline, "unread", _on_one_line(unread.text), who=unread.who)
    if not is_stub and (open_ones := len(suggestions.found(content.body))):
        raise ExitRefused(content.headline, "suggestions", str(open_ones))


def is_proof(standing: Workflow, *, actor: Actor, cleared: bool) -> bool:
    """Whether what leaves must be marked as a proof: `cleared` says that these are the words that were cleared."""
    return not actor.alone and not (cleared and standing.status in CLEARED | OUT)


def zone_named(name: str) -> tzinfo:
    """The time zone of that name; UTC where this machine does not know it."""
    try:
        return ZoneInfo(name or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return UTC


def _on_one_line(text: str) -> str:
    """Somebody's words as a refusal quotes them."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _embargoed(headline: str, embargo: Embargo, now: datetime, newest: datetime | None, where: str) -> ExitRefused:
    behind = newest if newest and now < newest - PATIENCE else None
    detail = f"until {_in_both_zones(embargo)}{where}"
    if behind:
        detail += (
            f"; the clock of this machine seems wrong: it reads {_said(now.astimezone())}, and the desk was worked on"
            f" at {_said(behind.astimezone())}"
        )
    return ExitRefused(headline, "embargoed", detail, until=embargo.until, zone=embargo.zone, newest=behind)


def _in_both_zones(embargo: Embargo) -> str:
    """The instant as its source gave it, and by the clock on this wall where that reads differently."""
    zone = zone_named(embargo.zone)
    there, here = embargo.until.astimezone(zone), embargo.until.astimezone()
    name = embargo.zone if zone is not UTC else "UTC"
    said = f"{there:%Y-%m-%d %H:%M} {name}"
    return said if there.utcoffset() == here.utcoffset() else f"{said} ({_said(here)} here)"


def _said(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M %Z}"
