"""The sentences that prepare the recogniser."""

from functools import cache
from pathlib import Path

import pytest
from tokenizers import Tokenizer

from voice_interviewer.bank.loader import load_packs
from voice_interviewer.folders import shipped
from voice_interviewer.jargon.prompt import MOST_TERMS, prompt_terms, prompt_text, tokens_of
from voice_interviewer.transcription.engines.base import PROMPT_TOKENS
from voice_interviewer.transcription.models import packaged_folder


def test_many_terms_make_several_sentences() -> None:
    """After one endless sentence Whisper forgets to end its own."""
    assert prompt_text("abcdefg") == "We use a, b, c, d and e. There is f and g."


def test_sentence_names_each_term_once() -> None:
    """In order, without blanks or doubles in any case."""
    assert prompt_text(["Airflow", " MLflow ", "airflow", "", "Feast"]) == "We use Airflow, MLflow and Feast."
    assert prompt_text(["Kubernetes"]) == "We use Kubernetes."


def test_no_terms_make_no_sentence() -> None:
    """An empty prompt is better than "We use ."."""
    assert prompt_text([]) == ""
    assert prompt_text(["", "  "]) == ""


def test_first_sources_come_first() -> None:
    """The question's own terms before the stack, the stack before what was corrected."""
    assert prompt_terms(["drift"], ["Kafka", "Drift"], ["Kubeflow"]) == ("drift", "Kafka", "Kubeflow")


def test_terms_beyond_the_most_are_left_out() -> None:
    """The end of a long list goes, never its beginning."""
    terms = prompt_terms([f"t{n}" for n in range(100)])

    assert len(terms) <= MOST_TERMS
    assert terms == tuple(f"t{n}" for n in range(len(terms)))


def test_pasted_text_is_no_term() -> None:
    """A curriculum vitae in the settings must not become the prompt."""
    assert prompt_terms(["I have worked with many tools over the last ten years", "dbt"]) == ("dbt",)


@pytest.mark.parametrize("term", ["Zürich-Cluster", "数据湖仓平台引擎", "x" * 40, "K8s/EKS/GKE/AKS-2.0"])
def test_long_prompts_fit_whatever_the_terms(term: str) -> None:
    """Whisper drops what does not fit from the front, which is where the question's own terms stand."""
    assert real_tokens(prompt_text([f"{term[:36]} {n}" for n in range(60)])) <= PROMPT_TOKENS


def test_every_shipped_question_fits_with_a_long_stack() -> None:
    """Held against Whisper's own tokenizer, for every question of the packs."""
    stack = "Kubernetes, MLflow, Airflow, Weights & Biases, OpenTelemetry, PostgreSQL, scikit-learn, TensorRT".split(
        ", "
    )
    questions = load_packs([shipped("question_bank"), Path("no such folder")]).questions()
    assert questions
    for _, question in questions:
        sentence = prompt_text(prompt_terms(question.vocabulary, stack * 4))
        assert real_tokens(sentence) <= PROMPT_TOKENS, question.id


def test_estimate_is_near_the_truth() -> None:
    """Too low would lose terms, far too high would waste room."""
    text = "We use Kubernetes, MLflow, Airflow, Great Expectations, point-in-time join and OpenTelemetry."
    assert real_tokens(text) <= tokens_of(text) <= 1.5 * real_tokens(text)


def test_usual_terms_all_fit() -> None:
    """Those of the packs, as many as the most or nearly so."""
    questions = load_packs([shipped("question_bank")]).questions()
    terms = list(dict.fromkeys(term for _, question in questions for term in question.vocabulary))
    assert MOST_TERMS - 2 <= len(prompt_terms(terms)) <= MOST_TERMS


def real_tokens(text: str) -> int:
    """As Whisper's English tokenizer counts them."""
    return len(tokenizer().encode(" " + text, add_special_tokens=False).ids)


@cache
def tokenizer() -> Tokenizer:
    """The one that lies beside the packaged weights."""
    folder = packaged_folder()
    assert folder is not None
    return Tokenizer.from_file(str(folder / "tokenizer.json"))
