"""The part of a report that lists what an answer claims, with what is missing beside it."""

from collections.abc import Iterator, Sequence

from voice_interviewer.report.document import Block, Heading, Item, Items, Paragraph, Run, Style, line
from voice_interviewer.report.wording import clock, quoted
from voice_interviewer.structure.claims.claim import WAYS_OUT, Claim, ClaimKind, Ledger


def claims_blocks(ledger: Ledger) -> Iterator[Block]:
    """A list for each kind of claim, under a heading of their own; nothing where nothing was claimed."""
    if not ledger.claims:
        return
    yield Heading("What you claimed")
    yield Paragraph(line(claims_summary(ledger)))
    for kind in ClaimKind:
        claims = ledger.of(kind)
        if claims:
            yield Heading(kind.title, 3)
            yield Items(tuple(map(_claimed, claims)))
            yield from (Paragraph(line(text)) for text in ways_out(claims))


def claims_summary(ledger: Ledger) -> str:
    """How many claims there are, and in how many something is missing."""
    counts = [f"{kind.title.lower()}: {len(ledger.of(kind))}" for kind in ClaimKind if ledger.of(kind)]
    listed = ", ".join(counts).capitalize()
    return f"{listed}. Marked as missing something: {len(ledger.marked)}."


def ways_out(claims: Sequence[Claim]) -> tuple[str, ...]:
    """What to do about the marks of these claims, each once."""
    return tuple(dict.fromkeys(WAYS_OUT[claim.mark.missing] for claim in claims if claim.mark is not None))


def claimed(claim: Claim) -> str:
    """The words as said; with the measure that a bare figure is a value of, where that stands further off."""
    apart = claim.kind is ClaimKind.NUMBER and claim.subject and claim.subject not in claim.text
    return f"{quoted(claim.text)} ({claim.subject})" if apart else quoted(claim.text)


def _claimed(claim: Claim) -> Item:
    when = () if claim.second is None else (Run(clock(claim.second), Style.TIME),)
    mark = () if claim.mark is None else (Run(claim.mark.text, Style.STRONG),)
    return Item((*when, Run(claimed(claim)), *mark))
