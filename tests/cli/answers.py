"""What a run of the command line answered."""

import json
from subprocess import CompletedProcess
from typing import Any


def answered(done: "CompletedProcess[str]") -> Any:
    """Its JSON; it succeeded and complained of nothing."""
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return json.loads(done.stdout)


def refused(done: "CompletedProcess[str]") -> str:
    """Its one sentence on standard error; it failed and answered nothing."""
    assert (done.returncode, done.stdout) == (1, ""), (done.returncode, done.stdout, done.stderr)
    assert done.stderr.startswith("newsdesk: ")
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr
