"""Rule for a verb that does not agree with the pronoun before it: “he have”, “they was”."""

from collections.abc import Iterator

from newsdesk.checks.grammar.tokens import AgreementSlip, Words, follows, low, opens
from newsdesk.checks.grammar.word_forms import SAYING
from newsdesk.checks.wordlist import words

_THIRD = {"have": "has", "are": "is", "do": "does", "don't": "doesn’t", "haven't": "hasn’t", "aren't": "isn’t"}
_MANY = {
    "was": "were",
    "is": "are",
    "has": "have",
    "does": "do",
    "doesn't": "don’t",
    "hasn't": "haven’t",
    "isn't": "aren’t",
    "wasn't": "weren’t",
}
_RIGHT = {
    **dict.fromkeys(("he", "she", "it"), _THIRD),
    **dict.fromkeys(("they", "we", "you"), _MANY),
    "i": {"is": "am", "has": "have", "does": "do", "are": "am", "doesn't": "don’t", "hasn't": "haven’t"},
}
# a subject begins after these; after others the verb may be an infinitive, or the pronoun an object
_BEFORE = words("because although though while since when where what who yet") | SAYING
_BEFORE_THAT = SAYING


def pronouns(read: Words) -> Iterator[AgreementSlip]:
    """Pronouns at the beginning of a sentence or a clause with a verb of another person."""
    for at, word in enumerate(read):
        right = _RIGHT.get(low(read, at - 1), {}).get(word.low) if follows(read, at) else None
        if right and word.text.islower() and _begins(read, at - 1):
            values = {"subject": read[at - 1].text, "verb": word.text, "right": right}
            yield AgreementSlip("pronoun", word.start, word.end, (right,), values)


def _begins(read: Words, at: int) -> bool:
    if opens(read, at):
        return True
    if not follows(read, at):
        return False
    before = low(read, at - 1)
    if before == "but":  # nobody but you has seen it
        return "," in read[at - 1].gap or opens(read, at - 1)
    return before in _BEFORE or (before == "that" and low(read, at - 2) in _BEFORE_THAT)
