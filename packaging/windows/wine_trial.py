"""Test under Wine: builds, installs, uses, updates and removes Newsdesk for Windows, and prints the results.

    sudo .venv/bin/python packaging/windows/wine_trial.py                      # the light edition; 10 to 20 minutes
    sudo .venv/bin/python packaging/windows/wine_trial.py --edition full
    sudo .venv/bin/python packaging/windows/wine_trial.py --keep-build         # of what was frozen the last time

Needs Debian 12 or newer with debootstrap, nsis, gcc-mingw-w64-x86-64-win32, xvfb, xdotool and imagemagick. The root
that it makes stays in /var/tmp/newsdesk-wine (NEWSDESK_WINE names another place), so that the next run is quicker.

What Wine cannot show, and only Windows can: SmartScreen and signatures, virus scanners, the search of the Start menu;
the association of desk files in Wine's own shell (the registered command is run instead); and the web engine, which
gets no graphics from Wine and lets the full edition's window stand still as soon as a page is to be drawn. So the steps
open no story in the window.
"""

import argparse
import os
import shutil
import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

from trial import Trial, run  # noqa: E402
from wine_desktop import Desktop, WineMachine  # noqa: E402
from wine_root import NoWine  # noqa: E402
from wine_versions import Versions  # noqa: E402

import identity  # noqa: E402

FOLDER = Path(os.environ.get("NEWSDESK_WINE", "/var/tmp/newsdesk-wine"))  # noqa: S108  # of root, in a root of its own
STEPS = (
    Trial.install,
    Trial.work_at_the_prompt,
    Trial.check_grammar,
    Trial.open_the_window,
    Trial.double_click_a_desk,
    Trial.refuse_the_archive_folder,
    Trial.update,
    Trial.be_updated_by_newsdesk,
    Trial.survive_a_broken_version,
    Trial.survive_a_power_cut,
    Trial.remove,
    Trial.carry_it_on_a_stick,
)


def main() -> int:
    """Run all steps, with seconds for each; 1 where one failed or could not run."""
    asked = _asked()
    try:
        with Desktop(FOLDER / "pictures") as desktop:
            machine = WineMachine(FOLDER, desktop)
            try:
                machine.ensure()
                versions = Versions(machine, asked.edition)
                versions.build(again=not asked.keep_build)
                trial = Trial(machine, versions)
                for old in (trial.folder, trial.archive):
                    shutil.rmtree(old, ignore_errors=True)
                return run(trial, STEPS)
            finally:
                machine.end()
    except NoWine as error:
        print(f"This machine cannot try it: {error}", file=sys.stderr)
        return 1


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Tries Newsdesk for Windows under Wine.")
    parser.add_argument("--edition", choices=identity.EDITIONS, default="light")
    parser.add_argument("--keep-build", action="store_true", help="try what was built the last time")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
