"""The tables of the report: every way of listening side by side, ours against the bars, and ours set by set."""

from collections.abc import Mapping, Sequence

from benchmarks.ears.clips import Kind
from benchmarks.ears.measures import MEASURES, Measure, Number, Reference
from benchmarks.ears.results import Keep, Results
from benchmarks.ears.score import words_differing
from benchmarks.ears.table import Table

References = Mapping[Reference, Results]
_REACHED = {True: "yes", False: "no", None: "–"}
_OF_A_SET = MEASURES[-5:-1]
_KINDS = {Kind.REAL: "people talking", Kind.SPLICED: "spliced", Kind.SPOKEN: "synthetic voices"}


def side_by_side(everyone: Sequence[Results]) -> Table:
    """One column for each way of listening, one row for each measure."""
    rows = [[measure.name, *(measure.shown(measure.of(one)) for one in everyone)] for measure in MEASURES]
    rows.insert(1, ["95 % interval", *map(_interval, everyone)])
    note = "The interval is made by drawing clips anew, 2,000 times."
    return Table("Beside other ways of listening", ["", *(one.name for one in everyone)], rows, note)


def against_the_bars(ours: Results, peers: Sequence[Results], references: References, split: bool) -> Table:
    """One row for each measure: what is to be reached, ours, the best peer that hears words, and the ratio.

    With ``split`` two thirds of the clips and the other third, fixed by their names, are shown apart as well.
    """
    parts = [ours.only(lambda clip: not clip.aside), ours.only(lambda clip: clip.aside)] if split else []
    rows = []
    for measure in MEASURES:
        value, bar = measure.of(ours), _bar(measure, references)
        best, name = _best(measure, [peer for peer in peers if peer.words or not measure.needs_words])
        rows.append([
            measure.name, _goal(measure, bar), *(measure.shown(measure.of(part)) for part in parts),
            measure.shown(value), _REACHED[measure.reached(value, bar)], measure.shown(best), name, _ratio(value, best),
        ])  # fmt: skip
    header = ["measure", "to reach", *(["two thirds", "one third"] if parts else []), "all", "reached"]
    return Table(f"{ours.name}: what is to be reached", [*header, "best peer", "which", "ours to it"], rows)


def by_set(ours: Results) -> Table:
    """One row for each set of clips. For the terminal: names of sets tell whose recordings they are."""
    rows = []
    for name in sorted({clip.set for clip in ours.clips}):
        part = ours.of_set(name)
        found = part.all.fillers
        rows.append([
            name, str(len(part.clips)), f"{part.all.seconds / 60:.1f}",
            f"{found.hits} of {found.expected}" if found.expected else "–", str(found.reported - found.hits),
            str(round(part.all.invented.count)), *(measure.shown(measure.of(part)) for measure in _OF_A_SET),
        ])  # fmt: skip
    header = ["set", "clips", "minutes", "found", "false", "invented", *(measure.name for measure in _OF_A_SET)]
    note = "Found and false: filled pauses on clips that have some. Invented: on clips that have none."
    return Table(f"{ours.name}: set by set", header, rows, note)


def parity(one: Results, other: Results) -> Table:
    """Words that differ between two engines with the same weights, by kind of clip and over all."""
    keeps: dict[str, Keep] = {_KINDS[kind]: lambda clip, kind=kind: clip.kind is kind for kind in Kind}  # type: ignore[misc]  # mypy cannot type the default
    rows = []
    for name, keep in {**keeps, "all": lambda _: True}.items():
        differing = words_differing(*(results.only(keep).heard for results in (one, other)))
        share = "–" if differing.rate is None else f"{100 * differing.rate:.1f} %"
        rows.append([name, f"{differing.count:.0f} of {differing.total:.0f}", share])
    note = "Edits between the clean words of the two, over the words of the longer. To reach, over all: 2 %."
    return Table("The same words from both engines", ["", "words that differ", "share"], rows, note)


def _bar(measure: Measure, references: References) -> Number:
    if measure.share_of is None or measure.bar is None:
        return measure.bar
    reference = references.get(measure.share_of)
    value = None if reference is None else measure.of(reference)
    return None if value is None else measure.bar * value


def _goal(measure: Measure, bar: Number) -> str:
    if bar is None:
        return "–"
    share = "" if measure.share_of is None else f" ({measure.bar:g} × {measure.share_of})"
    return f"{'≥' if measure.higher else '≤'} {measure.shown(bar)}{share}"


def _best(measure: Measure, peers: Sequence[Results]) -> tuple[Number, str]:
    told = [(value, peer.name) for peer in peers if (value := measure.of(peer)) is not None]
    return (max if measure.higher else min)(told) if told else (None, "–")


def _ratio(value: Number, other: Number) -> str:
    return "–" if value is None or not other else f"{value / other:.2f}"


def _interval(results: Results) -> str:
    between = results.f1_interval if results.words else None
    return "–" if between is None else f"{between[0]:.2f}–{between[1]:.2f}"
