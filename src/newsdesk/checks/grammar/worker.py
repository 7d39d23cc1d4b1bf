"""Worker process of the grammar engine: answers each line of its input on its output until the input ends.

It ends itself as soon as nobody can ask any more, even in the middle of a long reading.
"""

import os
import sys
from collections.abc import Iterator
from queue import SimpleQueue
from threading import Thread
from typing import BinaryIO

import msgspec

from newsdesk.checks.grammar.harper_linter import HarperLinter
from newsdesk.checks.grammar.protocol import Answer, Question


def main() -> int:
    """Answer until the input ends. Returns at once without pipes, as when a person types the argument."""
    if sys.stdin is None or sys.stdout is None:
        return 0
    answers = _own_output()
    linter: HarperLinter | None = None
    for question in _questions(sys.stdin.buffer):
        linter = linter or HarperLinter()
        answer = Answer(number=question.number, slips=[linter.slips(text) for text in question.passages])
        answers.write(msgspec.json.encode(answer) + b"\n")
        answers.flush()
    return 0


def _own_output() -> BinaryIO:
    """Standard output, for answers alone: what a library prints goes to standard error."""
    channel = os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "wb") as nowhere:
        os.dup2(nowhere.fileno(), 1)
    return channel


def _questions(source: BinaryIO) -> Iterator[Question]:
    waiting: SimpleQueue[bytes] = SimpleQueue()
    Thread(target=_listen, args=(source, waiting), daemon=True).start()
    while True:
        yield msgspec.json.decode(waiting.get(), type=Question)


def _listen(source: BinaryIO, waiting: SimpleQueue[bytes]) -> None:
    for line in source:
        waiting.put(line)
    os._exit(0)  # the parent process is gone: nobody waits for an answer


if __name__ == "__main__":
    sys.exit(main())
