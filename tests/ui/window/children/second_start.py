"""A second start on a desk: ... DESK. Prints whether it is the first, and whether it could hand its story over."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from newsdesk.ui.window.single_instance import SingleInstance

if __name__ == "__main__":
    application = QCoreApplication([])
    only = SingleInstance(Path(sys.argv[1]))
    print(only.acquire(), only.hand_over("some-story"))
