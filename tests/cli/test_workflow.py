"""Workflow by command: staff, moves, notes, histories, notices and exported copies."""

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cli.answers import answered, refused
from newsdesk.desk.archive_file import open_archive
from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.moves import Move
from newsdesk.domain.unsent import SHEET, UnsentKey
from newsdesk.domain.workflow import Claim
from newsdesk.settings import Settings

Run = Callable[..., "subprocess.CompletedProcess[str]"]

REPORTER, EDITOR = {"NEWSDESK_WHO": "City reporter"}, {"NEWSDESK_WHO": "Desk editor"}
SIGNED = ("--byline", "City desk report", "--section", "National")
BODY = "Rain fell for two days.\n\nThe wells of the city filled again.\n\nSnow is to follow on Friday.\n"


@pytest.fixture
def rain(run: Run) -> str:
    """A story of a desk of one."""
    run("new", "--headline", "Rain fills the wells", "--slug", "rain", *SIGNED, "--body", "-", stdin=BODY)
    return "rain"


@pytest.fixture
def staffed(run: Run) -> None:
    """A desk of two, which asks for approval."""
    run("people", "add", "City reporter", "--byline", "By City reporter")
    run("people", "add", "Desk editor", "--role", "editor")


@pytest.fixture
def filed(run: Run, staffed: None) -> str:
    """A story that its reporter wrote and filed."""
    run("new", "--headline", "Rain fills the wells", "--slug", "rain", *SIGNED, "--body", "-", stdin=BODY, **REPORTER)
    run("status", "rain", "file", **REPORTER)
    return "rain"


def _write(run: Run, tmp_path: Path, old: str, new: str, **who: str) -> None:
    """A new revision of the story, by way of a file."""
    from dataclasses import replace

    from newsdesk.desk.opening import open_newsroom
    from newsdesk.settings import Settings

    with open_newsroom(tmp_path / "desk.newsdesk", settings=Settings(), who=who.get("NEWSDESK_WHO", "")) as newsroom:
        held = newsroom.stories.find("rain")
        assert old in held.content.body
        newsroom.stories.save(held.id, replace(held.content, body=held.content.body.replace(old, new)), base=held.head)


def test_the_whole_way_of_a_story_through_a_desk_of_two(process: Run, run: Run, staffed: None, tmp_path: Path) -> None:
    story = answered(
        process(
            *("new", "--headline", "Rain fills the wells", "--slug", "rain", *SIGNED, "--body", "-", "--json"),
            stdin=BODY,
            **REPORTER,
        )
    )
    assert answered(run("status", "rain", "--json", **REPORTER))["assigned"] == "City reporter"
    moved = process("status", "rain", "file", **REPORTER)
    assert moved.stdout == f"{story['id']}\tfiled\t\tRain fills the wells\n"

    assert "An editor decides" in refused(process("status", "rain", "approve", **REPORTER))
    assert [row["slug"] for row in answered(process("list", "--queue", "filed", "--json", **EDITOR))] == ["rain"]
    run("status", "rain", "review", **EDITOR)
    assert answered(run("status", "rain", "--json"))["claim"]["who"] == "Desk editor"
    run("note", "rain", "How many wells?", "--on", "wells of the city", **EDITOR)
    run("note", "rain", "Good work.", **EDITOR)
    signed = "{>>Desk editor 2026-11-24T14:12:00Z<<}"
    _write(run, tmp_path, "two days", f"{{--two--}}{signed}{{++three++}}{signed} days", **EDITOR)
    assert "--reason" in refused(process("status", "rain", "return", **EDITOR))
    run("status", "rain", "return", "--reason", "Ask the ministry.", **EDITOR)

    (mine,) = answered(process("list", "--mine", "--json", **REPORTER))
    assert (mine["status"], mine["notes"]) == ("returned", 2)
    status = answered(run("status", "rain", "--json", **REPORTER))
    assert (status["suggestions"], status["acts"][0]["reason"]) == (1, "Ask the ministry.")
    assert "two" in run("history", "rain", "--since-filed", **REPORTER).stdout
    run("status", "rain", "file", **REPORTER)
    assert "1 suggestion to accept" in refused(process("status", "rain", "approve", **EDITOR))
    _write(run, tmp_path, f"{{--two--}}{signed}{{++three++}}{signed} days", "three days", **REPORTER)

    proof = process("export", "rain", "--format", "text", "--output", "-", **REPORTER)
    assert "PROOF" in proof.stdout
    assert "2 notes" in refused(process("status", "rain", "approve", **EDITOR))
    for note in answered(run("note", "rain", "--json")):
        run("note", "rain", "--resolve", note["id"], **EDITOR)
    run("status", "rain", "approve", **EDITOR)
    run("status", "rain", "publish", **EDITOR)
    assert process("export", "rain", "--format", "text", "--output", "rain.txt", **EDITOR).returncode == 0
    assert "PROOF" not in (tmp_path / "rain.txt").read_text()

    assert "what was wrong" in refused(process("status", "rain", "correct", **EDITOR))
    _write(run, tmp_path, "Friday", "Sunday", **REPORTER)
    assert answered(run("status", "rain", "--json"))["change"] == "draft"
    corrected = process("status", "rain", "correct", "--wrong", "Friday", "--right", "Sunday", "--json", **EDITOR)
    assert [each["kind"] for each in answered(corrected)["notices"]] == ["correction"]
    assert "Sunday" in process("corrections").stdout

    (stray,) = answered(process("recall", "--json"))
    assert (stray["fate"], Path(stray["place"]).name) == ("wrong", "rain.txt")
    assert process("recall", "rain", "--export-again", **EDITOR).stdout == f"{tmp_path / 'rain.txt'}\n"
    assert "Sunday" in (tmp_path / "rain.txt").read_text()
    assert answered(process("recall", "--json")) == []
    assert process("recall", "rain").stdout.startswith("current\ttext\t")

    assert "has been exported since" in refused(process("status", "rain", "undo", **EDITOR))
    run("status", "rain", "withdraw", "--reason", "It was another city.", **EDITOR)
    assert "withdrawn" in refused(process("export", "rain", "--format", "text", "--output", "-", **EDITOR))
    assert "It was another city." in process("export", "rain", "--format", "text", "--output", "-", "--stub").stdout


def test_a_desk_of_one_publishes_without_approval(process: Run, run: Run, rain: str) -> None:
    assert process("status", rain, "publish").stdout.split("\t")[1] == "published"
    done = process("export", rain, "--format", "text", "--output", "-")
    assert "PROOF" not in done.stdout


def test_an_embargo_stops_every_exit_until_it_is_lifted_with_a_reason(run: Run) -> None:
    run("new", "--headline", "Not yet", "--embargo", "2999-01-01T00:00+04:30")
    status = answered(run("status", "not-yet", "--json"))
    assert status["embargo"]["until"] == "2998-12-31T19:30:00Z"
    assert "2998-12-31 19:30" in run("status", "not-yet").stdout
    for output in ("-", "out/", "page.txt"):
        assert "embargoed" in refused(run("export", "not-yet", "--format", "text", "--output", output))

    assert "--reason" in refused(run("status", "not-yet", "lift"))
    run("status", "not-yet", "lift", "--reason", "The ministry agreed.")
    assert answered(run("status", "not-yet", "--json"))["embargo"] is None
    assert run("export", "not-yet", "--format", "text", "--output", "-").returncode == 0


def test_an_embargo_that_is_not_understood_stops_every_exit_and_is_said(run: Run, rain: str, tmp_path: Path) -> None:
    half_type(tmp_path / "desk.newsdesk", rain, "on Friday, when he has spoken")
    for output in ("-", "out/", "page.txt"):
        said = refused(run("export", rain, "--format", "text", "--output", output))
        assert "cannot read: “on Friday, when he has spoken”" in said
        assert "clear the field" in said
    assert not (tmp_path / "out").exists()
    assert "lift" in answered(run("status", rain, "--json"))["offered"]
    run("status", rain, "lift", "--reason", "He has spoken.")
    assert run("export", rain, "--format", "text", "--output", "-").returncode == 0


def half_type(desk: Path, story: str, text: str) -> None:
    """What a window leaves on the desk while somebody is in the embargo field."""
    newsroom = open_newsroom(desk, settings=Settings(who="City reporter"))
    newsroom.unsent.keep(UnsentKey(SHEET, newsroom.stories.find(story).id), {"embargo": text})
    newsroom.close()


def test_a_story_is_scheduled_by_the_clock_of_a_named_zone(run: Run, rain: str) -> None:
    assert "--at" in refused(run("status", rain, "schedule"))
    told = answered(run("status", rain, "schedule", "--at", "2999-12-01 18:00", "--zone", "Asia/Kabul", "--json"))

    assert told["scheduled"] == {
        "at": "2999-12-01T13:30:00Z",
        "zone": "Asia/Kabul",
        "there": "2999-12-01T18:00:00+04:30",
        "text": told["scheduled"]["text"],
    }
    assert "scheduled: 2999-12-01 18:00 Asia/Kabul (2999-12-01 13:30 here)" in run("status", rain, TZ="UTC").stdout


@pytest.mark.parametrize(
    ("argv", "told"),
    [
        (("publsh",), "publsh"),
        (("schedule", "--at", "tomorrow"), "2026-12-01 18:00"),
        (("schedule", "--at", "2026-12-01 18:00", "--zone", "Kabul time"), "Asia/Kabul"),
        (("schedule", "--at", "2026-03-29 02:30", "--zone", "Europe/Berlin"), "skip"),
        (("publish", "--wrong", "x"), "--wrong"),
        (("publish", "now"), "--reason"),
        (("assign",), "to whom"),
        (("due",), "when"),
        (("update", "--notice", "correction", "--text", "x"), "update"),
        (("publish", "--revision", "9"), "history"),
        (("undo", "zz"), "--acts"),
        (("--reason", "x"), "what is to be done"),
    ],
)
def test_what_is_asked_wrongly_is_told_and_changes_nothing(
    run: Run, rain: str, argv: tuple[str, ...], told: str
) -> None:
    done = run("status", rain, *argv)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert told in done.stderr
    assert answered(run("status", rain, "--json"))["acts"] == []


def test_the_help_names_every_verb(run: Run) -> None:
    told = run("status", "--help").stdout

    assert all(verb.value in told for verb in Move)


def test_a_story_that_was_saved_meanwhile_is_not_moved(run: Run, rain: str, tmp_path: Path) -> None:
    _write(run, tmp_path, "Friday", "Sunday")

    assert "was saved" in refused(run("status", rain, "publish", "--revision", "1"))
    assert run("status", rain, "publish", "--revision", "2").returncode == 0


def test_a_move_is_undone_and_only_once(run: Run, rain: str) -> None:
    assert "Nothing was done" in refused(run("status", rain, "undo"))
    run("status", rain, "hold", "--reason", "Wait.")
    run("status", rain, "undo")
    status = answered(run("status", rain, "--json"))

    assert (status["status"], [act["verb"] for act in status["acts"]]) == ("draft", ["undo", "hold"])
    assert "Nothing was done" in refused(run("status", rain, "undo"))
    acts = answered(run("history", rain, "--acts", "--json"))
    assert [(act["verb"], act["from"], act["to"]) for act in acts] == [
        ("undo", "held", "draft"),
        ("hold", "draft", "held"),
    ]
    assert run("history", rain, "--acts").stdout.splitlines()[1].endswith("\tdraft\theld\tWait.")


def test_a_story_is_assigned_and_given_a_time(run: Run, filed: str) -> None:
    run("status", filed, "assign", "desk editor", **EDITOR)
    run("status", filed, "due", "2026-12-01 18:00", "--zone", "Asia/Kabul", **EDITOR)
    status = answered(run("status", filed, "--json"))
    assert (status["assigned"], status["due"]) == ("Desk editor", "2026-12-01T13:30:00Z")
    assert "Nobody on the staff" in refused(run("status", filed, "assign", "Nobody", **EDITOR))

    run("status", filed, "assign", "none", **EDITOR)
    run("status", filed, "due", "none", **EDITOR)
    status = answered(run("status", filed, "--json"))
    assert (status["assigned"], status["due"]) == ("", None)
    told = [
        line.partition(" ")[2].split(" ", 2)[2] for line in run("status", filed, TZ="UTC").stdout.splitlines()[-6:-2]
    ]
    assert told == [
        "due none by Desk editor",
        "assign none by Desk editor",
        "due 2026-12-01 13:30 by Desk editor",
        "assign Desk editor by Desk editor",
    ]
    assert [act["assigned"] for act in status["acts"]] == [None, "", None, "Desk editor", None]


def test_a_claim_is_seen_taken_over_and_let_go(run: Run, filed: str) -> None:
    run("people", "add", "Night editor", "--role", "editor")
    run("status", filed, "claim", **EDITOR)
    night = {"NEWSDESK_WHO": "Night editor"}
    assert "Desk editor works on it" in refused(run("status", filed, "claim", **night))
    assert "claim: Desk editor" in run("status", filed).stdout
    run("status", filed, "claim", "--take-over", **night)
    assert answered(run("status", filed, "--json"))["claim"]["who"] == "Night editor"
    run("status", filed, "unclaim", **night)
    assert answered(run("status", filed, "--json"))["claim"] is None
    assert "Only an editor" in refused(run("status", filed, "claim", **REPORTER))


def test_a_claim_that_lapsed_is_nobodys_and_keeps_nobody_from_saving(run: Run, filed: str, tmp_path: Path) -> None:
    run("status", filed, "claim", **EDITOR)
    _write(run, tmp_path, "Friday", "Sunday", **REPORTER)
    assert answered(run("list", "--json"))[0]["claim"]["who"] == "Desk editor"
    with open_archive(tmp_path / "desk.newsdesk", create=False) as archive:
        (story,) = archive.stories.ids_for_slug(filed)
        archive.stories.claim(story, Claim(who="Desk editor", at=datetime.now(UTC) - timedelta(minutes=31)))

    assert answered(run("list", "--json"))[0]["claim"] is None
    assert answered(run("status", filed, "--json"))["claim"] is None
    run("people", "add", "Night editor", "--role", "editor")
    assert run("status", filed, "claim", NEWSDESK_WHO="Night editor").returncode == 0


def test_people_come_change_and_leave(run: Run) -> None:
    assert run("people", "add", "City reporter").stdout == "City reporter\treporter\tCR\t\t\n"
    assert "already" in refused(run("people", "add", "city Reporter"))
    changed = answered(run("people", "change", "city reporter", "--role", "editor", "--byline", "By CR", "--json"))
    assert (changed["role"], changed["byline"], changed["name"]) == ("editor", "By CR", "City reporter")
    run("people", "add", "میز خبر")
    assert run("--who", "میز خبر", "people").stdout.splitlines() == [
        "City reporter\teditor\tCR\tBy CR\t",
        "میز خبر\treporter\tمخ\t\there",
    ]
    run("people", "leave", "City reporter")
    assert [person["name"] for person in answered(run("people", "--json"))] == ["میز خبر"]
    assert [person["left"] for person in answered(run("people", "--all", "--json"))] == [True, False]
    assert "Nobody" in refused(run("people", "leave", "Somebody"))


def test_who_acts_is_named_before_or_behind_the_command_or_by_the_environment(run: Run, filed: str) -> None:
    assert refused(run("--who", "City reporter", "status", filed, "approve"))
    assert refused(run("status", filed, "approve", "--who", "City reporter"))
    assert refused(run("status", filed, "approve", **REPORTER))
    assert refused(run("status", filed, "approve"))
    assert run("--who", "City reporter", "status", filed, "approve", "--who", "Desk editor").returncode == 0


@pytest.mark.parametrize(
    "argv", [("status", "rain", "take-back"), ("note", "rain", "Who?"), ("note", "rain", "--resolve", "1")]
)
def test_a_desk_of_several_records_nothing_that_nobody_did(run: Run, filed: str, argv: tuple[str, ...]) -> None:
    assert "Say who acts, with --who" in refused(run(*argv))
    assert answered(run("note", filed, "--json")) == []
    assert [act["who"] for act in answered(run("status", filed, "--json"))["acts"]] == ["City reporter"]


def test_an_export_of_nobodys_leaves_and_says_that_nobody_is_named(run: Run, filed: str) -> None:
    unsigned = run("export", filed, "--format", "text", "--output", "rain.txt")
    signed = run("export", filed, "--format", "text", "--output", "rain.txt", "--overwrite", **REPORTER)

    assert (unsigned.returncode, unsigned.stderr.count("\n")) == (0, 1)
    assert "Nobody is named for this export" in unsigned.stderr
    assert signed.stderr == ""
    for argv in (("recall", filed, "--export-again"), ("corrections",)):
        assert "Nobody is named" in run(*argv).stderr
    run("people", "leave", "Desk editor")
    assert run("corrections").stderr == ""


def test_a_name_that_is_not_on_the_staff_is_told_and_acts_as_a_reporter(run: Run, filed: str) -> None:
    done = run("status", filed, "approve", "--who", "Desk editr")

    assert done.returncode == 1
    assert "Nobody on the staff is called “Desk editr”" in done.stderr
    assert run("list", "--who", "desk editor").stderr == ""


def test_linked_stories_are_told_by_their_headlines(run: Run, rain: str) -> None:
    run("new", "--headline", "Snow closes the pass")
    run("related", rain, "add", "snow-closes-the-pass")

    assert run("history", rain, "1").stdout == "related 1 (new): {+Snow closes the pass+}\n"


def test_notes_are_written_answered_resolved_and_found_again(run: Run, filed: str, tmp_path: Path) -> None:
    (note,) = answered(run("note", filed, "How many?", "--on", "wells of the city", "--json", **EDITOR))
    assert (note["who"], note["passage"], note["parent"]) == ("Desk editor", "wells of the city", None)
    first, answer = answered(run("note", filed, "Seven.", "--reply", note["id"][:23], "--json", **REPORTER))
    assert (first["id"], answer["parent"]) == (note["id"], note["id"])

    _write(run, tmp_path, "Rain fell", "For a long time rain fell", **REPORTER)
    moved = answered(run("note", filed, "--json"))[0]
    assert moved["start"] == note["start"] + len("For a long time ")
    _write(run, tmp_path, "The wells of the city filled again.", "Nobody knows.", **REPORTER)
    assert answered(run("note", filed, "--json"))[0]["start"] is None
    assert "wells of the city (gone)" in run("note", filed).stdout

    assert "Rain fills the wells" in run("note").stdout
    assert answered(run("note", "--json"))[0]["headline"] == "Rain fills the wells"
    run("note", filed, "--resolve", note["id"], **EDITOR)
    assert run("note", filed).stdout.split("\t")[1] == "resolved"
    assert run("note").stdout == ""
    run("note", filed, "--reopen", note["id"], **EDITOR)
    assert "answered" in refused(run("note", filed, "--drop", note["id"], **EDITOR))
    run("note", filed, "--drop", answer["id"], **REPORTER)
    assert len(answered(run("note", filed, "--json"))) == 1


@pytest.mark.parametrize(
    ("argv", "code"),
    [
        (("rain", "x", "--on", "no such words"), 1),
        (("rain", "x", "--on", "e"), 1),
        (("rain", "--on", "wells"), 2),
        (("rain", "x", "--reply", "00000000"), 2),
        (("rain", " "), 2),
        (("--resolve", "00000000"), 2),
    ],
)
def test_a_note_that_cannot_be_is_told(run: Run, filed: str, argv: tuple[str, ...], code: int) -> None:
    done = run("note", *argv, **EDITOR)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1)
    assert run("note", "rain").stdout == ""


def test_the_history_shows_words_and_moved_paragraphs(run: Run, rain: str, tmp_path: Path) -> None:
    paragraphs = BODY.rstrip("\n").split("\n\n")
    _write(run, tmp_path, BODY.rstrip("\n"), "\n\n".join((*paragraphs[1:], paragraphs[0])))
    _write(run, tmp_path, "on Friday.", "by Sunday night.")

    assert run("history", rain, "1", "2").stdout == "body 3 (moved from 1): Rain fell for two days.\n"
    assert run("history", rain, "2").stdout == "body 2: Snow is to follow [-on Friday-]{+by Sunday night+}.\n"
    moved, changed = answered(run("history", rain, "1", "--json"))[::-1]
    assert (moved["kind"], moved["was_paragraph"], moved["paragraph"]) == ("moved", 1, 3)
    assert [part["kind"] for part in changed["parts"]] == ["same", "removed", "added", "same"]


def test_an_older_revision_is_the_newest_again_and_nothing_is_lost(run: Run, rain: str, tmp_path: Path) -> None:
    _write(run, tmp_path, "Friday", "Sunday")
    before = answered(run("history", rain, "--json"))
    after = answered(run("history", rain, "1", "--restore", "--json"))

    assert after[1:] == before
    assert (after[0]["number"], after[0]["why"], after[0]["parents"]) == (3, "restored", [before[0]["id"]])
    assert run("history", rain, "1", "3").stdout == ""
    assert "on Friday" in answered(run("show", rain, "--json"))["body"]
    for argv in (("--restore",), ("1", "2", "--restore"), ("--acts", "--restore"), ("9", "--restore")):
        assert run("history", rain, *argv).returncode == 2


def test_a_restored_revision_of_what_was_approved_is_a_change_on_the_side(run: Run, filed: str, tmp_path: Path) -> None:
    _write(run, tmp_path, "Friday", "Sunday", **REPORTER)
    run("status", filed, "approve", **EDITOR)
    assert "Say who acts" in refused(run("history", filed, "1", "--restore"))
    run("history", filed, "1", "--restore", **REPORTER)

    assert answered(run("status", filed, "--json"))["change"] == "draft"
    assert "on Sunday" in run("export", filed, "--format", "text", "--output", "-").stdout


def test_a_copy_that_somebody_changed_is_told_and_not_written_over(run: Run, rain: str, tmp_path: Path) -> None:
    run("export", rain, "--format", "text", "--output", "rain.txt")
    (tmp_path / "rain.txt").write_text("Mine.")
    _write(run, tmp_path, "Friday", "Sunday")
    done = run("recall", "--export-again")

    assert (done.returncode, done.stdout) == (1, "")
    assert "rain.txt was not exported again" in done.stderr
    assert (tmp_path / "rain.txt").read_text() == "Mine."


def test_a_proof_that_cannot_be_replaced_is_not_passed_over(run: Run, filed: str, tmp_path: Path) -> None:
    """The desk's list names only what readers may have; the story's files are all written again."""
    for name in ("proof.txt", "rain.txt"):
        run("export", filed, "--format", "text", "--output", name, **EDITOR)
        run("status", filed, "approve", **EDITOR)
    run("status", filed, "publish", **EDITOR)
    run("status", filed, "update", "--text", "More.", **EDITOR)
    (tmp_path / "proof.txt").write_text("Mine.")
    done = run("recall", "--export-again", **EDITOR)

    assert (done.returncode, done.stdout) == (1, f"{tmp_path / 'rain.txt'}\n")
    assert "proof.txt was not exported again" in done.stderr
    assert run("recall", filed, "--export-again", **EDITOR).returncode == 1
    (tmp_path / "proof.txt").unlink()
    assert run("recall", filed, "--export-again", **EDITOR).returncode == 0


def test_a_copy_waits_for_the_suggestions_of_its_story(run: Run, rain: str, tmp_path: Path) -> None:
    run("export", rain, "--format", "text", "--output", "rain.txt")
    _write(run, tmp_path, "Friday", "{++Sunday++}")
    done = run("recall", rain, "--export-again")

    assert done.returncode == 1
    assert "rain.txt was not exported again: the story has suggestions to accept or reject first." in done.stderr


def test_lists_are_cut_by_queue_and_time(run: Run, filed: str) -> None:
    run("new", "--headline", "Snow", "--urgency", "1", *SIGNED, "--body", "-", stdin=BODY, **REPORTER)
    run("status", "snow", "file", **REPORTER)

    assert [row["slug"] for row in answered(run("list", "--queue", "filed", "--json"))] == ["snow", "rain"]
    assert run("list", "--since", "2999-01-01").stdout == ""
    assert len(run("list", "--since", "2001-01-01 08:00").stdout.splitlines()) == 2
    assert run("list", "--since", "soon").returncode == 2
    assert run("list", "--mine").returncode == 2
    assert run("list", "--queue", "filed", "--status", "filed").returncode == 2


def test_the_newest_words_of_a_cleared_story_leave_as_a_proof(run: Run, filed: str, tmp_path: Path) -> None:
    run("status", filed, "approve", **EDITOR)
    _write(run, tmp_path, "Friday", "Sunday", **REPORTER)
    cleared = run("export", filed, "--format", "text", "--output", "-", **REPORTER).stdout
    working = run("export", filed, "--format", "text", "--output", "-", "--proof", **REPORTER).stdout

    assert "Friday" in cleared
    assert "PROOF" not in cleared
    assert "Sunday" in working
    assert "PROOF" in working


def test_the_corrections_page_is_written_to_a_file_once(run: Run, rain: str, tmp_path: Path) -> None:
    run("status", rain, "publish")
    run("status", rain, "update", "--text", "Now with the ministry's answer.", "--zone", "Asia/Kabul")
    run("status", rain, "update", "--text", "A clearer map.", "--notice", "editor's note")

    assert run("corrections", "--format", "html", "--output", "notices.html").stdout == "notices.html\n"
    assert "A clearer map." in (tmp_path / "notices.html").read_text(encoding="utf-8")
    assert "--overwrite" in refused(run("corrections", "--output", "notices.html"))
    written = answered(run("corrections", "--output", "notices.txt", "--json"))
    assert written == {"file": "notices.txt"}
    status = answered(run("status", rain, "--json"))
    assert [each["kind"] for each in status["notices"]] == ["editor's note", "update"]
    assert status["notices"][1]["zone"] == "Asia/Kabul"


def test_machines_read_the_corrections_of_stories_that_may_leave(run: Run, rain: str) -> None:
    assert answered(run("corrections", "--json")) == []
    run("status", rain, "publish")
    run("status", rain, "correct", "--wrong", "Snow fell.", "--right", "باران بارید.", "--zone", "Asia/Kabul")
    (told,) = answered(run("corrections", "--json"))
    assert told == {
        "headline": "Rain fills the wells",
        "url": "",
        "kind": "correction",
        "at": told["at"],
        "zone": "Asia/Kabul",
        "text": "",
        "wrong": "Snow fell.",
        "right": "باران بارید.",
    }
    (copy,) = answered(run("recall", rain, "--json"))
    assert (copy["format"], copy["place"], copy["fate"]) == ("corrections-json", "standard output", "current")


def test_recall_names_the_story_in_check_also_that_makes_a_copy_wrong(
    run: Run, process: Run, rain: str, tmp_path: Path
) -> None:
    run("new", "--headline", "Zebra", "--slug", "zebra", *SIGNED, "--body", "-", stdin="A zebra.\n")
    assert run("related", rain, "add", "zebra").returncode == 0
    assert run("export", rain, "--format", "text", "--output", "rain.txt").returncode == 0
    assert process("recall").stdout == ""
    assert run("status", "zebra", "spike", "--reason", "Not ours.").returncode == 0
    (line,) = process("recall").stdout.splitlines()
    assert line.startswith("wrong\ttext\t")
    assert line.endswith("carries “Zebra” in Check Also, which is spiked")
    (record,) = answered(process("recall", "--json"))
    assert [(each["headline"], each["amiss"]) for each in record["carries"]] == [("Zebra", "spiked")]


def test_show_says_that_newer_words_lie_beside_the_revision(run: Run, process: Run, rain: str, tmp_path: Path) -> None:
    (desk,) = tmp_path.rglob("*.newsdesk")
    assert process("show", rain).stderr == ""
    with open_newsroom(desk, settings=Settings()) as newsroom:
        held = newsroom.stories.find(rain)
        newsroom.drafts.keep(held.id, replace(held.content, body="It rains on."), base=held.head)
    shown = process("show", rain)
    assert "It rains on." not in shown.stdout
    assert shown.stderr.startswith("newsdesk: A draft with newer words lies beside this revision")
    assert shown.stderr.count("\n") == 1
    run("new", "--headline", "Snow", "--slug", "snow", *SIGNED, "--body", "-", stdin="Snow.\n")
    assert process("show", "snow").stderr == ""
