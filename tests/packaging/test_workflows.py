import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
PINNED = re.compile(r"uses: (?P<action>[\w.-]+/[\w./-]+)@(?P<commit>[0-9a-f]{40}) # (?P<version>v\d+\.\d+\.\d+)$")


def jobs(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))["jobs"]
    return found


def used(path: Path) -> list[str]:
    lines = [line.strip().removeprefix("- ") for line in path.read_text("utf-8").splitlines()]
    return [line for line in lines if line.startswith("uses:") and not line.startswith("uses: ./")]


each = pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)


def test_there_are_workflows_for_tests_and_releases() -> None:
    assert [path.stem for path in WORKFLOWS] == ["release", "test"]


@each
def test_every_action_is_pinned_by_its_commit_and_says_its_version(path: Path) -> None:
    lines = used(path)

    assert lines
    assert [line for line in lines if not PINNED.match(line)] == []


def test_one_action_has_one_commit_and_one_version_everywhere() -> None:
    found = [found for path in WORKFLOWS for line in used(path) if (found := PINNED.match(line))]
    pins = {(pin["action"], pin["commit"], pin["version"]) for pin in found}

    assert len(pins) == len({pin[0] for pin in pins}) == len({pin[1] for pin in pins})


@each
def test_nothing_is_allowed_but_what_a_job_names(path: Path) -> None:
    assert yaml.safe_load(path.read_text("utf-8"))["permissions"] == {}
    assert all("permissions" in job for job in jobs(path).values())


def test_only_who_drafts_writes_and_only_who_attests_bears_our_name() -> None:
    writing = {
        name: {right for right, how in job["permissions"].items() if how == "write"}
        for path in WORKFLOWS
        for name, job in jobs(path).items()
    }

    assert {name: rights for name, rights in writing.items() if rights} == {
        "attest": {"id-token", "attestations"},
        "draft": {"contents"},
    }


@each
def test_every_job_ends_in_time_and_no_checkout_leaves_a_token_behind(path: Path) -> None:
    for job in jobs(path).values():
        assert "timeout-minutes" in job or "uses" in job
        for step in job.get("steps", []):
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


@each
def test_what_others_write_reaches_a_shell_by_the_environment_alone(path: Path) -> None:
    scripts = [step["run"] for job in jobs(path).values() for step in job.get("steps", []) if "run" in step]

    assert [script for script in scripts if "${{" in script] == []


@each
def test_every_script_that_is_called_is_there(path: Path) -> None:
    called = set(re.findall(r"packaging/[\w/]+\.(?:py|sh|lock)", path.read_text("utf-8")))

    assert called
    assert [name for name in called if not (ROOT / name).is_file()] == []


def test_nothing_is_drafted_before_everything_was_tried() -> None:
    all_jobs = jobs(ROOT / ".github/workflows/release.yml")
    waited: set[str] = set()
    waiting = ["draft"]
    while waiting:
        needs = all_jobs[waiting.pop()].get("needs", [])
        new = set([needs] if isinstance(needs, str) else needs) - waited
        waited |= new
        waiting += new

    assert waited == set(all_jobs) - {"draft"}


def test_the_tests_run_on_three_systems_with_every_python_that_is_supported() -> None:
    matrix = jobs(ROOT / ".github/workflows/test.yml")["test"]["strategy"]["matrix"]
    supported = re.findall(r"Python :: (3\.\d+)", (ROOT / "pyproject.toml").read_text("utf-8"))

    assert matrix["python"] == supported
    assert [system.split("-")[0] for system in matrix["system"]] == ["ubuntu", "windows", "macos"]
    assert "exclude" not in matrix
