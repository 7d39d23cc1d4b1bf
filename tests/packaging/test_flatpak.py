import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

HERE = Path(__file__).resolve().parents[2] / "packaging/flatpak"
LISTS = ("libraries", "builders")


def manifest() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((HERE / "org.newsdesk.Newsdesk.yml").read_text("utf-8"))
    return found


def listed(name: str) -> list[dict[str, str]]:
    found: list[dict[str, str]] = json.loads((HERE / f"{name}.json").read_text("utf-8"))
    return found


@pytest.mark.parametrize("name", LISTS)
def test_every_file_that_is_fetched_comes_from_pypi_with_a_hash_of_the_lock_file(name: str, script) -> None:
    sources = script("flatpak/sources.py")
    hashes = set().union(*sources.locked(sources.LOCK.read_text("utf-8")).values())
    found = listed(name)

    assert found
    assert [source["url"] for source in found if source["sha256"] not in hashes] == []
    assert [source["url"] for source in found if not source["url"].startswith(sources.PYPI)] == []


def test_what_is_built_from_is_what_the_lock_file_names_now(script) -> None:
    """Fails after `make lock` until packaging/flatpak/sources.py has run."""
    sources = script("flatpak/sources.py")
    pins = set(sources.locked(sources.LOCK.read_text("utf-8")))
    files = [source["url"].rpartition("/")[2] for name in LISTS for source in listed(name)]
    names = {"==".join((sources._plain(file.split("-")[0]), file.split("-")[1])) for file in files}

    assert names <= pins
    assert {"pyside6-addons", "harper-py", "hatchling"} <= {name.split("==")[0] for name in names}


@pytest.mark.parametrize(
    ("url", "digest", "told"),
    [("https://files.pythonhosted.org/x.whl", "b" * 64, "is not in"), ("file:///x.whl", "a" * 64, "not PyPI")],
)
def test_a_file_that_nobody_locked_is_refused(script, url: str, digest: str, told: str) -> None:
    sources = script("flatpak/sources.py")
    lock = sources.locked(f"Some_Name==1.0 \\\n    --hash=sha256:{'a' * 64}\n")
    entry = {
        "metadata": {"name": "some.name", "version": "1.0"},
        "download_info": {"url": url, "archive_info": {"hashes": {"sha256": digest}}},
    }

    with pytest.raises(sources.NotLocked, match=told):
        sources.sources([entry], lock)


def test_the_sandbox_gives_no_network_and_no_file_but_one_folder() -> None:
    rights = manifest()["finish-args"]

    assert not [right for right in rights if "network" in right or "talk-name" in right or "=all" in right]
    assert [right for right in rights if "filesystem" in right] == ["--filesystem=xdg-documents/Newsdesk:create"]


def test_no_step_of_the_build_may_fetch_anything() -> None:
    for module in manifest()["modules"]:
        pips = [command for command in module["build-commands"] if command.startswith("pip3")]

        assert all("--no-index" in command and "--no-deps" in command for command in pips)
        assert "--share=network" not in module.get("build-options", {}).get("build-args", [])


def test_the_program_knows_that_it_is_a_flatpak() -> None:
    (ours,) = [module for module in manifest()["modules"] if module["name"] == "newsdesk"]

    assert any("_build.json" in command for command in ours["build-commands"])
    assert json.loads((HERE / "_build.json").read_text("utf-8")) == {"kind": "flatpak", "edition": "full"}


def test_the_python_of_the_runtime_is_the_one_that_files_were_chosen_for(script) -> None:
    python = script("flatpak/sources.py").PYTHON
    text = (HERE / "org.newsdesk.Newsdesk.yml").read_text("utf-8")

    assert f"/lib/python{python}/" in text
    assert text.count("/lib/python") == text.count(f"/lib/python{python}/")
    made_for = re.findall(r"-(cp3\d+)-\1-", " ".join(each["url"] for each in listed("libraries")))
    assert set(made_for) == {f"cp{python.replace('.', '')}"}
