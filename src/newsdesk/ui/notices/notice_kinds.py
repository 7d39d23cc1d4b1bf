"""Table of the kinds of notices: name, purpose, fields and the text of the button that sends it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.notice import NoticeKind
from newsdesk.tr_noop import tr_noop

translate: Callable[[str, str], str] = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeQuestion:
    """One field of a kind: the notice's field `name`, its label, and the message where it is missing."""

    name: str
    label: str
    hint: str = ""
    missing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWords:
    """Texts of one kind. `send` is the label of the button."""

    name: str
    purpose: str
    send: str
    fields: tuple[NoticeQuestion, ...]


KINDS: dict[NoticeKind, KindWords] = {
    NoticeKind.CORRECTION: KindWords(
        name=tr_noop("NoticeKinds", "Correction"),
        purpose=tr_noop("NoticeKinds", "Something in the story was wrong. Exported copies count as wrong from now on."),
        send=tr_noop("NoticeKinds", "Correct"),
        fields=(
            NoticeQuestion(
                name="wrong",
                label=tr_noop("NoticeKinds", "What was wrong"),
                hint=tr_noop("NoticeKinds", "the queue was eleven kilometres long"),
                missing=tr_noop("NoticeKinds", "Say what was wrong, so that readers can find it."),
            ),
            NoticeQuestion(
                name="right",
                label=tr_noop("NoticeKinds", "What is right"),
                hint=tr_noop("NoticeKinds", "it was seven kilometres long"),
                missing=tr_noop("NoticeKinds", "Say what is right."),
            ),
            NoticeQuestion(
                name="text",
                label=tr_noop("NoticeKinds", "More, if readers need it"),
                hint=tr_noop("NoticeKinds", "how it came about, or an apology"),
            ),
        ),
    ),
    NoticeKind.CLARIFICATION: KindWords(
        name=tr_noop("NoticeKinds", "Clarification"),
        purpose=tr_noop("NoticeKinds", "Nothing was wrong, but it could be misunderstood."),
        send=tr_noop("NoticeKinds", "Clarify"),
        fields=(
            NoticeQuestion(
                name="text",
                label=tr_noop("NoticeKinds", "What is made clear"),
                missing=tr_noop("NoticeKinds", "Say what is made clear."),
            ),
        ),
    ),
    NoticeKind.UPDATE: KindWords(
        name=tr_noop("NoticeKinds", "Update"),
        purpose=tr_noop("NoticeKinds", "There is something new. The changes saved since then are published with it."),
        send=tr_noop("NoticeKinds", "Update"),
        fields=(
            NoticeQuestion(
                name="text",
                label=tr_noop("NoticeKinds", "What is new"),
                missing=tr_noop("NoticeKinds", "Say what is new."),
            ),
        ),
    ),
    NoticeKind.EDITORS_NOTE: KindWords(
        name=tr_noop("NoticeKinds", "Editor's note"),
        purpose=tr_noop("NoticeKinds", "Something that readers should know about the story."),
        send=tr_noop("NoticeKinds", "Add the note"),
        fields=(
            NoticeQuestion(
                name="text",
                label=tr_noop("NoticeKinds", "The note"),
                missing=tr_noop("NoticeKinds", "Write the note."),
            ),
        ),
    ),
    NoticeKind.WITHDRAWAL: KindWords(
        name=tr_noop("NoticeKinds", "Withdrawal"),
        purpose=tr_noop(
            "NoticeKinds",
            "The story is taken back. A stub stays at the same address: the headline, that it was withdrawn, and why.",
        ),
        send=tr_noop("NoticeKinds", "Withdraw"),
        fields=(
            NoticeQuestion(
                name="text",
                label=tr_noop("NoticeKinds", "Why it is withdrawn"),
                missing=tr_noop("NoticeKinds", "Say why: readers and the record need the reason."),
            ),
        ),
    ),
}


def kind_name(kind: NoticeKind) -> str:
    """Name of a kind in the window's language."""
    return translate("NoticeKinds", KINDS[kind].name)
