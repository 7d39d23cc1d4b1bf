"""What may import what, beyond the contracts in pyproject.toml."""

from collections.abc import Mapping, Set

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


def test_no_part_of_the_window_imports_the_window() -> None:
    """A part is handed the parts that it names, and sees of the window what `Shell` says (`ui/shell.py`)."""
    graph = grimp.build_graph("newsdesk", exclude_type_checking_imports=False, cache_dir=None)
    window = "newsdesk.ui.window.main_window"
    above = {"newsdesk.app", *graph.find_descendants("newsdesk.ui.program")}
    assert graph.find_modules_that_directly_import(window) - above == set()


def test_no_modules_import_each_other_in_a_circle() -> None:
    """Imports for types count, too: of modules in a circle, none can be read, tested or moved without the rest."""
    graph = grimp.build_graph("newsdesk", exclude_type_checking_imports=False, cache_dir=None)

    assert circles({each: graph.find_modules_directly_imported_by(each) for each in graph.modules}) == []


def test_a_circle_of_imports_is_found() -> None:
    imports = {"a": {"b"}, "b": {"c", "e"}, "c": {"a", "d"}, "d": set(), "e": {"d"}}

    assert circles(imports) == [{"a", "b", "c"}]


def circles(imports: Mapping[str, Set[str]]) -> list[set[str]]:
    """Groups of modules each of which imports all others of its group, at first or at second hand.

    `imports` has for each module those that it imports.
    """
    reach = {module: _reached(module, imports) for module in imports}
    groups = {frozenset(other for other in reach[module] if module in reach[other]) for module in imports}
    return sorted((set(group) for group in groups if group), key=sorted)


def _reached(module: str, imports: Mapping[str, Set[str]]) -> set[str]:
    """All that a module imports, at first or at second hand; itself only where a circle leads back to it."""
    found: set[str] = set()
    waiting = list(imports[module])
    while waiting:
        if (each := waiting.pop()) not in found:
            found.add(each)
            waiting.extend(imports.get(each, ()))
    return found
