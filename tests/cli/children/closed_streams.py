"""The command line without standard input, output and error."""

import os
import sys

if __name__ == "__main__":
    for stream in (0, 1, 2):
        os.close(stream)
    os.execv(sys.executable, [sys.executable, "-m", "newsdesk", *sys.argv[1:]])  # noqa: S606 - the program under test
