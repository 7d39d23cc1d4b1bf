"""What of the desk's stories is outside the house, which of it is stale or wrong, and exporting that again."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from newsdesk.desk.exports import Cancelled, Exported, Exports, Progress
from newsdesk.desk.going import going_each
from newsdesk.desk.related import RelatedStories
from newsdesk.desk.room import Room
from newsdesk.domain import copies
from newsdesk.domain.copies import Copy, Fate, Now, Recall
from newsdesk.domain.status import Status


class Recalls:
    """Copies outside, and their fate."""

    def __init__(self, room: Room, related: RelatedStories) -> None:
        self._room = room
        self._exports = Exports(room, related)

    def of(self, story: UUID) -> tuple[Recall, ...]:
        """The last copy of the story at each place, newest first."""
        return self._recalls(self._room.archive.copies.of(story))

    def stray(self) -> tuple[Recall, ...]:
        """Copies of any story that do not say any more what the desk says, newest first."""
        found = self._recalls(self._room.archive.copies.stray())
        return tuple(recall for recall in found if recall.fate is not Fate.CURRENT)

    def export_again(
        self, stories: Sequence[UUID], *, progress: Progress | None = None, cancelled: Cancelled | None = None
    ) -> Exported:
        """Write every file of these stories that is stale or wrong again where it lies; a withdrawn story's stub.

        What cannot be written is told in `warnings` and keeps nothing else from being written.
        """
        recalls = [recall for story in dict.fromkeys(stories) for recall in self.of(story)]
        again = [recall.copy for recall in recalls if recall.fate is not Fate.CURRENT and recall.copy.is_file]
        return self._exports.again(again, progress=progress, cancelled=cancelled)

    def _recalls(self, found: Iterable[Copy]) -> tuple[Recall, ...]:
        last = copies.latest(found)
        held = self._room.archive.stories.many({copy.story for copy in last})
        now = {each.story.id: each for each in going_each(self._room, held.values())}
        return tuple(
            Recall(
                copy=copy,
                fate=copies.fate(
                    copy,
                    Now(
                        revision=now[copy.story].revision,
                        withdrawn=now[copy.story].story.status is Status.WITHDRAWN,
                        proof=now[copy.story].proof,
                        notices=now[copy.story].notices,
                    ),
                ),
                headline=now[copy.story].content.headline,
            )
            for copy in last
            if copy.story in now
        )
