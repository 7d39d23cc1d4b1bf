"""Stories by command: written, found, linked, changed, exported, imported."""

import json
import sqlite3
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cli.answers import answered, refused
from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.story import Content
from newsdesk.settings import Settings

Run = Callable[..., "subprocess.CompletedProcess[str]"]

REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "article-page.txt"
STORY_FIELDS = [
    "id", "status", "version", "created", "modified", "published", "words",
    "slug", "headline", "kicker", "standfirst", "section", "byline", "dateline", "body", "author", "related",
    "pictures", "keywords", "language", "urgency", "embargo", "note_to_desk", "url_slug",
]  # fmt: skip


@pytest.fixture
def rain(run: Run) -> dict[str, str]:
    answer: dict[str, str] = answered(
        run(
            *("new", "--headline", "Rain fills the wells of Kabul", "--section", "National", "--slug", "rain"),
            *("--byline", "By A, B and C", "--dateline", "Kabul", "--keyword", "rain", "--keyword", "wells"),
            *("--author", "admin", "--bio", "Runs it.", "--note-to-desk", "call the ministry", "--urgency", "2"),
            *("--body", "-", "--json"),
            stdin="Rain fell for *two* days.\n\nWells filled.\n",
        )
    )
    return answer


def test_a_new_story_is_listed_found_and_shown_with_all_its_fields(run: Run, rain: dict[str, str]) -> None:
    (row,) = answered(run("list", "wells", "--status", "draft", "--section", "National", "--json"))
    shown = answered(run("show", "rain", "--json"))

    assert row == rain | {
        "byline": "By A, B and C",
        "section": "National",
        "status": "draft",
        "language": "en",
        "modified": row["modified"],
        "words": 7,
        "forked": False,
        "unsaved": False,
        "change": None,
        "queue": "draft",
        "urgency": 2,
        "entered": row["entered"],
        "due": None,
        "scheduled": None,
        "assigned": "",
        "claim": None,
        "notes": 0,
        "unreadable": None,
    }
    assert list(shown) == STORY_FIELDS
    assert shown["byline"]["text"] == "By A, B and C"
    assert [credit["name"] for credit in shown["byline"]["credits"]] == ["A", "B", "C"]
    assert shown["dateline"] == {"places": ["Kabul"], "country": "", "date": None, "agency": "", "text": "KABUL:"}
    assert shown["author"] == {"name": "admin", "bio": "Runs it."}
    assert (shown["words"], shown["urgency"], shown["keywords"]) == (7, 2, ["rain", "wells"])
    assert shown["body"] == "Rain fell for *two* days.\n\nWells filled."


def test_a_story_is_shown_in_plain_lines(run: Run, rain: dict[str, str]) -> None:
    run("related", "rain", "add", "--headline", "Snow")
    lines = run("show", rain["id"][:23]).stdout.splitlines()

    assert "headline: Rain fills the wells of Kabul" in lines
    assert "byline: By A, B and C" in lines
    assert "dateline: KABUL:" in lines
    assert "author: admin — Runs it." in lines
    assert "related: Snow" in lines
    assert lines[-3:] == ["Rain fell for *two* days.", "", "Wells filled."]
    assert not any(line.startswith("kicker") for line in lines)


def test_related_stories_are_added_moved_suggested_and_removed(run: Run, rain: dict[str, str]) -> None:
    snow = answered(run("new", "--headline", "Snow fills the wells", "--body", "-", "--json", stdin="Snow fell."))
    (suggested,) = answered(run("related", "rain", "suggest", "--json"))
    assert suggested == snow | {"excerpt": "Snow fell."}
    assert run("related", "rain", "suggest").stdout.startswith(snow["id"])

    run("related", "rain", "add", snow["slug"])
    outside = ("--headline", "Hail", "--url", "https://example.org/hail", "--byline", "AT Desk", "--dateline", "HERAT:")
    entries = answered(run("related", "rain", "add", *outside, "--excerpt", "Hail fell …", "--at", "1", "--json"))
    assert [entry["headline"] for entry in entries] == ["Hail", "Snow fills the wells"]
    assert entries[1] | {"byline": None, "dateline": None} == {
        "headline": "Snow fills the wells",
        "byline": None,
        "dateline": None,
        "excerpt": "Snow fell.",
        "url": entries[1]["url"],
        "story": snow["id"],
    }
    assert (entries[0]["dateline"]["text"], entries[0]["byline"]["text"]) == ("HERAT:", "AT Desk")

    lines = run("related", "rain", "move", "1", "2").stdout.splitlines()
    assert lines == ["1\tSnow fills the wells\tSnow fell.", "2\tHail\tAT Desk HERAT: Hail fell …"]
    assert run("related", "rain", "remove", "1").stdout == "1\tHail\tAT Desk HERAT: Hail fell …\n"
    assert len(answered(run("related", "rain", "--json"))) == 1


@pytest.mark.parametrize("argv", [["remove", "1"], ["move", "1", "2"], ["add"], ["add", "rain", "--headline", "x"]])
def test_a_list_is_not_changed_where_there_is_nothing(run: Run, rain: dict[str, str], argv: list[str]) -> None:
    assert run("related", "rain", *argv).returncode == 2
    assert run("related", "rain").stdout == ""


def test_a_field_of_one_line_stays_on_one(run: Run) -> None:
    run("new", "--headline", "Two\nlines\x01\tand  می‌رود", "--note-to-desk", "One.\n\nTwo.", "--slug", "two")
    shown = answered(run("show", "two", "--json"))

    assert (shown["headline"], shown["note_to_desk"]) == ("Two lines and می‌رود", "One.\n\nTwo.")


@pytest.mark.parametrize("way", ["process", "run"])
def test_what_is_not_utf_8_is_not_taken(request: pytest.FixtureRequest, way: str) -> None:
    done = request.getfixturevalue(way)("new", "--headline", "caf\udce9", LC_ALL="C.UTF-8")

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "UTF-8" in done.stderr


def test_no_name_is_the_name_of_no_story(run: Run) -> None:
    run("new")
    assert "“”" in refused(run("show", ""))


def test_a_story_stands_once_under_another_and_never_under_itself(run: Run, rain: dict[str, str]) -> None:
    run("new", "--headline", "Snow")
    run("related", "rain", "add", "snow")

    assert "already" in refused(run("related", "rain", "add", "snow"))
    assert "itself" in refused(run("related", "rain", "add", "rain"))
    assert len(run("related", "rain").stdout.splitlines()) == 1


def test_a_backup_that_is_not_there_is_told(run: Run, rain: dict[str, str]) -> None:
    assert "lost.newsdesk" in refused(run("restore", "lost.newsdesk"))
    assert run("show", "rain").returncode == 0


def test_exports_go_to_a_folder_a_file_or_a_pipe_and_never_over_a_file(
    run: Run, rain: dict[str, str], tmp_path: Path
) -> None:
    (told,) = answered(run("export", "rain", "--format", "text", "--output", "out/", "--json"))
    piped = run("export", "rain", "--format", "text", "--output", "-").stdout
    page = tmp_path / "out" / "rain-fills-the-wells-of-kabul.txt"
    assert (told["story"], tmp_path / told["file"]) == (rain["id"], page)
    assert page.read_text(encoding="utf-8") == piped
    assert "KABUL: Rain fell for two days." in piped
    assert "ministry" not in piped

    assert "--overwrite" in refused(run("export", "rain", "--format", "text", "--output", "out"))
    assert run("export", "rain", "--format", "text", "--output", "out", "--overwrite").returncode == 0
    assert run("export", "rain", "--format", "html", "--output", "page.html").stdout == f"{tmp_path / 'page.html'}\n"


def test_several_stories_go_to_a_folder_in_the_order_named(run: Run, rain: dict[str, str], tmp_path: Path) -> None:
    spiked = run("new", "--headline", "Snow").stdout.split("\t")[0]
    run("related", "rain", "add", spiked)
    run("status", spiked, "spike", "--reason", "Old news.")
    run("new", "--headline", "Hail")
    done = run("export", "rain", "hail", "--format", "text", "--output", "out")

    assert done.stdout.splitlines() == [
        str(tmp_path / "out" / name) for name in ("rain-fills-the-wells-of-kabul.txt", "hail.txt")
    ]
    assert "“Snow” is left out" in done.stderr
    assert "“Snow” is left out" in run("export", "rain", "--format", "text", "--output", "-").stderr
    assert run("export", "rain", "hail", "--format", "text", "--output", "-").returncode == 2


def test_a_long_list_is_told_whole_or_to_the_limit(run: Run, tmp_path: Path) -> None:
    with open_newsroom(tmp_path / "desk.newsdesk", settings=Settings()) as newsroom:
        for number in range(205):
            newsroom.stories.new(Content(slug=f"story-{number}"))

    assert len(run("list", "--limit", "0").stdout.splitlines()) == 205
    assert len(run("list", "--limit", "203").stdout.splitlines()) == 203
    assert len(run("list").stdout.splitlines()) == 50


def test_what_must_not_leave_passes_no_exit_by_command(run: Run, tmp_path: Path) -> None:
    run("new", "--headline", "Not yet", "--embargo", "2999-01-01T00:00+04:30")
    assert answered(run("show", "not-yet", "--json"))["embargo"]["until"] == "2998-12-31T19:30:00Z"
    for output in ("-", "out/", "page.txt"):
        told = refused(run("export", "not-yet", "--format", "text", "--output", output))
        assert "embargoed until 2998-12-31 19:30 UTC" in told

    assert {path.name for path in tmp_path.iterdir()} <= {"desk.newsdesk", "desk.newsdesk-wal", "desk.newsdesk-shm"}


@pytest.mark.parametrize(
    "asked",
    [
        ("--embargo", "tomorrow"),
        ("--embargo", "2026-03-01T09:00"),
        ("--embargo", "2026-03-01 09:00", "--zone", "Kabul time"),
        ("--zone", "Asia/Kabul"),
        ("--embargo-source", "Ministry"),
    ],
)
def test_an_embargo_needs_an_instant_with_its_zone(run: Run, asked: tuple[str, ...]) -> None:
    done = run("new", "--headline", "Not yet", *asked)

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_an_embargo_is_told_by_the_clock_of_its_source_and_by_the_one_here(run: Run) -> None:
    source = ("--zone", "Asia/Kabul", "--embargo-source", "Ministry of Health")
    run("new", "--headline", "Not yet", "--embargo", "2999-12-01 18:00", *source)

    assert answered(run("show", "not-yet", "--json"))["embargo"] == {
        "until": "2999-12-01T13:30:00Z",
        "zone": "Asia/Kabul",
        "source": "Ministry of Health",
    }
    both = "2999-12-01 18:00 Asia/Kabul (2999-12-01 13:30 here)"
    assert f"embargo: {both}, Ministry of Health" in run("status", "not-yet", TZ="UTC").stdout
    refusal = refused(run("export", "not-yet", "--format", "text", "--output", "-", TZ="UTC"))
    assert "2999-12-01 18:00 Asia/Kabul (2999-12-01 13:30 UTC here)" in refusal


def test_the_history_tells_what_changed(run: Run, rain: dict[str, str], tmp_path: Path) -> None:
    run("export", "rain", "--format", "markdown", "--output", "rain.md")
    text = (tmp_path / "rain.md").read_text(encoding="utf-8")
    (tmp_path / "rain.md").write_text(text.replace("two", "three"), encoding="utf-8")
    came = run("import", "rain.md")
    assert came.stdout == f"{rain['id']}\train\tRain fills the wells of Kabul\n"
    assert "new revision" in came.stderr

    newest, oldest = answered(run("history", "rain", "--json"))
    assert (newest["number"], newest["why"], newest["parents"]) == (2, "imported", [oldest["id"]])
    assert run("history", "rain").stdout.splitlines()[1].startswith(f"1\t{oldest['id']}\t")
    assert run("history", "rain", "1").stdout == "body 1: Rain fell for *[-two-]{+three+}* days.\n"
    (told,) = answered(run("history", "rain", newest["id"], oldest["id"], "--json"))
    assert (told["field"], told["paragraph"]) == ("body", 1)
    assert run("history", "rain", "9").returncode == 2
    assert run("history", "rain", "1", "2", "1").returncode == 2


def test_a_backup_is_the_way_back(run: Run, rain: dict[str, str], tmp_path: Path) -> None:
    assert run("backup", "copy.newsdesk").stdout == "copy.newsdesk\n"
    assert "--overwrite" in refused(run("backup", "copy.newsdesk"))
    assert Path(answered(run("backup", "--json"))["backup"]).is_file()
    run("new", "--headline", "Later")
    kept = run("restore", "copy.newsdesk")
    assert kept.returncode == 0
    assert [row["slug"] for row in answered(run("list", "--json"))] == ["rain"]
    assert len(answered(run("list", "--json", "--desk", kept.stdout.strip()))) == 2
    restored = answered(run("restore", "copy.newsdesk", "--desk", "new.newsdesk", "--json"))
    assert restored == {"from": "copy.newsdesk", "kept": None, "beyond": None}
    assert run("restore", "copy.newsdesk", "--desk", "newer.newsdesk").stdout == ""


def test_the_doctor_says_what_is_wrong(run: Run, rain: dict[str, str], tmp_path: Path) -> None:
    assert all(check["ok"] for check in answered(run("doctor", "--json")))
    with sqlite3.connect(tmp_path / "desk.newsdesk") as raw:
        raw.execute("INSERT INTO search (search) VALUES ('delete-all')")
    done = run("doctor")

    assert done.returncode == 1
    assert any(line.startswith("no\t") for line in done.stdout.splitlines())


def test_a_file_that_is_no_desk_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "desk.newsdesk").write_text("not a desk " * 100)

    assert "not a Newsdesk file" in refused(run("list"))


def test_the_formats_are_told_without_a_desk(run: Run, tmp_path: Path) -> None:
    formats = answered(run("formats", "--json"))

    assert {"html", "text", "markdown"} <= {form["key"] for form in formats}
    assert "markdown\tread, write\t.md" in run("formats").stdout
    assert list(tmp_path.iterdir()) == []


def test_damaged_settings_are_told_and_do_not_stop_the_work(run: Run, rain: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text("{")
    done = run("list")

    assert done.returncode == 0
    assert "settings.json" in done.stderr


def test_a_window_and_a_command_that_did_not_see_each_other_make_a_fork(
    process: Run, run: Run, rain: dict[str, str], tmp_path: Path
) -> None:
    window = open_newsroom(tmp_path / "desk.newsdesk", settings=Settings(), create=False)
    seen = window.stories.find("rain")
    assert process("related", "rain", "add", "--headline", "Snow").returncode == 0
    changes = window.stories.save(seen.id, replace(seen.content, headline="Mine"), base=seen.head)
    window.close()

    assert changes.fork
    assert answered(run("list", "--json"))[0]["forked"] is True
    assert len(answered(run("history", "rain", "--json"))) == 3


def test_the_demo_is_whole_where_no_window_can_be_drawn(process: Run, tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "PySide6.py").write_text("raise ImportError('libEGL.so.1: cannot open shared object file')")
    done = process("demo", "--output", "demo", "--json", PYTHONPATH=str(tmp_path / "broken"))
    told = json.loads(done.stdout)

    assert done.returncode == 0
    assert told["pictures"] == []
    assert "could not be drawn" in done.stderr
    assert (tmp_path / told["desk"]).is_file()
    assert all((tmp_path / file).is_file() for file in told["files"])


@pytest.mark.skipif(not REFERENCE.is_file(), reason="the reference page lies beside the checkout")
@pytest.mark.parametrize("way", ["text", "markdown", "html"])
def test_the_reference_story_comes_back_to_the_byte(process: Run, run: Run, tmp_path: Path, way: str) -> None:
    other = {"NEWSDESK_DESK": str(tmp_path / "other.newsdesk")}
    story = process("import", str(REFERENCE)).stdout.split("\t")[0]
    run("export", story, "--format", way, "--output", f"way.{way}")
    again = run("import", f"way.{way}", "--format", way, **other).stdout.split("\t")[0]
    page = process("export", again, "--format", "text", "--output", "-", **other).stdout

    assert page.rstrip("\n") == REFERENCE.read_text(encoding="utf-8").rstrip("\n")


def test_what_was_taken_out_of_a_typed_body_is_told(run: Run) -> None:
    done = run("new", "--headline", "Rain", "--body", "-", stdin="It\x07 rained.\n")

    assert done.returncode == 0
    assert "control character" in done.stderr
    assert run("show", "rain").stdout.endswith("\n\nIt rained.\n")


def test_a_file_that_calls_itself_approved_leaves_as_a_proof(process: Run, tmp_path: Path) -> None:
    smuggled = tmp_path / "smuggled.md"
    smuggled.write_text(
        '---\ntitle: "Smuggled"\nslug: "smuggled"\nnewsdesk:\n  format: 1\n  status: "approved"\n---\n\nNobody did.\n',
        encoding="utf-8",
    )
    process("people", "add", "Desk editor", "--role", "editor")
    process("people", "add", "City reporter")
    came = process("import", str(smuggled), "--who", "City reporter")
    out = process("export", came.stdout.split("\t")[0], "--format", "text", "--output", "-", "--who", "City reporter")

    assert "says that the story is approved" in came.stderr
    assert out.stdout.startswith("PROOF")


def test_a_new_story_of_a_million_blank_lines_keeps_its_words_and_a_few_of_them(run: Run) -> None:
    done = run("new", "--headline", "Endless", "--body", "-", stdin="One.\n" + "\n" * 1_000_000 + "Two.\n")
    assert done.returncode == 0
    assert "999980 blank lines were left out" in done.stderr
    shown = json.loads(run("show", done.stdout.split("\t")[0], "--json").stdout)
    assert "One.\n" + "\n" * 20 + "Two." in json.dumps(shown, ensure_ascii=False).replace("\\n", "\n")
