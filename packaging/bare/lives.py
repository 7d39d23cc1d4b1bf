"""Life cycle test of packages on bare systems: install, use as a person does, update, remove."""

import re
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import stick
import system
from releases import Release
from system import System

import screen
from freeze import BUILD
from identity import package
from screen import Screen, Unseen

PICTURES = BUILD / "proof"
_DESK = "/home/reporter/.local/share/newsdesk/desk.newsdesk"
_PAGE = "/home/reporter/snow-closes-the-pass.html"
_TABS_TO_BODY = 5  # past slug, embargo, author box and the fold
# libraries that every desktop has and a bare system lacks; a portable folder does not bring them
_DESKTOP = "libegl1 libgl1 libx11-xcb1 libxkbcommon-x11-0 libxcb-shape0 libxcb-randr0 libxcb-xkb1 libxcb-xinerama0"
_DESKTOP += " libxcb-sync1 libxcb-xfixes0 libxcb-shm0 libxcb-render0 libdbus-1-3 libfontconfig1 libglib2.0-0 libcups2"
_DESKTOP += " libwayland-cursor0 libwayland-egl1 libnss3 libasound2 libxcomposite1 libxdamage1 libxrandr2 libxtst6"
_DESKTOP += " libxkbfile1 libgbm1 libssl3"


class NotAsPromised(Exception):
    """Raised where a step of the test failed; the sentence says which."""


def live(suite: str, edition: str, now: Release, after: Release) -> list[str]:
    """Test all packages of an edition on one system. Returns the failures."""
    failures = []
    for name, life in (("deb", _deb), ("portable", _portable), ("rpm", _rpm)):
        print(f"\n{package(edition)} {now.version}, {name}, on a bare {suite}", flush=True)
        try:
            with system.bare(suite) as bare, screen.screen() as shown:
                life(bare, shown, f"{suite}-{edition}-{name}", now, after)
        except (NotAsPromised, Unseen, subprocess.CalledProcessError) as no:
            failures.append(f"{edition} {name} on {suite}: {no}")
            print(f"no      {no}", flush=True)
    return failures


def _deb(bare: System, shown: Screen, name: str, now: Release, after: Release) -> None:
    before = _packages(bare)
    (first,) = bare.bring(now.deb)
    with _timed("installed with apt"):
        bare.install(first)
    print(f"        {len(_packages(bare) - before)} packages came along")
    _write(bare, shown, name, "newsdesk")
    (second,) = bare.bring(after.deb)
    with _timed("updated with apt"):
        bare.install(second)
    _find(bare, "newsdesk", after.version)
    _open_again(bare, shown, name, "newsdesk")
    with _timed("removed with apt"):
        told = bare.run("apt-get", "remove", "-qq", "-y", package_of(now.deb))
    _gone(bare, told)


def _rpm(bare: System, shown: Screen, name: str, now: Release, after: Release) -> None:
    bare.install("rpm", *_DESKTOP.split())
    first, second = bare.bring(now.rpm, after.rpm)
    _needs_only_what_is_there(bare, first)
    # rpm does not know Debian's packages, so dependencies are not checked here; they were checked above
    with _timed("installed with rpm"):
        bare.run("rpm", "-i", "--nodeps", first)
    bare.run("rpm", "-V", "--nodeps", package_of(now.rpm))
    _write(bare, shown, name, "newsdesk")
    with _timed("updated with rpm"):
        bare.run("rpm", "-U", "--nodeps", second)
    _find(bare, "newsdesk", after.version)
    with _timed("removed with rpm"):
        told = bare.run("rpm", "-e", package_of(now.rpm))
    _gone(bare, told)


def _portable(bare: System, shown: Screen, name: str, now: Release, after: Release) -> None:
    bare.install(*_DESKTOP.split())
    (first,) = bare.bring(now.tarball)
    folder = f"/home/reporter/{now.tarball.name.removesuffix('-linux-x86_64.tar.gz')}"
    with _timed("unpacked"):
        bare.run("tar", "-xzf", first, "-C", "/home/reporter", person=True)
    _write(bare, shown, name, f"{folder}/newsdesk")
    kept = bare.run("ls", f"{folder}/newsdesk-data", person=True)
    if "desk.newsdesk" not in kept:
        raise NotAsPromised(f"the archive is not beside the program: {kept}")
    left = bare.run("find", "/home/reporter", "-name", "*newsdesk*", "-not", "-path", f"{folder}*").split()
    if left:
        raise NotAsPromised(f"a portable program left {', '.join(left)} behind")
    bare.run("mv", folder, "/home/reporter/elsewhere", person=True)
    _find(bare, "/home/reporter/elsewhere/newsdesk", now.version)
    print("ok      moved to another folder, stories and all")
    _update_from_stick(bare, "/home/reporter/elsewhere", now, after)


def _update_from_stick(bare: System, folder: str, now: Release, after: Release) -> None:
    """A damaged update is refused and changes nothing; the valid one replaces the folder and keeps the stories."""
    with tempfile.TemporaryDirectory() as scratch:
        key = stick.brought(bare, after, Path(scratch))
    stick.believe(bare, folder, key)
    stick.spoil(bare, after)
    refused = bare.run(f"{folder}/newsdesk", "update", stick.PLACE, "--yes", person=True, check=False)
    _find(bare, f"{folder}/newsdesk", now.version)
    if "signed" not in refused:
        raise NotAsPromised(f"a spoilt update was refused for another reason: {refused.strip()}")
    print(f"ok      a spoilt update was refused: {refused.strip().splitlines()[-1]}")
    stick.mend(bare, after)
    with _timed("updated from a stick"):
        bare.run(f"{folder}/newsdesk", "update", stick.PLACE, "--yes", person=True)
    _find(bare, f"{folder}/newsdesk", after.version)
    former = f"{folder}.before-{now.version}/newsdesk"
    if now.version not in bare.run(former, "--version", person=True):
        raise NotAsPromised("the former version does not lie beside the new one")


def _write(bare: System, shown: Screen, name: str, program: str) -> None:
    """Write a story and export its page, in the window by keyboard; then check the page."""
    with _opened(bare, shown, program) as seconds:
        shown.wait_for("Who is at this machine")
        shown.keys("Escape")
        shown.keys("ctrl+n")
        for words in ("Snow closes the pass", "Lorries wait.", "City desk report", "Charikar", "National"):
            shown.type(words)
            shown.keys("Tab")
        shown.keys(*["Tab"] * (_TABS_TO_BODY - 1))
        shown.type("The pass closed at noon. Lorries wait on both sides.")
        shown.keys("ctrl+s")
        shown.keys("ctrl+e")
        shown.wait_for("Export the story")
        shown.keys("Return")
        _wait(lambda: (bare.root / _PAGE[1:]).exists(), "the page was not exported")
        time.sleep(3)  # for the preview, which gives no signal to wait for
        _picture(shown, name)
    page = re.sub(r"<[^>]+>", "", (bare.root / _PAGE[1:]).read_text("utf-8"))
    if "CHARIKAR: The pass closed at noon" not in page:
        raise NotAsPromised("the page does not hold what was typed")
    print(f"ok      window up after {seconds:.1f} s; story written and exported by key")
    _find(bare, program, "")


def _open_again(bare: System, shown: Screen, name: str, program: str) -> None:
    with _opened(bare, shown, program) as seconds:
        shown.wait_for("Snow closes the pass")
        _picture(shown, f"{name}-updated")
    print(f"ok      the new version opens the desk after {seconds:.1f} s")


@contextmanager
def _opened(bare: System, shown: Screen, program: str) -> Iterator[float]:
    # not a pipe: helper processes of the web engine outlive the window for a moment and would keep it open
    with tempfile.TemporaryFile() as said:
        command = bare.command(program, person=True, display=shown.display)
        running = subprocess.Popen(command, stdout=said, stderr=subprocess.STDOUT)
        try:
            yield shown.wait_for("Newsdesk")
            shown.wait_for("Newsdesk")
            shown.keys("ctrl+q")
            if code := running.wait(timeout=30):
                said.seek(0)
                raise NotAsPromised(f"the window ended with {code}: {said.read()[-500:].decode()}")
        finally:
            running.kill()
            running.wait()


def _find(bare: System, program: str, version: str) -> None:
    """Check that this version shows the story."""
    said = bare.run(program, "--version", person=True)
    if version not in said:
        raise NotAsPromised(f"--version says {said.strip()}, not {version}")
    if "Snow closes the pass" not in bare.run(program, "list", person=True):
        raise NotAsPromised("the story is gone")


def _gone(bare: System, told: str) -> None:
    if (bare.root / "usr/bin/newsdesk").exists() or (bare.root / "usr/lib/newsdesk").exists():
        raise NotAsPromised("the removal left the program")
    if not (bare.root / _DESK[1:]).exists():
        raise NotAsPromised("the removal took the archive along")
    if "desk.newsdesk" not in told:
        raise NotAsPromised("the removal does not say where the archive is")


def _needs_only_what_is_there(bare: System, file: str) -> None:
    """Check that every library that the package requires exists on the system."""
    asked = {line.partition("(")[0] for line in bare.run("rpm", "-qp", "--requires", file).splitlines()}
    there = bare.run("ldconfig", "-p")
    lacking = sorted(name for name in asked if ".so" in name and f"\t{name} " not in there)
    if lacking:
        raise NotAsPromised(f"the package asks for {', '.join(lacking)}")


def _packages(bare: System) -> set[str]:
    return set(bare.run("dpkg-query", "-W", "-f", "${Package}\n").split())


def package_of(file: Path) -> str:
    """Name of the package in a file."""
    return "newsdesk-light" if file.name.startswith("newsdesk-light") else "newsdesk"


def _picture(shown: Screen, name: str) -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    shown.picture(PICTURES / f"{name}.png")


@contextmanager
def _timed(told: str) -> Iterator[None]:
    began = time.monotonic()
    yield
    print(f"ok      {told} in {time.monotonic() - began:.1f} s", flush=True)


def _wait(until: Callable[[], bool], told: str, seconds: float = 30) -> None:
    began = time.monotonic()
    while not until():
        if time.monotonic() - began > seconds:
            raise NotAsPromised(told)
        time.sleep(0.1)
