"""Stands in for the grammar worker: does what its argument says with every line it is asked."""

import json
import os
import sys
import time


def answer(line: str) -> None:
    """Find nothing."""
    asked = json.loads(line)
    print(json.dumps({"number": asked["number"], "slips": [[] for _ in asked["passages"]]}), flush=True)


if __name__ == "__main__":
    known = {"answer": answer, "json": json, "os": os, "sys": sys, "time": time}
    for line in sys.stdin:
        exec(sys.argv[1], known | {"line": line})  # noqa: S102 - the test's own words
