"""Protocol between Newsdesk and the worker process: one line of JSON for a question, one for its answer."""

import msgspec


class Question(msgspec.Struct, frozen=True):
    """Passages to check; the answer repeats `number`."""

    number: int
    passages: list[str]


class EngineSlip(msgspec.Struct, frozen=True, array_like=True):
    """Mistake from `start` to `end`, in code points of its passage; each of `fixes` is a replacement."""

    rule: str
    message: str
    start: int
    end: int
    fixes: list[str]


class Answer(msgspec.Struct, frozen=True):
    """The slips of each passage of the question with this number, in their order."""

    number: int
    slips: list[list[EngineSlip]]


class BadAnswer(Exception):
    """Raised for a line that is no valid answer to the question."""


def encode_question(question: Question) -> bytes:
    """The question as one line of JSON."""
    return msgspec.json.encode(question) + b"\n"


def decode_answer(line: bytes, question: Question) -> list[list[EngineSlip]]:
    """The mistakes in an answer, a list for each passage. Raises BadAnswer."""
    try:
        answer = msgspec.json.decode(line, type=Answer)
    except msgspec.MsgspecError as error:
        raise BadAnswer from error
    if answer.number != question.number or len(answer.slips) != len(question.passages):
        raise BadAnswer
    for passage, slips in zip(question.passages, answer.slips, strict=True):
        if not all(0 <= slip.start < slip.end <= len(passage) for slip in slips):
            raise BadAnswer
    return answer.slips
