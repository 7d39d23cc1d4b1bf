"""Notices to readers about published stories (corrections, updates, withdrawals), and the corrections page."""

from pathlib import Path
from uuid import UUID

from newsdesk.desk import transitions
from newsdesk.desk.context import DeskContext, new_id
from newsdesk.desk.corrections import Corrections, Form, FormatKey
from newsdesk.desk.export import copy_log
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
    """Verbs for notices to readers."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context
        self._corrections = Corrections(context)

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
        """Publish a notice and make the move that goes with it: the newest revision becomes the published one.

        `zone` names the time zone in which the notice is dated (UTC if empty). `seen` is the story as it was on screen.
        Raises NoticeIncomplete and what a move raises.
        """
        context = self._context
        with context.archive.transaction():
            current = context.archive.stories.get(story)
            notice = complete(
                Notice(
                    id=new_id(),
                    story=story,
                    kind=kind,
                    at=context.clock(),
                    zone=zone or "UTC",
                    text=text.strip(),
                    wrong=wrong.strip(),
                    right=right.strip(),
                    who=context.actor.name,
                    revision=current.standing.cleared if kind is NoticeKind.WITHDRAWAL else current.head,
                )
            )
            context.archive.notices.add(notice)
            reason = notice.text if kind is NoticeKind.WITHDRAWAL else ""
            return transitions.make(context, story, VERBS[kind], reason=reason, seen=seen, notice=notice.id)

    def of(self, story: UUID) -> tuple[Notice, ...]:
        """The notices of a story, newest first."""
        return self._context.archive.notices.of(story)

    def all(self) -> tuple[Notice, ...]:
        """The notices of all stories, newest first."""
        return self._context.archive.notices.all()

    def page(self, format_key: Form = "html", *, place: str = "") -> bytes:
        """The corrections page; stories that must not be exported are not on it.

        `place` names where it goes (standard output, clipboard), for the log of exported copies; empty adds nothing.
        """
        made = self._corrections.page(format_key)
        if place:
            copy_log.add(self._context, [(record, place) for record in made.records], is_file=False)
        return made.data

    def export_page(self, path: Path, *, format_key: FormatKey = "html", overwrite: bool = False) -> ChangeSet:
        """Write the corrections page to a file. Raises NameTaken, DeskInTheWay, WriteFailed."""
        return self._corrections.export(path, format_key=format_key, overwrite=overwrite)
