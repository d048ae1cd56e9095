"""The whole way of a term: into the recogniser's ear, missed, corrected, and right the next time."""

from collections.abc import Callable
from pathlib import Path

import pytest

from support.examples import example_question
from support.misheard import first_of, keep_misheard, misheard_transcript
from support.services import Fakes, fake_services
from voice_interviewer.app import Services
from voice_interviewer.errors import UserError
from voice_interviewer.jargon.corrections import Correction
from voice_interviewer.jargon.glossary import offers
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.structure.grader import Grader
from voice_interviewer.take import Take


@pytest.fixture
def take(fakes: Fakes, services: Services, tmp_path: Path) -> Take:
    return keep_misheard(fakes, services.assessor, tmp_path)


def sound(tmp_path: Path) -> Path:
    file = tmp_path / "sound.wav"
    file.touch()
    return file


def test_recogniser_listens_for_question_and_stack(tmp_path: Path, fakes: Fakes, services: Services) -> None:
    """The terms of the question first, then the user's own."""
    services.settings.change(stack="Kafka, drift")

    findings = services.assessor.findings(sound(tmp_path), example_question())

    terms = fakes.transcriber.vocabularies[-1]
    vocabulary = services.assessor.expected(example_question()).vocabulary
    assert terms == (*vocabulary, *(term for term in ("Kafka", "drift") if term not in vocabulary))
    assert findings.transcript.terms == terms


def test_listening_while_one_speaks_is_prepared_alike(tmp_path: Path, fakes: Fakes, services: Services) -> None:
    """Else the words would differ from those of the file."""
    services.settings.change(stack="Kafka")
    services.assessor.listen(sound(tmp_path), example_question())
    assert fakes.transcriber.listenings[-1].vocabulary == services.assessor.terms(example_question())


def test_correction_changes_the_take_and_is_remembered(fakes: Fakes, services: Services, take: Take) -> None:
    """Words, sentences and search; times and pauses stay as they were heard."""
    first = first_of(misheard_transcript(), "cube")

    changed = services.revisions.correct(take, first, first + 1, "Kubeflow")

    assert changed.findings is not None
    assert take.findings is not None
    assert "through a Kubeflow into" in changed.findings.transcript.text
    assert "through a Kubeflow into" in " ".join(
        word.text for word in changed.findings.delivery.words if not word.filler
    )
    assert changed.findings.delivery.silent_pauses == take.findings.delivery.silent_pauses
    assert offers(changed.findings.transcript) == ()
    assert fakes.library.take(take.id or 0) == changed
    assert services.glossary.corrections.all() == (Correction("cube flow", "Kubeflow"),)


def test_corrected_answer_is_graded_anew(tmp_path: Path, fakes: Fakes) -> None:
    """By the real grader, whose sentences then hold what was said."""
    services = fake_services(tmp_path, fakes, make_grader=lambda: Grader(OnnxReader()))
    take = keep_misheard(fakes, services.assessor, tmp_path)
    first = first_of(misheard_transcript(), "cube")

    changed = services.revisions.correct(take, first, first + 1, "Kubeflow", remember=False)

    assert changed.findings is not None
    assert any("a Kubeflow into" in sentence.text for sentence in changed.findings.grade.sentences)


def test_next_answer_is_corrected_by_itself(tmp_path: Path, fakes: Fakes, services: Services, take: Take) -> None:
    """And says what was heard."""
    first = first_of(misheard_transcript(), "cube")
    services.revisions.correct(take, first, first + 1, "Kubeflow")
    fakes.transcriber.transcript = misheard_transcript()

    findings = services.assessor.findings(sound(tmp_path), example_question())

    assert findings.transcript.words[first].text == "Kubeflow"
    assert findings.transcript.words[first].heard == "cube flow"


def test_correction_can_be_for_this_answer_alone(services: Services, take: Take) -> None:
    """Not every slip is the recogniser's habit."""
    services.revisions.correct(take, 0, 0, "They", remember=False)
    assert services.glossary.corrections.all() == ()


def test_correction_can_be_taken_back(fakes: Fakes, services: Services, take: Take) -> None:
    """The words are as they were heard, and are not corrected any more."""
    first = first_of(misheard_transcript(), "cube")
    changed = services.revisions.correct(take, first, first + 1, "Kubeflow")

    back = services.revisions.undo_correction(changed, first)

    assert back.findings is not None
    assert back.findings.transcript.text == misheard_transcript().text
    assert services.glossary.corrections.all() == ()
    assert fakes.library.take(take.id or 0) == back


def test_senseless_correction_changes_nothing(fakes: Fakes, services: Services, take: Take) -> None:
    """Neither the take nor what is remembered."""
    for right, remember in (("x" * 100, True), ("  ", True), ("", False)):
        with pytest.raises(UserError):
            services.revisions.correct(take, 0, 0, right, remember)
    assert fakes.library.take(take.id or 0) == take
    assert services.glossary.corrections.all() == ()


def test_words_of_an_older_transcript_are_not_corrected(fakes: Fakes, services: Services, take: Take) -> None:
    """Whoever counted them is told in a sentence, and nothing changes."""
    revisions, behind = services.revisions, len(misheard_transcript().words)
    changes: list[Callable[[], Take]] = [
        lambda: revisions.correct(take, behind, behind, "Kubeflow"),
        lambda: revisions.undo_correction(take, behind),
        lambda: revisions.not_said(take, 0, behind),
        lambda: revisions.add_words(take, behind, "and"),
        lambda: revisions.reword(take, 0, behind, "We run it."),
    ]
    for change in changes:
        with pytest.raises(UserError, match="changed meanwhile"):
            change()
    assert fakes.library.take(take.id or 0) == take
    assert services.glossary.corrections.all() == ()
