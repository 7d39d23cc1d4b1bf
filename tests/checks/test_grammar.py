"""Grammar engine: mistakes with their offsets, and a worker that dies, hangs, sends bad answers or is idle."""

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk.__main__ import main
from newsdesk.checks.check import EngineUnavailable
from newsdesk.checks.checked_story import CheckedPassage, CheckedStory
from newsdesk.checks.grammar import harper_rules
from newsdesk.checks.grammar.engine import GrammarEngine
from newsdesk.checks.grammar.protocol import BadAnswer, Question, decode_answer
from newsdesk.checks.grammar.table import grammar_checks
from newsdesk.checks.grammar.worker_process import WORKER_ARGUMENT, worker_command
from newsdesk.checks.runner import CheckRunner
from newsdesk.domain.check_severity import CheckSeverities
from newsdesk.domain.finding import Finding, FindingKind
from newsdesk.domain.story import Content

PROSE = Path(__file__).parent / "prose"
REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "article-page.txt"
CHILDREN = Path(__file__).parent / "children"


def passage(text: str, raw: str = "") -> CheckedPassage:
    return CheckedPassage(text=text, raw=raw or text)


def puppet(trick: str) -> list[str]:
    return [sys.executable, str(CHILDREN / "grammar_puppet.py"), trick]


def gone(pid: int) -> bool:
    with contextlib.suppress(psutil.NoSuchProcess):
        psutil.Process(pid).wait(timeout=60)
    return not psutil.pid_exists(pid)


@contextlib.contextmanager
def engine_of(trick: str, **options: float) -> Iterator[GrammarEngine]:
    engine = GrammarEngine(puppet(trick), **options)  # type: ignore[arg-type]
    try:
        yield engine
    finally:
        engine.close()


@pytest.fixture(scope="module")
def engine() -> Iterator[GrammarEngine]:
    real = GrammarEngine()
    yield real
    real.close()


# What it finds


@pytest.mark.parametrize(
    ("text", "rule", "quote", "mended"),
    [
        ("It was an unique case.", "AnA", "an", "a"),
        ("She has a elephant.", "AnA", "a", "an"),
        ("They should of known.", "ModalOf", "should of", "should have"),
        ("He is taller then his brother.", "ThenThan", "then", "than"),
        ("“🙂 ‘It was an unique case,’ he said.”", "AnA", "an", "a"),
    ],
)
def test_slips_are_found_where_they_stand(engine: GrammarEngine, text: str, rule: str, quote: str, mended: str) -> None:
    [[finding]] = engine([passage(text)])
    assert (finding.check, finding.kind, finding.rule) == ("grammar", FindingKind.GRAMMAR, rule)
    assert (finding.quote, text[finding.start : finding.end]) == (quote, quote)
    assert finding.fixes[0] == mended
    assert finding.message
    assert "`" not in finding.message


def test_each_passage_has_its_own_findings(engine: GrammarEngine) -> None:
    slip = passage("It was an unique case.")
    answers = engine([passage("All is well."), slip, passage("All is well here too."), slip])
    assert [len(each) for each in answers] == [0, 1, 0, 1]


def test_a_long_story_comes_in_batches_and_in_order(engine: GrammarEngine) -> None:
    passages = [passage(f"It was {'an' if at % 7 == 0 else 'a'} unique case of {at} pages. " * 8) for at in range(80)]
    assert [bool(each) for each in engine(passages)] == [at % 7 == 0 for at in range(80)]


def test_a_fix_that_would_take_marks_away_is_not_offered(engine: GrammarEngine) -> None:
    [[finding]] = engine([passage("They should   of   known.", "They should **of** known.")])
    assert (finding.quote, finding.fixes) == ("should **of", ())


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=40), st.sampled_from(["", " ", "\n", "\u200c", "”"]))
def test_places_are_code_points_whatever_stands_before(engine: GrammarEngine, before: str, between: str) -> None:
    text = f"{before}{between}. It was an unique case."
    for finding in engine([passage(text)])[0]:
        assert 0 <= finding.start < finding.end <= len(text)
        assert finding.quote == text[finding.start : finding.end]
        if finding.rule == "AnA":
            assert finding.quote.lower() in {"a", "an"}


def test_articles_before_names_and_acronyms_are_let_be(engine: GrammarEngine) -> None:
    text = "It was an historic day: an HIV test, a HIV test, a ewe, an Mi-17, a Uzbek, an hotel, an SOS, a one-off."
    assert engine([passage(text)]) == [[]]


@pytest.mark.parametrize("line", sorted({*PROSE.joinpath("quiet.md").read_text("utf-8").splitlines()} - {""}))
def test_clean_copy_raises_no_alarm(engine: GrammarEngine, line: str) -> None:
    assert findings(engine, line) == []


def findings(engine: GrammarEngine, body: str) -> list[tuple[str, str]]:
    report = CheckRunner(lambda: grammar_checks(engine)).read(
        CheckedStory(content=Content(body=body)), CheckSeverities({})
    )
    assert report.faults == ()
    return [(each.rule, each.quote) for each in report.findings]


@pytest.mark.skipif(not REFERENCE.exists(), reason="../shared/reference is not beside this checkout")
def test_the_slips_of_the_reference_page_are_found_and_nothing_else(engine: GrammarEngine) -> None:
    body = REFERENCE.read_text("utf-8").split("About admin")[0]
    assert findings(engine, body) == [
        ("number", "round"),
        ("plural-subject", "was"),
        ("particle", "of"),
        ("confusable", "solider"),
        ("confusable", "injures"),
        ("singular-subject", "have"),
        ("participle", "showed"),
    ]


def test_only_rules_that_there_are_can_be_silent() -> None:
    import harper

    groups = {each["Group"]["label"] for each in harper.Linter().get_structured_lint_config()["settings"]}
    assert set(harper_rules.RULES) <= set(harper.get_default_lint_config())
    assert set(harper_rules.GROUPS) <= groups


# Its process


def test_no_process_runs_before_it_is_asked_or_after_it_is_closed() -> None:
    with engine_of("answer(line)") as engine:
        before = engine.pid
        assert engine([passage("One."), passage("Two.")]) == [[], []]
        pid = engine.pid
    assert before is None
    assert pid is not None
    assert gone(pid)
    with pytest.raises(EngineUnavailable):
        engine([passage("One.")])
    assert engine.faults == ()


def test_nothing_is_started_for_nothing() -> None:
    with engine_of("answer(line)") as engine:
        assert engine([]) == []
        assert engine.pid is None


def test_a_batch_in_which_it_died_is_asked_again(tmp_path: Path) -> None:
    mark = tmp_path / "died"
    trick = f"os.path.exists({str(mark)!r}) or (open({str(mark)!r}, 'w').close(), os._exit(3)); answer(line)"
    with engine_of(trick) as engine:
        assert engine([passage("One.")]) == [[]]
        assert mark.exists()
        assert engine.faults == ()


@pytest.mark.parametrize(
    "trick",
    [
        "os._exit(3)",
        "os.kill(os.getpid(), 9)",
        "time.sleep(3600)",
        "print('well', flush=True)",
        "print('{}', flush=True)",
        'print(\'{"number": 0, "slips": [[]]}\', flush=True)',
        "print(json.dumps({'number': json.loads(line)['number'], 'slips': []}), flush=True)",
        "print(json.dumps({'number': json.loads(line)['number'], 'slips': [[['R', 'm', 0, 99, []]]]}), flush=True)",
        "print('half a line', end='', flush=True); os._exit(0)",
        "sys.stdout.buffer.write(b'\\xff\\xfe\\n'); sys.stdout.flush()",
    ],
)
def test_one_that_does_not_work_is_given_up_and_named(trick: str) -> None:
    with engine_of(trick, patience=0.5, deaths=3) as engine:
        for _ in range(2):
            with pytest.raises(EngineUnavailable):
                engine([passage("One.")])
        (fault,) = engine.faults
        assert fault.what
        assert fault.reason.endswith(".")
        assert engine.pid is None
        engine.revive()
        assert engine.faults == ()


def test_a_program_that_is_not_there_is_named_like_one_that_dies(tmp_path: Path) -> None:
    engine = GrammarEngine([str(tmp_path / "none")], deaths=1)
    with pytest.raises(EngineUnavailable):
        engine([passage("One.")])
    assert len(engine.faults) == 1


def test_a_reader_goes_on_without_it_and_asks_again_later(tmp_path: Path) -> None:
    mark = tmp_path / "mended"
    trick = f"os.path.exists({str(mark)!r}) or os._exit(3); answer(line)"
    asked = []
    with engine_of(trick) as engine:

        def ask(passages: list[CheckedPassage]) -> list[list[Finding]]:
            asked.append(len(passages))
            return engine(passages)

        reader = CheckRunner(lambda: grammar_checks(ask), lambda: engine.faults)  # type: ignore[arg-type]
        story = CheckedStory(content=Content(body="They have went home."))
        assert [each.rule for each in reader.read(story, CheckSeverities({})).findings] == ["participle"]
        mark.touch()
        assert reader.read(story, CheckSeverities({})).faults == ()
        reader.read(story, CheckSeverities({}))
        assert asked == [1, 1]


def test_an_idle_one_goes_and_the_next_question_starts_another() -> None:
    with engine_of("answer(line)", idle=0.3) as engine:
        engine([passage("One.")])
        first = engine.pid
        assert first is None or gone(first)
        assert engine([passage("Two.")]) == [[]]
        assert engine.faults == ()


def test_closing_ends_a_reading_that_hangs() -> None:
    engine = GrammarEngine(puppet("time.sleep(3600)"), patience=3600)
    with ThreadPoolExecutor(1) as lane:
        reading = lane.submit(engine, [passage("One.")])
        while engine.pid is None and not reading.done():
            pass
        engine.close()
        with pytest.raises(EngineUnavailable):
            reading.result(timeout=60)
    assert engine.faults == ()


def test_many_threads_may_ask_at_once() -> None:
    with engine_of("answer(line)") as engine, ThreadPoolExecutor(8) as lanes:
        passages = [passage(f"Number {at}.") for at in range(20)]
        assert list(lanes.map(engine, [passages] * 24)) == [[[]] * 20] * 24


def test_the_process_does_not_outlive_newsdesk_even_in_the_middle_of_a_reading() -> None:
    parent = subprocess.Popen(
        [sys.executable, CHILDREN / "dies_while_reading.py"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    worker = psutil.Process(int(parent.stdout.readline()))
    parent.communicate("\n", timeout=60)
    assert parent.returncode == 9
    _, alive = psutil.wait_procs([worker], timeout=60)
    assert alive == []


def test_the_command_runs_the_worker_of_a_packaged_newsdesk_too(monkeypatch: pytest.MonkeyPatch) -> None:
    assert worker_command() == (sys.executable, "-m", "newsdesk.checks.grammar.worker")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    done = subprocess.run(
        [sys.executable, "-m", "newsdesk", *worker_command()[1:]],
        input=b"",
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_a_worker_without_pipes_ends_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    assert main([WORKER_ARGUMENT]) == 0


@given(st.binary() | st.just(b'{"number": 1, "slips": [[["R", "m", 2, 1, []]]]}') | st.text().map(str.encode))
def test_what_is_no_answer_is_told_apart(line: bytes) -> None:
    with pytest.raises(BadAnswer):
        decode_answer(line, Question(number=1, passages=["A word."]))
