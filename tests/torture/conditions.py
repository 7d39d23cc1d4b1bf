"""What else can befall a desk: the table, with a way to bring each about and to end it again.

In each the window is written in, the condition comes, the writing goes on. The words typed meanwhile must be in the
desk or in a rescue file; where the desk cannot be written, one sentence must say so; and when the condition ends the
window must be able to save again by itself.
"""

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

from torture import mounts, shim
from torture.store import Store
from torture.surroundings import Surroundings


@dataclass(slots=True)
class Scene:
    """Where a condition is brought about. `environment` is what the window is told besides, `before` its command."""

    folder: Path
    store: Store
    around: Surroundings
    dice: random.Random
    stack: ExitStack
    environment: dict[str, str] = field(default_factory=dict)
    before: tuple[str, ...] = ()
    pause: Callable[[], None] = lambda: None
    go_on: Callable[[], None] = lambda: None


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """`prepare` sets the scene before the window starts, `strike` brings the condition, `end` takes it away.

    `told`: a sentence must be shown while it lasts, which is for `lasts` seconds. `first`: it is there before the
    window starts. `heals`: the window must save by itself once it is over. `apart`: what is written meanwhile must be
    found without ending it, for it may never end. `stays`: it has no end; the window must find its own way.
    """

    name: str
    strike: Callable[[Scene], None]
    end: Callable[[Scene], None]
    prepare: Callable[[Scene], None] = lambda scene: None
    missing: Callable[[], str] = lambda: ""
    told: bool = True
    apart: bool = False
    stays: bool = False
    first: bool = False
    heals: bool = True
    lasts: float = 5.0


# the disk


def _on_small_disk(scene: Scene) -> None:
    scene.stack.enter_context(mounts.small_disk(scene.store.folder, 6))


def _on_small_disk_without_home(scene: Scene) -> None:
    _on_small_disk(scene)
    _without("HOME", value=_NOWHERE)(scene)


def _on_fat(scene: Scene) -> None:
    scene.stack.enter_context(mounts.small_disk(scene.store.folder, 16, kind="vfat"))


def _fill(scene: Scene) -> None:
    mounts.fill(scene.store.folder)


def _nearly_fill(scene: Scene) -> None:
    mounts.fill(scene.store.folder, but=65_536)


def _make_room(scene: Scene) -> None:
    (scene.store.folder / "filler").unlink(missing_ok=True)


def _under_refusal(scene: Scene) -> None:
    scene.environment |= shim.under(scene.store.folder, refusal=scene.folder / "refusal")


def _refuse(number: int) -> Callable[[Scene], None]:
    def refuse(scene: Scene) -> None:
        (scene.folder / "refusal").write_text(str(number), encoding="ascii")

    return refuse


def _allow(scene: Scene) -> None:
    (scene.folder / "refusal").unlink(missing_ok=True)


def _pull(scene: Scene) -> None:
    if not (hidden := scene.folder / "same disk").exists():
        mounts.show_again(scene.store.folder, hidden)
        scene.stack.callback(mounts.put_away, hidden)
    mounts.put_away(scene.store.folder)


def _put_back(scene: Scene) -> None:
    mounts.show_again(scene.folder / "same disk", scene.store.folder)
    scene.stack.callback(mounts.put_away, scene.store.folder)


# permission


def _as_mortal(scene: Scene) -> None:
    """Root may do everything, whatever the permissions say; the window is started without that right."""
    if os.geteuid() == 0:
        scene.before = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--")


def _no_mortal() -> str:
    if sys.platform == "win32":
        return "permissions are otherwise there"
    return "there is no setpriv here" if os.geteuid() == 0 and not shutil.which("setpriv") else ""


def _take_permission(scene: Scene) -> None:
    for file in scene.store.folder.iterdir():
        file.chmod(0o000)
    scene.store.folder.chmod(0o500)


def _give_permission(scene: Scene) -> None:
    scene.store.folder.chmod(0o755)
    for file in scene.store.folder.iterdir():
        file.chmod(0o755 if file.is_dir() else 0o600)


def _make_as_mortal(scene: Scene) -> None:
    _make(scene)
    _as_mortal(scene)


def _make(scene: Scene) -> None:
    scene.store.make(scene.store.schemas[-1], stories=5, first=0)


def _protect(scene: Scene) -> None:
    mounts.only_readable(scene.store.folder)
    scene.stack.callback(mounts.put_away, scene.store.folder)


def _unprotect(scene: Scene) -> None:
    mounts.put_away(scene.store.folder)


# names


def _rename(scene: Scene) -> None:
    scene.store.folder.rename(scene.folder / "another name")


def _name_back(scene: Scene) -> None:
    """What was made under the old name meanwhile is put aside, not thrown away."""
    if scene.store.folder.exists():
        scene.store.folder.rename(scene.folder / "made meanwhile")
    (scene.folder / "another name").rename(scene.store.folder)


def _remember(scene: Scene) -> None:
    """The other program has a copy of now, and will put it there later."""
    _make(scene)
    scene.store.remember(scene.folder / "older")


def _remember_another(scene: Scene) -> None:
    """Another desk lies ready, with words that nobody types here."""
    another = type(scene.store)(scene.folder / "another desk")  # type: ignore[call-arg]
    another.make(another.schemas[-1], stories=5, first=900_000_000)
    another.remember(scene.folder / "older")


def _write_over(scene: Scene) -> None:
    scene.store.write_over(scene.folder / "older")


def _replace(scene: Scene) -> None:
    scene.store.replace(scene.folder / "older")


# other programs, the clock, sleep, the surroundings


def _hold(scene: Scene) -> None:
    """Another program begins to write, and does not end for a while."""
    holder = subprocess.Popen(scene.store.holder(), stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    scene.stack.callback(holder.kill)
    if holder.stdout:
        holder.stdout.readline()  # it holds the lock
    scene.folder.joinpath("holder").write_text(str(holder.pid), encoding="ascii")


def _let_go(scene: Scene) -> None:
    with suppress(ProcessLookupError):
        os.kill(int(scene.folder.joinpath("holder").read_text(encoding="ascii")), 15)


def _under_clock(scene: Scene) -> None:
    _set_clock(0)(scene)
    scene.environment |= {"TORTURE_CLOCK": str(scene.folder / "clock")}


def _set_clock(days: int) -> Callable[[Scene], None]:
    def turn(scene: Scene) -> None:
        (scene.folder / "clock").write_text(str(days * 86_400), encoding="ascii")

    return turn


def _sleep(scene: Scene) -> None:
    scene.pause()


def _wake(scene: Scene) -> None:
    scene.go_on()


def _without(*names: str, value: str | None = None) -> Callable[[Scene], None]:
    def prepare(scene: Scene) -> None:
        for name in names:
            scene.around.environment.pop(name, None)
            if value is not None:
                scene.around.environment[name] = value

    return prepare


def _nothing(scene: Scene) -> None:
    del scene


_NOWHERE = "/proc/no such folder"  # not even root can make it
_ENOSPC, _EROFS, _EIO = 28, 30, 5

CONDITIONS = (
    Condition(name="full disk", prepare=_on_small_disk, strike=_fill, end=_make_room, missing=mounts.refused),
    Condition(
        name="full disk and no HOME",
        prepare=_on_small_disk_without_home,
        strike=_fill,
        end=_make_room,
        missing=mounts.refused,
    ),
    Condition(
        name="disk nearly full",
        prepare=_on_small_disk,
        strike=_nearly_fill,
        end=_make_room,
        missing=mounts.refused,
        told=False,
    ),
    Condition(
        name="no space, said at once", prepare=_under_refusal, strike=_refuse(_ENOSPC), end=_allow, missing=shim.missing
    ),
    Condition(
        name="read-only at once", prepare=_under_refusal, strike=_refuse(_EROFS), end=_allow, missing=shim.missing
    ),
    Condition(
        name="input/output error", prepare=_under_refusal, strike=_refuse(_EIO), end=_allow, missing=shim.missing
    ),
    Condition(
        name="permission lost",
        prepare=_as_mortal,
        strike=_take_permission,
        end=_give_permission,
        missing=_no_mortal,
        told=False,
    ),
    Condition(
        name="permission missing from the start",
        prepare=_make_as_mortal,
        strike=_take_permission,
        end=_give_permission,
        missing=_no_mortal,
        first=True,
    ),
    Condition(
        name="write-protected medium",
        prepare=_make,
        strike=_protect,
        end=_unprotect,
        missing=mounts.refused,
        first=True,
        heals=False,
    ),
    Condition(name="folder renamed", strike=_rename, end=_name_back),
    Condition(
        name="stick pulled", prepare=_on_small_disk, strike=_pull, end=_put_back, missing=mounts.refused, apart=True
    ),
    Condition(
        name="FAT stick",
        prepare=_on_fat,
        strike=_nothing,
        end=_nothing,
        missing=lambda: mounts.refused("vfat"),
        told=False,
    ),
    Condition(name="lock held 30 s by another", strike=_hold, end=_let_go, lasts=30.0),
    Condition(
        name="lock held while it opens", prepare=_make, strike=_hold, end=_let_go, lasts=12.0, first=True, told=False
    ),
    Condition(name="clock set back", prepare=_under_clock, strike=_set_clock(-400), end=_set_clock(0), told=False),
    Condition(name="clock set forth", prepare=_under_clock, strike=_set_clock(400), end=_set_clock(0), told=False),
    Condition(name="sleep and wake", strike=_sleep, end=_wake, told=False, lasts=8.0),
    Condition(name="no HOME", prepare=_without("HOME", value=_NOWHERE), strike=_nothing, end=_nothing, told=False),
    Condition(
        name="no runtime folder",
        prepare=_without("XDG_RUNTIME_DIR"),
        strike=_nothing,
        end=_nothing,
        told=False,
        lasts=2.0,
    ),
    Condition(
        name="runtime folder is nowhere",
        prepare=_without("XDG_RUNTIME_DIR", value=_NOWHERE),
        strike=_nothing,
        end=_nothing,
        told=False,
        lasts=2.0,
    ),
    Condition(
        name="older copy synced over it", prepare=_remember, strike=_replace, end=_nothing, apart=True, stays=True
    ),
    Condition(
        name="older copy copied over it in place",
        prepare=_remember,
        strike=_write_over,
        end=_nothing,
        apart=True,
        stays=True,
    ),
    Condition(
        name="another desk copied over it",
        prepare=_remember_another,
        strike=_write_over,
        end=_nothing,
        apart=True,
        stays=True,
    ),
)
