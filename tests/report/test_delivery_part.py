"""How an answer was spoken, as the report tells it."""

from dataclasses import replace

from support.examples import example_delivery, example_findings, example_grade, example_take
from support.marked_speech import spoken
from voice_interviewer.delivery.baseline import Comparison
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.findings import FilledPause, Pace, WordingHit, WordingKind
from voice_interviewer.delivery.pet_phrases import PetPhrase
from voice_interviewer.delivery.wording import wording
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.feedback import feedback
from voice_interviewer.report.text import as_text

HIT = WordingHit(WordingKind.PET_PHRASE, "end of the day", "end of the day", 3.0, 4.0, (5, 6, 7, 8))


def comparison(noticeable: bool) -> Comparison:
    text = "You spoke at 162 words a minute; your last 8 takes: mostly 128 to 150."
    return Comparison("words_per_minute", 162.0, 139.0, 128.0, 150.0, 8, noticeable, text)


def told(compared: Compared | None = None, **changes: object) -> str:
    """The report on the example, on one line."""
    findings = example_findings(delivery=example_delivery(**changes))
    return " ".join(as_text(feedback(example_take(findings=findings), None, Beside(compared))).split())


def habits() -> dict[str, object]:
    speech = spoken("I think it is, you know, late. And like (um) we we wait, you know.")
    return {"wording": wording(speech.words, speech.speech, Pace(50, 100.0, 4.0, 0.8, 9.0, 0.0))}


def test_what_differs_from_the_last_takes_is_told() -> None:
    """In one sentence each."""
    report = told(Compared((comparison(True),)))
    assert "Beside your last takes - You spoke at 162 words a minute; your last 8 takes: mostly 128 to 150." in report


def test_that_nothing_differs_is_told_too() -> None:
    """Silence would leave one wondering."""
    assert "are as in your last 8 takes." in told(Compared((comparison(False),)))


def test_too_few_takes_are_not_mentioned() -> None:
    """There is nothing to set it beside yet."""
    assert "last takes" not in told()
    assert "last takes" not in told(Compared())


def test_wording_is_counted_and_named() -> None:
    """Each class with its rate and its commonest phrases."""
    report = told(Compared((), (PetPhrase("end of the day", (HIT, HIT), 3),)), **habits())
    assert "Filler words: 3 (6.0 per 100 words): “you know” twice, “like” once" in report
    assert "Hedges: 1 (2.0 per 100 words): “I think” once" in report
    assert "Crutch words: 0 " in report
    assert "Repetitions: 1: “we we” once" in report
    assert "“end of the day” twice here, in 3 of your last takes" in report


def test_an_earlier_version_counted_no_wording() -> None:
    """Nothing is shown as none heard where nobody listened for it."""
    assert "Filler words" not in told(wording=None)


def test_the_section_where_trouble_gathers_is_named() -> None:
    """All four in the short last section, with the moment."""
    start = example_grade().sentences[4].start or 0.0
    fillers = tuple(FilledPause("um", start + 0.1 * at, start + 0.1 * at + 0.05, 0.9) for at in range(4))
    assert f"All 4 um/uh are in Risks and governance. (0:{int(start):02d}" in told(filled_pauses=fillers)


def test_stretches_of_the_answer_are_told_with_their_pace() -> None:
    """The slowest and the fastest; one stretch alone says nothing new."""
    assert "In stretches of 15 s: 141 to 152 words a minute" in told()
    one = replace(example_delivery().pace, windows=example_delivery().pace.windows[:1])
    assert "In stretches" not in told(pace=one)
