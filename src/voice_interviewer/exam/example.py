"""Two labelled answers to start from, for whoever writes some of their own."""

import json

_SENTENCES = (
    ("We quote a delivery hour to ninety thousand households a day, and a wrong one costs us a second trip.",
     ["context"], False),
    ("The depot averages live in one table that the nightly job and the quote service both read, since two copies had "
     "drifted apart, and the price is that everything waits for the nightly load.", ["architecture"], True),
    ("If one day in three is off by more than an hour, the duty planner is called, and Ines signs off the fix.",
     ["operations", "risks"], False),
    ("So that's the first half of it.", ["other"], False),
)  # fmt: skip

LABELLED = {
    "id": "own-001",
    "question": "How would you run a model that promises delivery times?",
    "kind": "design",
    "sentences": [{"text": text, "labels": labels, "tradeoff": tradeoff} for text, labels, tradeoff in _SENTENCES],
    "scores": {"context": 2, "architecture": 3, "operations": 3, "risks": 2, "structure": 2, "relevance": 2},
    "pitfalls": [],
}
"""Labels, scores and pitfalls, each as the scale of the grader has them."""

BOUNDED = {
    "id": "own-002",
    "question": "How do you notice that a model drifts?",
    "kind": "concept",
    "sentences": ["Drift, monitoring, alerts, dashboards.", "All of it, end to end, best practice."],
    "bounds": {"context": [0, 0], "architecture": [0, 1], "operations": [0, 1], "risks": [0, 0], "relevance": [0, 1]},
}
"""Bounds in the place of scores, for an answer on which fair interviewers differ a little."""


def example_lines() -> tuple[str, ...]:
    """The two, one JSON object a line: a file that can be read as it is."""
    return tuple(json.dumps(answer, ensure_ascii=False) for answer in (LABELLED, BOUNDED))
