"""Teaching: gradient descent on the lessons, and what the network says of answers it is asked about."""

import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.exam.reader.answers import LabelledAnswer
from benchmarks.exam.reader.lessons import UNKNOWN, Batch, Teacher, batches
from benchmarks.exam.reader.network import LABELS, ReaderNetwork
from voice_interviewer.reading.windows import best_window

RATE = 3e-4
HEAD_RATE = 5.0
"""The heads are new and learn this many times as fast as the encoder."""
WARM_UP = 0.06
BATCH = 6
DECAY = 0.01
CLIP = 1.0

WEIGHTS = {"labels": 1.0, "tradeoff": 0.8, "shows": 0.7, "relevance": 1.0}
"""How much each part of what is to be learnt counts."""

Table = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Said:
    """What the network says of one answer: probabilities by sentence, and of relevance."""

    outputs: Table
    relevance: float


def loss(network: ReaderNetwork, lessons: Batch) -> Tensor:
    """How wrong the network is on a batch."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        sentences, relevance = network(lessons.tokens, lessons.pool, lessons.mask)
    wrong = functional.binary_cross_entropy_with_logits(sentences.float(), lessons.outputs, reduction="none")
    labels = len(LABELS)
    parts = {
        "labels": wrong[..., :labels].sum(-1),
        "tradeoff": wrong[..., labels],
        "shows": wrong[..., labels + 1 :].sum(-1),
    }
    total = torch.zeros(())
    for name, values in parts.items():
        total = total + WEIGHTS[name] * (values * lessons.there).sum() / lessons.there.sum()
    known = lessons.relevance != UNKNOWN
    if known.any():
        off = functional.binary_cross_entropy_with_logits(relevance.float()[known, 0], lessons.relevance[known])
        total = total + WEIGHTS["relevance"] * off
    return total


def taught(
    network: ReaderNetwork,
    teacher: Teacher,
    passes: int,
    seed: int,
    report: Callable[[str], None] = print,
    rate: float = RATE,
) -> ReaderNetwork:
    """Teach a network in place, for some passes over the teacher's answers."""
    torch.manual_seed(seed)
    chance = random.Random(seed)
    open_parts = [(name, part) for name, part in network.named_parameters() if part.requires_grad]
    encoder = [part for name, part in open_parts if name.startswith("encoder")]
    heads = [part for name, part in open_parts if not name.startswith("encoder")]
    groups = [{"params": encoder, "lr": rate}, {"params": heads, "lr": rate * HEAD_RATE}]
    optimizer = torch.optim.AdamW(groups, weight_decay=DECAY)
    steps = passes * math.ceil(len(teacher.lessons(random.Random(0))) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: pace(step, steps))
    began = time.monotonic()
    for turn in range(passes):
        network.train()
        total, count = 0.0, 0
        for lessons in batches(teacher.lessons(chance), BATCH, chance):
            value = loss(network, lessons)
            optimizer.zero_grad()
            value.backward()
            nn.utils.clip_grad_norm_([*encoder, *heads], CLIP)
            optimizer.step()
            schedule.step()
            total, count = total + float(value.detach()), count + 1
        report(f"pass {turn + 1} of {passes}: loss {total / count:.3f}, {time.monotonic() - began:.0f} s")
    return network


def pace(step: int, steps: int) -> float:
    """The share of the full rate: a short rise, then a straight fall to nothing."""
    return min(1.0, (step + 1) / max(1.0, WARM_UP * steps)) * max(0.0, 1 - step / steps)


def said(network: ReaderNetwork, teacher: Teacher, answers: Sequence[LabelledAnswer]) -> list[Said]:
    """What the network says of answers."""
    network.eval()
    with torch.no_grad():
        return [said_of(network, teacher, answer) for answer in answers]


def said_of(network: ReaderNetwork, teacher: Teacher, answer: LabelledAnswer) -> Said:
    """What the network says of one answer, window by window, as the app does it."""
    found = teacher.exact(answer)
    outputs = []
    for window in found:
        pool = torch.zeros(1, len(window.spans), len(window.tokens))
        for row, (first, end) in enumerate(window.spans):
            pool[0, row, first:end] = 1 / (end - first)
        outputs.append(network(torch.tensor([window.tokens]), pool))
    places = [best_window(at, found) for at in range(len(answer.sentences))]
    sentences = [torch.sigmoid(outputs[number][0][0, row]).double().numpy() for number, row in places]
    relevance = [float(torch.sigmoid(output[1])) for output in outputs]
    return Said(np.array(sentences), sum(relevance) / len(relevance))


def averaged(networks: Sequence[ReaderNetwork]) -> ReaderNetwork:
    """One network whose weights are the mean of several that began alike (Wortsman et al. 2022)."""
    result = ReaderNetwork()
    states = [network.state_dict() for network in networks]
    result.load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    return result
