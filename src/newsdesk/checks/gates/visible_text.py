"""Body text for gates: what no reader will see is replaced by spaces, so that all offsets stay valid."""

import re

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.text.critic_markup import SuggestionKind, runs

_FENCED = re.compile(r"^ {0,3}(```|~~~).*?(?:^ {0,3}\1[^\n]*$|\Z)", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)|<!--.*?-->")
_NOT_LINE_END = re.compile(r"[^\n]")


def body(story: CheckedStory) -> str:
    """The display text of the body, with code, deleted words and comments as spaces."""
    text, suggested = runs(story.content.body)
    for run in suggested:
        if run.kind in (SuggestionKind.DELETE, SuggestionKind.COMMENT):
            text = text[: run.start] + _blank(text[run.start : run.end]) + text[run.end :]
    for pattern in (_FENCED, _CODE):
        text = pattern.sub(lambda found: _blank(found[0]), text)
    return text


def _blank(text: str) -> str:
    return _NOT_LINE_END.sub(" ", text)
