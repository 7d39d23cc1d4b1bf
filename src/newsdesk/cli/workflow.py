"""Workflow of a story, as JSON and as lines of text."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from newsdesk.cli.story_json import claimed, instant
from newsdesk.cli.times import iso_in_zone, time_text
from newsdesk.domain.act import ASSIGN, DUE
from newsdesk.domain.moves import Move

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.act import Act
    from newsdesk.domain.embargo import Embargo
    from newsdesk.domain.note import Note
    from newsdesk.domain.notice import Notice
    from newsdesk.domain.story import Story

LAST_ACTS = 5


def workflow_record(newsroom: "Newsroom", story: "Story") -> dict[str, Any]:
    """Workflow of a story as JSON: status, notes, notices, acts, and the moves offered to the person who asks."""
    held = story.standing
    from newsdesk.text import suggestions

    return {
        "id": str(story.id),
        "slug": story.content.slug,
        "headline": story.content.headline,
        "status": held.status.value,
        "change": held.change.value if held.change else None,
        "queue": held.queue.value,
        "head": str(story.head) if story.head else None,
        "cleared": str(held.cleared) if held.cleared else None,
        "forked": len(story.heads) > 1,
        "published": instant(held.published),
        "scheduled": _timed(held.scheduled, held.zone),
        "embargo": _embargo(held.embargo),
        "due": instant(held.due),
        "urgency": story.content.urgency,
        "assigned": held.assigned,
        "claim": claimed(newsroom.moves.claimant(story)),
        "notes": sum(is_open(note) for note in newsroom.review.notes(story.id)),
        "suggestions": len(suggestions.found(story.content.body)),
        "notices": [_notice(each) for each in newsroom.notices.of(story.id)],
        "acts": [act_record(act) for act in newsroom.moves.acts(story.id)],
        "offered": [verb.value for verb in newsroom.moves.offered(story)],
    }


def is_open(note: "Note") -> bool:
    """Whether the note begins a thread that is not resolved."""
    return note.parent is None and note.resolved is None


def act_record(act: "Act") -> dict[str, Any]:
    """One act as JSON."""
    return {
        "id": str(act.id),
        "at": instant(act.at),
        "verb": act.verb,
        "who": act.who,
        "role": act.role.value,
        "from": act.was.queue.value,
        "to": act.now.queue.value,
        "revision": str(act.revision) if act.revision else None,
        "reason": act.reason,
        **_changes(act),
        "undoes": str(act.undoes) if act.undoes else None,
        "notice": str(act.notice) if act.notice else None,
    }


def _changes(act: "Act") -> dict[str, Any]:
    """What the act changed beside the status: assignee, due time, time of publication."""
    return {
        "assigned": act.now.assigned if act.verb == ASSIGN else None,
        "due": instant(act.now.due) if act.verb == DUE else None,
        "scheduled": instant(act.now.scheduled) if act.verb == Move.SCHEDULE else None,
    }


def lines(record: dict[str, Any]) -> list[str]:
    """The workflow as lines of text: values that are set, times in their zone and this machine's, the last acts."""
    named = [
        ("status", record["status"]),
        ("change", record["change"]),
        ("queue", record["queue"] if record["change"] else None),
        ("cleared", _cleared(record)),
        ("conflict", "two versions" if record["forked"] else None),
        ("published", _local(record["published"])),
        ("scheduled", _time_line(record["scheduled"])),
        ("embargo", _time_line(record["embargo"])),
        ("due", _local(record["due"])),
        ("assigned", record["assigned"]),
        ("claim", record["claim"] and f"{record['claim']['who']}, {_local(record['claim']['at'])}"),
        ("open", _open(record)),
        *(("notice", _notice_line(each)) for each in record["notices"]),
        *(("act", act_line(each)) for each in record["acts"][:LAST_ACTS]),
        ("offered", " ".join(record["offered"])),
    ]
    return [f"{name}: {value}" for name, value in named if value]


def act_line(act: dict[str, Any]) -> str:
    """One act as a line of text."""
    set_ = act["assigned"] or _local(act["due"]) or _local(act["scheduled"])
    to = f" {set_}" if set_ else " none" if act["verb"] in (ASSIGN, DUE) else ""
    who = f" by {act['who']}" if act["who"] else ""
    reason = f": {' '.join(act['reason'].split())}" if act["reason"] else ""
    return f"{_local(act['at'])} {act['verb']}{to}{who}{reason}"


def _timed(when: datetime | None, zone: str) -> dict[str, Any] | None:
    if when is None:
        return None
    return {"at": instant(when), "zone": zone, "there": iso_in_zone(when, zone), "text": time_text(when, zone)}


def _embargo(embargo: "Embargo | None") -> dict[str, Any] | None:
    if embargo is None:
        return None
    return {
        "until": instant(embargo.until),
        "zone": embargo.zone,
        "source": embargo.source,
        "there": iso_in_zone(embargo.until, embargo.zone),
        "text": time_text(embargo.until, embargo.zone),
    }


def _notice(notice: "Notice") -> dict[str, Any]:
    return {
        "kind": notice.kind.value,
        "at": instant(notice.at),
        "zone": notice.zone,
        "text": notice.text,
        "wrong": notice.wrong,
        "right": notice.right,
        "who": notice.who,
    }


def _notice_line(notice: dict[str, Any]) -> str:
    words = " → ".join(part for part in (notice["wrong"], notice["right"]) if part) or notice["text"]
    return f"{_local(notice['at'])} {notice['kind']}: {' '.join(words.split())}"


def _local(when: str | None) -> str | None:
    """An instant in this machine's time zone."""
    return f"{datetime.fromisoformat(when).astimezone():%Y-%m-%d %H:%M}" if when else None


def _cleared(record: dict[str, Any]) -> str | None:
    if record["cleared"] is None:
        return None
    return record["cleared"] if record["cleared"] != record["head"] else f"{record['cleared']} (the newest)"


def _time_line(timed: dict[str, Any] | None) -> str | None:
    if timed is None:
        return None
    source = timed.get("source")
    return f"{timed['text']}, {source}" if source else str(timed["text"])


def _open(record: dict[str, Any]) -> str:
    counted = (("notes", record["notes"]), ("suggestions", record["suggestions"]))
    return ", ".join(f"{count} {name if count > 1 else name[:-1]}" for name, count in counted if count)
