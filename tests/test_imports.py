"""What may import what, beyond the contracts in pyproject.toml."""

import grimp
import pytest

PANES = (
    *("check_settings", "checks", "conflict", "exports", "history", "notes", "notices", "people", "preview"),
    *("related", "story_list", "updates"),
)


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("newsdesk", cache_dir=None)


def test_no_pane_of_the_window_imports_another(graph: grimp.ImportGraph) -> None:
    """What two panes share is in ui/widgets or directly in ui."""
    folders = {pane: f"newsdesk.ui.{pane}" for pane in PANES}
    assert all(folder in graph.modules for folder in folders.values()), "a pane was renamed"
    across = {
        f"{module} imports {imported}"
        for folder in folders.values()
        for module in graph.find_descendants(folder)
        for imported in graph.find_modules_directly_imported_by(module)
        if any(imported.startswith(f"{other}.") for other in folders.values() if other != folder)
    }
    assert not across


def test_what_panes_share_imports_no_pane(graph: grimp.ImportGraph) -> None:
    apart = {f"newsdesk.ui.{name}" for name in ("text", "times", "links")}
    shared = graph.find_descendants("newsdesk.ui.widgets") | apart
    upward = {
        f"{module} imports {imported}"
        for module in shared
        for imported in graph.find_modules_directly_imported_by(module)
        if imported.startswith(tuple(f"newsdesk.ui.{pane}." for pane in PANES))
    }
    assert not upward
