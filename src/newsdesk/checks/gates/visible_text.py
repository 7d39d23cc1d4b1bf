"""Body text for gates: what no reader will see is replaced by spaces, so that all offsets stay valid."""

from newsdesk.checks.checked_story import CheckedStory
from newsdesk.text import mask
from newsdesk.text.critic_markup import SuggestionKind, runs


def body(story: CheckedStory) -> str:
    """The display text of the body, with code, deleted words and comments as spaces."""
    text, suggested = runs(story.content.body)
    gone = (SuggestionKind.DELETE, SuggestionKind.COMMENT)
    return mask.without_code(text, ((run.start, run.end) for run in suggested if run.kind in gone))
