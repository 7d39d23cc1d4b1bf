"""The command line as of a packed program: packed_newsdesk.py RECORD PROGRAM ARGUMENTS...

RECORD is the file that tells how it was packed; PROGRAM is where it says that it lies, "-" for this Python.
"""

import sys
from pathlib import Path

from newsdesk import build

if __name__ == "__main__":
    build.RECORD = Path(sys.argv.pop(1))
    program = sys.argv.pop(1)
    from newsdesk.updates import this_build  # noqa: F401 - it reads the record and not the program

    if program != "-":
        sys.executable = program
    from newsdesk.__main__ import main

    sys.exit(main())
