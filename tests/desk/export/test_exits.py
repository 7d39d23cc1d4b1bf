"""Every place of the program where words can leave the machine's memory, and why each is no way around the gate.

`test_gate` proves that the exits pass the gate. This file finds a way out that nobody called an exit: whoever adds
one has to write it down here, and say whether it takes its bytes from an exit of `gate.EXITS`.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import newsdesk

SOURCE = Path(newsdesk.__file__).parent

EXIT, SAFETY, OURS, POINTER = "an exit", "the writer's own words, saved from loss", "no story", "an address, no words"

CALLED = "the places here that call it"
RELEASE = "a release of Newsdesk: its room knows no story (an import contract)"
ENGINE = "the grammar engine, a process of our own on this machine, by a pipe"

OUTLETS = {
    # for files.write, write_all, write_again and write_each, whose callers test_gate knows
    "desk/export/file_set.prepare": EXIT,
    "desk/export/file_set._keep": "what lies there already, until the export is done",
    "file_writing.write_new": CALLED,
    "file_writing.replace_file": CALLED,
    "store/backups.make_file": "an empty file",
    "ui/window/exchange._copied": EXIT,
    "ui/preview/printing.chosen_printer": EXIT,
    "ui/preview/printing.open_file": EXIT,
    "ui/preview/printing.write": EXIT,
    "ui/preview/simple_view.print_page": EXIT,
    "ui/preview/web_view.print_page": EXIT,
    "ui/editor/body_editor.createMimeDataFromSelection": "a passage that the writer cuts or copies to paste it",
    "ui/window/wiring._copy_for_rescue": SAFETY,
    "updates/download_folder.opened": RELEASE,
    "cli/terminal.print_file": EXIT,  # what export -, corrections - made
    "updates/offline._put": RELEASE,
    "small_file.read": "reads",
    "updates/installing/unpacking._take_out": RELEASE,
    "updates/installing/administrator._run": RELEASE,
    "updates/installing/starting.start": RELEASE,
    "updates/installing/starting.version_fault": RELEASE,
    "ui/updates/dialog._command_row": OURS,  # a command for an administrator, copied
    "updates/rollback_guard.save": OURS,
    "private_log._open": "the log, which holds no words",
    "cli/demo._drawn": OURS,
    "user_settings._keep": OURS,
    "desk/salvage.salvage_apart": OURS,  # this very program, for a damaged desk
    "store/salvage_reading._mend_header": OURS,  # in a private copy
    "checks/style/rules_file.save": OURS,
    "checks/grammar/worker_process.__init__": ENGINE,
    "checks/grammar/worker._own_output": ENGINE,
    "ui/window/commands._show_logs": OURS,
    "ui/exports/copy_list.copy_path": POINTER,
    "ui/check_settings/rules_page._open": POINTER,
    "ui/exports/copy_list.show_folder": POINTER,
    "ui/links.open_outside": POINTER,
    "ui/editor/body_editor.paste_clipboard": "reads",
    "ui/editor/link_popover._address_in_clipboard": "reads",
}

DOORS = {
    *("clipboard", "fdopen", "mkstemp", "openUrl", "print_", "printToPdf", "startDetached", "write_bytes"),
    *("write_text", "NamedTemporaryFile", "QMimeData", "QPdfWriter", "QPrinter", "QSaveFile", "Popen"),
    *("write_new", "replace_file"),
}
WHOLE_NAMES = ("subprocess.run", "stdout.buffer.write")
NETWORK = re.compile(
    r"(smtplib|socket|ssl|ftplib|http\.client|urllib\.request|requests|httpx|aiohttp|PySide6\.Qt(Network|WebSockets))$"
)
WITHIN_THE_MACHINE = {
    ("ui/window/interrupts", "socket"),  # the program's own signal, by a pair of sockets of its own
    ("ui/window/single_instance", "PySide6.QtNetwork"),  # a second start tells the first which story to show
}
# asks for updates once that was agreed to; its requests have no body
ASKING = {
    ("updates/https", "http.client"),
    ("updates/https", "ssl"),
    ("updates/https", "urllib.request"),
    ("updates/download", "http.client"),
}
WRITING = re.compile(r"(?=.*[wax+])[rwaxbt+]{1,3}$")

# what makes a page or a file of a story is known by the publication that it is made for
MAKERS = {
    "desk/corrections._text",
    "desk/export/exports.render",
    "desk/imports._as_exported",  # compares with what comes in; nothing leaves
    "desk/pages._page",
}
LINES = {"line", "box_of_outside", "box_of_story"}


@cache
def _sources() -> tuple[tuple[str, ast.Module], ...]:
    return tuple(
        (file.relative_to(SOURCE).with_suffix("").as_posix(), ast.parse(file.read_text(encoding="utf-8")))
        for file in sorted(SOURCE.rglob("*.py"))
    )


def _calls() -> Iterator[tuple[str, ast.Call]]:
    """Every call, with the innermost function that it stands in."""
    for module, tree in _sources():
        yield from _calls_in(tree, module, "")


def _calls_in(node: ast.AST, module: str, function: str) -> Iterator[tuple[str, ast.Call]]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        function = node.name
    if isinstance(node, ast.Call):
        yield f"{module}.{function}", node
    for child in ast.iter_child_nodes(node):
        yield from _calls_in(child, module, function)


def _name(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def _is_outlet(call: ast.Call) -> bool:
    name = _name(call)
    if name == "open":
        given = (*call.args, *(keyword.value for keyword in call.keywords))
        return any(isinstance(mode, ast.Constant) and WRITING.match(str(mode.value)) for mode in given)
    return name in DOORS or (name in {"run", "write"} and ast.unparse(call.func).endswith(WHOLE_NAMES))


def test_every_place_where_words_can_leave_is_known() -> None:
    found = {function for function, call in _calls() if _is_outlet(call)}

    assert found == set(OUTLETS), "a new way out: take its bytes from an exit of gate.EXITS, and list it here"


def test_no_room_talks_to_a_network_but_updates() -> None:
    imported = {
        (module, name)
        for module, tree in _sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in _imported(node)
        if NETWORK.match(name)
    }

    assert imported == WITHIN_THE_MACHINE | ASKING


def test_what_asks_for_updates_sends_nothing() -> None:
    requests = [call for function, call in _calls() if function.startswith("updates/") and _name(call) == "Request"]

    assert [[word.arg for word in call.keywords] for call in requests] == [["headers"]]
    assert [len(call.args) for call in requests] == [1]


def _imported(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom):
        yield node.module or ""
        yield from (f"{node.module}.{each.name}" for each in node.names)
    else:
        yield from (each.name for each in node.names)


def test_pages_and_files_are_made_in_known_places_alone() -> None:
    outside_the_page = ("desk/", "cli/", "ui/", "app")
    made = {
        function
        for function, call in _calls()
        if function.startswith(outside_the_page)
        and any(keyword.arg == "publication" for keyword in call.keywords)
        and _name(call) not in LINES
    }

    assert made == MAKERS


def test_the_gate_is_asked_by_its_full_name() -> None:
    """`test_gate` looks for `gate.clear` and its like: an exit must not have them under another name."""
    bare = {
        each.name
        for _, tree in _sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").endswith("export.gate")
        for each in node.names
    }
    renamed = {
        each.asname
        for _, tree in _sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for each in node.names
        if (each.name == "gate" or each.name.endswith(".gate")) and each.asname
    }

    assert {name for name in bare if not name[:1].isupper()} | renamed == set()
