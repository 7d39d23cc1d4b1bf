"""Upgrades an archive where files may not grow beyond a share of its size: ... RELEASED FOLDER."""

import resource
import signal
from functools import partial

from upgrade_tries import Tries


def main() -> None:
    """One try for each share."""
    tries = Tries()
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    for share in (0.1, 0.5, 0.9, 1.0, 1.05, 1.2):
        size = int(tries.released.stat().st_size * share)
        tries.killed(str(share), partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size, size)))


if __name__ == "__main__":
    main()
