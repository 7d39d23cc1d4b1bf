"""The program; its window is closed as soon as a story is shown: ... DESK.

Prints, in the callback for its end, whether the desk file's log is still there.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from newsdesk import app
from newsdesk.ui.window.main_window import MainWindow

if __name__ == "__main__":
    desk = Path(sys.argv[1])

    def watch(window: MainWindow) -> None:
        """Close it."""
        window.on_closed = lambda: print("afterwards", desk.with_name(f"{desk.name}-wal").exists(), flush=True)
        window.sessions.current_changed.connect(lambda _session: QTimer.singleShot(0, window.close))

    sys.exit(app.main(None, desk, watch=watch))
