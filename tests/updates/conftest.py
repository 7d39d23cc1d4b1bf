"""Fixtures: a release in a folder, a server for it, and the build that is updated."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from made_release import Release, Served, served
from newsdesk.build import Build
from newsdesk.desk.updates import UpdateActions
from newsdesk.settings import Settings

# machines that test are shared


@pytest.fixture
def release(tmp_path: Path) -> Release:
    folder = tmp_path / "release"
    folder.mkdir()
    return Release(folder)


@pytest.fixture
def server(release: Release) -> Iterator[Served]:
    with served(release.folder) as made:
        yield made


@pytest.fixture
def updating(tmp_path: Path, release: Release, server: Served) -> Callable[..., UpdateActions]:
    """A build that believes the release's key, and whose person agreed to the network."""

    def make(**said: Any) -> UpdateActions:
        build = {"version": "0.1.0", "kind": release.kind, "update_key": release.key.public} | said
        settings = Settings(updates=build.pop("updates", "on"), update_address=build.pop("address", server.list))
        return UpdateActions(settings, build=Build(**build), state=tmp_path / "own" / "updates.json")

    return make
