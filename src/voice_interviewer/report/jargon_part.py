"""The part of a report that tells which words were corrected, and which may be a term that was missed."""

from collections.abc import Iterator

from voice_interviewer.answer import Transcript
from voice_interviewer.jargon.corrections import Corrected, corrections_in
from voice_interviewer.jargon.glossary import offers
from voice_interviewer.report.document import Block, Heading, Item, Items, Line, Run, Style
from voice_interviewer.report.wording import clock


def jargon_blocks(transcript: Transcript) -> Iterator[Block]:
    """A list under a heading of its own; nothing where there is nothing to tell."""
    said = (*_corrections(transcript), *_offers(transcript))
    if said:
        yield Heading("Words to check")
        yield Items(tuple(map(Item, said)))


def correction_lines(transcript: Transcript) -> tuple[str, ...]:
    """What stands in place of what was heard."""
    return tuple(map(_plain, _corrections(transcript)))


def offer_lines(transcript: Transcript) -> tuple[str, ...]:
    """What may have been said; the transcript has what was heard."""
    return tuple(map(_plain, _offers(transcript)))


def _corrections(transcript: Transcript) -> Iterator[Line]:
    words = transcript.words
    for each in corrections_in(words):
        yield _at(words[each.first].start, _told(each))


def _told(each: Corrected) -> str:
    if not each.text:
        return f"“{each.heard}” was heard, and taken out: it was not said."
    if not each.heard:
        return f"{each.text}: added, the recogniser left it out."
    return f"{each.text}: corrected, heard as “{each.heard}”."


def _offers(transcript: Transcript) -> Iterator[Line]:
    for offer in offers(transcript):
        yield _at(transcript.words[offer.first].start, f"“{offer.heard}”: perhaps {offer.term}.")


def _at(moment: float, text: str) -> Line:
    return (Run(clock(moment), Style.TIME), Run(text))


def _plain(line: Line) -> str:
    return " ".join(run.text for run in line)
