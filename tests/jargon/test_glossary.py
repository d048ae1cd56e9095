"""The user's own terms and corrections around one answer."""

from pathlib import Path

import msgspec

from support.examples import example_transcript
from voice_interviewer.answer import Transcript
from voice_interviewer.jargon.corrections_file import CorrectionsFile
from voice_interviewer.jargon.glossary import Glossary, offers, split_stack
from voice_interviewer.jargon.own_words import OwnWordsFile


def glossary(tmp_path: Path, stack: str = "") -> Glossary:
    return Glossary(
        lambda: stack, CorrectionsFile(tmp_path / "corrections.json"), OwnWordsFile(tmp_path / "own_words.json")
    )


def test_question_comes_before_stack_and_corrections(tmp_path: Path) -> None:
    """What is asked for is likeliest to be said; of corrections, the newest."""
    own = glossary(tmp_path, "Kafka, drift")
    own.remember("cube flow", "Kubeflow")
    own.remember("see below", "Cilium")

    assert own.terms(("drift", "canary")) == ("drift", "canary", "Kafka", "Cilium", "Kubeflow")


def test_stack_is_split_where_people_split_it() -> None:
    """At commas, semicolons and line ends."""
    assert split_stack("Kafka, Delta Lake;dbt,,\n Spark ") == ("Kafka", "Delta Lake", "dbt", "Spark")
    assert split_stack("  ") == ()
    assert split_stack("MLflow  tracking") == ("MLflow tracking",)


def test_transcript_is_corrected_and_knows_its_terms(tmp_path: Path) -> None:
    """So that what was missed can be offered later, from the transcript alone."""
    own = glossary(tmp_path)
    own.remember("loan applications", "credit requests")

    transcript = own.applied(example_transcript(), ("regional bank",))

    assert transcript.text.startswith("We score credit requests for")
    assert transcript.terms == ("regional bank",)
    assert offers(transcript) == ()


def test_transcript_knows_how_its_terms_are_misheard(tmp_path: Path) -> None:
    """So that a mishearing can be offered later, and is not changed before."""
    misheard = {"loan applications": "loan allocations"}
    transcript = glossary(tmp_path).applied(example_transcript(), ("loan allocations",), misheard)

    assert transcript.words == example_transcript().words
    assert [(offer.heard, offer.term) for offer in offers(transcript)] == [("loan applications", "loan allocations")]


def test_transcript_of_an_older_version_is_still_read() -> None:
    """It was stored without what is misheard."""
    stored = msgspec.json.decode(msgspec.json.encode(example_transcript(terms=("drift",))))
    del stored["misheard"]
    transcript = msgspec.json.decode(msgspec.json.encode(stored), type=Transcript)

    assert transcript == example_transcript(terms=("drift",))
    assert offers(transcript) == ()


def test_broken_file_of_corrections_holds_up_no_answer(tmp_path: Path) -> None:
    """It is told where corrections are listed or made."""
    (tmp_path / "corrections.json").write_text("{", encoding="utf-8")
    own = glossary(tmp_path, "Kafka")

    assert own.terms() == ("Kafka",)
    assert own.applied(example_transcript()).words == example_transcript().words


def test_forgetting_what_was_never_learned_is_no_mistake(tmp_path: Path) -> None:
    """Taking a correction back may come after it was removed elsewhere."""
    glossary(tmp_path).forget("cube flow")
