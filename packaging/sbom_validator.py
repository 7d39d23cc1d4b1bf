"""Validates a bill of materials by its official schema; run by the Python that has packaging/release.lock: ... BILL."""

import sys
from pathlib import Path

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

if __name__ == "__main__":
    wrong = JsonStrictValidator(SchemaVersion.V1_6).validate_str(Path(sys.argv[1]).read_text("utf-8"))
    sys.exit(str(wrong)[:2000] if wrong else 0)
