"""Who Newsdesk is to the systems that install it: one place for its names, and for what releases are called."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
DIST = ROOT / "dist"
sys.path.insert(0, str(ROOT / "src"))
from newsdesk import __version__  # noqa: E402  # a build reads the version of the very code it packs

VERSION = __version__
NAME = "newsdesk"
TITLE = "Newsdesk"
# Reverse DNS, as AppStream, Flatpak and macOS want it
APP_ID = "org.newsdesk.Newsdesk"
MIME_TYPE = "application/vnd.newsdesk.desk+sqlite3"
SUMMARY = "Write, review and publish a newsroom's stories"
EDITIONS = ("full", "light")
# Who answers for the packages: whoever releases says so
MAINTAINER = os.environ.get("NEWSDESK_MAINTAINER", "Newsdesk <newsdesk@packages.invalid>")
HOMEPAGE = os.environ.get("NEWSDESK_HOMEPAGE", "")


def package(edition: str) -> str:
    """What an edition is called among packages: `newsdesk`, `newsdesk-light`."""
    return NAME if edition == "full" else f"{NAME}-{edition}"
