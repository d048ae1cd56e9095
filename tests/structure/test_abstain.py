"""Answers in which there is nothing to grade."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.spoken_answers import FRAUD_QUESTION, MIDDLING, SECTION_NAMES, SOUP, STRONG
from voice_interviewer.structure.abstain import refusal
from voice_interviewer.structure.grade import Abstention

QUESTION = "How would you set up CI/CD for a machine learning model, and what should the pipeline test?"


def reason(*sentences: str, question: str = QUESTION) -> Abstention | None:
    refused = refusal(question, sentences)
    return refused.reason if refused else None


@pytest.mark.parametrize("sentences", [(), ("",), (" ", "..."), ("?",)])
def test_no_words_is_no_speech(sentences: tuple[str, ...]) -> None:
    """Silence is not an answer, and not a short one either."""
    assert reason(*sentences) is Abstention.NO_SPEECH


@pytest.mark.parametrize(
    "text",
    [
        "fine",
        "It depends.",
        "Um, uh, um.",
        "Good question. It depends, it really depends on many things.",
        "I don't know.",
        "We monitor it.",
        "fine. " * 40,
        "We watch the inputs every night. " * 20,
    ],
)
def test_too_little_is_too_short(text: str) -> None:
    """Saying it often does not make it more."""
    assert reason(text) is Abstention.TOO_SHORT


@pytest.mark.parametrize(
    "text",
    [
        QUESTION,
        f"{QUESTION} {QUESTION}",
        "um how would you uh set up CI CD for a machine learning model and um what should the pipeline test",
        "So the question is how I'd set up CICD for machine learning models. Okay. And what the pipeline should test.",
        "How would you set up see eye CD for a machine learnin modal, and what should the pipe line test?",
        "Right, setting up CI/CD, for a model. What should be tested is what the pipeline tests. And I'd set it up.",
    ],
)
def test_the_question_read_back_is_refused(text: str) -> None:
    """Once, twice, with fillers, misheard, or turned round."""
    assert reason(text) is Abstention.QUESTION_READ_BACK


def test_an_answer_may_begin_with_the_question() -> None:
    """Restating and then answering is a habit of good speakers."""
    answer = (
        "So how would I set up CI/CD for a machine learning model and what should the pipeline test.",
        "Each merge builds an image, trains on a frozen sample and runs schema checks, because broken columns are the "
        "commonest failure; then accuracy by customer segment, and latency on the slowest hardware we sell.",
    )
    assert reason(*answer) is None


@pytest.mark.parametrize(
    "text",
    [
        "Das ist eine gute Frage und ich würde zuerst die Daten sammeln und dann ein Modell trainieren, weil das für "
        "die Kunden wichtig ist und die Qualität stimmt.",
        "Ich würde die Daten mit Kafka und Spark laden, dann das Modell mit MLflow trainieren und mit Kubernetes "
        "deployen, danach kommen Monitoring und Alerts mit Grafana, weil mein Team das so macht.",
        "Bueno, primero yo haría un análisis de los datos y después entrenaría otra versión para que los clientes "
        "tengan mejor experiencia.",
        "je pense que la première chose est de comprendre le besoin du client et ensuite on peut construire une chaîne "
        "avec des contrôles",
        "मैं पहले डेटा को समझता हूँ और फिर ग्राहकों के लिए एक अच्छा समाधान बनाता हूँ",
        "我会先了解客户的需求然后建立一个数据流程",
    ],
)
def test_other_languages_are_not_understood(text: str) -> None:
    """No grade is guessed from what was not understood."""
    assert reason(text) is Abstention.NOT_UNDERSTOOD


@pytest.mark.parametrize("sentences", [STRONG, MIDDLING, SOUP, STRONG[4:6]], ids=["strong", "middling", "soup", "two"])
def test_answers_are_graded(sentences: tuple[str, ...]) -> None:
    """Good, poor, stuffed and short answers all get their marks: refusing is never a way round a low one."""
    assert reason(*sentences, question=FRAUD_QUESTION) is None


def test_section_names_alone_are_too_little() -> None:
    """Headings without content hold next to no content words."""
    assert reason(*SECTION_NAMES[:2], question=FRAUD_QUESTION) is Abstention.TOO_SHORT


@given(st.lists(st.text(max_size=40), max_size=5))
def test_every_refusal_explains_itself(sentences: list[str]) -> None:
    """Whatever was said, it is graded or the reason is one sentence."""
    refused = refusal(QUESTION, sentences)
    assert refused is None or refused.explanation.endswith(".")
