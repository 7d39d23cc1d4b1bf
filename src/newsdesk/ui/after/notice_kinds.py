"""The kinds of notices as a table: what each is called and for, what it asks, and how it is sent."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.notice import Kind
from newsdesk.marking import marked

translate: Callable[[str, str], str] = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One field of a kind: the notice's field `name`, its label, and what is said where it is missing."""

    name: str
    label: str
    hint: str = ""
    missing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWords:
    """A kind in words. `send` is what the button says."""

    name: str
    purpose: str
    send: str
    fields: tuple[Asked, ...]


KINDS: dict[Kind, KindWords] = {
    Kind.CORRECTION: KindWords(
        name=marked("NoticeKinds", "Correction"),
        purpose=marked("NoticeKinds", "Something in the story was wrong. Copies outside count as wrong from now on."),
        send=marked("NoticeKinds", "Correct"),
        fields=(
            Asked(
                name="wrong",
                label=marked("NoticeKinds", "What was wrong"),
                hint=marked("NoticeKinds", "the queue was eleven kilometres long"),
                missing=marked("NoticeKinds", "Say what was wrong: readers must find it again."),
            ),
            Asked(
                name="right",
                label=marked("NoticeKinds", "What is right"),
                hint=marked("NoticeKinds", "it was seven kilometres long"),
                missing=marked("NoticeKinds", "Say what is right."),
            ),
            Asked(
                name="text",
                label=marked("NoticeKinds", "More, if readers need it"),
                hint=marked("NoticeKinds", "how it came about, or an apology"),
            ),
        ),
    ),
    Kind.CLARIFICATION: KindWords(
        name=marked("NoticeKinds", "Clarification"),
        purpose=marked("NoticeKinds", "Nothing was wrong, but it could be misunderstood."),
        send=marked("NoticeKinds", "Clarify"),
        fields=(
            Asked(
                name="text",
                label=marked("NoticeKinds", "What is made clear"),
                missing=marked("NoticeKinds", "Say what is made clear."),
            ),
        ),
    ),
    Kind.UPDATE: KindWords(
        name=marked("NoticeKinds", "Update"),
        purpose=marked("NoticeKinds", "The news went on. The words saved since go out with it."),
        send=marked("NoticeKinds", "Update"),
        fields=(
            Asked(
                name="text",
                label=marked("NoticeKinds", "What is new"),
                missing=marked("NoticeKinds", "Say what is new."),
            ),
        ),
    ),
    Kind.EDITORS_NOTE: KindWords(
        name=marked("NoticeKinds", "Editor's note"),
        purpose=marked("NoticeKinds", "Something that readers should know about the story."),
        send=marked("NoticeKinds", "Add the note"),
        fields=(
            Asked(
                name="text",
                label=marked("NoticeKinds", "The note"),
                missing=marked("NoticeKinds", "Write the note."),
            ),
        ),
    ),
    Kind.WITHDRAWAL: KindWords(
        name=marked("NoticeKinds", "Withdrawal"),
        purpose=marked(
            "NoticeKinds",
            "The story is taken back. A stub stays at the same address: the headline, that it was withdrawn, and why.",
        ),
        send=marked("NoticeKinds", "Withdraw"),
        fields=(
            Asked(
                name="text",
                label=marked("NoticeKinds", "Why it is withdrawn"),
                missing=marked("NoticeKinds", "Say why: readers and the record need the reason."),
            ),
        ),
    ),
}


def kind_name(kind: Kind) -> str:
    """A kind as the window names it."""
    return translate("NoticeKinds", KINDS[kind].name)
