"""Points and steps for the tables of ``voice_interviewer/structure``, from answers that the reader had not learnt from.

``fitted`` gives the numbers; ``python -m benchmarks.exam.reader.train`` prints them, and people write them, rounded,
into the tables of ``scores.py``, ``flow.py`` and ``pitfalls.py``, where they can be read beside what they mean.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch.nn import functional

from benchmarks.exam.reader.answers import LabelledAnswer
from voice_interviewer.structure import flow, pitfalls, relevance, scores
from voice_interviewer.structure.evidence import Statement, section_evidence, statements_of
from voice_interviewer.structure.grade import Reading
from voice_interviewer.structure.ladder import Points
from voice_interviewer.structure.relevance import Aboutness

PENALTY = 2e-3
"""On the squares of points per standard deviation of their evidence: few answers, so no kind may count wildly."""


@dataclass(frozen=True)
class Ladder:
    """The points of each kind of evidence, and the steps of each group."""

    points: dict[str, float]
    steps: list[list[float]]

    def __str__(self) -> str:
        steps = "; ".join(", ".join(f"{step:.2f}" for step in row) for row in self.steps)
        return "  ".join(f"{name} {value:.2f}" for name, value in self.points.items()) + f"  steps {steps}"


Read = tuple[LabelledAnswer, Reading]


def fitted(answers: Sequence[Read]) -> dict[str, Ladder]:
    """All tables, each fitted on the same answers."""
    seen = [(answer, statements_of(answer.texts, reading.sentences)) for answer, reading in answers]
    return {
        "sections": section_ladder(seen),
        "flow": flow_ladder(seen),
        "opens with tools": pitfall_ladder(
            pitfalls.OPENS_WITH_TOOLS, "tools_first", [(a, pitfalls.opening_of(found, a.kind)) for a, found in seen]
        ),
        "hides reasoning": pitfall_ladder(
            pitfalls.HIDES_REASONING, "jargon_overload", [(a, pitfalls.density_of(found)) for a, found in seen]
        ),
    }


def section_ladder(seen: Sequence[tuple[LabelledAnswer, list[Statement]]]) -> Ladder:
    """The same points for the four sections, steps for each."""
    rows, marks, groups = [], [], []
    for answer, found in seen:
        for group, (section, evidence) in enumerate(section_evidence(found).items()):
            rows.append(amounts(scores.TABLE, evidence))
            marks.append(answer.scores[section.value])
            groups.append(group)
    return fit(scores.TABLE, rows, marks, groups, scores.TOP)


def flow_ladder(seen: Sequence[tuple[LabelledAnswer, list[Statement]]]) -> Ladder:
    """The structure score. It stands on the sections: write their numbers into ``scores.py``, then run this again."""
    rows = [amounts(flow.TABLE, flow.flow_of(found, section_evidence(found))) for _, found in seen]
    return fit(flow.TABLE, rows, [answer.scores["structure"] for answer, _ in seen], [0] * len(rows), scores.TOP)


def relevance_ladder(pairs: Sequence[tuple[Aboutness, bool]]) -> Ladder:
    """Answers below their own question (True) and below others: the points of either sign of it."""
    rows = [amounts(relevance.TABLE, about) for about, _ in pairs]
    return fit(relevance.TABLE, rows, [int(own) for _, own in pairs], [0] * len(rows), 1)


def pitfall_ladder(table: Sequence[Points], code: str, seen: Sequence[tuple[LabelledAnswer, object]]) -> Ladder:
    """One step: there or not."""
    rows = [amounts(table, shown) for _, shown in seen]
    return fit(table, rows, [int(code in answer.pitfalls) for answer, _ in seen], [0] * len(rows), 1)


def amounts(table: Sequence[Points], shown: object) -> list[float]:
    """How much of each kind of evidence there is."""
    return [float(getattr(shown, row.evidence)) for row in table]


def fit(
    table: Sequence[Points], rows: Sequence[Sequence[float]], marks: Sequence[int], groups: Sequence[int], top: int
) -> Ladder:
    """Maximum likelihood with a small penalty, by L-BFGS from zero: the same answers always give the same numbers."""
    amount = torch.tensor(rows, dtype=torch.float64)
    middle, spread = amount.mean(0), amount.std(0) + 1e-9
    reached = (torch.tensor(marks)[:, None] > torch.arange(top)[None]).double()
    group = torch.tensor(groups)
    points = torch.zeros(amount.shape[1], dtype=torch.float64, requires_grad=True)
    start = torch.linspace(-1.5, 1.5, top, dtype=torch.float64) if top > 1 else torch.zeros(1, dtype=torch.float64)
    steps = start.repeat(max(groups) + 1, 1).requires_grad_()
    optimizer = torch.optim.LBFGS([points, steps], max_iter=500, line_search_fn="strong_wolfe")

    def wrong() -> float:
        optimizer.zero_grad()
        height = (((amount - middle) / spread) @ points)[:, None] - steps[group]
        value = functional.binary_cross_entropy_with_logits(height, reached) + PENALTY * (points**2).sum()
        value.backward()
        return float(value.detach())

    optimizer.step(wrong)
    per_unit = (points / spread).detach()
    lift = float((middle * per_unit).sum())
    heights = amount @ per_unit
    likeliest = steps.detach() + lift
    return Ladder(
        {row.evidence: float(value) for row, value in zip(table, per_unit, strict=True)},
        [
            [
                (float(a) + float(b)) / 2
                for a, b in zip(line, as_many_below(heights[group == at], reached[group == at]), strict=True)
            ]
            for at, line in enumerate(likeliest)
        ],
    )


def as_many_below(heights: torch.Tensor, reached: torch.Tensor) -> list[float]:
    """Steps with as many answers below them as raters gave less than the score.

    Likeliest steps alone leave too few answers at the ends of the scale, since evidence that is uncertain draws to the
    middle; these alone follow chance in a small set. The tables have the mean of both.
    """
    return [float(torch.quantile(heights, 1 - share)) for share in reached.mean(0)]
