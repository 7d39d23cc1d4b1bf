"""Smoke test of an installed Newsdesk: does what a first user does, and prints each step with its time.

    python packaging/smoke.py /usr/bin/newsdesk --version 0.2.0

Needs nothing but Python's own library, and touches nothing of the person's: desk and settings are in its own folder.
`--leave FILE` puts a story on a desk and stops; `--find FILE` sees that it is still there, after an update.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

HEADLINE = "Snow closes the pass"
BODY = "The pass closed at noon. Lorries wait on both sides.\n"
FAULTY = "They could of sent an car."
_PNG = b"\x89PNG\r\n\x1a\n"
_PATIENCE = 300
_STEADY = 3.0
_LOG_LINES = 40
# variables of a checkout or its tests, which an installed program must not need
_FOREIGN = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "NEWSDESK_WHO")


class Failed(Exception):
    """Raised where a step failed; the sentence says what was seen."""


@dataclass(frozen=True, slots=True)
class Trial:
    """Program to test, and an empty folder for it."""

    program: Path
    folder: Path
    version: str = ""
    """Expected answer to `--version`; empty for any."""
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def desk(self) -> Path:
        """The desk that the commands use."""
        return self.folder / "desk.newsdesk"

    def run(self, *arguments: str, stdin: str = "") -> str:
        """Run the program, and return what it printed. Raises Failed for any exit code but 0."""
        try:
            done = subprocess.run(
                [str(self.program), *arguments],
                input=stdin.encode(),
                capture_output=True,
                env=self.environment,
                cwd=self.folder,
                timeout=_PATIENCE,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            raise Failed(f"{_words(arguments)} took longer than {_PATIENCE} s") from late
        if done.returncode:
            told = done.stderr.decode(errors="replace").strip()[-800:]
            raise Failed(f"{_words(arguments)} ended with {done.returncode}: {told}")
        return done.stdout.decode(errors="replace").strip()


def _words(arguments: Sequence[str]) -> str:
    return " ".join(["newsdesk", *arguments[:2]])


def trial(program: Path, folder: Path, *, version: str = "", on_screen: bool = False) -> Trial:
    """A trial in an environment without variables of the checkout."""
    kept = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    homes = {f"XDG_{kind}_HOME": str(folder / kind.lower()) for kind in ("DATA", "CONFIG", "STATE")}
    own = {"NEWSDESK_DESK": str(folder / "desk.newsdesk"), "NEWSDESK_SETTINGS": str(folder / "settings.json")}
    if sys.platform == "darwin":
        homes["HOME"] = str(folder)
    without = {} if on_screen else {"QT_QPA_PLATFORM": "offscreen"}
    return Trial(program, folder, version, kept | homes | own | without)


def says_its_version(it: Trial) -> str:
    """`--version` answers, with the version that was built."""
    told = it.run("--version")
    if not told.startswith("newsdesk ") or (it.version and told != f"newsdesk {it.version}"):
        raise Failed(f"--version says “{told}”, not “newsdesk {it.version or '…'}”")
    return told


def does_the_main_job(it: Trial) -> str:
    """A story is written, listed and exported as the page that its readers see."""
    slug, site = leave(it), it.folder / "site"
    site.mkdir()
    it.run("export", slug, "--format", "html", "--output", str(site))
    pages = list(site.glob("*.html"))
    if len(pages) != 1 or HEADLINE not in pages[0].read_text("utf-8"):
        raise Failed(f"the export wrote {len(pages)} pages, not one with the headline in it")
    return f"{slug} → {pages[0].name}, {pages[0].stat().st_size:,} bytes"


def leave(it: Trial) -> str:
    """Write the story on the desk. Returns its slug."""
    told = it.run("new", "--headline", HEADLINE, "--byline", "City desk report", "--body", "-", "--json", stdin=BODY)
    slug: str = json.loads(told)["slug"]
    return slug


def find(it: Trial) -> str:
    """Check that the story is still there and the desk is healthy. Raises Failed."""
    found = json.loads(it.run("list", "--json"))
    if HEADLINE not in [row["headline"] for row in found]:
        raise Failed(f"the desk has {len(found)} stories, but not the one that was left there")
    it.run("doctor")
    return f"“{HEADLINE}” is still there"


def answers_on_grammar(it: Trial) -> str:
    """The grammar engine runs as a process of the same program and answers over its pipes."""
    question = json.dumps({"number": 7, "passages": [FAULTY]}).encode() + b"\n"
    with subprocess.Popen(
        [str(it.program), "--grammar-worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=it.environment,
    ) as worker:
        watch = threading.Timer(_PATIENCE, worker.kill)
        watch.start()
        assert worker.stdin  # noqa: S101  # both are pipes
        assert worker.stdout  # noqa: S101
        worker.stdin.write(question)
        worker.stdin.flush()
        line = worker.stdout.readline()  # before the input ends, since that ends the engine
        worker.stdin.close()
        watch.cancel()
    if not line:
        raise Failed(f"the grammar engine ended with {worker.returncode} and no answer")
    answer = json.loads(line)
    if answer["number"] != 7 or not answer["slips"][0]:
        raise Failed(f"the grammar engine finds nothing in “{FAULTY}”: {line[:200]!r}")
    return f"{len(answer['slips'][0])} slips in a sentence that has them"


def draws_the_window(it: Trial) -> str:
    """The sample desk is built and exported, and the window drawn on it."""
    output = it.folder / "demo"
    it.run("demo", "--output", str(output))
    drawn = sorted((output / "pictures").glob("*.png"))
    if len(drawn) < 2 or not all(path.read_bytes().startswith(_PNG) for path in drawn):
        raise Failed(f"{len(drawn)} pictures of the window instead of two")
    return ", ".join(f"{path.name} {path.stat().st_size // 1024} KB" for path in drawn)


def opens_and_closes_the_window(it: Trial) -> str:
    """The window opens on a new desk, stays open, and closes when the system asks."""
    desk = it.folder / "window.newsdesk"
    begun = time.monotonic()
    process = subprocess.Popen(
        [str(it.program)],
        env=it.environment | {"NEWSDESK_DESK": str(desk)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        seconds = _until_open(process, desk, begun)
        process.terminate()
        code = process.wait(timeout=60)
    except subprocess.TimeoutExpired as late:
        raise Failed("the window does not close within a minute") from late
    finally:
        process.kill()
    if code and sys.platform != "win32":  # Windows ends the process at once
        raise Failed(f"the window closed with {code}")
    it.run("--desk", str(desk), "doctor")
    return f"desk made {seconds:.1f} s after the start, healthy after the end"


def _until_open(process: "subprocess.Popen[bytes]", desk: Path, begun: float) -> float:
    """Seconds until the window was painted, which is when the program creates its desk. Raises Failed."""
    while not desk.exists():
        if process.poll() is not None:
            raise Failed(f"the window ended with {process.returncode} before it stood")
        if time.monotonic() - begun > _PATIENCE:
            raise Failed(f"no window within {_PATIENCE} s")
        time.sleep(0.02)
    seconds = time.monotonic() - begun
    try:
        process.wait(timeout=_STEADY)
    except subprocess.TimeoutExpired:
        return seconds
    raise Failed(f"the window stood, and ended by itself with {process.returncode}")


STEPS: tuple[tuple[str, Callable[[Trial], str]], ...] = (
    ("says its version", says_its_version),
    ("writes and exports a story", does_the_main_job),
    ("finds it again", find),
    ("answers on grammar", answers_on_grammar),
    ("draws its window", draws_the_window),
    ("opens and closes its window", opens_and_closes_the_window),
)


def attempt(it: Trial, steps: Sequence[tuple[str, Callable[[Trial], str]]] = STEPS) -> int:
    """Run all steps, with a line for each. Returns how many failed."""
    failed = 0
    for name, step in steps:
        begun = time.monotonic()
        try:
            verdict, told = "ok", step(it)
        except (Failed, OSError, ValueError, LookupError, TypeError) as error:
            verdict, told, failed = "FAILED", str(error), failed + 1
        print(f"{verdict:6}  {name:28} {time.monotonic() - begun:6.2f} s  {told}", flush=True)
    return failed


def main(argv: Sequence[str] | None = None) -> int:
    """Try the program; 1 where a step failed."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    given = _parser().parse_args(argv)
    program = given.program.absolute()  # a symbolic link is not resolved, since people start the link
    with tempfile.TemporaryDirectory(prefix="newsdesk-smoke-", ignore_cleanup_errors=True) as folder:
        it = trial(program, Path(folder), version=given.version, on_screen=given.on_screen)
        print(f"smoke test of {program}", flush=True)
        failed = attempt(*_asked(it, given))
        if failed:
            _show_log(it.folder)
    return int(failed > 0)


def _show_log(folder: Path) -> None:
    """Print the program's log, which would be lost with a temporary machine."""
    for log in sorted(folder.rglob("*.log")):
        lines = log.read_text("utf-8", errors="replace").splitlines()
        print("\n".join(["the end of its log:", *lines[-_LOG_LINES:]]), flush=True)


def _asked(it: Trial, given: argparse.Namespace) -> tuple[Trial, Sequence[tuple[str, Callable[[Trial], str]]]]:
    for desk, name, step in ((given.leave, "leaves a story", leave), (given.find, "finds the story", find)):
        if desk:
            it.environment["NEWSDESK_DESK"] = str(desk.absolute())
            return it, ((name, step),)
    return it, STEPS


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=Path, help="what people start: /usr/bin/newsdesk, newsdesk.exe …")
    parser.add_argument("--version", default="", help="what --version must say")
    parser.add_argument("--on-screen", action="store_true", help="open the window on the screen that is there")
    only = parser.add_mutually_exclusive_group()
    only.add_argument("--leave", type=Path, metavar="FILE", help="only put a story on this desk")
    only.add_argument("--find", type=Path, metavar="FILE", help="only see that the story is on this desk")
    return parser


if __name__ == "__main__":
    sys.exit(main())
