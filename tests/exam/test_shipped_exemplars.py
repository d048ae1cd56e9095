"""Every exemplar that comes with the app gets what it should, graded as the app grades: the packs are proven."""

import re
from pathlib import Path

import pytest

from support.packs import pack_file
from voice_interviewer.bank.loader import load_pack, load_packs
from voice_interviewer.bank.question import Pack, Question
from voice_interviewer.exam.exemplars import Proof, prove_question
from voice_interviewer.folders import shipped
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.report.exemplar_proof import explained, headline
from voice_interviewer.structure.grade import Grade
from voice_interviewer.structure.grader import Grader
from voice_interviewer.structure.sentences import split_text

FOLDER = shipped("question_bank")
GUIDE = (FOLDER / "README.md").read_text(encoding="utf-8")
QUESTIONS = [entry.question for entry in load_packs([FOLDER]).questions()]
TEMPLATE = load_pack(FOLDER / "templates" / "my-pack.yaml")


@pytest.fixture(scope="module")
def grader() -> Grader:
    """The shipped reader and the shipped rules, loaded once."""
    return Grader(OnnxReader())


def proven(question: Question, grader: Grader) -> list[Proof]:
    """All three exemplars, graded as the app grades a typed answer."""

    def grade(asked: Question, answer: str) -> Grade:
        return grader.grade(asked.text, asked.kind.value, split_text(answer))

    return list(prove_question(question, grade))


@pytest.mark.parametrize("question", [*QUESTIONS, *TEMPLATE.questions], ids=lambda question: question.id)
def test_every_exemplar_falls_in_its_band(question: Question, grader: Grader) -> None:
    """And there are three of each question: one without them has never been shown to suit the grader."""
    found = proven(question, grader)
    assert [proof.name for proof in found] == ["weak", "good", "great"]
    assert [headline(proof) for proof in found if not proof.holds] == []


@pytest.fixture
def guide_pack(tmp_path: Path) -> Pack:
    """The example of the guide for authors."""
    (example,) = re.findall(r"```yaml\n(.*?)```", GUIDE, flags=re.DOTALL)
    return load_pack(pack_file(tmp_path, example))


def test_the_example_of_the_guide_is_proven(guide_pack: Pack, grader: Grader) -> None:
    """Whoever copies it begins with answers that get what they should."""
    found = [proof for question in guide_pack.questions for proof in proven(question, grader)]
    assert [headline(proof) for proof in found if not proof.holds] == []
    assert len(found) == 3


def test_the_guide_explains_an_explanation_that_is_real(guide_pack: Pack, grader: Grader) -> None:
    """Every line of it is one that the check prints."""
    (shown,) = re.findall(r"### Reading `--explain`\n\n```\n(.*?)```", GUIDE, flags=re.DOTALL)
    good = next(proof for proof in proven(guide_pack.questions[0], grader) if proof.name == "good")
    assert [line for line in shown.splitlines() if line not in list(explained(good))] == []
