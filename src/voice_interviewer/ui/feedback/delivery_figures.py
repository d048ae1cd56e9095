"""The numbers of delivery in groups, each with its definition."""

from collections.abc import Mapping, Sequence

from voice_interviewer.delivery.findings import (
    Delivery,
    FilledPause,
    PausePlace,
    SilentPause,
    Wording,
    WordingHit,
    WordingKind,
)
from voice_interviewer.delivery.pauses import median_seconds, within_clauses_per_minute
from voice_interviewer.delivery.wording import WORDS_ALONE, written
from voice_interviewer.ui.feedback import definitions
from voice_interviewer.ui.feedback.chips import Chip
from voice_interviewer.ui.feedback.definitions import Definition
from voice_interviewer.ui.shell.shortcuts import NOT_A_FILLER
from voice_interviewer.ui.widgets.wording import count, number

MARKABLE = WORDS_ALONE | {WordingKind.PET_PHRASE}
"""Habits of single words and phrases, which a user can say are fine."""

Figures = list[tuple[Definition, str]]

WORDING_ROWS: Mapping[WordingKind, tuple[str, Definition]] = {
    WordingKind.DISCOURSE_FILLER: ("Filler words", definitions.FILLER_WORDS),
    WordingKind.CRUTCH_WORD: ("Crutch words", definitions.CRUTCH_WORDS),
    WordingKind.HEDGE: ("Hedges", definitions.HEDGES),
    WordingKind.REPETITION: ("Said twice", definitions.REPETITIONS),
    WordingKind.FALSE_START: ("False starts", definitions.REPETITIONS),
}


def pace_figures(delivery: Delivery) -> Figures:
    """How fast, and how steadily."""
    pace = delivery.pace
    share = None if pace.phonation_ratio is None else 100 * pace.phonation_ratio
    rates = [window.words_per_minute for window in pace.windows]
    stretches = f"{min(rates):.0f}–{max(rates):.0f}" if len(rates) > 1 else number(None)
    return [
        (definitions.WORDS_PER_MINUTE, number(pace.words_per_minute, 0)),
        (definitions.WINDOWS, stretches),
        (definitions.ARTICULATION_RATE, number(pace.articulation_rate)),
        (definitions.PHONATION, number(share, 0)),
        (definitions.LENGTH_OF_RUN, number(pace.mean_length_of_run, 0)),
        (definitions.LATENCY, number(pace.response_latency)),
    ]


def pause_figures(delivery: Delivery) -> Figures:
    """How often it was silent, where and for how long."""
    silent = delivery.silent_pauses
    within = (definitions.PAUSES_WITHIN, number(within_clauses_per_minute(silent, delivery.pace)))
    return [
        (definitions.SILENT_PAUSES, str(len(silent))),
        *(() if delivery.manner.stutters else (within,)),
        (definitions.MEDIAN_PAUSE, number(median_seconds(silent), 2)),
    ]


def filler_figures(delivery: Delivery) -> Figures:
    """How many filled pauses were heard."""
    return [
        (definitions.FILLED_PAUSES, str(len(delivery.filled_pauses))),
        (definitions.PER_MINUTE, number(delivery.filled_pauses_per_minute)),
        (definitions.PER_100_WORDS, number(delivery.filled_pauses_per_100_words)),
    ]


def wording_figures(wording: Wording) -> Figures:
    """How often words added nothing or softened."""
    return [
        (definitions.FILLER_WORDS, number(wording.discourse_fillers_per_100_words)),
        (definitions.CRUTCH_WORDS, number(wording.crutch_words_per_100_words)),
        (definitions.HEDGES, number(wording.hedges_per_100_words)),
    ]


def long_pause_chips(delivery: Delivery) -> list[Chip]:
    """Every long silence, with its place; of somebody who stutters without it."""
    where = {PausePlace.WITHIN_CLAUSE: " inside a clause", PausePlace.BETWEEN_CLAUSES: " between clauses"}
    places = {} if delivery.manner.stutters else where
    return [
        Chip(f"{pause.seconds:.1f} s{places.get(pause.place, '')}", pause.start, pause.end)
        for pause in delivery.long_pauses
    ]


def chip(hit: WordingHit) -> Chip:
    """A habit of wording, to be heard."""
    fine = f"Never mark “{written(hit.phrase)}” for me" if hit.kind in MARKABLE else ""
    return Chip(hit.text, hit.start, hit.end, fine, hit.phrase)


def filler_chip(pause: FilledPause) -> Chip:
    """A filled pause, to be heard and to be denied."""
    return Chip(pause.text, pause.start, pause.end, f"Not a filler ({NOT_A_FILLER.shown})")


def pauses_text(delivery: Delivery) -> str:
    """The long silences in a sentence."""
    long, least = delivery.long_pauses, f"{delivery.manner.long_pause:g} s or more"
    if not long:
        return f"No pause of {least}."
    longest = max(pause.seconds for pause in long)
    told = f"{count(len(long), 'pause')} of {least}, the longest {longest:.1f} s"
    return f"{told}." if delivery.manner.stutters else f"{told}; {_places(long)}."


def _places(long: Sequence[SilentPause]) -> str:
    inside = sum(pause.place is PausePlace.WITHIN_CLAUSE for pause in long)
    return {0: "all between clauses", len(long): "all inside a clause"}.get(inside, f"{inside} inside a clause")
