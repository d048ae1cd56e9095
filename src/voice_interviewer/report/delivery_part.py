"""The part of a report that tells how an answer was spoken, and the transcript. No scores, no content."""

from collections.abc import Iterator, Sequence

from voice_interviewer.delivery.findings import Delivery, Observation, PausePlace, VerbatimWord
from voice_interviewer.report.document import Block, Facts, Heading, Item, Items, Line, Paragraph, Run, Style, line
from voice_interviewer.report.phrases import sentences
from voice_interviewer.report.wording import clock, percent, span


def delivery_blocks(delivery: Delivery) -> Iterator[Block]:
    """What was observed, then the numbers, each with its name and unit."""
    yield Heading("Delivery")
    if delivery.observations:
        yield Items(tuple(Item(_observed(observation)) for observation in delivery.observations))
    yield Heading("Numbers", 3)
    yield Facts(tuple(_numbers(delivery)))


def transcript_blocks(delivery: Delivery) -> Iterator[Block]:
    """The words as they were said, with a note on how filled pauses are marked."""
    yield Heading("Transcript")
    if not delivery.words:
        yield Paragraph(line("No speech was heard."))
        return
    if delivery.filled_pauses:
        yield Paragraph((Run("Filled pauses are marked:"), Run("um", Style.FILLER)))
    yield said_sentences(delivery)


def said_sentences(delivery: Delivery) -> Items:
    """The words as they were said, a sentence a line with its time, filled pauses marked."""
    return Items(tuple(Item((Run(clock(said[0].start)), *_marked(said))) for said in sentences(delivery.words)))


def _observed(observation: Observation) -> Line:
    when = span(observation.start, observation.end)
    return (Run(observation.text), Run(f"({when})")) if when else line(observation.text)


def _marked(words: Sequence[VerbatimWord]) -> Line:
    return tuple(Run(word.text, Style.FILLER if word.filler else Style.PLAIN) for word in words)


def _numbers(delivery: Delivery) -> Iterator[tuple[str, str]]:
    """Those that could be measured; a number that too little was said for is left out."""
    pace = delivery.pace
    yield "Words", str(pace.words)
    if pace.words_per_minute is not None:
        yield "Pace", f"{pace.words_per_minute:.0f} words a minute"
    if pace.articulation_rate is not None:
        yield "Articulation rate", f"{pace.articulation_rate:.1f} syllables a second while speaking"
    if pace.phonation_ratio is not None:
        yield "Time spent speaking", percent(pace.phonation_ratio)
    if pace.mean_length_of_run is not None:
        yield "Between two pauses", f"{pace.mean_length_of_run:.1f} syllables on average"
    if pace.response_latency is not None:
        yield "Before the first word", f"{pace.response_latency:.1f} s"
    yield "Filled pauses", _filled_pauses(delivery)
    yield "Silent pauses", _silent_pauses(delivery)


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


def _silent_pauses(delivery: Delivery) -> str:
    pauses = delivery.silent_pauses
    if not pauses:
        return "0"
    within = sum(pause.place is PausePlace.WITHIN_CLAUSE for pause in pauses)
    longest = max(pause.seconds for pause in pauses)
    return f"{len(pauses)} ({within} inside a clause, the longest {longest:.1f} s)"
