"""Tree of a story's revisions where some are lost, so that a gap does not look like a fork."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from newsdesk.store.salvage_reading import Row, TableRows, is_id


class Tree:
    """The revisions that were recovered, by story in the order of writing, and the links between them."""

    def __init__(self, parentage: TableRows, revisions: dict[bytes, list[Row]]) -> None:
        self._whole, self._revisions = parentage.whole, revisions
        self._held = {row["id"] for rows in revisions.values() for row in rows}
        self._parents: defaultdict[bytes, set[bytes]] = defaultdict(set)
        for row in parentage.rows:
            if is_id(row["revision"]) and is_id(row["parent"]) and row["revision"] != row["parent"]:
                self._parents[row["revision"]].add(row["parent"])
        self._links = {child: self._nearest(child) for child in self._held}
        self._followed = {parent for parents in self._links.values() for parent in parents}

    def heads(self, story: bytes, row: Row | None) -> list[Row]:
        """The revisions without a child, the newest last. `row` is the story's own row, where it was recovered."""
        rows = self._revisions.get(story, [])
        heads = [each for each in rows if each["id"] not in self._followed]
        forked = bool(row["forked"]) if row is not None and "forked" in row else self._whole
        if len(heads) > 1 and not forked:
            for older, newer in pairwise(heads):
                self._links[newer["id"]].add(older["id"])
            heads = heads[-1:]
        return heads or rows[-1:]

    def links(self) -> Iterator[tuple[bytes, bytes]]:
        """Each revision with each of its parents."""
        for child, parents in self._links.items():
            for parent in parents:
                yield child, parent

    def _nearest(self, child: bytes) -> set[bytes]:
        """The nearest recovered ancestors of a revision."""
        found: set[bytes] = set()
        passed, waiting = {child}, list(self._parents[child])
        while waiting:
            each = waiting.pop()
            if each in passed:
                continue
            passed.add(each)
            if each in self._held:
                found.add(each)
            else:
                waiting.extend(self._parents[each])
        return found
