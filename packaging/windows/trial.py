"""Test of a release for Windows, step by step; wine_trial.py runs the steps under Wine."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Timer
from typing import Protocol

RUNS, REFUSED, NO_START = 3, 4, 5
"""Setup's exit codes, as in newsdesk.nsi."""
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Newsdesk"
KEYS = (r"HKCU\Software\Newsdesk", r"HKCU\Software\Classes\Newsdesk.Desk", r"HKCU\Software\Classes\.newsdesk")
COMMAND = r"HKCU\Software\Classes\Newsdesk.Desk\shell\open\command"
GRAMMAR = '{"number":7,"passages":["There is an mistake in the the copy."]}\n'


class Failed(Exception):
    """Raised where a step failed."""


def answer(command: list[str], line: str, seconds: float = 60) -> str:
    """Answer of a program to one line, while its input stays open."""
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL) as program:
        watch = Timer(seconds, program.kill)
        watch.start()
        try:
            assert program.stdin is not None  # noqa: S101  # they are pipes
            assert program.stdout is not None  # noqa: S101
            program.stdin.write(line.encode())
            program.stdin.flush()
            return program.stdout.readline().decode()
        finally:
            watch.cancel()


class Machine(Protocol):
    """Windows machine, or Wine in its place."""

    home: Path
    """The user's profile folder."""
    work: Path
    """A folder for files of the test."""

    def windows(self, path: Path) -> str:
        """The path in the form of programs on the machine."""

    def run(
        self, program: Path | str, *arguments: str, stdin: str = "", patience: float = 300
    ) -> "subprocess.CompletedProcess[str]":
        """Run a program to its end. Raises subprocess.TimeoutExpired."""

    def ask(self, program: Path, argument: str, line: str) -> str:
        """Answer of a program to one line through pipes."""

    def start(self, program: Path | str, *arguments: str) -> "subprocess.Popen[bytes]":
        """Start a program without waiting."""

    def wait_for(self, title: str, seconds: float = 60) -> float:
        """How many seconds after the start a window of that title was there. Raises subprocess.TimeoutExpired."""

    def picture(self, name: str) -> str:
        """Take a screenshot. Returns its path."""

    def close(self, started: "subprocess.Popen[bytes]", program: str) -> None:
        """Close its window as a person does. Raises subprocess.TimeoutExpired where it stays."""


class Releases(Protocol):
    """Files to test."""

    old: str
    """The version that is installed first."""
    next: str
    """The one that it is updated to."""
    broken: str
    """One that does not start."""

    def setup(self, version: str) -> Path:
        """The installer of a version."""

    def zipped(self, version: str) -> Path:
        """The portable zip of a version."""


class Trial:
    """Steps on one Windows machine, from the first installation to the removal."""

    def __init__(self, machine: Machine, releases: Releases) -> None:
        self.machine, self.releases = machine, releases
        self.local = machine.home / "AppData/Local"
        self.folder = self.local / "Programs/Newsdesk"
        self.archive = self.local / "newsdesk"
        self.now = releases.old

    # -- steps --------------------------------------------------------------------------------------------------------

    def install(self) -> str:
        """Silently, as an administrator would roll it out."""
        self._setup(self.now)
        self._is_installed(self.now)
        menu = self.machine.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Newsdesk.lnk"
        _must(menu.exists(), "there is no entry in the Start menu")
        return f"{_megabytes(self.releases.setup(self.now))} installed as {_megabytes(self.folder)}"

    def work_at_the_prompt(self) -> str:
        """The main job: a story goes in, is listed, and comes out as a page."""
        body = self._file("story.md", "Rain fell on teh city of Kabul.\n\nباران بارید.\n")
        self._newsdesk("new", "--slug", "rain", "--headline", "Rain in Kabul", "--dateline", "Kabul", "--body", body)
        _must("Rain in Kabul" in self._newsdesk("list"), "the story is not in the list")
        page = self.machine.work / "page.html"
        page.unlink(missing_ok=True)
        self._newsdesk("export", "rain", "--format", "html", "--working", "--output", self.machine.windows(page))
        text = page.read_text("utf-8")
        _must("Rain in Kabul" in text and "باران" in text, "the page does not hold the story")
        checked = self.machine.run(self.folder / "newsdesk.com", "check", "rain", patience=120)
        _must("teh" in checked.stdout, f"the speller does not find “teh”: {checked.stdout!r}{checked.stderr[-300:]}")
        return f"new, list, check, export: {page.stat().st_size} bytes of HTML"

    def check_grammar(self) -> str:
        """Through pipes, from the program that has no console: the window asks it in this way."""
        for name in ("newsdesk.exe", "newsdesk.com"):
            answer = self.machine.ask(self.folder / name, "--grammar-worker", GRAMMAR)
            _must('"number":7' in answer and "article" in answer, f"{name} did not answer: {answer!r}")
        return "both programs answer"

    def open_the_window(self) -> str:
        """From the program that the Start menu starts; a second setup refuses meanwhile."""
        window = self.machine.start(self.folder / "newsdesk.exe")
        seconds = self.machine.wait_for("Newsdesk")
        time.sleep(8)  # for a picture of the filled window; nothing is proved by this
        picture = self.machine.picture("window")
        before = self.folder.stat().st_mtime
        self._setup(self.now, code=RUNS)
        _must(self.folder.stat().st_mtime == before, "setup touched the folder of a program that runs")
        self.machine.close(window, "newsdesk.exe")
        return f"shown after {seconds:.1f} s, {picture}; setup refuses while it runs (exit code {RUNS})"

    def double_click_a_desk(self) -> str:
        """On a desk file: by the command that setup registered. Wine's own shell looks for none of one person's."""
        told = self.machine.run("reg", "query", COMMAND, "/ve").stdout
        program = self.machine.windows(self.folder / "newsdesk.exe")
        _must(f'"{program}" "%1"' in told, f"no command is registered for desk files: {told!r}")
        desk = self.machine.work / "Other desk.newsdesk"
        for old in self.machine.work.glob("Other desk*"):
            shutil.rmtree(old) if old.is_dir() else old.unlink()
        named = self.machine.windows(desk)
        self._newsdesk("--desk", named, "new", "--headline", "Elsewhere", "--slug", "elsewhere")
        window = self.machine.start(self.folder / "newsdesk.exe", named)
        self.machine.wait_for("Newsdesk")
        time.sleep(8)  # for the picture
        picture = self.machine.picture("double-click")
        self.machine.close(window, "newsdesk.exe")
        _must("Other desk" in (self.archive / "settings.json").read_text("utf-8"), "the desk was not opened")
        return picture

    def refuse_the_archive_folder(self) -> str:
        """Which differs from the program's usual name by one capital only."""
        done = self.machine.run(self.releases.setup(self.now), "/S", rf"/D={self.machine.windows(self.local)}\NEWSDESK")
        _must(done.returncode == REFUSED, f"setup ended with {done.returncode}")
        _must(not (self.archive / "newsdesk.exe").exists(), "the program lies among the stories")
        return f"exit code {REFUSED}"

    def update(self) -> str:
        """To the next version; the stories, and a file that somebody put into the program's folder, stay."""
        (self.folder / "my notes.txt").write_text("keep me")
        stories = self._stories()
        self._setup(self.releases.next)
        self._is_installed(self.releases.next)
        _must((self.folder / "my notes.txt").exists(), "a file that was not ours is gone")
        _must(self._stories() == stories, "the list of stories changed")
        self.now = self.releases.next
        return f"{self.releases.old} to {self.now}, {len(stories)} stories kept"

    def be_updated_by_newsdesk(self) -> str:
        """Which starts setup, saves and closes: setup waits for that, asks nothing, and opens Newsdesk again."""
        window = self.machine.start(self.folder / "newsdesk.exe")
        self.machine.wait_for("Newsdesk")
        setup = self.machine.start(self.releases.setup(self.now), "/UPDATE")
        time.sleep(3)  # setup waits meanwhile; were it not to, it would end with its own exit code
        self.machine.close(window, "newsdesk.exe")
        _must(setup.wait(timeout=600) == 0, f"setup ended with {setup.returncode}")
        self._is_installed(self.now)
        seconds = self.machine.wait_for("Newsdesk", 600)
        _until(lambda: self.machine.run("taskkill", "/im", "newsdesk.exe").returncode != 0)
        return f"the new window stood {seconds:.0f} s after setup was started"

    def survive_a_broken_version(self) -> str:
        """That does not start: the one before it comes back."""
        stories, files = self._stories(), _names(self.folder)
        self._setup(self.releases.broken, code=NO_START)
        self._is_installed(self.now)
        _must(_names(self.folder) == files, "the folder is not as it was")
        _must(self._stories() == stories, "the list of stories changed")
        return f"{self.releases.broken} refused (exit code {NO_START}), {self.now} is back"

    def survive_a_power_cut(self) -> str:
        """In the middle of an update: the old version aside, a part of the new one in its place."""
        self.folder.rename(self.folder.with_name("Newsdesk.before"))
        self.folder.mkdir()
        shutil.copy(self.folder.with_name("Newsdesk.before") / "installed-files.txt", self.folder)
        (self.folder / "newsdesk.exe").write_bytes(b"MZ half")
        self._setup(self.now)
        self._is_installed(self.now)
        _must((self.folder / "my notes.txt").exists(), "a file that was not ours is gone")
        return "setup mends it"

    def remove(self) -> str:
        """Silently. What was ours goes, what was not stays, and the archive is as it was."""
        kept = _names(self.archive)
        self.machine.run(self.folder / "uninstall.exe", "/S")
        _until(lambda: not (self.folder / "newsdesk.exe").exists() and not (self.folder / "uninstall.exe").exists())
        left = _names(self.folder)
        _must(left == ["my notes.txt"], f"left in the program's folder: {left}")
        shutil.rmtree(self.folder)
        _must(_names(self.archive) == kept and any(name.endswith(".newsdesk") for name in kept), "the archive changed")
        _must(self.machine.run("reg", "query", UNINSTALL).returncode != 0, "it is still in the list of programs")
        for key in KEYS:
            _must(self.machine.run("reg", "query", key).returncode != 0, f"{key} is left in the registry")
        _must(not list(self.machine.home.rglob("Newsdesk*.lnk")), "a shortcut is left")
        _must(not list(self.folder.parent.glob("Newsdesk*")), "a folder is left")
        return f"left: the archive ({len(kept)} files, {_megabytes(self.archive)}), nothing else"

    def carry_it_on_a_stick(self) -> str:
        """The portable zip, unpacked and run; nothing is written elsewhere."""
        stick = self.machine.work / "stick"
        shutil.rmtree(stick, ignore_errors=True)
        shutil.unpack_archive(self.releases.zipped(self.releases.old), stick)
        program = next(stick.iterdir())
        before = _names(self.archive)
        done = self.machine.run(program / "newsdesk.com", "new", "--headline", "On a stick", "--slug", "stick")
        _must(done.returncode == 0, done.stderr)
        desks = [path.relative_to(stick) for path in stick.rglob("*.newsdesk")]
        _must(bool(desks), "the archive does not lie beside the program")
        _must(_names(self.archive) == before, "something was written into the user's own folder")
        return f"{_megabytes(self.releases.zipped(self.releases.old))}, archive at {desks[0]}"

    # -- doing and looking --------------------------------------------------------------------------------------------

    def _setup(self, version: str, *, code: int = 0) -> None:
        done = self.machine.run(self.releases.setup(version), "/S", patience=600)
        _must(done.returncode == code, f"setup of {version} ended with {done.returncode}, not {code}")

    def _is_installed(self, version: str) -> None:
        for name in ("newsdesk.exe", "newsdesk.com"):
            done = self.machine.run(self.folder / name, "--version", patience=60)
            _must(done.stdout.strip() == f"newsdesk {version}", f"{name} says {done.stdout!r}{done.stderr[-300:]}")
        told = self.machine.run("reg", "query", UNINSTALL, "/v", "DisplayVersion").stdout
        _must(version in told, f"the list of programs does not say {version}: {told!r}")
        for name in ("Newsdesk.before", "Newsdesk.failed"):
            _must(not self.folder.with_name(name).exists(), f"{name} is left")

    def _newsdesk(self, *arguments: str) -> str:
        done = self.machine.run(self.folder / "newsdesk.com", *arguments, patience=120)
        _must(done.returncode == 0, f"newsdesk {arguments[0]} ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    def _stories(self) -> list[str]:
        return self._newsdesk("list").splitlines()

    def _file(self, name: str, text: str) -> str:
        path = self.machine.work / name
        path.write_text(text, "utf-8")
        return self.machine.windows(path)


def _must(holds: bool, otherwise: str) -> None:
    if not holds:
        raise Failed(otherwise)


def _until(holds: Callable[[], bool], seconds: float = 60) -> None:
    """Wait for what another process does: the uninstaller answers before it begins, as all of NSIS do."""
    end = time.monotonic() + seconds
    while not holds():
        _must(time.monotonic() < end, f"it did not happen within {seconds:.0f} s")
        time.sleep(0.2)


def _names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def _megabytes(path: Path) -> str:
    files = path.rglob("*") if path.is_dir() else [path]
    return f"{sum(file.stat().st_size for file in files if file.is_file()) / 1_000_000:.1f} MB"


def run(trial: Trial, steps: Iterable[Callable[[Trial], str]]) -> int:
    """Take the steps on a machine without Newsdesk, each with its seconds; 1 where one failed."""
    for step in steps:
        name, began = step.__name__.replace("_", " "), time.monotonic()
        try:
            told = step(trial)
        except (Failed, subprocess.TimeoutExpired, OSError) as error:
            print(f"FAILED  {name}: {error}", file=sys.stderr, flush=True)
            return 1
        print(f"ok      {name} ({time.monotonic() - began:.1f} s): {told}", flush=True)
    return 0
