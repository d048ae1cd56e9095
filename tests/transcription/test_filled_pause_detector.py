"""The network that hears filled pauses in the encoder's output."""

from pathlib import Path

import numpy as np
import pytest
import torch

from voice_interviewer.folders import shipped
from voice_interviewer.transcription.filled_pause_detector import FEATURE_SECONDS, FilledPauseDetector

WEIGHTS = shipped("assets") / "filled_pause_detector.npz"


def saved(folder: Path, **arrays: object) -> Path:
    """Weights that answer with the first feature, whatever stands around it."""
    width = {"projection": (2, 3), "first": (2, 2, 3), "second": (1, 2, 3)}
    made = {f"{name}_weight": np.zeros(shape) for name, shape in width.items()}
    made |= {f"{name}_bias": np.zeros(shape[0]) for name, shape in width.items()}
    made["projection_weight"][0, 0] = made["first_weight"][0, 0, 1] = made["second_weight"][0, 0, 1] = 1.0
    made["second_bias"] -= 4.0
    path = folder / "weights.npz"
    np.savez(path, **{"model": "tiny.en", "mean": np.zeros(3), "std": np.ones(3), **made, **arrays})  # type: ignore[arg-type]  # numpy's stub knows no names
    return path


def test_a_stretch_is_found_where_it_is(tmp_path: Path) -> None:
    """Frames 10 to 29 of a made encoder output: 0.2 to 0.6 s."""
    features = np.zeros((60, 3), np.float32)
    features[10:30, 0] = 8.0
    (found,) = FilledPauseDetector(saved(tmp_path)).stretches(features)
    assert [found.start, found.end] == pytest.approx([0.2, 0.6])
    assert [found.mean, found.peak] == pytest.approx([0.982, 0.982], abs=1e-3)


@pytest.mark.parametrize(
    ("frames", "strength"), [(3, 8.0), (20, 3.0), (8, 4.5)], ids=["too short", "too weak", "too weak for so short"]
)
def test_what_is_too_short_or_too_weak_is_none(tmp_path: Path, frames: int, strength: float) -> None:
    """60 ms are no filled pause; below a probability of 0.3, or of 0.7 for 160 ms, there is nothing worth a vote."""
    features = np.zeros((60, 3), np.float32)
    features[10 : 10 + frames, 0] = strength
    assert FilledPauseDetector(saved(tmp_path)).stretches(features) == []


def test_no_sound_has_no_stretches(tmp_path: Path) -> None:
    """An empty chunk is no error."""
    assert FilledPauseDetector(saved(tmp_path)).stretches(np.zeros((0, 3), np.float32)) == []


def test_the_shipped_weights_compute_what_pytorch_does() -> None:
    """Projection and convolutions, as the training sees them."""
    detector = FilledPauseDetector(WEIGHTS)
    features = np.random.default_rng(1).normal(0, 1, (200, 384)).astype(np.float32)
    with np.load(WEIGHTS) as stored:
        arrays = {name: torch.tensor(stored[name].astype(np.float32)) for name in stored.files if stored[name].ndim}
    hidden = torch.relu(
        (torch.tensor(features) - arrays["mean"]) / arrays["std"] @ arrays["projection_weight"].T
        + arrays["projection_bias"]
    )
    convolve = torch.nn.functional.conv1d
    hidden = torch.relu(convolve(hidden.T[None], arrays["first_weight"], arrays["first_bias"], padding=4))
    expected = torch.sigmoid(convolve(hidden, arrays["second_weight"], arrays["second_bias"], padding=4))[0, 0]
    assert detector.probabilities(features) == pytest.approx(expected.numpy(), abs=1e-3)
    assert len(detector.probabilities(features)) * FEATURE_SECONDS == pytest.approx(4.0)


def test_it_knows_one_encoder_only() -> None:
    """Another model's encoder speaks another language."""
    detector = FilledPauseDetector(WEIGHTS)
    assert detector.fits("tiny.en")
    assert not detector.fits("base.en")


def test_a_file_without_the_weights_is_refused(tmp_path: Path) -> None:
    """A broken asset is a bug to be seen at the start, not silence in every answer."""
    path = tmp_path / "weights.npz"
    np.savez(path, mean=np.zeros(3))
    with pytest.raises(KeyError):
        FilledPauseDetector(path)
