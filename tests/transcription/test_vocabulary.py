from voice_interviewer.transcription.vocabulary import MOST_TERMS, prompt_sentence


def test_terms_become_one_sentence() -> None:
    """As a person would say it, each term once."""
    assert prompt_sentence(["Airflow", " MLflow ", "Airflow", "", "Feast"]) == "We use Airflow, MLflow and Feast."
    assert prompt_sentence(["Kubernetes"]) == "We use Kubernetes."


def test_no_terms_no_prompt() -> None:
    """Without terms nothing is put before the answer."""
    assert prompt_sentence([]) == ""
    assert prompt_sentence(["", "  "]) == ""


def test_a_long_list_is_cut() -> None:
    """The first terms win, as many as the prompt can hold."""
    sentence = prompt_sentence([f"term{n}" for n in range(100)])
    assert f"term{MOST_TERMS - 1}." in sentence
    assert f"term{MOST_TERMS}" not in sentence
