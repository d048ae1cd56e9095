"""What a log of rounds says: the figures once things had settled, at the end, and whether anything leaked."""

import json
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from voice_interviewer.ui.shell.tasks import WORKERS

SETTLED = 10.0
"""Minutes after which everything was opened once: pages are made, models loaded, caches filled."""

WINDOW = 6
"""Rounds of which the median counts, at either end."""

LEAST = 1.05
"""Memory may have grown to that much of what it was."""

Line = dict[str, Any]


def told(log: Path) -> str:
    """A table, and a verdict a line."""
    lines = [json.loads(line) for line in log.read_text(encoding="utf-8").splitlines()]
    if not lines:
        return "No round was finished."
    settled = [line for line in lines if line["at"] >= 60 * SETTLED] or lines
    first, last = settled[:WINDOW], settled[-WINDOW:]
    minutes = (lines[-1]["at"] + lines[-1]["seconds"]) / 60
    text = [f"{len(lines)} rounds in {minutes:.0f} minutes; settled after {SETTLED:.0f}, {len(settled)} rounds since."]
    text += ["", f"| median of {len(first)} rounds | settled | at the end | growth |", "|---|---|---|---|"]
    text += [_row(name, *_ends(first, last, figure)) for name, figure in FIGURES.items()]
    return "\n".join([*text, "", *_verdicts(first, last), "", *_types(first, last), "", *_steps(lines)])


def _sum(key: str, children: bool) -> Callable[[Line], float]:
    def figure(line: Line) -> float:
        held = line["held"]
        return float(held["own"][key]) + (sum(child[key] for child in held["children"]) if children else 0.0)

    return figure


FIGURES: dict[str, Callable[[Line], float]] = {
    "window: MiB of its own": _sum("uss", False),
    "window: MiB resident": _sum("rss", False),
    "window and children: MiB resident": _sum("rss", True),
    "window and children: MiB of their own": _sum("uss", True),
    "window: handles": _sum("handles", False),
    "window and children: handles": _sum("handles", True),
    "window: threads": _sum("threads", False),
    "window and children: threads": _sum("threads", True),
    "threads but for workers": lambda line: _sum("threads", True)(line) - line.get("workers", 0),
    "workers": lambda line: float(line.get("workers", 0)),
    "window and children: sockets": _sum("sockets", True),
    "children": lambda line: float(len(line["held"]["children"])),
    "widgets": lambda line: float(line["objects"]["widgets"]),
    "QObjects": lambda line: float(line["objects"]["qobjects"]),
    "Python objects": lambda line: float(line["objects"]["python"]),
    "files in the temporary folder": lambda line: float(line["held"]["files"]["temporary"]),
    "files of the user": lambda line: float(line["held"]["files"]["data"]),
    "MiB of the user's files": lambda line: float(line["held"]["sizes"]["data"]),
    "files in the cache": lambda line: float(line["held"]["files"]["cache"]),
    "open files of the app": lambda line: float(len(line["open"])),
    "takes": lambda line: float(line["library"]["takes"]),
    "entries of the journal": lambda line: float(line["library"]["events"]),
}

MEMORY = ("window: MiB resident", "window and children: MiB resident")
"""What is its own alone hangs on which other programs share a library with it just then."""

NO_MORE = (
    "widgets",
    "window and children: sockets",
    "children",
    "files in the temporary folder",
    "open files of the app",
)

AT_MOST = ("window and children: handles", "threads but for workers")
"""The most of each six rounds is compared. Qt's pool keeps its threads for half a minute, so that two of some 18 are
there after every other round, and a median would only tell in which half of the rounds it looked."""

ABOUT_AS_MANY = ("QObjects",)
"""Its number hangs on what is shown just now, so a few more or less say nothing."""

FEW = 1.01
"""To how much of what they were these may have grown."""


def _ends(first: Sequence[Line], last: Sequence[Line], figure: Callable[[Line], float]) -> tuple[float, float]:
    return statistics.median(map(figure, first)), statistics.median(map(figure, last))


def _row(name: str, before: float, after: float) -> str:
    grown = f"{100 * (after / before - 1):+.1f} %" if before else f"{after - before:+g}"
    return f"| {name} | {before:,.1f} | {after:,.1f} | {grown} |"


def _verdicts(first: Sequence[Line], last: Sequence[Line]) -> list[str]:
    told = []
    for name in MEMORY:
        before, after = _ends(first, last, FIGURES[name])
        told.append(f"{'PASS' if after <= LEAST * before else 'FAIL'}: {name}, {before:.1f} to {after:.1f}")
    for name in ABOUT_AS_MANY:
        before, after = _ends(first, last, FIGURES[name])
        told.append(f"{'PASS' if after <= FEW * before else 'FAIL'}: about as many {name}, {before:g} to {after:g}")
    for name in NO_MORE:
        before, after = _ends(first, last, FIGURES[name])
        told.append(f"{'PASS' if after <= before else 'FAIL'}: no more {name}, {before:g} to {after:g}")
    for name in AT_MOST:
        before, after = (max(map(FIGURES[name], lines)) for lines in (first, last))
        told.append(f"{'PASS' if after <= before else 'FAIL'}: no more {name}, at most {before:g} to {after:g}")
    workers = max(map(FIGURES["workers"], last))  # one more whenever more than ever is to be done at once
    return [*told, f"{'PASS' if workers <= WORKERS else 'FAIL'}: no more than {WORKERS} workers, {workers:g}"]


def _types(first: Sequence[Line], last: Sequence[Line]) -> list[str]:
    """The types of Python objects of which there are more."""
    names = {name for line in (*first, *last) for name in line["objects"]["by_type"]}
    grown = {}
    for name in names:
        before, after = _ends(first, last, lambda line, name=name: float(line["objects"]["by_type"].get(name, 0)))  # type: ignore[misc]  # mypy cannot infer a lambda's default
        if after > before and before:
            grown[name] = (before, after)
    most = sorted(grown, key=lambda name: grown[name][0] - grown[name][1])[:10]
    return ["Types that grew most:", *(f"- {name}: {grown[name][0]:g} to {grown[name][1]:g}" for name in most)]


def _steps(lines: Sequence[Line]) -> list[str]:
    """What failed, how often, and how long each step took."""
    names = {name: None for line in lines for name in line["steps"]}
    told = ["| step | taken | failed | median s | longest s |", "|---|---|---|---|---|"]
    for name in names:
        took = [line["steps"][name] for line in lines if name in line["steps"]]
        failed = sum(name in line["failed"] for line in lines)
        told.append(f"| {name} | {len(took)} | {failed} | {statistics.median(took):.1f} | {max(took):.1f} |")
    return told
