"""The proof mark and the notices to readers above a plain page: known again, and no part of the story."""

import re
from collections.abc import Sequence

from newsdesk.domain.errors import FormatError
from newsdesk.formats.input_guards import STUB
from newsdesk.formats.line_kinds import PageWords

_DATED = re.compile(r".*\d.*\([A-Za-z0-9_/+-]+\)")


def without_marks(blocks: Sequence[str], words: PageWords) -> Sequence[str]:
    """The blocks of the page itself. Raises FormatError where they are the stub of a withdrawn story."""
    start = 1 if blocks and blocks[0].strip().casefold() in words.proof else 0
    end = start
    while end < len(blocks) and (label := _notice(blocks[end], words)):
        if label in words.withdrawal:
            raise FormatError(STUB)
        end += 1
    return blocks[end:]


def opening(head: str, words: PageWords) -> str:
    """The line that a page begins with once its marks are left out; empty where they are all that is seen."""
    for block in re.split(r"\n\s*\n", head.lstrip()):
        if block.strip().casefold() not in words.proof and not _notice(block, words):
            return block.partition("\n")[0]
    return ""


def _notice(block: str, words: PageWords) -> str:
    """The label of the notice that the block is, empty if it is none."""
    title, _, told = block.strip().partition("\n")
    label, _, dated = title.partition(": ")
    is_notice = told and label.casefold() in words.notices and _DATED.fullmatch(dated)
    return label.casefold() if is_notice else ""
