from pathlib import Path

import numpy as np
import pytest

from benchmarks.filled_pauses.lessons import as_detector
from benchmarks.filled_pauses.network import HIDDEN, IGNORED, MODEL, REACH, WIDTH, Example, labels, save, trained
from benchmarks.filled_pauses.sound import LabelledSound
from voice_interviewer.answer import Span
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.audio import RATE

SILENCE = np.zeros(2 * RATE, np.float32)
FRAMES = 100


def at(frames: np.ndarray, seconds: float) -> int:
    return int(frames[round(seconds / 0.02)])


@pytest.fixture(scope="module")
def examples() -> list[Example]:
    """Encoder output of no sound: noise, in which filled pauses stand out in forty numbers of each frame."""
    rng = np.random.default_rng(1)
    found = []
    for _ in range(8):
        wanted = np.zeros(300, np.int8)
        for start in rng.integers(0, 280, 4):
            wanted[start : start + 20] = 1
        features = rng.normal(0, 1, (300, WIDTH))
        features[wanted == 1, :40] += 3
        found.append(Example(features.astype(np.float16), wanted))
    return found


def test_a_filled_pause_is_taught_inside_and_its_edges_are_not() -> None:
    """An edge that is off by some hundredths teaches nothing false."""
    found = labels(LabelledSound(SILENCE, (Span(0.5, 1.0),)), FRAMES)

    assert [at(found, seconds) for seconds in (0.3, 0.47, 0.54, 0.9, 1.02, 1.2)] == [0, IGNORED, 1, 1, IGNORED, 0]


def test_what_nobody_knows_teaches_nothing() -> None:
    """Doubts are left out, but not what is marked beside them."""
    found = labels(LabelledSound(SILENCE, (Span(0.2, 0.5),), (Span(0.5, 1.0),)), FRAMES)

    assert [at(found, seconds) for seconds in (0.3, 0.6, 0.98, 1.3)] == [1, IGNORED, IGNORED, 0]


@pytest.mark.parametrize(("gap", "middle"), [(0.02, IGNORED), (0.08, 0), (0.12, 0), (0.5, 0)])
def test_the_gap_in_a_run_is_taught(gap: float, middle: int) -> None:
    """In "uh, uh" there are two and the network is shown that it hears nothing between them."""
    found = labels(LabelledSound(SILENCE, (Span(0.3, 0.6), Span(0.6 + gap, 1.2))), FRAMES)

    assert found[int((0.6 + gap / 2) / 0.02)] == middle


def test_the_network_learns_what_stands_out(examples: list[Example]) -> None:
    """Trained, it tells the frames that were marked from the others."""
    network = trained(examples, steps=20)
    one = examples[0]
    heard = network.probabilities(one.features.astype(np.float32))

    assert heard[one.labels == 1].mean() > 0.8
    assert heard[one.labels == 0].mean() < 0.2


def test_the_app_hears_what_the_network_hears(examples: list[Example]) -> None:
    """The app multiplies in numpy with numbers of half the precision, and still comes to the same."""
    network = trained(examples, steps=5)
    features = examples[0].features.astype(np.float32)

    assert np.abs(as_detector(network).probabilities(features) - network.probabilities(features)).max() < 0.01


def test_training_can_be_repeated(examples: list[Example]) -> None:
    """The same examples and seed give the same network."""
    one, other = (trained(examples, steps=2, seed=3).probabilities(np.ones((50, WIDTH), np.float32)) for _ in range(2))

    assert np.allclose(one, other, atol=1e-5)


def test_the_file_is_small_and_names_its_model(examples: list[Example], tmp_path: Path) -> None:
    """Half precision is enough, and the app must know whose encoder the numbers fit."""
    path = tmp_path / "network.npz"
    save(trained(examples, steps=1), path)

    assert path.stat().st_size < 100_000
    assert as_detector(trained(examples, steps=1)).fits(MODEL)


def test_the_shipped_file_is_such_a_network() -> None:
    """Every array has the shape that the model card tells."""
    path = shipped("assets") / "filled_pause_detector.npz"
    with np.load(path, allow_pickle=False) as stored:
        shapes = {name: stored[name].shape for name in stored.files}

    assert path.stat().st_size < 100_000
    assert shapes == {
        "model": (), "version": (), "mean": (WIDTH,), "std": (WIDTH,), "projection_weight": (HIDDEN, WIDTH),
        "projection_bias": (HIDDEN,), "first_weight": (HIDDEN, HIDDEN, REACH), "first_bias": (HIDDEN,),
        "second_weight": (1, HIDDEN, REACH), "second_bias": (1,),
    }  # fmt: skip
