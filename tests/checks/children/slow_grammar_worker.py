"""The grammar worker, with a linter that prints what is no answer and never comes back."""

import time
from typing import Any

from newsdesk.checks.grammar import worker


class Linter:
    """Hangs."""

    def slips(self, _text: str) -> Any:
        """Never returns."""
        print("not an answer")
        time.sleep(3600)


if __name__ == "__main__":
    worker.HarperLinter = Linter  # type: ignore[attr-defined,assignment] # as worker.py imported it
    worker.main()
