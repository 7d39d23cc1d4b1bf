"""What the paper tells its readers about a story after publication, and the page that collects it."""

from pathlib import Path
from uuid import UUID

from newsdesk.desk import moving, register
from newsdesk.desk.corrections import Corrections, Form, FormatKey
from newsdesk.desk.ids import new_id
from newsdesk.desk.room import Room
from newsdesk.domain.changes import Changes
from newsdesk.domain.moves import Verb
from newsdesk.domain.notice import Kind, Notice, complete
from newsdesk.domain.standing import Seen

VERBS = {
    Kind.CORRECTION: Verb.CORRECT,
    Kind.CLARIFICATION: Verb.CORRECT,
    Kind.UPDATE: Verb.UPDATE,
    Kind.EDITORS_NOTE: Verb.UPDATE,
    Kind.WITHDRAWAL: Verb.WITHDRAW,
}
"""The move that goes with each kind of notice."""


class Notices:
    """Notices to readers."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._corrections = Corrections(room)

    def publish_notice(
        self,
        story: UUID,
        kind: Kind,
        *,
        text: str = "",
        wrong: str = "",
        right: str = "",
        zone: str = "",
        seen: Seen | None = None,
    ) -> Changes:
        """Tell readers, and move the story with it: what is saved of it now is what they have from here on.

        `zone` names the time zone that the notice is dated in. Raises NoticeIncomplete and what a move raises.
        """
        room = self._room
        with room.archive.transaction():
            held = room.archive.stories.get(story)
            notice = complete(
                Notice(
                    id=new_id(),
                    story=story,
                    kind=kind,
                    at=room.clock(),
                    zone=zone or "UTC",
                    text=text.strip(),
                    wrong=wrong.strip(),
                    right=right.strip(),
                    who=room.actor.name,
                    revision=held.standing.cleared if kind is Kind.WITHDRAWAL else held.head,
                )
            )
            room.archive.notices.add(notice)
            reason = notice.text if kind is Kind.WITHDRAWAL else ""
            return moving.make(room, story, VERBS[kind], reason=reason, seen=seen, notice=notice.id)

    def of(self, story: UUID) -> tuple[Notice, ...]:
        """What readers were told about a story, newest first."""
        return self._room.archive.notices.of(story)

    def all(self) -> tuple[Notice, ...]:
        """What readers were told about any story, newest first."""
        return self._room.archive.notices.all()

    def page(self, format_key: Form = "html", *, place: str = "") -> bytes:
        """The corrections page; stories that must not leave are not on it.

        `place` says where it goes (standard output, clipboard), so that it is recorded as being outside.
        """
        made = self._corrections.page(format_key)
        if place:
            register.record(self._room, [(each, place) for each in made.left], is_file=False)
        return made.data

    def export_page(self, path: Path, *, format_key: FormatKey = "html", overwrite: bool = False) -> Changes:
        """Write the corrections page to a file. Raises NameTaken, WriteFailed."""
        return self._corrections.export(path, format_key=format_key, overwrite=overwrite)
