"""Install plan: how a verified file is installed, shown to the person first and run after they agree."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class UpdateMessage:
    """Sentence of `messages.py` and the values of its placeholders."""

    text: str
    values: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format_map(self.values)


@dataclass(frozen=True, slots=True)
class InstallPlan:
    """How the build that runs is updated.

    `next_step` tells the person what will happen. `install` does it and returns the message of success; None where the
    person does it. With `must_close`, everything must be saved and Newsdesk about to exit when `install` is called.
    `prepare`, where given, is the slow part that changes nothing yet: it may run before Newsdesk closes, and returns
    the plan for the rest. `restart` is the program to start afterwards, None where none is or `install` starts it.
    `command` is what an administrator may type instead.
    """

    next_step: UpdateMessage
    install: Callable[[], UpdateMessage] | None = None
    prepare: "Callable[[], InstallPlan] | None" = None
    must_close: bool = False
    restart: Path | None = None
    command: str = ""
