"""A term that the prompt put into the transcript stays only where the sound has it."""

from collections.abc import Sequence

from voice_interviewer.answer import Word
from voice_interviewer.jargon.confirm import confirmed, uses_terms

TERMS = ("Kubernetes", "dbt", "Great Expectations", "feature store", "Kafka", "Flink")


def said(text: str) -> tuple[Word, ...]:
    """Words of a quarter of a second each."""
    return tuple(Word(word, i / 4, i / 4 + 0.2, 0.9) for i, word in enumerate(text.split()))


def kept(biased: str, plain: str, terms: Sequence[str] = TERMS) -> str:
    return " ".join(word.text for word in confirmed(said(biased), said(plain), terms))


def test_term_that_both_passes_wrote_stays() -> None:
    """The usual case."""
    assert kept("We use Kafka here.", "We use kafka here.") == "We use Kafka here."


def test_term_near_what_was_heard_stays() -> None:
    """That is what the prompt is for."""
    assert kept("runs on Kubernetes today", "runs on cuban nights today") == "runs on Kubernetes today"
    assert kept("checked by Great Expectations nightly", "checked by grade expectations nightly") == (
        "checked by Great Expectations nightly"
    )


def test_term_out_of_nothing_goes() -> None:
    """A real case: the prompt named dbt, and nobody said it."""
    assert kept("So, dbt has been doing this", "So, that's what's been doing this") == (
        "So, that's what's been doing this"
    )


def test_term_in_place_of_another_goes() -> None:
    """A real case: what the unbiased pass writes with no prompt to lead it was said."""
    terms = ("Kubeflow", "TensorFlow", "MLflow")
    assert kept("the pipelines, Argo TensorFlow.", "the pipelines, by return for Kubeflow.", terms) == (
        "the pipelines, by return for Kubeflow."
    )


def test_term_appended_in_silence_goes() -> None:
    """The unbiased pass has nothing at all at that place."""
    assert kept("and that was all. Kafka Flink", "and that was all.") == "and that was all."


def test_rest_of_the_biased_pass_stays() -> None:
    """Only the stretch around an invented term is taken from the other pass."""
    biased, plain = "We saw Kafka grow in it, then dbt in Spain", "We sore Kafka grow in it, then you lived in Spain"
    assert kept(biased, plain) == "We saw Kafka grow in it, then you lived in Spain"


def test_times_stay_in_order() -> None:
    """Both passes are timed on the same clock."""
    words = confirmed(said("a b dbt d"), said("a b see d"), TERMS)
    assert [word.start for word in words] == sorted(word.start for word in words)


def test_second_pass_is_needed_only_for_terms() -> None:
    """It costs a decode."""
    assert uses_terms(said("it runs on kubernetes."), TERMS)
    assert uses_terms(said("our feature stores"), ("feature stores",))
    assert not uses_terms(said("it runs on a machine"), TERMS)
    assert not uses_terms((), TERMS)


def test_nothing_heard_without_bias_leaves_no_term() -> None:
    """A biased pass over silence may write the prompt back."""
    assert kept("Kubernetes dbt Kafka", "") == ""
