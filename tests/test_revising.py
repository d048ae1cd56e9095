"""The user's own say and the assessor: fillers denied, words that are fine, answers edited and graded again."""

from dataclasses import replace
from pathlib import Path

import pytest

from support.examples import example_question, example_take, example_transcript
from support.kept_takes import keep_example
from support.services import Fakes, fake_services
from voice_interviewer.answer import Span, Transcript, Word
from voice_interviewer.app import Services
from voice_interviewer.delivery.fillers import taken_out
from voice_interviewer.delivery.findings import Delivery, WordingKind
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.structure.grader import Grader
from voice_interviewer.take import Findings, Source, Take


@pytest.fixture
def take(fakes: Fakes, services: Services, tmp_path: Path) -> Take:
    """Three filled pauses that count."""
    kept = keep_example(fakes.library, tmp_path, findings=None)
    return fakes.library.add_findings(kept.id or 0, services.assessor.findings_of(heard(), example_question()))


def heard() -> Transcript:
    """The example, with its three filled pauses heard by a pass that is believed."""
    said = example_transcript()
    sure = tuple(replace(each, votes={"primed_sentence": 0.9}) for each in said.candidates)
    return replace(said, candidates=sure)


def found(take: Take) -> Findings:
    assert take.findings is not None
    return take.findings


def first_filler(take: Take) -> Span:
    pause = found(take).delivery.filled_pauses[0]
    return Span(pause.start, pause.end)


def test_denied_filler_counts_in_nothing(fakes: Fakes, services: Services, take: Take) -> None:
    """Neither in the number nor in the rates nor among the words; and it is stored."""
    before = found(take).delivery

    changed = services.revisions.not_a_filler(take, first_filler(take))

    after = found(changed).delivery
    assert len(after.filled_pauses) == len(before.filled_pauses) - 1 == 2
    assert (after.filled_pauses_per_minute or 0) < (before.filled_pauses_per_minute or 0)
    assert sum(word.filler for word in after.words) == 2
    assert [pause.start for pause in taken_out(found(changed).transcript)] == [first_filler(take).start]
    assert fakes.library.take(take.id or 0) == changed


def test_denied_filler_can_be_one_after_all(services: Services, take: Take) -> None:
    """As if nothing had been said."""
    changed = services.revisions.not_a_filler(take, first_filler(take))
    back = services.revisions.a_filler_after_all(changed, first_filler(take))
    assert found(back) == found(take)


def test_where_no_filler_is_there_is_none_to_deny(services: Services, take: Take) -> None:
    """Nor to bring back."""
    for change in (services.revisions.not_a_filler, services.revisions.a_filler_after_all):
        with pytest.raises(NotFound):
            change(take, Span(0.0, 0.1))


def test_say_outlives_another_transcription(fakes: Fakes, services: Services, take: Take) -> None:
    """Heard again, the filled pause is still none."""
    fakes.transcriber.transcript = heard()
    changed = services.revisions.not_a_filler(take, first_filler(take))

    again = services.assessor.assess(changed)

    assert len(found(again).delivery.filled_pauses) == 2
    assert found(again).transcript.not_fillers == found(changed).transcript.not_fillers


def test_what_is_said_while_a_take_is_heard_again_is_kept(fakes: Fakes, services: Services, take: Take) -> None:
    """The window denies a filled pause while a terminal grades anew: what is newer counts."""
    fakes.transcriber.transcript = heard()
    span = first_filler(take)

    def denied_meanwhile(share: float) -> None:
        if share < 1:
            services.revisions.not_a_filler(take, span)

    again = services.assessor.assess(take, denied_meanwhile)

    assert len(found(again).delivery.filled_pauses) == 2
    assert found(again).transcript.not_fillers == (span,)


def test_denied_filler_changes_no_grade(tmp_path: Path, fakes: Fakes) -> None:
    """By the real grader: what was not said cannot be gamed into a score."""
    services = fake_services(tmp_path, fakes, make_grader=lambda: Grader(OnnxReader()))
    kept = keep_example(fakes.library, tmp_path, findings=None)
    um = Word("Um,", 0.0, 0.4)
    opened = replace(heard(), words=(um, *heard().words))
    take = fakes.library.add_findings(kept.id or 0, services.assessor.findings_of(opened, example_question()))
    changed = services.revisions.not_a_filler(take, Span(0.0, 0.4))
    assert len(found(changed).delivery.filled_pauses) == len(found(take).delivery.filled_pauses) - 1
    assert found(changed).grade == found(take).grade


def basically() -> Transcript:
    """Somebody who begins every sentence with it."""
    words = ("Basically, we serve the model. " * 12).split()
    timed = tuple(Word(word, i * 0.4, i * 0.4 + 0.3) for i, word in enumerate(words))
    return Transcript(timed, (Span(0.0, timed[-1].end),), timed[-1].end, "fake", "fake")


def crutches(delivery: Delivery) -> int:
    return len(delivery.wording.of(WordingKind.CRUTCH_WORD)) if delivery.wording else -1


def test_a_word_that_is_fine_is_never_marked(services: Services) -> None:
    """In no answer from then on; its rate goes with it."""
    before = services.assessor.findings_of(basically(), example_question()).delivery
    services.glossary.own_words.add("Basically")
    after = services.assessor.findings_of(basically(), example_question()).delivery

    assert (crutches(before), crutches(after)) == (12, 0)
    assert before.wording is not None
    assert after.wording is not None
    assert (before.wording.crutch_words_per_100_words or 0) > 0 == after.wording.crutch_words_per_100_words


def test_earlier_takes_are_compared_as_if_it_had_been_fine_then(fakes: Fakes, services: Services) -> None:
    """Else an answer would look better than the last ones for the list alone."""
    findings = services.assessor.findings_of(basically(), example_question())
    for day in range(1, 6):
        fakes.library.keep(example_take(created=example_take().created.replace(day=day), findings=findings))
    services.glossary.own_words.add("basically")
    take = fakes.library.keep(example_take(findings=services.assessor.findings_of(basically(), example_question())))

    told = services.assessor.compared(take).noticeable

    assert not [each for each in told if "crutch" in each.measure]


def test_broken_list_of_words_keeps_no_answer_waiting(services: Services) -> None:
    """Whoever lists or adds words next is told."""
    services.folders.own_words.parent.mkdir(parents=True, exist_ok=True)
    services.folders.own_words.write_text("{", encoding="utf-8")
    assert crutches(services.assessor.findings_of(basically(), example_question()).delivery) == 12


def test_words_that_were_not_said_count_no_more(services: Services, take: Take) -> None:
    """In the text, in the number of words, in the sentences."""
    changed = services.revisions.not_said(take, 0, 1)
    assert found(changed).transcript.text == found(take).transcript.text.split(" ", 2)[2]
    assert found(changed).delivery.pace.words == found(take).delivery.pace.words - 2
    assert found(services.revisions.undo_correction(changed, 0)).transcript == found(take).transcript


def test_words_that_were_left_out_can_be_added(services: Services, take: Take) -> None:
    """All other words keep their times."""
    changed = services.revisions.add_words(take, 3, "for years")
    words = found(changed).transcript.words
    assert [word.text for word in words[4:6]] == ["for", "years"]
    assert (*words[:4], *words[6:]) == found(take).transcript.words


def test_edited_sentence_is_graded_and_remembered(tmp_path: Path, fakes: Fakes) -> None:
    """By the real grader; the one term that changed is corrected in later answers too."""
    services = fake_services(tmp_path, fakes, make_grader=lambda: Grader(OnnxReader()))
    kept = keep_example(fakes.library, tmp_path, findings=None)
    take = fakes.library.add_findings(kept.id or 0, services.assessor.findings_of(heard(), example_question()))
    places = found(take).transcript.words
    last = len(places) - 1

    changed = services.revisions.reword(take, last - 3, last, "Compliance audits each release.")

    assert found(changed).grade.sentences[-1].text == "Compliance audits each release."
    assert found(changed).transcript.words[:-3] == found(take).transcript.words[:-3]
    assert [(each.heard, each.right) for each in services.glossary.corrections.all()] == [("reviews", "audits")]


def test_edit_over_a_written_filler_keeps_what_was_heard(fakes: Fakes, services: Services, take: Take) -> None:
    """A correction across it takes the word, not the filled pause."""
    words = found(take).transcript.words
    um = Word("um", words[1].end, words[2].start)
    written = replace(example_transcript(), words=(*words[:2], um, *words[2:]), candidates=())
    kept = fakes.library.add_findings(take.id or 0, services.assessor.findings_of(written, example_question()))

    changed = services.revisions.correct(kept, 1, 3, "serve loans", remember=False)

    assert len(found(changed).delivery.filled_pauses) == len(found(kept).delivery.filled_pauses) == 1


def test_typed_answer_is_edited_and_graded_again(tmp_path: Path, fakes: Fakes) -> None:
    """And an empty one is refused."""
    services = fake_services(tmp_path, fakes, make_grader=lambda: Grader(OnnxReader()))
    typed = services.assessor.typed("We serve a model to a bank.", example_question())
    take = fakes.library.keep(example_take(source=Source.TYPED, seconds=0.0, findings=typed))

    changed = services.revisions.retype(take, "We serve a model to a bank.\nCompliance signs off each release.")

    assert [sentence.text for sentence in found(changed).grade.sentences][1] == "Compliance signs off each release."
    assert fakes.library.take(take.id or 0) == changed
    with pytest.raises(UserError):
        services.revisions.retype(take, " \n ")


def test_a_typed_answer_keeps_its_words_when_it_is_looked_at_anew(tmp_path: Path, fakes: Fakes) -> None:
    """Whoever asks for that: its words stand in its grade alone, and a transcript of nothing would take their place."""
    services = fake_services(tmp_path, fakes, make_grader=lambda: Grader(OnnxReader()))
    typed = services.assessor.typed("We serve a model to a bank. Compliance signs off.", example_question())
    take = fakes.library.keep(example_take(source=Source.TYPED, seconds=0.0, findings=typed))

    assert found(services.assessor.regraded(take)).grade == typed.grade
    assert fakes.library.take(take.id or 0).findings == typed
