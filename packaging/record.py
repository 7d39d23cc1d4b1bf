"""Writes the build record into a program's folder, for `newsdesk.build`."""

import json
import os
from pathlib import Path

from freeze import commit


def write(internal: Path, *, kind: str, edition: str, signed: bool = False) -> None:
    """Write into the folder of the program's modules how it was packaged.

    Whose updates it takes is the releaser's to say: NEWSDESK_UPDATE_PUBLIC_KEY is a minisign public key,
    NEWSDESK_UPDATE_ADDRESS the https address of the newest manifest. Without them it takes none.
    """
    said = {
        "kind": kind,
        "edition": edition,
        "commit": commit(),
        "signed": signed,
        "update_key": os.environ.get("NEWSDESK_UPDATE_PUBLIC_KEY", ""),
        "update_address": os.environ.get("NEWSDESK_UPDATE_ADDRESS", ""),
    }
    (internal / "newsdesk" / "_build.json").write_text(json.dumps(said, indent=2) + "\n", "utf-8")
