"""What putting a verified file in place means for a kind of build: said before, done after the person's yes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class UpdateMessage:
    """A sentence of `said.py` and what fills its braces."""

    text: str
    values: dict[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format_map(self.values)


@dataclass(frozen=True, slots=True)
class InstallPlan:
    """How the build that runs is updated.

    `put` does it and says what came of it; None where a person does it, as `next` says. With `closing`, Newsdesk must
    have saved all and be about to end when `put` is called. `prepare`, where there is one, is what takes long and
    changes nothing yet: it can be done before Newsdesk closes, and gives the plan for the rest. `restart` is the
    program to start afterwards, None where nothing is to be started or `put` has seen to it. `command` is what an
    administrator may type instead.
    """

    next_step: UpdateMessage
    install: Callable[[], UpdateMessage] | None = None
    prepare: "Callable[[], InstallPlan] | None" = None
    must_close: bool = False
    restart: Path | None = None
    command: str = ""
