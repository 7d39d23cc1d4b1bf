"""Linter around Harper, for the worker: only the useful rules, and only their likely findings."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from newsdesk.checks.grammar import harper_rules
from newsdesk.checks.grammar.protocol import EngineSlip

_BEFORE_WORD = re.compile(
    r"(?<![\w’'-])(an?)\s+([a-wyz][a-z]*[aeiouy][a-z]*|[aeiouy][a-z]+)(?![\w’'-]|\.\w)", re.IGNORECASE
)
_SAID_WITH_Y = frozenset({"ewe", "ewes", "ewer"})


class HarperLinter:
    """Harper with our choice of rules. For one thread; loading takes about a second and 200 MB."""

    def __init__(self) -> None:
        import harper

        self._engine = harper.Linter()
        self._engine.set_lint_config(
            _rule_settings(harper.get_default_lint_config(), self._engine.get_structured_lint_config())
        )

    def slips(self, text: str) -> list[EngineSlip]:
        """Mistakes in a passage, in the order of the text."""
        found = self._engine.organized_lints(text, language="plaintext")
        slips = [
            _slip(rule, lint) for rule, lints in found.items() for lint in lints if lint.span.end > lint.span.start
        ]
        return sorted(
            (slip for slip in slips if _likely(slip, text)), key=lambda slip: (slip.start, slip.end, slip.rule)
        )


def _rule_settings(defaults: Mapping[str, bool], groups: Mapping[str, Any]) -> dict[str, bool | None]:
    silent = {*harper_rules.RULES}
    for group in (each["Group"] for each in groups["settings"] if "Group" in each):
        if group["label"] in harper_rules.GROUPS:
            silent.update(_rules(group["child"]))
    return {rule: on and rule not in silent for rule, on in defaults.items()}


def _rules(settings: Mapping[str, Any]) -> Iterator[str]:
    for each in settings["settings"]:
        for kind, body in each.items():
            if kind == "Group":
                yield from _rules(body["child"])
            else:
                yield from body.get("names") or [body["name"]]


def _slip(rule: str, lint: Any) -> EngineSlip:
    message = re.sub(r"`([^`]*)`", r"“\1”", lint.message)
    fixes = [_fix(lint.problem_text, one) for one in lint.suggestions]
    return EngineSlip(rule=rule, message=message, start=lint.span.start, end=lint.span.end, fixes=fixes)


def _fix(quote: str, suggestion: Any) -> str:
    text: str = suggestion.replacement_text
    return quote + text if suggestion.kind == _kinds().INSERT_AFTER else text


@cache
def _kinds() -> Any:
    import harper

    return harper.SuggestionKind


def _likely(slip: EngineSlip, text: str) -> bool:
    """Whether a finding is likely. Articles are checked before plain words alone: the sound of a name is not known."""
    if slip.rule != "AnA":
        return True
    found = _BEFORE_WORD.match(text, slip.start)
    if found is None or not found[2].islower() or found[2] in _SAID_WITH_Y:
        return False
    if found[1].istitle() and text[: slip.start].rstrip()[-1:].isalnum():  # the An family
        return False
    return not (found[1].lower() == "an" and found[2].startswith("h"))  # an historic, an hotel
