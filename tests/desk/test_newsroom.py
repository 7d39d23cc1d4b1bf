import json
import subprocess
import sys

_LOADED = "import json, sys, newsdesk.desk.newsroom; print(json.dumps(sorted(sys.modules)))"
_HEAVY = {
    "PySide6",
    "sqlalchemy",
    "alembic",
    "markdown",
    "jinja2",
    "lxml",
    "nh3",
    "trafilatura",
    "regex",
    "slugify",
    "yaml",
}


def test_the_facade_loads_nothing_that_the_windows_start_would_pay_for() -> None:
    done = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True)
    loaded = json.loads(done.stdout)

    assert {name.split(".")[0] for name in loaded} & _HEAVY == set()
    assert [name for name in loaded if name.startswith(("newsdesk.page", "newsdesk.formats", "newsdesk.store"))] == []
