"""What every test needs: Qt without a screen, and no reach into the user's own folders."""

import os
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

# Tests must not read or write the settings and the desk of whoever runs them.
_HOME = tempfile.mkdtemp(prefix="newsdesk-tests-")
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA"):
    os.environ[_name] = _HOME
for _name in ("NEWSDESK_DESK", "NEWSDESK_SETTINGS"):
    os.environ.pop(_name, None)
