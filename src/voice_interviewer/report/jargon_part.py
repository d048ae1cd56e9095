"""The part of a report that tells which words were corrected, and which may be a term that was missed."""

from collections.abc import Iterator

from voice_interviewer.answer import Transcript
from voice_interviewer.jargon.corrections import corrections_in
from voice_interviewer.jargon.glossary import offers
from voice_interviewer.report.document import Block, Heading, Item, Items, line
from voice_interviewer.report.wording import clock


def jargon_blocks(transcript: Transcript) -> Iterator[Block]:
    """A list under a heading of its own; nothing where there is nothing to tell."""
    said = (*correction_lines(transcript), *offer_lines(transcript))
    if said:
        yield Heading("Words to check")
        yield Items(tuple(Item(line(text)) for text in said))


def correction_lines(transcript: Transcript) -> tuple[str, ...]:
    """What stands in place of what was heard."""
    words = transcript.words
    return tuple(
        f"{clock(words[each.first].start)} {each.text}: corrected, heard as “{each.heard}”."
        for each in corrections_in(words)
    )


def offer_lines(transcript: Transcript) -> tuple[str, ...]:
    """What may have been said; the transcript has what was heard."""
    return tuple(
        f"{clock(transcript.words[offer.first].start)} “{offer.heard}”: perhaps {offer.term}."
        for offer in offers(transcript)
    )
