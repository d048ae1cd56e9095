"""The part of a report that tells how an answer was spoken, and the transcript. No scores, no content."""

from collections.abc import Iterator, Sequence

from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.findings import Delivery, Observation, VerbatimWord
from voice_interviewer.delivery.trouble import clusters
from voice_interviewer.report.delivery_numbers import numbers, wording_numbers
from voice_interviewer.report.document import Block, Facts, Heading, Item, Items, Line, Paragraph, Run, Style, line
from voice_interviewer.report.phrases import sentences
from voice_interviewer.report.wording import clock, span
from voice_interviewer.structure.grade import Grade


def delivery_blocks(
    delivery: Delivery, grade: Grade | None = None, compared: Compared | None = None
) -> Iterator[Block]:
    """What was observed, then the numbers, each with its name and unit.

    With a ``grade`` it is told in which section trouble gathers, with ``compared`` what differs from the last takes.
    """
    yield Heading("Delivery")
    observed = [_observed(observation) for observation in delivery.observations]
    if grade is not None:
        gathered = [(cluster.text, span(cluster.start, cluster.end)) for cluster in clusters(delivery, grade)]
        observed += [(Run(text), Run(f"({when})", Style.TIME)) for text, when in gathered]
    if observed:
        yield Items(tuple(map(Item, observed)))
    if compared is not None and compared.comparisons:
        yield Heading("Beside your last takes", 3)
        yield Items(tuple(Item(line(text)) for text in beside_last_takes(compared)))
    yield Heading("Numbers", 3)
    yield Facts(tuple(numbers(delivery)))
    if delivery.wording is not None:  # an earlier version did not measure it
        yield Heading("Wording", 3)
        yield Facts(tuple(wording_numbers(delivery.wording, compared.pet_phrases if compared else ())))


def beside_last_takes(compared: Compared) -> list[str]:
    """What differs from the last takes, or that nothing does."""
    told = [comparison.text for comparison in compared.noticeable]
    return told or [f"Pace, pauses and filled pauses are as in your last {compared.takes} takes."]


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
    told = ((Run(clock(said[0].start), Style.TIME), *_marked(said)) for said in sentences(delivery.words))
    return Items(tuple(map(Item, told)))


def _observed(observation: Observation) -> Line:
    when = span(observation.start, observation.end)
    return (Run(observation.text), Run(f"({when})", Style.TIME)) if when else line(observation.text)


def _marked(words: Sequence[VerbatimWord]) -> Line:
    return tuple(Run(word.text, Style.FILLER if word.filler else Style.PLAIN) for word in words)
