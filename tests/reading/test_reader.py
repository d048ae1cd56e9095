"""The reader that comes with the app, on real sentences."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from support.spoken_answers import DRIFT_QUESTION, FRAUD_QUESTION, SMALL_TALK, STRONG
from voice_interviewer.errors import ModelError
from voice_interviewer.folders import shipped
from voice_interviewer.reading.reader import OnnxReader, chosen
from voice_interviewer.structure.grade import OTHER, Shown

READER = OnnxReader()


def test_each_sentence_is_read() -> None:
    """Labels, a probability of each, and of each thing it may show."""
    reading = READER.read(FRAUD_QUESTION, "design", STRONG)
    assert len(reading.sentences) == len(STRONG)
    for sentence in reading.sentences:
        assert set(sentence.probabilities) == {"context", "architecture", "operations", "risks", OTHER, "tradeoff"}
        assert set(sentence.shows) == {kind.value for kind in Shown}
        assert all(0 <= value <= 1 for value in (*sentence.probabilities.values(), *sentence.shows.values()))
        assert sentence.probabilities[sentence.labels[0]] == max(
            value for name, value in sentence.probabilities.items() if name != "tradeoff"
        )


def test_it_knows_its_own_question() -> None:
    """An answer fits the question it was given to, and not another; without a question nobody can say."""
    own, other = (READER.read(asked, "design", STRONG).fits for asked in (FRAUD_QUESTION, DRIFT_QUESTION))
    assert own is not None
    assert other is not None
    assert own > other
    assert READER.read("", "design", STRONG).fits is None


def test_talk_is_told_from_statements() -> None:
    """Small talk shows nothing specific."""
    talk = READER.read(FRAUD_QUESTION, "design", SMALL_TALK).sentences
    said = READER.read(FRAUD_QUESTION, "design", STRONG).sentences
    assert max(sentence.shows[Shown.SPECIFIC] for sentence in talk) < min(
        sorted(sentence.shows[Shown.SPECIFIC] for sentence in said)[len(said) // 2 :]
    )


def test_marks_and_fillers_change_nothing_at_all() -> None:
    """What a recogniser adds or loses is not seen, so probabilities are the same to the last digit."""
    bare = [f"um {text.lower().replace(',', '').replace('.', ' ')}" for text in STRONG]
    assert READER.read(FRAUD_QUESTION, "design", bare) == READER.read(FRAUD_QUESTION, "design", STRONG)


@pytest.mark.parametrize("sentences", [(), ("",), ("?!",), ("a " * 4000,), ("word " * 30,) * 60])
def test_any_text_is_read(sentences: tuple[str, ...]) -> None:
    """Nothing, marks alone, one endless sentence, an answer of many windows."""
    assert len(READER.read(FRAUD_QUESTION, "design", sentences).sentences) == len(sentences)


def test_a_second_section_is_named_where_it_is_likely_too() -> None:
    """Never beside "other", never more than two."""
    assert chosen({"context": 0.9, "risks": 0.5, OTHER: 0.6}, second=0.4) == ("context", "risks")
    assert chosen({"context": 0.5, "risks": 0.3, OTHER: 0.6}, second=0.4) == (OTHER,)
    assert chosen({"context": 0.9, "risks": 0.8, "operations": 0.7, OTHER: 0.0}, second=0.4) == ("context", "risks")


def test_no_learning_library_is_needed() -> None:
    """Reading takes onnxruntime and tokenizers; torch and transformers stay out of the process."""
    code = (
        "import sys; from voice_interviewer.reading.reader import OnnxReader;"
        "OnnxReader().read('What is it?', 'concept', ['We page her at two percent.']);"
        "print([name for name in ('torch', 'transformers', 'onnx') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("broken", ["model.onnx", "tokenizer.json", "card.json"])
@pytest.mark.parametrize("how", ["missing", "half there"])
def test_weights_that_cannot_be_used_are_said_so(tmp_path: Path, broken: str, how: str) -> None:
    """One sentence and what to do, instead of a traceback of a library."""
    folder = tmp_path / "reader"
    shutil.copytree(shipped("assets") / "answer_reader", folder)
    file = folder / broken
    if how == "missing":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    with pytest.raises(ModelError) as caught:
        OnnxReader(folder).read("What is it?", "concept", ["We page her at two percent."])
    assert caught.value.advice
