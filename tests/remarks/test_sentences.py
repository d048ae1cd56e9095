"""From a sentence of the grade to its words in the transcript."""

from dataclasses import replace

import pytest

from support.examples import example_findings, example_typed_findings
from voice_interviewer.answer import Word
from voice_interviewer.remarks.sentences import words_of_sentence


@pytest.mark.parametrize("sentence", range(5))
def test_the_words_are_those_of_the_sentence(sentence: int) -> None:
    """First and last, both included."""
    findings = example_findings()
    places = words_of_sentence(findings, sentence)
    assert places is not None
    words = findings.transcript.words[places[0] : places[1] + 1]
    assert " ".join(word.text for word in words) == findings.grade.sentences[sentence].text


def test_what_does_not_count_is_passed_over() -> None:
    """Words that were taken out, and filled pauses that the recogniser wrote."""
    findings = example_findings()
    words = findings.transcript.words
    more = (Word("", 0.0, 0.1, heard="so"), Word("Um,", 0.1, 0.2), *words)
    shifted = replace(findings, transcript=replace(findings.transcript, words=more))
    assert words_of_sentence(findings, 0) == (0, 20)
    assert words_of_sentence(shifted, 0) == (2, 22)


def test_typed_and_missing_sentences_have_none() -> None:
    """Nobody spoke them."""
    assert words_of_sentence(example_typed_findings(), 0) is None
    assert words_of_sentence(example_findings(), 5) is None
    assert words_of_sentence(example_findings(), -1) is None
