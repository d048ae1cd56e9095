"""The texts of the last answers, from the real library and from the fake alike."""

from dataclasses import replace
from datetime import timedelta

from support.examples import example_findings, example_take, example_transcript, example_typed_findings
from voice_interviewer.answer import Word
from voice_interviewer.library.ports import Library
from voice_interviewer.library.summary import answer_text
from voice_interviewer.take import Source, Take


def saying(answer: str, minutes: int = 0) -> Take:
    """A take with that answer, made some minutes after the example."""
    words = tuple(Word(text, float(place), place + 0.5) for place, text in enumerate(answer.split()))
    take = example_take(findings=example_findings(transcript=example_transcript(words=words)))
    return replace(take, created=take.created + timedelta(minutes=minutes))


def test_the_newest_comes_first(library: Library) -> None:
    """As many as are asked for, whole, by when the answers were given."""
    for answer, minutes in (("second one", 2), ("first one", 1), ("third one", 3)):
        library.keep(saying(answer, minutes))
    assert library.recent_texts(2) == ["third one", "second one"]
    assert library.recent_texts(0) == []
    assert library.recent_texts(10**30) == ["third one", "second one", "first one"]


def test_what_has_no_words_is_passed_over(library: Library) -> None:
    """A take that waits, and what lies in the bin; it takes nobody's place."""
    library.keep(saying("still here"))
    library.keep(example_take(findings=None))
    binned = library.keep(saying("thrown away", 5))
    library.delete([binned.id or 0])
    assert library.recent_texts(1) == ["still here"]


def test_a_typed_answer_has_its_text(library: Library) -> None:
    """Though it has no words with times."""
    typed = example_typed_findings()
    library.keep(example_take(source=Source.TYPED, seconds=0.0, findings=typed))
    assert library.recent_texts(5) == [answer_text(typed)]


def test_new_findings_take_the_place_of_old_ones(library: Library) -> None:
    """What was misheard before is no longer said."""
    kept = library.keep(saying("the cube flow"))
    library.add_findings(kept.id or 0, saying("the Kubeflow").findings or example_findings())
    assert library.recent_texts(5) == ["the Kubeflow"]
