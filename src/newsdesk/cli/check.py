"""`newsdesk check`: the findings of copy checks, and whether a gate would stop the story."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from newsdesk.cli.newsroom import as_json, as_typed, on_desk
from newsdesk.cli.terminal import print_json, say, warn
from newsdesk.domain.finding import Finding, Report, Severity

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.story import Story

_STOPPED = 1


@dataclass(frozen=True, slots=True)
class _Read:
    story: "Story"
    report: Report


@click.command()
@click.argument("stories", nargs=-1, required=True, metavar="STORY...")
@as_json
@on_desk()
def check(newsroom: "Newsroom", stories: tuple[str, ...], as_json: bool) -> int:
    """Print what checks find in stories, and exit with 1 where a gate would stop one of them."""
    held = [newsroom.stories.find(as_typed(ref)) for ref in stories]
    read = [_Read(story, newsroom.checks.of(story.id)) for story in held]
    for fault in dict.fromkeys(fault for each in read for fault in each.report.faults):
        warn(f"{fault.what} is switched off: {fault.reason}")
    if as_json:
        print_json([_record(finding, each.story) for each in read for finding in each.report.findings])
    else:
        for each in read:
            _print(each)
    stopped = any(each.report.stopping(Severity.FILING, Severity.APPROVAL) for each in read)
    return _STOPPED if stopped else 0


def _print(read: _Read) -> None:
    findings = read.report.findings
    say(f"{read.story.content.headline or read.story.content.slug} ({_counted(len(findings))})")
    for finding in findings:
        where = f"{finding.field} “{finding.quote}”" if finding.quote else finding.field
        say(f"  {finding.severity}: {where}: {finding.message}")
        if finding.why:
            say(f"      {finding.why}")
        if finding.fixes:
            say(f"      Put instead: {', '.join(f'“{fix}”' for fix in finding.fixes)}")


def _counted(number: int) -> str:
    return "nothing found" if number == 0 else "1 finding" if number == 1 else f"{number} findings"


def _record(finding: Finding, story: "Story") -> dict[str, Any]:
    return {
        "story": str(story.id),
        "check": finding.check,
        "rule": finding.rule,
        "kind": finding.kind.value,
        "severity": finding.severity.value,
        "field": finding.field,
        "start": finding.start,
        "end": finding.end,
        "quote": finding.quote,
        "message": finding.message,
        "why": finding.why,
        "fix": finding.fixes[0] if finding.fixes else None,
        "fixes": list(finding.fixes),
    }
