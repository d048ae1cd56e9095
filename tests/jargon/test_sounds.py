"""How alike two spellings are."""

import pytest

from voice_interviewer.jargon.sounds import likeness, sound, squeezed


def test_only_letters_and_digits_count() -> None:
    """Signs, blanks and case are the recogniser's whim."""
    assert squeezed("CI/CD") == squeezed("C-I c.d.") == "cicd"


def test_words_torn_apart_sound_as_one() -> None:
    """Whisper writes a name that it does not know as the words that it knows."""
    assert sound("cube flow") == sound("Kubeflow")


@pytest.mark.parametrize(
    ("heard", "term"),
    [("cube flow", "Kubeflow"), ("ML flow", "MLflow"), ("fling", "Flink"), ("jit hub actions", "GitHub Actions")],
)
def test_misheard_terms_are_near(heard: str, term: str) -> None:
    """What small models really wrote for terms that were said."""
    assert likeness(heard, term) >= 0.85


@pytest.mark.parametrize(("heard", "term"), [("before", "Kubeflow"), ("people", "Prefect"), ("the cause", "Tecton")])
def test_other_words_are_far(heard: str, term: str) -> None:
    """Ordinary words near a term in some letters."""
    assert likeness(heard, term) < 0.6


def test_same_words_are_as_near_as_can_be() -> None:
    """Whatever their case and signs."""
    assert likeness("ci, cd", "CI/CD") == 1.0
