"""Gates for text that no reader would see, pictures over plain http, and sealed names that readers would see."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.checks.finding_text import gate_text
from newsdesk.checks.gates import visible_text
from newsdesk.domain.fields import BODY, CHECKED_LINES, PAGE, FieldType
from newsdesk.domain.finding import Finding
from newsdesk.domain.restrictions import sealed_names
from newsdesk.text import hidden_text
from newsdesk.text.critic_markup import runs
from newsdesk.text.markdown_spans import of_body
from newsdesk.tr_noop import tr_noop

_QUOTED = 200
_SIGNS = ("<", "]:", "%%", "](")

_HIDDEN = gate_text(
    "hidden",
    tr_noop("Checks", "No reader sees these words: they are left out of every export."),
    tr_noop("Checks", "Comments, unused link definitions and hidden HTML are for nobody: a note keeps them."),
    rule="words",
)
_PLAIN = gate_text(
    "hidden",
    tr_noop("Checks", "The page links to this picture instead of showing it: its address begins with http://."),
    tr_noop("Checks", "Everybody on the way could read or change it: give an https:// address."),
    rule="picture",
)
_NAMED = gate_text(
    "sealed",
    tr_noop("Checks", "“{name}” is sealed in the byline, and readers would see the name here."),
    tr_noop("Checks", "A sealed name is known to the desk alone and is in no export."),
)


def unseen(story: CheckedStory) -> Iterator[Finding]:
    """Finds comments, unused link definitions, hidden HTML, and pictures that the page does not load."""
    body = story.content.body
    if not any(sign in body for sign in _SIGNS):
        return
    text = runs(body)[0]
    for each in hidden_text.found(text):
        yield _HIDDEN.at("body", each.start, each.end, text[each.start : each.end][:_QUOTED])
    for picture in of_body(visible_text.body(story), "image"):
        if picture.address.lower().startswith("http://"):
            yield _PLAIN.at("body", picture.at, picture.at + len(picture.address), picture.address)


def sealed(story: CheckedStory) -> Iterator[Finding]:
    """Finds a name that is sealed in the byline in any text that readers see."""
    names = sealed_names((story.content,))
    if not names:
        return
    for field in (*CHECKED_LINES, BODY):
        text = visible_text.body(story) if field == BODY else story.text(field)
        for name in names:
            for found in re.finditer(_spelt(name), text, re.IGNORECASE):
                yield _NAMED.at(field, found.start(), found.end(), found[0], name=found[0])
    for each in PAGE:
        if not each.checked and each.type in _SAID:
            text = _SAID[each.type](getattr(story.content, each.name))
            for found in filter(None, (re.search(_spelt(name), text, re.IGNORECASE) for name in names)):
                yield _NAMED.on_field(each.name, name=found[0])


def _spelt(name: str) -> str:
    return r"(?<!\w)" + r"\s+".join(map(re.escape, name.split())) + r"(?!\w)"


# of an author the bio alone: the box of one whose name is sealed is left out
_SAID: Mapping[FieldType, Callable[[Any], str]] = {
    FieldType.LINE: str,
    FieldType.PROSE: str,
    FieldType.LIST: ", ".join,
    FieldType.AUTHOR: lambda author: author.bio,
}
