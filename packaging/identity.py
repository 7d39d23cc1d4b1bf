"""Names of Newsdesk for the systems that install it, and names of releases, in one place."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
sys.path.insert(0, str(ROOT / "src"))
from newsdesk import __version__  # noqa: E402  # the version of the code that is packed

VERSION = __version__
NAME = "newsdesk"
TITLE = "Newsdesk"
# Reverse DNS, as AppStream, Flatpak and macOS want it
APP_ID = "org.newsdesk.Newsdesk"
MIME_TYPE = "application/vnd.newsdesk.desk+sqlite3"
SUMMARY = "Write, review and publish a newsroom's stories"
EDITIONS = ("full", "light")
# maintainer of the packages
MAINTAINER = os.environ.get("NEWSDESK_MAINTAINER", "Newsdesk <newsdesk@packages.invalid>")
HOMEPAGE = os.environ.get("NEWSDESK_HOMEPAGE", "")


def package(edition: str) -> str:
    """Package name of an edition: `newsdesk`, `newsdesk-light`."""
    return NAME if edition == "full" else f"{NAME}-{edition}"
