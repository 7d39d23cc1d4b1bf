"""Prints how many modules the newsroom loads, and how many of them belong to the checks or their engines."""

import sys

import newsdesk.desk.newsroom  # noqa: F401 - what it loads is counted

ENGINES = ("hunspell", "spylls", "harper", "rapidfuzz", "regex", "tomlkit")

if __name__ == "__main__":
    print(len(sys.modules), sum(name.startswith((*ENGINES, "newsdesk.checks")) for name in sys.modules))
