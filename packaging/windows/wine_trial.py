"""Builds, installs, uses, updates and removes Newsdesk for Windows under Wine, and says what it saw.

    sudo .venv/bin/python packaging/windows/wine_trial.py                      # the light edition; 10 to 20 minutes
    sudo .venv/bin/python packaging/windows/wine_trial.py --edition full
    sudo .venv/bin/python packaging/windows/wine_trial.py --keep-build         # of what was frozen the last time

Needs Debian 12 or newer with debootstrap, nsis, gcc-mingw-w64-x86-64-win32, xvfb, xdotool and imagemagick. The root
that it makes stays in /var/tmp/newsdesk-wine (NEWSDESK_WINE names another place), so that the next run is quicker.

What Wine cannot show, and only Windows can: SmartScreen and signatures, virus scanners, the search of the Start menu,
and the web engine's sandbox.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import identity  # noqa: E402
from wine_desktop import Desktop  # noqa: E402
from wine_root import NoWine, WineRoot  # noqa: E402
from wine_versions import Versions  # noqa: E402

FOLDER = Path(os.environ.get("NEWSDESK_WINE", "/var/tmp/newsdesk-wine"))  # noqa: S108  # of root, in a root of its own
RUNS, REFUSED, NO_START = 3, 4, 5
"""Setup's exit codes, as in newsdesk.nsi."""
UNINSTALL = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Newsdesk"
KEYS = (r"HKCU\Software\Newsdesk", r"HKCU\Software\Classes\Newsdesk.Desk", r"HKCU\Software\Classes\.newsdesk")
GRAMMAR = '{"number":7,"passages":["There is an mistake in the the copy."]}\n'


class Failed(Exception):
    """Something did not go as it must."""


class Trial:
    """One Windows machine, from the first installation to the last file that is left."""

    def __init__(self, wine: WineRoot, desktop: Desktop, versions: Versions) -> None:
        self.wine, self.desktop, self.versions = wine, desktop, versions
        self.local = wine.home / "AppData/Local"
        self.folder = self.local / "Programs/Newsdesk"
        self.archive = self.local / "newsdesk"
        self.now = versions.now

    # -- steps --------------------------------------------------------------------------------------------------------

    def install(self) -> str:
        """Silently, as an administrator would roll it out."""
        self._setup(self.now)
        self._is_installed(self.now)
        menu = self.wine.home / "AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Newsdesk.lnk"
        _must(menu.exists(), "there is no entry in the Start menu")
        return f"{_megabytes(self.versions.setup(self.now))} installed as {_megabytes(self.folder)}"

    def work_at_the_prompt(self) -> str:
        """The main job: a story goes in, is listed, and comes out as a page."""
        body = self._file("story.md", "Rain fell on Kabul.\n\nباران بارید.\n")
        self._newsdesk("new", "--slug", "rain", "--headline", "Rain in Kabul", "--dateline", "Kabul", "--body", body)
        _must("Rain in Kabul" in self._newsdesk("list"), "the story is not in the list")
        page = self.wine.work / "page.html"
        page.unlink(missing_ok=True)
        self._newsdesk("export", "rain", "--format", "html", "--working", "--output", self.wine.windows(page))
        text = page.read_text("utf-8")
        _must("Rain in Kabul" in text and "باران" in text, "the page does not hold the story")
        return f"new, list, export: {page.stat().st_size} bytes of HTML"

    def check_grammar(self) -> str:
        """Through pipes, from the program that has no console: the window asks it in this way."""
        for name in ("newsdesk.exe", "newsdesk.com"):
            done = self.wine.run(self.folder / name, "--grammar-worker", stdin=GRAMMAR, patience=60)
            _must('"number":7' in done.stdout and "[[[" in done.stdout, f"{name} did not answer: {done.stdout!r}")
        return "both programs answer"

    def open_the_window(self) -> str:
        """From the program that the Start menu starts; a second setup refuses meanwhile."""
        window = self.desktop.start(self.folder / "newsdesk.exe")
        seconds = self.desktop.wait_for("Newsdesk")
        time.sleep(8)  # a picture of the filled window; nothing is measured or proved by this
        picture = self.desktop.picture("window")
        before = self.folder.stat().st_mtime
        self._setup(self.now, code=RUNS)
        _must(self.folder.stat().st_mtime == before, "setup touched the folder of a program that runs")
        self.desktop.close(window, "newsdesk.exe")
        return f"shown after {seconds:.1f} s, {picture}; setup refuses while it runs (exit code {RUNS})"

    def double_click_a_desk(self) -> str:
        """On a desk file, which opens that desk."""
        desk = self.wine.work / "Other desk.newsdesk"
        for old in self.wine.work.glob("Other desk.*"):
            old.unlink()
        self._newsdesk("--desk", self.wine.windows(desk), "new", "--headline", "Elsewhere", "--slug", "elsewhere")
        window = self.desktop.start("start", "/wait", self.wine.windows(desk))
        self.desktop.wait_for("Newsdesk")
        time.sleep(8)  # for the picture
        picture = self.desktop.picture("double-click")
        self.desktop.close(window, "newsdesk.exe")
        _must(desk.with_name("Other desk-backups").exists() or desk.exists(), "the desk was not opened")
        return picture

    def refuse_the_archive_folder(self) -> str:
        """Which differs from the program's usual name by one capital only."""
        done = self.wine.run(self.versions.setup(self.now), "/S", rf"/D={self.wine.windows(self.local)}\NEWSDESK")
        _must(done.returncode == REFUSED, f"setup ended with {done.returncode}")
        _must(not (self.archive / "newsdesk.exe").exists(), "the program lies among the stories")
        return f"exit code {REFUSED}"

    def update(self) -> str:
        """To the next version; the stories, and a file that somebody put into the program's folder, stay."""
        (self.folder / "my notes.txt").write_text("keep me")
        stories = self._stories()
        self._setup(self.versions.next)
        self._is_installed(self.versions.next)
        _must((self.folder / "my notes.txt").exists(), "a file that was not ours is gone")
        _must(self._stories() == stories, "the list of stories changed")
        self.now = self.versions.next
        return f"{self.versions.old} to {self.now}, {len(stories)} stories kept"

    def survive_a_broken_version(self) -> str:
        """That does not start: the one before it comes back."""
        stories, files = self._stories(), _names(self.folder)
        self._setup(self.versions.broken, code=NO_START)
        self._is_installed(self.now)
        _must(_names(self.folder) == files, "the folder is not as it was")
        _must(self._stories() == stories, "the list of stories changed")
        return f"{self.versions.broken} refused (exit code {NO_START}), {self.now} is back"

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
        self.wine.run(self.folder / "uninstall.exe", "/S")
        _until(lambda: not (self.folder / "newsdesk.exe").exists() and not (self.folder / "uninstall.exe").exists())
        left = _names(self.folder)
        _must(left == ["my notes.txt"], f"left in the program's folder: {left}")
        shutil.rmtree(self.folder)
        _must(_names(self.archive) == kept and any(name.endswith(".newsdesk") for name in kept), "the archive changed")
        _must(self.wine.run("reg", "query", UNINSTALL).returncode != 0, "it is still in the list of programs")
        for key in KEYS:
            _must(self.wine.run("reg", "query", key).returncode != 0, f"{key} is left in the registry")
        _must(not list(self.wine.home.rglob("Newsdesk*.lnk")), "a shortcut is left")
        _must(not list(self.folder.parent.glob("Newsdesk*")), "a folder is left")
        return f"left: the archive ({len(kept)} files, {_megabytes(self.archive)}), nothing else"

    def carry_it_on_a_stick(self) -> str:
        """The portable zip, unpacked and run; nothing is written elsewhere."""
        stick = self.wine.work / "stick"
        shutil.rmtree(stick, ignore_errors=True)
        shutil.unpack_archive(self.versions.zipped(self.versions.old), stick)
        program = next(stick.iterdir())
        before = _names(self.archive)
        done = self.wine.run(program / "newsdesk.com", "new", "--headline", "On a stick", "--slug", "stick")
        _must(done.returncode == 0, done.stderr)
        desks = [path.relative_to(stick) for path in stick.rglob("*.newsdesk")]
        _must(bool(desks), "the archive does not lie beside the program")
        _must(_names(self.archive) == before, "something was written into the user's own folder")
        return f"{_megabytes(self.versions.zipped(self.versions.old))}, archive at {desks[0]}"

    STEPS: tuple[Callable[["Trial"], str], ...] = (
        install,
        work_at_the_prompt,
        check_grammar,
        open_the_window,
        double_click_a_desk,
        refuse_the_archive_folder,
        update,
        survive_a_broken_version,
        survive_a_power_cut,
        remove,
        carry_it_on_a_stick,
    )

    # -- doing and looking --------------------------------------------------------------------------------------------

    def _setup(self, version: str, *, code: int = 0) -> None:
        done = self.wine.run(self.versions.setup(version), "/S", patience=600)
        _must(done.returncode == code, f"setup of {version} ended with {done.returncode}, not {code}")

    def _is_installed(self, version: str) -> None:
        for name in ("newsdesk.exe", "newsdesk.com"):
            done = self.wine.run(self.folder / name, "--version", patience=60)
            _must(done.stdout.strip() == f"newsdesk {version}", f"{name} says {done.stdout!r}{done.stderr[-300:]}")
        told = self.wine.run("reg", "query", UNINSTALL, "/v", "DisplayVersion").stdout
        _must(version in told, f"the list of programs does not say {version}: {told!r}")
        for name in ("Newsdesk.before", "Newsdesk.failed"):
            _must(not self.folder.with_name(name).exists(), f"{name} is left")

    def _newsdesk(self, *arguments: str) -> str:
        done = self.wine.run(self.folder / "newsdesk.com", *arguments, patience=120)
        _must(done.returncode == 0, f"newsdesk {arguments[0]} ended with {done.returncode}: {done.stderr.strip()}")
        return done.stdout

    def _stories(self) -> list[str]:
        return self._newsdesk("list").splitlines()

    def _file(self, name: str, text: str) -> str:
        path = self.wine.work / name
        path.write_text(text, "utf-8")
        return self.wine.windows(path)


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


def main() -> int:
    """All steps, each with its seconds; 1 where one failed or could not be tried."""
    asked = _asked()
    with Desktop(FOLDER / "pictures") as desktop:
        wine = WineRoot(FOLDER, desktop.display)
        desktop.wine = wine
        try:
            wine.ensure()
            versions = Versions(wine, asked.edition)
            versions.build(again=not asked.keep_build)
            return _run(Trial(wine, desktop, versions))
        except NoWine as error:
            print(f"This machine cannot try it: {error}", file=sys.stderr)
            return 1
        finally:
            wine.end()


def _run(trial: Trial) -> int:
    for old in (trial.folder, trial.archive):
        shutil.rmtree(old, ignore_errors=True)
    for step in Trial.STEPS:
        name, began = step.__name__.replace("_", " "), time.monotonic()
        try:
            told = step(trial)
        except (Failed, subprocess.TimeoutExpired, OSError) as error:
            print(f"FAILED  {name}: {error}", flush=True)
            return 1
        print(f"ok      {name} ({time.monotonic() - began:.1f} s): {told}", flush=True)
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Tries Newsdesk for Windows under Wine.")
    parser.add_argument("--edition", choices=identity.EDITIONS, default="light")
    parser.add_argument("--keep-build", action="store_true", help="try what was built the last time")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
