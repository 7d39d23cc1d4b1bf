"""What people do to the words of a story, drawn at random; each new word is one that was never written before."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content
from torture.tokens import token

_TEXTS = ("headline", "kicker", "standfirst", "section", "note_to_desk")


class Editor:
    """Edits stories with these dice, and numbers its words from `first` on."""

    def __init__(self, dice: random.Random, *, first: int = 0) -> None:
        self.dice = dice
        self.next = first

    def story(self, paragraphs: int) -> Content:
        """A new one."""
        return Content(headline=self.word(), body=self._paragraphs(paragraphs))

    def edit(self, content: Content) -> Content:
        """A change of the body, or of another field."""
        return self.dice.choice((*[self._edit_body] * 5, self._edit_text, self._edit_entries))(content)

    def word(self) -> str:
        """One that was never written before."""
        self.next += 1
        return token(self.next)

    # what a person does

    def _edit_text(self, content: Content) -> Content:
        name = self.dice.choice(_TEXTS)
        held = getattr(content, name)
        return _with(content, name, self.dice.choice((self.word(), f"{held} {self.word()}".strip(), "")))

    def _edit_entries(self, content: Content) -> Content:
        def credited(held: Byline) -> Byline:
            return replace(held, credits=(*held.credits, Credit(name=self.word())))

        ways: dict[str, Callable[[Any], Any]] = {
            "keywords": lambda held: (*held, self.word()),
            "related": lambda held: (*held, Related(headline=self.word(), url=f"https://example.org/{self.next}")),
            "author": lambda held: Author(name=self.word(), bio=held.bio),
            "byline": credited,
            "urgency": lambda _: self.dice.randint(1, 9),
        }
        name = self.dice.choice(sorted(ways))
        return _with(content, name, ways[name](getattr(content, name)))

    def _edit_body(self, content: Content) -> Content:
        paragraphs = [part for part in content.body.split("\n\n") if part]
        ways = (
            *[self._write] * 4,
            self._write_paragraph,
            self._write_paragraph,
            self._cut_word,
            self._cut_paragraph,
            self._move,
            self._split,
            self._put_together,
            self._again,
        )
        self.dice.choice(ways)(paragraphs)
        return replace(content, body="\n\n".join(part for part in paragraphs if part.strip()))

    def _write(self, parts: list[str]) -> None:
        if not parts:
            parts.append(self.word())
            return
        place = self.dice.randrange(len(parts))
        words = parts[place].split(" ")
        words.insert(self.dice.randint(0, len(words)), self.word())
        parts[place] = " ".join(words)

    def _write_paragraph(self, parts: list[str]) -> None:
        parts.insert(self.dice.randint(0, len(parts)), self._sentence())

    def _cut_word(self, parts: list[str]) -> None:
        if parts:
            place = self.dice.randrange(len(parts))
            words = parts[place].split(" ")
            words.pop(self.dice.randrange(len(words)))
            parts[place] = " ".join(words)

    def _cut_paragraph(self, parts: list[str]) -> None:
        if parts:
            parts.pop(self.dice.randrange(len(parts)))

    def _move(self, parts: list[str]) -> None:
        if parts:
            parts.insert(self.dice.randint(0, len(parts) - 1), parts.pop(self.dice.randrange(len(parts))))

    def _split(self, parts: list[str]) -> None:
        if parts:
            place = self.dice.randrange(len(parts))
            words = parts[place].split(" ")
            cut = self.dice.randint(0, len(words))
            parts[place : place + 1] = [" ".join(words[:cut]), " ".join(words[cut:])]

    def _put_together(self, parts: list[str]) -> None:
        if len(parts) > 1:
            place = self.dice.randrange(len(parts) - 1)
            parts[place : place + 2] = [f"{parts[place]} {parts[place + 1]}"]

    def _again(self, parts: list[str]) -> None:
        """A passage is copied: the same words stand twice."""
        if parts:
            parts.insert(self.dice.randint(0, len(parts)), self.dice.choice(parts))

    def _sentence(self) -> str:
        return " ".join(self.word() for _ in range(self.dice.randint(1, 6)))

    def _paragraphs(self, many: int) -> str:
        return "\n\n".join(self._sentence() for _ in range(many))


def _with(content: Content, name: str, value: Any) -> Content:
    return replace(content, **{name: value})
