"""The lines that fields print on a page: those of its head, and those with a label under the byline."""

from collections.abc import Iterator
from dataclasses import dataclass

from newsdesk.domain.fields import HEAD, LABELLED, Field, FieldType
from newsdesk.domain.story import Content
from newsdesk.page.publication import main_language

_COMMA = ", "


@dataclass(frozen=True, slots=True)
class FieldLine:
    """What one field prints; `label` is empty in the head of a page."""

    name: str
    text: str
    label: str = ""


def head(content: Content) -> tuple[FieldLine, ...]:
    """Kicker, headline, standfirst: the lines above the byline, empty ones as well."""
    return tuple(FieldLine(each.name, _text(each, content)) for each in HEAD)


def labelled(content: Content) -> tuple[FieldLine, ...]:
    """The lines under the byline, in the language of the story."""
    return tuple(_labelled(content))


def field_of_label(label: str) -> Field | None:
    """The field that a label of any language stands before, None where it is none."""
    folded = label.strip().casefold()
    return next((each for each in LABELLED if folded in map(str.casefold, each.page_labels.values())), None)


def value_of(field: Field, text: str) -> str | tuple[str, ...]:
    """What a field holds that printed this text."""
    if field.type is FieldType.LIST:
        return tuple(part for word in text.split(_COMMA.strip()) if (part := word.strip()))
    return text


def _labelled(content: Content) -> Iterator[FieldLine]:
    language = main_language(content.language)
    for each in LABELLED:
        if text := _text(each, content):
            yield FieldLine(each.name, text, each.page_labels.get(language, each.page_labels["en"]))


def _text(field: Field, content: Content) -> str:
    value = getattr(content, field.name)
    return _COMMA.join(value) if field.type is FieldType.LIST else str(value)
