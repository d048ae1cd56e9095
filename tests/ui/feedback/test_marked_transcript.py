"""The transcript cut into paragraphs, sentences, words and pauses."""

from dataclasses import replace

from support.examples import example_delivery, example_grade
from support.misheard import first_of, misheard_transcript
from voice_interviewer.answer import Section
from voice_interviewer.delivery.findings import PauseBand, PausePlace, SilentPause
from voice_interviewer.jargon.corrections import corrected_at
from voice_interviewer.structure.grade import SentenceLabels
from voice_interviewer.ui.feedback.marked_transcript import MarkedWord, Paragraph, paragraphs


def words_of(marked: tuple[Paragraph, ...]) -> list[MarkedWord]:
    return [word for paragraph in marked for sentence in paragraph.sentences for word in sentence.words]


def test_neighbouring_sentences_about_the_same_form_a_paragraph() -> None:
    """The two sentences on architecture stand together, in the order in which they were said."""
    marked = paragraphs(example_delivery(), example_grade())

    assert [p.section for p in marked] == list(Section)
    assert [len(p.sentences) for p in marked] == [1, 2, 1, 1]


def test_every_word_is_there_once_and_in_order() -> None:
    """Marking drops nothing and invents nothing but pauses."""
    delivery = example_delivery()

    marked = words_of(paragraphs(delivery, example_grade()))

    assert [w.text for w in marked if not w.silence] == [w.text for w in delivery.words]


def test_filled_pause_between_sentences_opens_the_later_one() -> None:
    """The "um" before "Every night" belongs to the sentence that it leads into."""
    architecture = paragraphs(example_delivery(), example_grade())[1]

    first = architecture.sentences[0].words[0]

    assert (first.text, first.filler) == ("um", True)


def test_only_long_silences_are_written() -> None:
    """Pauses of one second or more stand between the words they separate; shorter ones are left out."""
    marked = words_of(paragraphs(example_delivery(), example_grade()))

    silences = [word for word in marked if word.silence]
    after = marked[marked.index(silences[0]) + 1]

    assert [word.text for word in silences] == ["· 1.3 s ·"]
    assert after.text == "We"


def test_silence_after_the_last_word_is_not_written() -> None:
    """What comes after the answer is no pause in it."""
    delivery = example_delivery()
    end = delivery.words[-1].end
    late = SilentPause(end, end + 3.0, PausePlace.BETWEEN_CLAUSES, PauseBand.VERY_LONG)

    marked = words_of(paragraphs(replace(delivery, silent_pauses=(late,)), example_grade()))

    assert not any(word.silence for word in marked)


def test_doubtful_words_are_marked() -> None:
    """A word that the recogniser thinks more likely wrong than right says so; a filled pause never does."""
    delivery = example_delivery()
    unsure = tuple(replace(word, probability=0.3) for word in delivery.words)

    marked = words_of(paragraphs(replace(delivery, words=unsure), example_grade()))

    assert all(word.doubtful != word.filler for word in marked if not word.silence)


def test_answer_without_labels_is_still_shown() -> None:
    """An answer that was not graded is one paragraph without a title."""
    marked = paragraphs(example_delivery(), example_grade(labels=()))

    assert [(p.title, p.section) for p in marked] == [("", None)]


def test_sentence_with_two_labels_names_both() -> None:
    """The paragraph says everything that its sentences are about."""
    labels = (SentenceLabels(("operations", "risks"), tradeoff=False), *example_grade().labels[1:])

    first = paragraphs(example_delivery(), example_grade(labels=labels))[0]

    assert first.title == "Operations + Risks and governance"
    assert first.section is Section.OPERATIONS


def test_sentence_about_none_of_the_sections_is_called_other() -> None:
    """Small talk takes no section's colour."""
    labels = (SentenceLabels(("other",), tradeoff=False), *example_grade().labels[1:])

    first = paragraphs(example_delivery(), example_grade(labels=labels))[0]

    assert (first.title, first.section) == ("Other", None)


def test_typed_answer_is_taken_from_its_sentences() -> None:
    """Nothing was spoken, so words have no times and there are no pauses."""
    grade = example_grade()

    marked = words_of(paragraphs(example_delivery(words=(), silent_pauses=()), grade))

    assert " ".join(word.text for word in marked) == " ".join(sentence.text for sentence in grade.sentences)
    assert all(word.start is None for word in marked)


def test_tradeoff_sentence_is_marked() -> None:
    """The sentence that weighs batch against streaming is the only one."""
    marked = paragraphs(example_delivery(), example_grade())

    weighed = [s.words[-1].text for p in marked for s in p.sentences if s.tradeoff]

    assert weighed == ["cost."]


def test_offers_and_corrections_find_their_words_among_fillers() -> None:
    """Filled pauses stand between the words that are said, but not among those of the transcript."""
    heard = misheard_transcript()
    first = first_of(heard, "cube")
    last = len(heard.words) - 1
    transcript = replace(heard, words=corrected_at(heard.words, last, last, "rollout."))

    marked = words_of(paragraphs(example_delivery(), example_grade(), transcript))

    assert [word.text for word in marked if word.offer] == ["validated", "pipeline"]
    assert {word.offer.first for word in marked if word.offer} == {first}
    assert [(word.text, word.heard, word.note) for word in marked if word.heard] == [
        ("release.", "release.", "release")
    ]
    assert all(word.place is None for word in marked if word.filler or word.silence)
