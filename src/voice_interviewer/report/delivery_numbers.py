"""The numbers of delivery by name, as the report lists them."""

from collections.abc import Iterator, Mapping, Sequence

from voice_interviewer.delivery.findings import Delivery, Pace, PauseBand, PausePlace, SilentPause, Wording, WordingKind
from voice_interviewer.delivery.pauses import (
    LONG_PAUSE,
    VERY_LONG_PAUSE,
    median_seconds,
    pause_table,
    within_clauses_per_minute,
)
from voice_interviewer.delivery.pet_phrases import PetPhrase
from voice_interviewer.delivery.wording import named, times, written
from voice_interviewer.report.wording import percent

_LENGTHS: Mapping[PauseBand, str] = {
    PauseBand.SHORT: f"up to {LONG_PAUSE:.0f} s",
    PauseBand.LONG: f"up to {VERY_LONG_PAUSE} s",
    PauseBand.VERY_LONG: "longer",
}


def numbers(delivery: Delivery) -> Iterator[tuple[str, str]]:
    """Those that could be measured; a number that too little was said for is left out."""
    pace = delivery.pace
    yield "Words", str(pace.words)
    yield from _rates(pace)
    if pace.response_latency is not None:
        yield "Before the first word", f"{pace.response_latency:.1f} s"
    yield "Filled pauses", _filled_pauses(delivery)
    places = not delivery.manner.stutters
    yield "Silent pauses", _silent_pauses(delivery.silent_pauses, places)
    if delivery.silent_pauses:
        yield "By length", pauses_by_length(delivery.silent_pauses, places)
    rate = within_clauses_per_minute(delivery.silent_pauses, pace)
    if rate is not None and places:
        yield "Inside a clause", f"{rate:.1f} silent pauses a minute"


def pauses_by_length(pauses: Sequence[SilentPause], with_places: bool = True) -> str:
    """How many silent pauses there are of each length and, with places, how many of those fall inside a clause."""
    told = []
    for band, places in pause_table(pauses).items():
        count, within = sum(places.values()), places[PausePlace.WITHIN_CLAUSE]
        told.append(f"{_LENGTHS[band]}: {count}" + (f" ({within} inside a clause)" if within and with_places else ""))
    return "; ".join(told)


def wording_numbers(wording: Wording, pets: Sequence[PetPhrase]) -> Iterator[tuple[str, str]]:
    """Every class of wording with its count, its rate where there is one, and its commonest phrases."""
    rows = (
        ("Filler words", WordingKind.DISCOURSE_FILLER, wording.discourse_fillers_per_100_words),
        ("Crutch words", WordingKind.CRUTCH_WORD, wording.crutch_words_per_100_words),
        ("Hedges", WordingKind.HEDGE, wording.hedges_per_100_words),
        ("Repetitions", WordingKind.REPETITION, None),
        ("False starts", WordingKind.FALSE_START, None),
    )
    for name, kind, rate in rows:
        hits = wording.of(kind)
        per_100 = f" ({rate:.1f} per 100 words)" if rate is not None and hits else ""
        yield name, f"{len(hits)}{per_100}" + (f": {named(hits)}" if hits else "")
    if pets:
        told = (
            f"“{written(pet.phrase)}” {times(len(pet.hits))} here, in {pet.other_takes} of your last takes"
            for pet in pets
        )
        yield "Phrases that come back", "; ".join(told)


def _rates(pace: Pace) -> Iterator[tuple[str, str]]:
    if pace.words_per_minute is not None:
        yield "Pace", f"{pace.words_per_minute:.0f} words a minute"
    if len(pace.windows) > 1:
        rates = [window.words_per_minute for window in pace.windows]
        yield "In stretches of 15 s", f"{min(rates):.0f} to {max(rates):.0f} words a minute"
    if pace.articulation_rate is not None:
        yield "Articulation rate", f"{pace.articulation_rate:.1f} syllables a second while speaking"
    if pace.phonation_ratio is not None:
        yield "Time spent speaking", percent(pace.phonation_ratio)
    if pace.mean_length_of_run is not None:
        yield "Between two pauses", f"{pace.mean_length_of_run:.1f} syllables on average"


def _filled_pauses(delivery: Delivery) -> str:
    rates = [
        f"{rate:.1f} {unit}"
        for rate, unit in (
            (delivery.filled_pauses_per_minute, "a minute"),
            (delivery.filled_pauses_per_100_words, "per 100 words"),
        )
        if rate is not None
    ]
    return f"{len(delivery.filled_pauses)} ({', '.join(rates)})" if rates else str(len(delivery.filled_pauses))


def _silent_pauses(pauses: Sequence[SilentPause], with_places: bool) -> str:
    middle = median_seconds(pauses)
    if middle is None:
        return "0"
    within = sum(pause.place is PausePlace.WITHIN_CLAUSE for pause in pauses)
    longest = max(pause.seconds for pause in pauses)
    inside = f"{within} inside a clause; " if with_places else ""
    return f"{len(pauses)} ({inside}half of them under {middle:.1f} s, the longest {longest:.1f} s)"
