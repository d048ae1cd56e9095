"""The part of a report that tells what an interviewer would ask next, by whom, and why."""

from collections.abc import Iterator, Sequence

from voice_interviewer.report.document import Block, Heading, Item, Items, Run, Style, line
from voice_interviewer.report.wording import quoted
from voice_interviewer.structure.follow_ups import FollowUp

FEW = 3
"""Questions in a report; more would not be answered on one evening."""


def follow_up_blocks(questions: Sequence[FollowUp]) -> Iterator[Block]:
    """The first few, best first, each with its reason and the words it grows from; nothing where there are none."""
    if questions:
        yield Heading("An interviewer would ask")
        yield Items(tuple(_asked(question) for question in questions[:FEW]), numbered=True)


def _asked(question: FollowUp) -> Item:
    why = line(f"Why: {question.why}")
    said = (line(f"You said: {quoted(question.quote)}"),) if question.quote else ()
    return Item((Run(f"{question.voice.title}:", Style.STRONG), Run(question.text)), (why, *said))
