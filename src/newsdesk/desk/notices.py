"""What the paper tells its readers about a story after publication, and the page that collects it."""

from pathlib import Path
from uuid import UUID

from newsdesk.desk import transitions
from newsdesk.desk.context import DeskContext
from newsdesk.desk.corrections import Corrections, Form, FormatKey
from newsdesk.desk.export import copy_log
from newsdesk.desk.ids import new_id
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import Notice, NoticeKind, complete
from newsdesk.domain.workflow import SeenStory

VERBS = {
    NoticeKind.CORRECTION: Move.CORRECT,
    NoticeKind.CLARIFICATION: Move.CORRECT,
    NoticeKind.UPDATE: Move.UPDATE,
    NoticeKind.EDITORS_NOTE: Move.UPDATE,
    NoticeKind.WITHDRAWAL: Move.WITHDRAW,
}
"""The move that goes with each kind of notice."""


class Notices:
    """Notices to readers."""

    def __init__(self, room: DeskContext) -> None:
        self._room = room
        self._corrections = Corrections(room)

    def publish_notice(
        self,
        story: UUID,
        kind: NoticeKind,
        *,
        text: str = "",
        wrong: str = "",
        right: str = "",
        zone: str = "",
        seen: SeenStory | None = None,
    ) -> ChangeSet:
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
                    revision=held.standing.cleared if kind is NoticeKind.WITHDRAWAL else held.head,
                )
            )
            room.archive.notices.add(notice)
            reason = notice.text if kind is NoticeKind.WITHDRAWAL else ""
            return transitions.make(room, story, VERBS[kind], reason=reason, seen=seen, notice=notice.id)

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
            copy_log.record(self._room, [(each, place) for each in made.left], is_file=False)
        return made.data

    def export_page(self, path: Path, *, format_key: FormatKey = "html", overwrite: bool = False) -> ChangeSet:
        """Write the corrections page to a file. Raises NameTaken, WriteFailed."""
        return self._corrections.export(path, format_key=format_key, overwrite=overwrite)
