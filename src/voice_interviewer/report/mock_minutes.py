"""The part of a mock interview's report that goes by the minute."""

from collections.abc import Iterator

from voice_interviewer.programme.mock.fatigue import Fatigue
from voice_interviewer.programme.mock.timeline import Minute
from voice_interviewer.report.document import Block, Facts, Heading, Paragraph, line
from voice_interviewer.report.wording import percent

HOW = (
    "Minutes of speaking, one answer behind the other. Counted are words, filled pauses (um and uh), and the share of "
    "sentences that belong to one of the four sections."
)


def minutes_blocks(fatigue: Fatigue) -> Iterator[Block]:
    """What the curve shows, then the curve in numbers; without one, why there is none."""
    yield Heading("Over the interview")
    yield Paragraph(line(fatigue.text))
    if fatigue.minutes:
        yield Paragraph(line(HOW))
        yield Facts(tuple((f"Minute {number}", minute_in_words(one)) for number, one in enumerate(fatigue.minutes, 1)))


def minute_in_words(minute: Minute) -> str:
    """One minute in numbers."""
    share = minute.share_in_sections
    heard = (
        f"{minute.words_per_minute:.0f} words a minute, {minute.filled_pauses_per_minute:.1f} filled pauses a minute"
    )
    return heard if share is None else f"{heard}, {percent(share)} of sentences in a section"
