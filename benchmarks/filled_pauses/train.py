"""The command: ``python -m benchmarks.filled_pauses.train [--recordings MANIFEST] [--evaluate]``."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.filled_pauses.evaluate import print_table
from benchmarks.filled_pauses.lessons import Lesson, as_detector, lessons, made_examples, networks_by_fold, repeated
from benchmarks.filled_pauses.network import MODEL, Example, Network, save, trained
from benchmarks.filled_pauses.recordings import FOLDS, HeardRecording, heard, recordings
from benchmarks.filled_pauses.speech import speakers, speech
from voice_interviewer.folders import platform_folders, shipped
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.engines.faster import FasterEngine
from voice_interviewer.transcription.models import find

SEED = 7


def main(arguments: Sequence[str] = ()) -> None:
    """Make the sound, train, measure if asked to, and write the network."""
    wanted = _parsed(arguments)
    engine = FasterEngine(MODEL, find(MODEL, platform_folders()).path, threads=2)
    rng = np.random.default_rng(SEED)
    made = _made(wanted, engine, rng)
    network = first = trained(made, wanted.steps)
    if wanted.recordings is None:
        print("No recordings were given: trained on made sound alone.")
    else:
        found = heard(recordings(wanted.recordings), engine)
        kept = [one for one in found if one.recording.clip.set not in wanted.leave_out]
        learned = lessons(kept, as_detector(first), engine, rng)
        print(f"{len(kept)} of {len(found)} recordings to learn from")
        if wanted.evaluate:
            _evaluate(found, made, learned, first, wanted.steps)
        network = trained([*made, *repeated(learned)], wanted.steps)
    save(network, wanted.write)
    print(f"written to {wanted.write}: {wanted.write.stat().st_size / 1000:.0f} kB")


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="benchmarks.filled_pauses.train", description=__doc__)
    parser.add_argument("--recordings", type=Path, help="labelled recordings, as benchmarks.ears has them")
    parser.add_argument(
        "--leave-out",
        nargs="*",
        default=(),
        metavar="SET",
        help="sets that are not learned from: recordings without a transcript, whose filled pauses nobody has marked",
    )
    parser.add_argument("--sounds", type=Path, help="folder of synthetic speech, kept for the next run")
    parser.add_argument("--spoken", type=int, default=150, help="pieces of synthetic speech, about 15 s each")
    parser.add_argument("--steps", type=int, default=900, help="batches to train on")
    parser.add_argument("--evaluate", action="store_true", help="measure on recordings that were not learned from")
    parser.add_argument("--write", type=Path, default=shipped("assets") / "filled_pause_detector.npz")
    return parser.parse_args(list(arguments))


def _made(wanted: argparse.Namespace, engine: Engine, rng: np.random.Generator) -> list[Example]:
    folder = wanted.sounds or platform_folders().cache / "benchmarks" / "filled_pauses"
    spoken = speech(folder, wanted.spoken, rng)
    if not spoken:
        sys.exit(f"There is no synthetic speech in {folder}, and {len(speakers())} voices to make it. Install flite.")
    minutes = sum(piece.sound.seconds for piece in spoken) / 60
    print(f"{len(spoken)} pieces of synthetic speech, {minutes:.0f} minutes")
    return made_examples(spoken, engine, rng)


def _evaluate(
    found: Sequence[HeardRecording],
    made: Sequence[Example],
    learned: Sequence[Lesson],
    first: Network,
    steps: int,
) -> None:
    """Three ways of training, from the one that knows least of the recordings to the one that is shipped."""
    alone = as_detector(first)
    print_table("Made sound alone", found, [alone] * FOLDS)
    ways = {
        "Made sound, and recordings with no filled pause": [lesson for lesson in learned if lesson.untouched],
        "Made sound and all recordings": learned,
    }
    for name, chosen in ways.items():
        folds = [as_detector(network) for network in networks_by_fold(made, chosen, steps)]
        print_table(f"{name}, but those of the same fold", found, folds)


if __name__ == "__main__":
    main(sys.argv[1:])
