"""The pack for MLOps engineers: everything that such interviews are known to ask is there."""

import pytest

from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.question import Kind
from voice_interviewer.folders import shipped

PACK = load_pack(shipped("question_bank") / "mlops-engineer.yaml")
TEXTS = {question.text for question in PACK.questions}

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


@pytest.mark.parametrize("text", [*MOST_ASKED, *BEHAVIOURAL])
def test_what_is_asked_most_is_asked_as_it_is_asked(text: str) -> None:
    """Word for word."""
    assert text in TEXTS


def test_everything_that_one_should_be_able_to_design_is_there() -> None:
    """By their ids, which the checklist refers to."""
    assert {question.id for question in PACK.questions} >= set(CHECKLIST)


def test_the_four_rounds_in_their_order() -> None:
    """As such interviews are held."""
    assert [entry.title for entry in PACK.rounds] == [
        "ML & coding fundamentals",
        "Pipelines & infrastructure",
        "Deployment & monitoring",
        "Scenario & culture fit",
    ]


def test_stories_ask_for_stories() -> None:
    """Questions about the past are marked as such."""
    stories = {question.text for question in PACK.questions if question.kind is Kind.BEHAVIORAL}
    assert stories >= {*BEHAVIOURAL, MOST_ASKED[-1]}


def test_skills_are_the_tags_of_the_role() -> None:
    """All of them are practised, and no other is invented."""
    assert {skill for question in PACK.questions for skill in question.skills} == SKILLS
