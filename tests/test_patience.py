"""No test depends on the clock of a quiet machine: it sleeps for nothing, times nothing, and waits long."""

import ast
from collections.abc import Iterator
from pathlib import Path

from patience import PATIENCE, PATIENCE_MS

TESTS = Path(__file__).parent
LEAST = PATIENCE / 3  # seconds
_CLOCKS = {"time.sleep", "time.perf_counter", "time.monotonic", "time.time", "qtbot.wait"}
_IN_MILLISECONDS = {"waitActive", "waitExposed", "waitSignal", "waitSignals", "waitUntil"}
_IN_SECONDS = {"run", "check_output", "check_call", "communicate", "wait", "wait_procs", "result", "join", "drain"}
# programs that measure or disturb on purpose; each run of them says for how long
_APART = ("torture", "fuzz", "children")
# these may: path below tests/, source of the call
_MAY = {
    ("ui/test_lanes.py", "lanes.drain(0.01)"): "gives up, which is what is tested",
    ("ui/checks/conftest.py", "self.hold.wait(0.005)"): "looks again until the test lets go",
    ("ui/unsent/typist.py", "time.monotonic()"): "tells how long a kill waited; nothing is asserted",
}


def _calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))


def _limit(call: ast.Call, name: str) -> float | None:
    """Seconds that a call waits at most, where they stand there as a number."""
    if name not in _IN_MILLISECONDS | _IN_SECONDS:
        return None
    given = [word.value for word in call.keywords if word.arg == "timeout"]
    if name in {"wait", "join", "drain"}:
        given += call.args
    limits = [each.value for each in given if isinstance(each, ast.Constant) and isinstance(each.value, int | float)]
    return limits[0] / (1000 if name in _IN_MILLISECONDS else 1) if limits else None


def _hasty(call: ast.Call) -> bool:
    called = ast.unparse(call.func)
    limit = _limit(call, called.rpartition(".")[2])
    return called in _CLOCKS or (limit is not None and limit < LEAST)


def test_no_test_sleeps_or_times_or_waits_for_less_than_a_busy_machine_may_need() -> None:
    paths = [path for path in TESTS.rglob("*.py") if not set(_APART) & set(path.relative_to(TESTS).parts)]
    hasty = {
        (str(path.relative_to(TESTS)), ast.unparse(call)) for path in paths for call in _calls(path) if _hasty(call)
    }
    assert hasty == set(_MAY)


def test_a_wait_is_shorter_than_a_test_may_be() -> None:
    """Else the test would be cut off, and not say what did not happen."""
    assert PATIENCE_MS == PATIENCE * 1000
    assert PATIENCE < 120
