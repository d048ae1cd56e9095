"""``practice``: what is due, with the reason; hints, notes, a guess before the reveal."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from support.commands import Command
from support.keyboard import CTRL_C
from support.services import Fakes, fake_folders
from voice_interviewer.answer import Transcript
from voice_interviewer.programme.events import Predicted
from voice_interviewer.settings import SettingsStore
from voice_interviewer.take import Mode, Source

AnswerFile = Callable[[], str]


def questions(fakes: Fakes) -> list[str | None]:
    """What was answered, oldest first."""
    return [take.question_id for take in fakes.library.past_takes()]


def test_what_is_due_comes_with_its_reason(command: Command, fakes: Fakes, answer_file: AnswerFile) -> None:
    """A recording answers one question; the report is the result."""
    done = command("practice", "--silent", "--answer", answer_file())
    assert done.code == 0
    assert "This question has no graded take yet" in done.err
    assert "Risks and governance" in done.out
    take = fakes.library.take(1)
    assert (take.source, take.mode, take.interview) == (Source.FILE, Mode.PRACTICE, None)


def test_json_holds_the_reason_and_the_whole_take(command: Command, answer_file: AnswerFile) -> None:
    """One line, and the next question is another one."""
    first, second = (
        json.loads(command("practice", "--silent", "--json", "--answer", answer_file()).out) for _ in range(2)
    )
    assert first.keys() == {"question", "section", "why", "guess", "take"}
    assert first["take"]["question"]["id"] == first["question"] != second["question"]
    assert first["guess"] is None


def test_a_question_can_be_named(command: Command, fakes: Fakes, answer_file: AnswerFile) -> None:
    """By its words, as in rehearse."""
    command("practice", "begun", "to", "drift", "--silent", "--answer", answer_file())
    assert questions(fakes) == ["detect-drift"]


def test_a_section_has_its_seconds(command: Command, answer_file: AnswerFile) -> None:
    """The weakest-section drill says how much of the answer the section is worth."""
    done = command("practice", "drift", "--section", "risks", "--silent", "--answer", answer_file())
    assert "Risks is worth about 18 s of the answer." in done.err  # 15 % of 120 s


def test_hints_and_notes_come_before_the_answer(at_keyboard: Command, fakes: Fakes) -> None:
    """A hint on request; whatever else is typed is kept with the take."""
    done = at_keyboard(
        "practice",
        "drift",
        "--silent",
        "--no-predict",
        "--count",
        "1",
        lines=("h", "baseline first", "who owns it", ""),
    )
    assert done.code == 0
    assert "could divide" in done.err
    take = fakes.library.take(1)
    assert (take.notes, take.source) == ("baseline first\nwho owns it", Source.MICROPHONE)


def test_a_real_take_has_no_hints(at_keyboard: Command, fakes: Fakes) -> None:
    """One take, and no way to have the same question again."""
    done = at_keyboard("practice", "drift", "--real", "--silent", "--no-predict", lines=("h", "", "r", "q"))
    assert "There are no hints here." in done.err
    assert "this one again" not in done.err
    assert fakes.library.take(1).mode is Mode.REAL
    assert len(questions(fakes)) == 1


def test_one_question_after_another(at_keyboard: Command, fakes: Fakes) -> None:
    """Enter goes on, r asks the same again, q stops."""
    done = at_keyboard("practice", "--silent", "--no-predict", lines=("", "r", "", "", "", "q"))
    first, again, other = questions(fakes)
    assert done.code == 0
    assert first == again != other


def test_skipped_questions_do_not_come_back(at_keyboard: Command, fakes: Fakes) -> None:
    """Once all were skipped, it ends."""
    done = at_keyboard("practice", "--silent", lines=("s", "s", "s"))
    assert (done.code, questions(fakes)) == (0, [])
    assert done.err.endswith("You skipped every question there is.\n")


def test_it_ends_after_so_many(at_keyboard: Command, fakes: Fakes) -> None:
    """Without a question about going on after the last."""
    done = at_keyboard("practice", "--silent", "--no-predict", "--count", "2", lines=("", "", ""))
    assert (done.code, len(questions(fakes))) == (0, 2)


def test_the_guess_comes_before_the_scores(at_keyboard: Command, fakes: Fakes) -> None:
    """What does not fit is asked again; the guess is kept, and stands beside the scores."""
    done = at_keyboard("practice", "drift", "--silent", "--count", "1", lines=("", "5 5", "3 2 1 0"))
    (noted,) = fakes.library.journal.events()
    assert noted.event == Predicted(take=1, context=3, architecture=2, operations=1, risks=0)
    assert "Four numbers from 0 to 4, please." in done.err
    before, after = done.err.split("Your guess\n")
    assert "scored" not in before
    assert "Context       guessed 3, scored" in after


@pytest.mark.parametrize(("typed", "still_asks"), [("", True), ("never", False)])
def test_nobody_has_to_guess(at_keyboard: Command, fakes: Fakes, tmp_path: Path, typed: str, still_asks: bool) -> None:
    """Enter shows the scores; "never" is kept as a setting."""
    done = at_keyboard("practice", "drift", "--silent", "--count", "1", lines=("", typed))
    assert done.code == 0
    assert fakes.library.journal.events() == []
    assert SettingsStore(fake_folders(tmp_path).settings).current.predict_scores is still_asks


def test_after_five_guesses_it_is_told_what_they_say(at_keyboard: Command) -> None:
    """Until then a mean would say nothing."""
    told = [
        at_keyboard("practice", "--silent", "--count", "1", lines=("", "4444")).err.count("than the grader (")
        for _ in range(5)
    ]
    assert told == [0, 0, 0, 0, 1]


def test_ctrl_c_while_speaking_keeps_what_was_said(at_keyboard: Command, command: Command, fakes: Fakes) -> None:
    """It ends at once, with the code for that, and the answer is offered at the next start."""
    assert at_keyboard("practice", "--silent", lines=("", ""), keys=(CTRL_C,)).code == 130
    assert questions(fakes) == []
    assert list(fake_folders(fakes.library.recordings.parents[1]).recordings.glob("*.wav"))


def test_an_answer_that_cannot_be_graded_has_its_own_code(
    command: Command, fakes: Fakes, answer_file: AnswerFile
) -> None:
    """As everywhere."""
    fakes.transcriber.transcript = Transcript((), (), 2.0, "fake", "fake")
    assert command("practice", "--silent", "--answer", answer_file()).code == 10


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["--role", "cook"], 3, "There are: mlops-engineer."),
        (["drift", "--role", "cook"], 3, "There are: mlops-engineer."),
        (["--predict"], 2, "needs a keyboard"),
        (["--count", "3"], 2, "one question"),
        (["no", "such", "question"], 3, "There is no question"),
    ],
)
def test_what_cannot_be_is_told_before_anything_is_kept(
    command: Command, fakes: Fakes, answer_file: AnswerFile, words: list[str], code: int, told: str
) -> None:
    """A script gets a code and a sentence."""
    done = command("practice", *words, "--silent", "--answer", answer_file())
    assert done.code == code
    assert told in done.err
    assert questions(fakes) == []


def test_without_a_keyboard_a_recording_is_asked_for(command: Command) -> None:
    """A pipe cannot press Enter."""
    done = command("practice", "--silent")
    assert done.code == 1
    assert "--answer FILE" in done.err
