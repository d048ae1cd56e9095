"""The training of the reader, on a network so small that seconds are enough."""

import random
from pathlib import Path

import numpy as np
import pytest
import torch
from tokenizers import Tokenizer, models, pre_tokenizers

from benchmarks.exam.reader import network as networks
from benchmarks.exam.reader.answers import LabelledAnswer, answer_sets, lessons
from benchmarks.exam.reader.export import card_of, export
from benchmarks.exam.reader.fit_scores import fitted
from benchmarks.exam.reader.learning import averaged, said, taught
from benchmarks.exam.reader.lessons import UNKNOWN, Teacher, batch, targets
from benchmarks.exam.reader.network import OUTPUTS, ReaderNetwork, Size
from benchmarks.exam.reader.noise import resplit, varied
from benchmarks.exam.reader.train import PLAIN
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.structure.grade import Reading, SentenceLabels

FEW = tuple(answer_sets([7])[:12])


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    """Whole words as tokens."""
    words = sorted(
        {word for answer in FEW for text in (*answer.texts, answer.question) for word in text.lower().split()}
    )
    names = ["[CLS]", "[SEP]", "[UNK]", "[MASK]", *(word.strip(".,?!") for word in words)]
    made = Tokenizer(models.WordLevel({name: place for place, name in enumerate(dict.fromkeys(names))}, "[UNK]"))
    made.pre_tokenizer = pre_tokenizers.Whitespace()
    return made


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch, tokenizer: Tokenizer) -> Size:
    """The measures of a network of a few thousand weights; every network made meanwhile has them."""
    size = Size(tokenizer.get_vocab_size(), width=24, layers=2, heads=2, inner=32)
    monkeypatch.setattr(networks.Size, "__init__", lambda self: self.__dict__.update(vars(size)))
    return size


def test_labels_are_the_files_own() -> None:
    """Every answer has a mark for each sentence, and ids are used once."""
    everything = [*answer_sets(), *lessons()]
    assert len({answer.id for answer in everything}) == len(everything)
    assert sum(len(answer.sentences) for answer in answer_sets()) == 2619
    assert all(0 <= answer.scores[name] <= 4 for answer in everything for name in answer.scores)


def test_a_lesson_says_what_raters_said(tokenizer: Tokenizer) -> None:
    """Targets are the labels of the window's sentences, in the order of the outputs."""
    answer = FEW[5]
    (window,) = Teacher(tokenizer, [answer]).exact(answer)
    for row, sentence in zip(targets(answer.sentences, window), answer.sentences, strict=True):
        held = {name for name, value in zip(OUTPUTS, row, strict=True) if value}
        weighed = {"tradeoff"} if sentence.tradeoff else set()
        assert held == {*sentence.labels, *sentence.shows} | weighed


def test_an_answer_below_another_question_does_not_fit_it(tokenizer: Tokenizer) -> None:
    """Some lessons are made of answers and other people's questions; with no question nothing is known."""
    teacher = Teacher(tokenizer, FEW)
    degrees = {lesson.relevance for seed in range(6) for lesson in teacher.lessons(random.Random(seed))}
    assert degrees == {0.0, 1.0, UNKNOWN}


def test_noise_keeps_labels_true() -> None:
    """The same labels come out that went in, whatever is done to the words."""
    chance = random.Random(3)
    for answer in FEW * 5:
        before = {label for sentence in answer.sentences for label in sentence.labels}
        after = {label for sentence in varied(answer, chance).sentences for label in sentence.labels}
        assert after <= before
        assert before - after <= {"other"}
    assert all(len(sentence.labels) <= 2 for sentence in resplit(FEW[1].sentences, chance))


def test_teaching_lowers_the_loss_and_the_shipped_form_says_the_same(
    tmp_path: Path, tokenizer: Tokenizer, small: Size
) -> None:
    """From labelled answers to an ONNX file that the app's reader reads: nearly the same probabilities."""
    torch.manual_seed(0)
    told: list[str] = []
    teacher = Teacher(tokenizer, FEW)
    learnt = taught(ReaderNetwork(small), teacher, passes=8, seed=0, report=told.append, rate=5e-3)
    losses = [float(line.split("loss ")[1].split(",")[0]) for line in told]
    assert losses[-1] < 0.8 * losses[0]
    tokenizer.save(str(tmp_path / "words.json"))
    export(learnt, tmp_path / "words.json", tmp_path / "made", card_of("test", PLAIN))
    reader = OnnxReader(tmp_path / "made")
    for answer, expected in zip(FEW, said(learnt, teacher, FEW), strict=True):
        reading = reader.read(answer.question, answer.kind, answer.texts)
        found = [list(sentence.shows.values()) for sentence in reading.sentences if sentence.probabilities["other"] < 1]
        kept = [
            row for row, one in zip(expected.outputs, reading.sentences, strict=True) if one.probabilities["other"] < 1
        ]
        np.testing.assert_allclose(found, [row[6:] for row in kept], atol=0.06)


def test_a_mean_of_networks_lies_between_them(small: Size) -> None:
    """Weight by weight."""
    one, other = ReaderNetwork(small), ReaderNetwork(small)
    mean = averaged([one, other]).state_dict()
    for name, value in one.state_dict().items():
        torch.testing.assert_close(mean[name], (value + other.state_dict()[name]) / 2)


def test_points_are_learnt_from_readings() -> None:
    """Readings that are the raters' own labels give points that put a 4 above a 0."""
    answers = answer_sets([1, 7])
    ladders = fitted([(answer, perfect(answer)) for answer in answers])
    sections = ladders["sections"]
    assert min(sections.points.values()) > -1
    assert all(list(steps) == sorted(steps) for steps in sections.steps)
    assert ladders["opens with tools"].points["concept"] < 0


def perfect(answer: LabelledAnswer) -> Reading:
    """The reading of somebody who has seen the labels."""
    return Reading(
        tuple(
            SentenceLabels(item.labels, item.tradeoff, shows=dict.fromkeys(item.shows, 1.0))
            for item in answer.sentences
        )
    )


def test_a_batch_is_filled_up_to_the_longest(tokenizer: Tokenizer) -> None:
    """Rows of the pool add up to 1 where there is a sentence and to 0 where there is none."""
    made = batch(Teacher(tokenizer, FEW[:3]).lessons(random.Random(1)))
    torch.testing.assert_close(made.pool.sum(-1), made.there)
    assert made.tokens.shape == made.mask[:, 0, 0].shape
