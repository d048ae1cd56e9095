"""``say``: the user's own say, from the terminal."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from support.commands import Command
from support.examples import example_question, example_take, example_transcript, example_typed_findings
from support.fake_exam_grader import FakeExamGrader
from support.kept_takes import keep_example
from support.services import Fakes, fake_services
from voice_interviewer.cli.main import run
from voice_interviewer.exam.labelled import read_answers
from voice_interviewer.remarks.remark import ScoreIs, SectionIs
from voice_interviewer.take import Source, Take


@pytest.fixture
def take(fakes: Fakes, tmp_path: Path) -> Take:
    kept = keep_example(fakes.library, tmp_path, findings=None)
    said = example_transcript()
    sure = tuple(replace(each, votes={"primed_sentence": 0.9}) for each in said.candidates)
    found = fake_services(tmp_path, fakes).assessor.findings_of(replace(said, candidates=sure), example_question())
    return fakes.library.add_findings(kept.id or 0, found)


def fillers(fakes: Fakes, take: Take) -> int:
    findings = fakes.library.take(take.id or 0).findings
    assert findings is not None
    return len(findings.delivery.filled_pauses)


def test_filler_is_denied_by_its_moment(command: Command, fakes: Fakes, take: Take) -> None:
    """As read off a clock; and counted again."""
    assert take.findings is not None
    moment = str(round(take.findings.delivery.filled_pauses[0].start))

    told = command("say", "not-a-filler", str(take.id), moment).err
    assert told == "Filled pauses that are counted in this take now: 2.\n"
    denied = fillers(fakes, take)
    assert command("say", "not-a-filler", "--undo", str(take.id), moment).code == 0

    assert (denied, fillers(fakes, take)) == (2, 3)
    assert command("say", "not-a-filler", str(take.id), "0").code == 3


def test_sentence_is_moved(command: Command, fakes: Fakes, take: Take) -> None:
    """Counted from 1; the grader's own label takes it back."""
    done = command("say", "section", str(take.id), "2", "operations")

    [kept] = fakes.library.remarks.of(take.id or 0)
    assert isinstance(kept.remark, SectionIs)
    assert (kept.remark.sentence, kept.remark.label) == (1, "operations")
    assert "scores stay the grader's" in done.err
    command("say", "section", str(take.id), "2", "architecture")
    assert fakes.library.remarks.of(take.id or 0) == []
    assert command("say", "section", str(take.id), "99", "other").code == 3


def test_score_is_kept_and_taken_back(command: Command, fakes: Fakes, take: Take) -> None:
    """Without a number there is none."""
    command("say", "score", str(take.id), "risks", "3")
    [kept] = fakes.library.remarks.of(take.id or 0)
    assert isinstance(kept.remark, ScoreIs)
    assert kept.remark.score == 3
    assert command("say", "score", str(take.id), "risks", "5").code == 2
    command("say", "score", str(take.id), "risks")
    assert fakes.library.remarks.of(take.id or 0) == []


def test_all_that_was_said_is_listed(command: Command, fakes: Fakes, take: Take) -> None:
    """Beside what was found, as a table and as JSON; nothing where nothing was said."""
    nothing = command("say", "list", str(take.id))
    assert take.findings is not None
    moment = take.findings.delivery.filled_pauses[0].start
    command("say", "not-a-filler", str(take.id), str(round(moment)))
    command("say", "section", str(take.id), "2", "operations")
    command("say", "score", str(take.id), "risks", "3")

    rows = [line.split("\t") for line in command("say", "list", str(take.id)).lines]
    said = json.loads(command("say", "list", str(take.id), "--json").out)

    assert (nothing.code, nothing.out) == (0, "")
    assert [row[-1] for row in rows] == ["3", "Operations", "none"]
    assert [(each["section"], each["you"]) for each in said["scores"]] == [("risks", 3)]
    assert [(each["sentence"], each["you"]) for each in said["sentences"]] == [(2, "operations")]
    assert [each["start"] for each in said["not_fillers"]] == [moment]
    assert command("say", "list", "99").code == 3


def test_sentence_is_edited(command: Command, fakes: Fakes, take: Take) -> None:
    """Remembered only when that is asked for."""
    assert command("say", "sentence", str(take.id), "5", "Compliance audits each release.").code == 0
    findings = fakes.library.take(take.id or 0).findings
    assert findings is not None
    assert findings.transcript.text.endswith("Compliance audits each release.")
    assert command("corrections", "list").out == ""


def test_typed_answer_is_edited_and_a_spoken_one_is_not(command: Command, fakes: Fakes, take: Take) -> None:
    """A spoken one has sentences to edit."""
    typed = fakes.library.keep(example_take(source=Source.TYPED, findings=example_typed_findings()))
    assert command("say", "answer", str(typed.id), "Something else.").code == 0
    assert command("say", "answer", str(take.id), "Something else.").code == 3
    assert "Edit it as a whole: say answer." in command("say", "sentence", str(typed.id), "1", "Else.").err


def test_words_that_are_fine_are_listed(command: Command) -> None:
    """One a line."""
    assert command("corrections", "fine", "I think").code == 0
    command("corrections", "fine", "basically")
    command("corrections", "fine", "--remove", "Basically")
    assert command("corrections", "fine").lines == ["i think"]


def test_rated_takes_become_labelled_answers(
    command: Command, fakes: Fakes, take: Take, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In the exam's own form: a score is a bound, and sentences carry no labels."""
    nothing = command("exam", "--own")
    command("say", "score", str(take.id), "risks", "3")
    command("say", "section", str(take.id), "2", "operations")

    line = command("exam", "--own").out

    assert (nothing.code, nothing.out) == (0, "")
    assert command("exam", "--own", "--json").code == 2
    assert json.loads(line)["bounds"] == {"risks": [3, 3]}
    file = tmp_path / "mine.jsonl"
    file.write_text(line, encoding="utf-8")
    grader = FakeExamGrader(read_answers((file,)))

    def sat(*words: str) -> str:
        assert run(("exam", *words), lambda: fake_services(tmp_path, fakes, make_grader=lambda: grader)) == 0
        return capsys.readouterr().out

    result = json.loads(sat("--json", str(file)))
    assert result["bounds"]["answers"] == 1
    assert result["own_ratings"]["takes"] == [take.id]
    assert [(r["by"], r["scores"], r["sentences"]) for r in result["own_ratings"]["raters"]] == [("you", 1, 1)]
    assert "Your own ratings: 1 score and 1 moved sentence in 1 take." in sat(str(file))


def test_a_section_that_is_none_is_told_in_words(command: Command, take: Take) -> None:
    """By the argument's name, with what it can be; help says it too."""
    for words in (("section", str(take.id), "1", "design"), ("score", str(take.id), "design", "3")):
        done = command("say", *words)
        assert (done.code, "Invalid value for 'SECTION': 'design' is not one of 'context'" in done.err) == (2, True)
    assert "SECTION is context, architecture, operations, risks or other." in command("say", "section", "--help").out
