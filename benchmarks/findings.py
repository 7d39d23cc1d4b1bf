"""Prints what a reading of the corpus found, by kind and by check, and what was said in vain or not at all."""

from collections.abc import Callable
from functools import partial

from corpus import Reading
from newsdesk.checks.checked_story import CheckedStory
from newsdesk.domain.finding import Finding, FindingKind


def show(reading: Reading) -> None:
    """Print recall and precision, by kind and by check."""
    print(f"{reading.words:,} words of clean copy, {len(reading.alarms)} false alarms:", end=" ")
    print(f"{reading.alarms_a_thousand:.2f} in a thousand words (aim 2)")
    print(f"\n{'':18}{'seeds':>7}{'found':>7}{'recall':>8}{'said':>7}{'right':>7}{'precision':>11}{'false, clean':>14}")
    for kind in FindingKind:
        found, seeds = reading.recall(kind)
        _print_row(reading, kind.value, (found, seeds), partial(_is_kind, kind))
    print()
    for check in sorted(_checks(reading)):
        seeded = [outcome for outcome in reading.outcomes if outcome.seed.check == check]
        found = sum(any(each.check == check for each in outcome.right) for outcome in seeded)
        _print_row(reading, check, (found, len(seeded)), partial(_is_check, check))


def _print_row(reading: Reading, name: str, recall: tuple[int, int], wanted: Callable[[Finding], bool]) -> None:
    right, said = reading.precision(wanted)
    clean = sum(wanted(finding) for _, finding in reading.alarms)
    shares = [f"{part / whole:.0%}" if whole else "-" for part, whole in (recall, (right, said))]
    print(f"{name:18}{recall[1]:7}{recall[0]:7}{shares[0]:>8}{said:7}{right:7}{shares[1]:>11}{clean:14}")


def _checks(reading: Reading) -> frozenset[str]:
    found = [finding.check for outcome in reading.outcomes for finding in (*outcome.right, *outcome.astray)]
    seeded = [outcome.seed.check for outcome in reading.outcomes if outcome.seed.check]
    return frozenset([*found, *seeded, *(finding.check for _, finding in reading.alarms)])


def _is_kind(kind: FindingKind, finding: Finding) -> bool:
    return finding.kind is kind


def _is_check(check: str, finding: Finding) -> bool:
    return finding.check == check


def show_each(reading: Reading) -> None:
    """Print every false alarm, and every mistake that went by."""
    print("\nFalse alarms in clean copy")
    for story, finding in reading.alarms:
        print(f"  {story.name}: {_said(finding)}\n      {_around(story.copy, finding)}")
    print("\nFalse alarms beside what was seeded")
    for outcome in reading.outcomes:
        for finding in outcome.astray:
            print(f"  {outcome.seed.quote}: {_said(finding)}\n      {_around(outcome.seed.copy, finding)}")
    print("\nMistakes that went by")
    for outcome in reading.outcomes:
        seed = outcome.seed
        if not outcome.right:
            print(f"  {seed.kind.value} {seed.check} “{seed.quote}”: {seed.copy.text(seed.field)!r}")


def _said(finding: Finding) -> str:
    return f"[{'/'.join(filter(None, (finding.check, finding.rule)))}] “{finding.quote}” {finding.message}"


def _around(copy: CheckedStory, finding: Finding) -> str:
    text = copy.text(finding.field)
    return text[max(0, finding.start - 50) : finding.end + 50].replace("\n", " ")
