"""Who wrote the story, as credits and as the line that prints."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """One name in a byline. A sealed credit is known to the desk and stands in no output."""

    name: str
    role: str = ""
    sealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """Ordered credits, and the line as it was typed where it was typed (`text`); else it prints itself."""

    text: str = ""
    credits: tuple[Credit, ...] = ()
