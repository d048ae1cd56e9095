"""The questions that come with the app: all there, each whole, no two alike."""

from itertools import combinations
from pathlib import Path

import pytest
from rapidfuzz import fuzz

from voice_interviewer.answer import Section
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.question import Bucket, Kind, Pack, Question
from voice_interviewer.folders import shipped

FILE = Path(shipped("question_bank")) / "mlops-engineer.yaml"
PACK: Pack = load_pack(FILE)

MOST_ASKED = [
    "What is MLOps, and how does it differ from traditional DevOps?",
    "Walk me through a typical end-to-end machine learning lifecycle from data to production.",
    "What is the difference between batch and real-time model serving, and when do you use each?",
    "Explain model drift and data drift, and how you would detect and respond to them.",
    "What is a feature store, and what problem does it solve?",
    "How do you version data, models and experiments for reproducibility?",
    "What is the difference between online and offline feature serving?",
    "How would you set up CI/CD for a machine learning model, and what should the pipeline test?",
    "How do you monitor a deployed model beyond standard service metrics?",
    "What is a champion-challenger or shadow deployment, and why is it useful?",
    "How would you scale model inference cost-effectively under variable traffic?",
    "Tell me about a time a model degraded in production and how you diagnosed it.",
]
BEHAVIOURAL = [
    "Describe a time when a data issue broke a production model. How did you detect and resolve it?",
    "Tell us about a tradeoff you had to make between model performance and operational simplicity.",
    "How have you handled cross team dependencies when shipping or updating an ML pipeline?",
]
CHECKLIST = ["design-pipeline", "package-and-deploy", "monitoring-plan", "secrets-and-access", "maintained-without-you"]
SKILLS = {"Python", "MLflow", "Docker", "Kubernetes", "CI/CD", "Model Monitoring", "Feature Stores", "Cloud ML"}

each_question = pytest.mark.parametrize("question", PACK.questions, ids=lambda question: question.id)


def points(question: Question) -> list[str]:
    """All points of a question."""
    return [point for section in Section for point in question.strong.of(section)]


def test_all_twenty_are_there() -> None:
    """Twelve asked most, three about the past, five to design."""
    texts = {question.text for question in PACK.questions}
    assert texts >= {*MOST_ASKED, *BEHAVIOURAL}
    assert {question.id for question in PACK.questions} >= set(CHECKLIST)
    assert len(PACK.questions) == len(MOST_ASKED) + len(BEHAVIOURAL) + len(CHECKLIST)


def test_the_four_rounds_in_their_order() -> None:
    """Each round has questions enough to practise."""
    assert [entry.title for entry in PACK.rounds] == [
        "ML & coding fundamentals",
        "Pipelines & infrastructure",
        "Deployment & monitoring",
        "Scenario & culture fit",
    ]
    for entry in PACK.rounds:
        assert sum(question.round == entry.id for question in PACK.questions) >= 3


def test_every_bucket_and_kind_is_practised() -> None:
    """No capability is left out."""
    assert {question.bucket for question in PACK.questions} == set(Bucket)
    assert {question.kind for question in PACK.questions} == set(Kind)


def test_stories_ask_for_stories() -> None:
    """The questions about the past are marked as such, and no other."""
    stories = {question.text for question in PACK.questions if question.kind is Kind.BEHAVIORAL}
    assert stories == {*BEHAVIOURAL, MOST_ASKED[-1]}


@each_question
def test_every_section_has_points_to_tick_off(question: Question) -> None:
    """Two to four, each a sentence of its own that a listener can hold in mind."""
    for section in Section:
        own = question.strong.of(section)
        assert 2 <= len(own) <= 4
        assert all(40 <= len(point) <= 260 and point.endswith((".", "?")) for point in own)


@each_question
def test_times_suit_the_kind(question: Question) -> None:
    """Half a minute to a minute to think, two to three to speak; a concept takes no longer than a design."""
    assert 30 <= question.think_seconds <= 60
    assert 120 <= question.answer_seconds <= (180 if question.kind is Kind.DESIGN else 150)


@each_question
def test_skills_and_vocabulary(question: Question) -> None:
    """Skills are the tags of the role; the terms help the recogniser, and none is there twice."""
    assert question.skills
    assert set(question.skills) <= SKILLS
    assert 6 <= len(question.vocabulary) <= 15
    assert len({term.casefold() for term in question.vocabulary}) == len(question.vocabulary)


@each_question
def test_a_voice_can_say_it(question: Question) -> None:
    """A synthesiser reads "CI/CD" as "C I slash C D" at best; run-together abbreviations are spelt out too."""
    assert "/" not in question.aloud
    assert not [word for word in ("MLOps", "DevOps", "ML ", "SLO", "CI ") if word in question.aloud]


def test_a_spoken_form_says_the_same_as_the_text() -> None:
    """Apart from blanks and signs nothing differs."""

    def letters(text: str) -> str:
        return "".join(filter(str.isalnum, text.casefold()))

    for question in PACK.questions:
        assert letters(question.aloud) == letters(question.text)


def test_no_two_questions_are_nearly_the_same() -> None:
    """The two most alike ask for a difference each, and share 64 % of their letters."""
    alike = [(a.id, b.id) for a, b in combinations(PACK.questions, 2) if fuzz.ratio(a.text, b.text) > 75]
    assert alike == []


def test_no_point_is_used_twice() -> None:
    """Advice that fits every question is advice for none."""
    every = [(question.id, point) for question in PACK.questions for point in points(question)]
    alike = [(a, b) for a, b in combinations(every, 2) if fuzz.token_sort_ratio(a[1], b[1]) > 75]
    assert alike == []
