"""``mock``: an interview from recordings, as a script holds it; its report, its place in the list."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from support.commands import Command
from support.services import Fakes, fake_folders
from voice_interviewer.answer import Transcript
from voice_interviewer.errors import TranscriptionFailed
from voice_interviewer.interview_terms import Company, Level, Voice
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.state import ItemKind, ItemState
from voice_interviewer.practice.rules import Rules
from voice_interviewer.settings import SettingsStore
from voice_interviewer.take import Mode

AnswerFile = Callable[..., str]


def only(fakes: Fakes) -> KeptInterview:
    """The one interview there is."""
    (kept,) = fakes.library.interviews.interviews()
    return kept


def states(fakes: Fakes) -> list[tuple[ItemKind, ItemState]]:
    """What was asked, and what became of it."""
    return [(item.kind, item.state) for item in only(fakes).interview.items]


@pytest.fixture
def answers(answer_file: AnswerFile) -> Callable[[int], list[str]]:
    """So many recordings, as the end of a command line."""
    return lambda count: ["--silent", "--answers", *(answer_file(f"{number}.wav") for number in range(count))]


def test_recordings_answer_in_turn(command: Command, fakes: Fakes, answers: Callable[[int], list[str]]) -> None:
    """The first question, then the follow-up that its answer raised; the interview ends with the last recording."""
    done = command("mock", *answers(2))
    assert done.code == 0
    assert done.out.startswith("Mock interview: MLOps engineer\n")
    assert states(fakes)[:2] == [(ItemKind.QUESTION, ItemState.ANSWERED), (ItemKind.FOLLOW_UP, ItemState.ANSWERED)]
    assert "asks on." in done.err
    kept = only(fakes)
    assert kept.ended is not None
    takes = fakes.library.past_takes()
    assert [(take.interview, take.mode) for take in takes] == [(kept.id, Mode.REAL)] * 2
    assert [item.take for item in kept.interview.items[:2]] == [take.id for take in takes]


def test_nothing_is_revealed_before_the_end(command: Command, answers: Callable[[int], list[str]]) -> None:
    """Under real rules; in the report all of it is."""
    done = command("mock", *answers(2))
    assert "Kept." in done.err
    assert "Next time" not in done.err
    assert "Next time" in done.out


def test_under_the_rules_of_practice_each_answer_is_revealed(
    command: Command, fakes: Fakes, answers: Callable[[int], list[str]]
) -> None:
    """Beside the result, which is the report."""
    done = command("mock", "--practice", *answers(1))
    assert "Next time" in done.err
    assert only(fakes).interview.setup.rules is Rules.PRACTICE
    assert fakes.library.past_takes()[0].mode is Mode.PRACTICE


def test_the_report_as_json_is_the_whole_result(command: Command, answers: Callable[[int], list[str]]) -> None:
    """And the same as that of mock report."""
    found = json.loads(command("mock", "--json", *answers(2)).out)
    assert found["phase"] == "finished"
    assert [question["state"] for question in found["questions"]][:2] == ["answered", "answered"]
    assert json.loads(command("mock", "report", "1", "--format", "json").out) == found


def test_the_options_make_the_interview(
    command: Command, fakes: Fakes, tmp_path: Path, answers: Callable[[int], list[str]]
) -> None:
    """What is not said is as in the settings; "any" opens what they have closed."""
    SettingsStore(fake_folders(tmp_path).settings).change(company="regulated", level="senior", interviewer="cfo")
    command("mock", *answers(1))
    command("mock", "--company", "any", "--level", "junior", "--interviewer", "sre", "--minutes", "15", *answers(1))
    first, second = (kept.interview.setup for kept in fakes.library.interviews.interviews()[::-1])
    assert (first.company, first.level, first.voice, first.minutes) == (Company.REGULATED, Level.SENIOR, Voice.CFO, 5)
    assert (second.company, second.level, second.voice, second.minutes) == (Company.ANY, Level.JUNIOR, Voice.SRE, 15)


def test_a_curveball_on_request(command: Command, fakes: Fakes, answers: Callable[[int], list[str]]) -> None:
    """It comes even in the shortest interview."""
    done = command("mock", "--curveball", "--seed", "3", *answers(3))
    assert "A curveball: something changes." in done.err
    assert (ItemKind.CURVEBALL, ItemState.ANSWERED) in states(fakes)


def test_the_same_seed_asks_the_same(command: Command, fakes: Fakes, answers: Callable[[int], list[str]]) -> None:
    """As long as no take has been added."""
    command("mock", "--seed", "7", *answers(1))
    fakes.library.purge([1])
    command("mock", "--seed", "7", *answers(1))
    first, second = fakes.library.interviews.interviews()
    assert first.interview.items[0].text == second.interview.items[0].text


def test_a_failed_transcription_does_not_end_it(
    command: Command, fakes: Fakes, answers: Callable[[int], list[str]]
) -> None:
    """The answers are kept and the interview goes on; the report says what is missing, and so does the exit code."""
    fakes.transcriber.problem = TranscriptionFailed("The model stopped.", "Try again.")
    done = command("mock", "--minutes", "15", *answers(2))
    assert done.code == 10
    assert done.err.count("The model stopped. Try again.") == 2
    assert states(fakes)[:2] == [(ItemKind.QUESTION, ItemState.ANSWERED)] * 2
    assert "It is not transcribed yet; the recording is kept." in " ".join(done.out.split())


def test_answers_without_speech(command: Command, fakes: Fakes, answers: Callable[[int], list[str]]) -> None:
    """Nobody asks on about silence."""
    fakes.transcriber.transcript = Transcript((), (), 2.0, "fake", "fake")
    assert command("mock", *answers(1)).code == 10
    assert ItemKind.FOLLOW_UP not in [kind for kind, _ in states(fakes)]


@pytest.mark.parametrize(
    ("words", "code"),
    [(["--role", "cook"], 3), (["--minutes", "10"], 2), (["--interviewer", "ceo"], 2)],
)
def test_what_cannot_be_is_told_before_anything_begins(
    command: Command, fakes: Fakes, answers: Callable[[int], list[str]], words: list[str], code: int
) -> None:
    """No interview is left behind."""
    assert command("mock", *words, *answers(1)).code == code
    assert fakes.library.interviews.interviews() == []


def test_an_equals_sign_behind_the_option(command: Command, fakes: Fakes, answer_file: AnswerFile) -> None:
    """Other files may follow all the same."""
    done = command("mock", "--silent", f"--answers={answer_file('0.wav')}", answer_file("1.wav"))
    assert (done.code, len(fakes.library.past_takes())) == (0, 2)


def test_a_missing_recording_is_told_before_anything_begins(
    command: Command, fakes: Fakes, answer_file: AnswerFile
) -> None:
    """Also the last of them."""
    done = command("mock", "--silent", "--answers", answer_file(), "none.wav")
    assert done.code == 5
    assert done.err == "none.wav is not there. Choose another file.\n"
    assert fakes.library.interviews.interviews() == []


def test_without_a_keyboard_recordings_are_asked_for(command: Command, fakes: Fakes) -> None:
    """A pipe cannot press Enter."""
    done = command("mock", "--silent")
    assert (done.code, fakes.library.interviews.interviews()) == (1, [])
    assert "--answers FILE" in done.err


def test_the_list(command: Command, answers: Callable[[int], list[str]]) -> None:
    """Newest first; the same for people and for programs."""
    assert "No mock interviews yet" in command("mock", "list").err
    command("mock", *answers(2))
    command("mock", "--minutes", "15", *answers(1))
    newest, oldest = command("mock", "list").lines
    assert newest.startswith("2\t2026-03-06 09:30\tMLOps engineer\t15 min\t1 of ")
    assert oldest.endswith("\tended")
    rows: list[dict[str, Any]] = [json.loads(line) for line in command("mock", "list", "--json").lines]
    assert [row["id"] for row in rows] == [2, 1]
    assert (rows[1]["answered"], set(rows[1]["scores"])) == (2, {"context", "architecture", "operations", "risks"})


def test_the_report_in_every_form(command: Command, answers: Callable[[int], list[str]]) -> None:
    """Without a number it is the newest one's."""
    assert command("mock", "report").code == 3
    command("mock", *answers(1))
    assert command("mock", "report").out.startswith("Mock interview: MLOps engineer\n====")
    assert command("mock", "report", "--format", "md").out.startswith("# Mock interview: MLOps engineer\n")
    assert command("mock", "report", "9").code == 3


def test_recordings_that_were_not_needed_are_named(command: Command, answers: Callable[[int], list[str]]) -> None:
    """More than the interview had questions for: nobody should look for their takes."""
    assert "Not needed" not in command("mock", *answers(1)).err
    told = command("mock", *answers(30)).err
    assert "29.wav" in next(line for line in told.splitlines() if line.startswith("Not needed: "))
