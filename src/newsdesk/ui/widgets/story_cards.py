"""A card as values: a related entry, a story that could be added, an open note of another story."""

from collections.abc import Hashable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedCard:
    """Content of a card. `flag` is a warning in words; `key` is whatever the pane knows the card by."""

    headline: str
    text: str = ""
    flag: str = ""
    icon: str = ""
    key: Hashable = None

    @property
    def spoken(self) -> str:
        """The card as a screen reader says it."""
        return ". ".join(part for part in (self.headline, self.flag, self.text) if part)
