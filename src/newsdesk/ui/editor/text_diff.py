"""What to change in a text so that it becomes another: few characters, so that the rest keep their marks."""

from newsdesk.text.diff import changes, common_end, common_start

# `(start, end, text)`: characters of the old text, and what to put in their place
Splice = tuple[int, int, str]


def splices(old: str, new: str) -> list[Splice]:
    """The changes that turn `old` into `new`, in order and not overlapping. Letters of a word that stay are spared."""
    return [
        _spared(change.start, old[change.start : change.end], new[change.new_start : change.new_end])
        for change in changes(old, new, quick=True)
    ]


def _spared(start: int, gone: str, came: str) -> Splice:
    lead = common_start(gone, came)
    tail = common_end(gone, came, min(len(gone), len(came)) - lead)
    return start + lead, start + len(gone) - tail, came[lead : len(came) - tail]
