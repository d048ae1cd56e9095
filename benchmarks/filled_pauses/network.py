"""The network: what it is given, how it is trained, and the file that the app reads.

PyTorch is imported here alone; the app multiplies the arrays with numpy.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn

from benchmarks.filled_pauses.sound import LabelledSound
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.filled_pause_detector import FEATURE_SECONDS

VERSION = "2"
MODEL = "tiny.en"
WIDTH, HIDDEN, REACH = 384, 32, 9
"""Numbers in a frame of tiny.en's encoder output, channels inside, and frames (0.18 s) that a convolution sees."""

IGNORED = -1
_EDGE_OUTSIDE, _EDGE_INSIDE = 0.05, 0.01
"""Seconds around an edge that teach nothing: labels are no better, and the encoder blurs."""
_NARROW, _WIDE = 0.04, 0.14
"""Seconds of a gap between two filled pauses of a run, whose middle is taught all the same: it parts the two."""
_DOUBT = 0.1

_BATCH, _WINDOW = 16, 400
"""Stretches a step, and frames (8 s) of each."""
_RATE, _DECAY, _DROPOUT, _JITTER = 2e-3, 0.05, 0.2, 0.1
_PAUSE_WEIGHT = 1.5
"""A missed frame of a filled pause costs this much more than an invented one, as there are fewer."""


@dataclass(frozen=True, slots=True)
class Example:
    """Encoder output (frames, `WIDTH`), and for each frame 1 in a filled pause, 0 outside, or `IGNORED`."""

    features: NDArray[np.float16]
    labels: NDArray[np.int8]


@dataclass(frozen=True, slots=True)
class Network:
    """Trained layers and the mean and spread of their input."""

    layers: nn.Sequential
    mean: NDArray[np.float32]
    spread: NDArray[np.float32]

    def probabilities(self, features: NDArray[np.float32]) -> NDArray[np.float32]:
        """For each frame how likely it lies in a filled pause."""
        plain = torch.tensor(((features - self.mean) / self.spread).T[np.newaxis])
        with torch.no_grad():
            return np.asarray(torch.sigmoid(self.layers(plain))[0, 0].numpy(), np.float32)


def example(sound: LabelledSound, engine: Engine) -> Example:
    """What the encoder makes of at most half a minute of sound."""
    features = engine.encode(sound.samples).features()
    return Example(features.astype(np.float16), labels(sound, len(features)))


def labels(sound: LabelledSound, frames: int) -> NDArray[np.int8]:
    """What each frame is to be taken for."""
    moments = (np.arange(frames) + 0.5) * FEATURE_SECONDS
    found = np.zeros(frames, np.int8)
    for span in sound.doubtful:
        found[(moments > span.start - _DOUBT) & (moments < span.end + _DOUBT)] = IGNORED
    pauses = sorted(sound.pauses, key=lambda span: span.start)
    for span in pauses:
        found[(moments > span.start - _EDGE_OUTSIDE) & (moments < span.end + _EDGE_OUTSIDE)] = IGNORED
    for span in pauses:
        found[(moments > span.start + _EDGE_INSIDE) & (moments < span.end - _EDGE_INSIDE)] = 1
    for one, other in pairwise(pauses):
        if _NARROW <= other.start - one.end <= _WIDE:
            found[np.abs(moments - (one.end + other.start) / 2) <= FEATURE_SECONDS] = 0
    return found


def trained(examples: Sequence[Example], steps: int, seed: int = 0) -> Network:
    """A network trained on so many batches; the same examples, steps and seed give the same network."""
    torch.set_num_threads(1)  # two that wait for one another on a busy machine are slower, and add up in another order
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    some = np.concatenate([one.features[::20] for one in examples]).astype(np.float32)
    network = Network(_layers(), some.mean(axis=0), some.std(axis=0) + 1e-3)
    optimiser = torch.optim.AdamW(network.layers.parameters(), lr=_RATE, weight_decay=_DECAY)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimiser, steps)
    network.layers.train()
    for features, wanted in _batches(examples, network, steps, rng):
        optimiser.zero_grad()
        _loss(network.layers(features)[:, 0], wanted).backward()
        optimiser.step()
        schedule.step()
    network.layers.eval()
    return network


def save(network: Network, path: Path) -> None:
    """Write the arrays as the app's `FilledPauseDetector` wants them."""
    _, projection, _, _, first, _, _, second = network.layers
    arrays = {
        "mean": network.mean, "std": network.spread,
        "projection_weight": _array(projection.weight)[:, :, 0], "projection_bias": _array(projection.bias),
        "first_weight": _array(first.weight), "first_bias": _array(first.bias),
        "second_weight": _array(second.weight), "second_bias": _array(second.bias),
    }  # fmt: skip
    halves = {name: array.astype(np.float16) for name, array in arrays.items()}
    np.savez_compressed(path, allow_pickle=False, model=np.array(MODEL), version=np.array(VERSION), **halves)


def _layers() -> nn.Sequential:
    return nn.Sequential(
        nn.Dropout(_DROPOUT), nn.Conv1d(WIDTH, HIDDEN, 1), nn.ReLU(),
        nn.Dropout(_DROPOUT), nn.Conv1d(HIDDEN, HIDDEN, REACH, padding=REACH // 2), nn.ReLU(),
        nn.Dropout(_DROPOUT), nn.Conv1d(HIDDEN, 1, REACH, padding=REACH // 2),
    )  # fmt: skip


def _batches(
    examples: Sequence[Example], network: Network, steps: int, rng: np.random.Generator
) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
    """Windows of examples by chance, their input standardised and a little noisy."""
    for _ in range(steps):
        features = np.zeros((_BATCH, _WINDOW, WIDTH), np.float32)
        wanted = np.full((_BATCH, _WINDOW), IGNORED, np.int8)
        for row in range(_BATCH):
            one = examples[int(rng.integers(len(examples)))]
            first = int(rng.integers(max(1, len(one.labels) - _WINDOW)))
            part = one.features[first : first + _WINDOW]
            features[row, : len(part)] = (part - network.mean) / network.spread
            wanted[row, : len(part)] = one.labels[first : first + _WINDOW]
        given = torch.tensor(features).transpose(1, 2)
        yield given + _JITTER * torch.randn_like(given), torch.tensor(wanted)


def _loss(odds: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    known = wanted != IGNORED
    weight = torch.tensor(_PAUSE_WEIGHT)
    return nn.functional.binary_cross_entropy_with_logits(odds[known], wanted[known].float(), pos_weight=weight)


def _array(parameter: torch.Tensor) -> NDArray[np.float32]:
    return np.asarray(parameter.detach().numpy(), np.float32)
