"""What every test needs: Qt without a screen, and no reach into the user's own folders."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Chromium's sandbox refuses to run as root, which is who tests are in a container.
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

# Caches stay where they are: fontconfig would otherwise rebuild its own in each run.
os.environ.setdefault("XDG_CACHE_HOME", str(Path.home() / ".cache"))
_HOME = tempfile.mkdtemp(prefix="newsdesk-tests-")
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
    os.environ[_name] = _HOME
for _name in ("NEWSDESK_DESK", "NEWSDESK_SETTINGS", "NEWSDESK_POLICY"):
    os.environ.pop(_name, None)
