"""Rules for a verified list of updates: newer, current, expired, or refused."""

from datetime import timedelta
from pathlib import Path

import pytest

from made_release import NOW, Release, new_key
from newsdesk.domain.errors import UpdateRefused
from newsdesk.updates import eligibility, manifest, messages, this_build
from newsdesk.updates.rollback_guard import RollbackGuard, after_manifest, load, save


@pytest.fixture
def judge(release: Release):
    release.add("newsdesk_9.0.0_amd64.deb", b"package")

    def judged(version="0.1.0", kind="deb", seen=None, by_hand=False, **told):
        here = this_build.here(version=version, kind=kind, edition="full")
        read = manifest.read(release.told(**told))
        return eligibility.judge(read, here, seen=seen or RollbackGuard(), now=NOW, by_hand=by_hand)

    return judged


def test_a_newer_version_comes_with_the_file_for_this_build(judge, release: Release):
    release.files.insert(0, release.files[0] | {"edition": "light", "name": "light.deb"})
    release.files.insert(0, release.files[0] | {"edition": "full", "machine": "riscv", "name": "riscv.deb"})
    news = judge()
    assert (news.standing, news.file.name) == ("newer", "newsdesk_9.0.0_amd64.deb")


@pytest.mark.parametrize("version", ["9.0.0", "9.0.1", "10.0.0"])
def test_the_same_version_or_an_older_one_is_never_offered(judge, version):
    assert judge(version=version).standing == "current"


def test_a_candidate_gives_way_to_its_release(judge):
    assert judge(version="9.0.0rc3").standing == "newer"


def test_a_list_that_ran_out_says_nothing_is_known(judge):
    news = judge(expires=NOW - timedelta(seconds=1))
    assert (news.standing, news.file) == ("expired", None)


def test_a_list_that_ran_out_on_a_stick_is_shown_with_its_warning(judge):
    news = judge(expires=NOW - timedelta(seconds=1), by_hand=True)
    assert (news.standing, news.expired) == ("newer", True)
    assert judge(version="9.0.0", expires=NOW - timedelta(1), by_hand=True).standing == "expired"


@pytest.mark.parametrize(
    ("told", "refusal"),
    [
        ({"seen": RollbackGuard(version="9.0.1")}, messages.OLDER_THAN_SEEN),
        ({"seen": RollbackGuard(version="9.0.0", issued=NOW)}, messages.OLDER_THAN_SEEN),
        ({"issued": NOW + timedelta(days=2)}, messages.FUTURE),
        ({"needs": "0.2.0"}, messages.TOO_FAR),
        ({"kind": "rpm"}, messages.NO_FILE),
        ({"version": "0.1.0.dev3"}, messages.ODD_VERSION),
    ],
)
def test_what_must_not_be_offered_is_refused(judge, told, refusal):
    with pytest.raises(UpdateRefused) as refused:
        judge(**told)
    assert refused.value.said == refusal


@pytest.mark.parametrize("kind", ["source", "flatpak"])
def test_builds_that_others_update_are_told_of_the_version_alone(judge, kind):
    assert judge(kind=kind).file is None


def test_what_was_seen_only_grows(release: Release, tmp_path: Path):
    path = tmp_path / "folder" / "updates.json"
    assert load(path) == RollbackGuard()
    newest = after_manifest(RollbackGuard(), manifest.read(release.told()))
    save(path, newest)
    assert load(path) == newest
    assert (
        after_manifest(newest, manifest.read(release.told(version="0.5.0", issued=NOW - timedelta(days=9)))) == newest
    )


def test_a_damaged_memory_is_no_memory(tmp_path: Path):
    path = tmp_path / "updates.json"
    path.write_text('{"version": "../.."}')
    assert load(path) == RollbackGuard()


def test_an_older_list_is_refused_after_a_newer_one_was_seen(release: Release, updating):
    release.add("newsdesk_9.0.0_amd64.deb", b"package")
    release.sign(version="9.1.0")
    assert updating().look().newer
    release.sign(version="9.0.0")
    with pytest.raises(UpdateRefused, match=r"seen here before \(9.1.0"):
        updating().look()
    with pytest.raises(UpdateRefused, match=r"seen here before"):
        updating().look_at(release.folder)


def test_a_forged_list_leaves_no_trace_in_the_memory(release: Release, updating):
    release.add("newsdesk_9.0.0_amd64.deb", b"package")
    release.sign(new_key(), version="99.0.0")
    with pytest.raises(UpdateRefused, match="another key"):
        updating().look_at(release.folder)
    release.sign()
    assert updating().look_at(release.folder).newer
