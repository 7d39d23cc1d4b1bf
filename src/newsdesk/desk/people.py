"""Verbs for the staff: who works on the desk, in which role, and who is the user at this machine."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from newsdesk.desk import transitions
from newsdesk.desk.context import DeskContext, new_id
from newsdesk.domain.act import ASSIGN
from newsdesk.domain.errors import NoSuchPerson
from newsdesk.domain.person import Actor, Person, Role, initials_of
from newsdesk.domain.status import Status
from newsdesk.domain.story_list import PageKey, StoryQuery, StoryRow


class People:
    """The staff of one desk. From its second person on, stories need approval."""

    def __init__(self, context: DeskContext) -> None:
        self._context = context

    def all(self, *, gone: bool = False) -> tuple[Person, ...]:
        """Everybody on the staff; with `gone`, also those who left."""
        return self._context.archive.people.all(gone=gone)

    def add(self, *, name: str, role: Role, byline: str = "", bio: str = "", initials: str = "") -> Person:
        """Add somebody to the staff, also one who had left. Raises NameInUse; NoSuchPerson for an empty name."""
        was_here = self.named(name)
        return self._put(
            Person(
                id=was_here.id if was_here and was_here.left else new_id(),
                name=name,
                role=role,
                byline=byline.strip(),
                bio=bio.strip(),
                initials=initials.strip(),
            )
        )

    def change(self, person: Person) -> Person:
        """Change a person's data; with a new name, their open stories and unsent texts are moved to it.

        Raises NameInUse; NoSuchPerson for an empty name.
        """
        archive = self._context.archive
        with archive.transaction():
            before = archive.people.get(person.id).name
            kept = self._put(person)
            if kept.name != before:
                self._hand_over(before, kept.name)
                archive.unsent.rename(before, kept.name)
        return kept

    def leave(self, person: UUID) -> None:
        """Remove somebody from the staff; their acts stay recorded under their name."""
        with self._context.archive.transaction():
            people = self._context.archive.people
            people.put(replace(people.get(person), left=True))

    def named(self, name: str) -> Person | None:
        """The person of that name without regard to case, also one who left; None if there is none."""
        return self._context.archive.people.named(name.strip())

    def here(self) -> Person | None:
        """The user at this machine; None for somebody who is not on the staff."""
        person = self.named(self._context.who)
        return None if person is None or person.left else person

    def actor(self) -> Actor:
        """The user's name and role, as the rules of the workflow see them."""
        return self._context.actor

    def alone(self) -> bool:
        """Whether this is a desk of one person, on which stories need no approval."""
        return self._context.actor.alone

    def _put(self, person: Person) -> Person:
        name = " ".join(person.name.split())
        if not name:
            raise NoSuchPerson(name)
        kept = replace(person, name=name, initials=person.initials or initials_of(name))
        self._context.archive.people.put(kept)
        return kept

    def _hand_over(self, before: str, name: str) -> None:
        """Assign the open stories of a person to their new name; recorded acts keep the old one."""
        context = self._context
        queries = (StoryQuery(mine=before), StoryQuery(queue=Status.FILED), StoryQuery(queue=Status.IN_REVIEW))
        for story in [row.id for query in queries for row in self._rows(query) if row.assigned == before]:
            held = context.archive.stories.get(story)
            moved = replace(held.standing, assigned=name)
            transitions.record(context, held, moved, actor=context.actor, when=context.clock(), verb=ASSIGN)

    def _rows(self, query: StoryQuery) -> Iterator[StoryRow]:
        after: PageKey | None = None
        while True:
            page = self._context.archive.stories.page(query, after=after)
            yield from page.rows
            if (after := page.after) is None:
                return
