"""The ledger of an answer: every figure, tool, owner and trade-off that was said, and jargon that was never explained.

It lists what stands in the words and judges nothing: whether a claim is good is the grader's business. Each kind is
found by a file of its own beside this one.
"""

from collections.abc import Sequence

from voice_interviewer.structure.claims.claim import Claim, ClaimKind, Ledger
from voice_interviewer.structure.claims.jargon import jargon_claims
from voice_interviewer.structure.claims.numbers import number_claims
from voice_interviewer.structure.claims.owners import owner_claims
from voice_interviewer.structure.claims.tools import tool_claims
from voice_interviewer.structure.claims.words import Said
from voice_interviewer.structure.grade import Grade, Sentence, SentenceLabels


def ledger(sentences: Sequence[Sentence], labels: Sequence[SentenceLabels], question: str = "") -> Ledger:
    """Everything that an answer claims. Terms of the ``question`` count as known.

    There is one label per sentence, or none at all where the answer was not read; then no trade-off is listed.
    """
    answer = [Said(index, sentence) for index, sentence in enumerate(sentences)]
    return Ledger(
        numbers=tuple(claim for said in answer for claim in number_claims(said)),
        tools=tuple(tool_claims(answer)),
        owners=tuple(claim for said in answer for claim in owner_claims(said)),
        tradeoffs=tuple(tradeoff_claims(answer, labels)),
        jargon=tuple(jargon_claims(answer, question)),
    )


def claims_of(grade: Grade, question: str) -> Ledger | None:
    """Everything that a graded answer claims; None where there was too little to grade."""
    return None if grade.abstained else ledger(grade.sentences, grade.labels, question)


def tradeoff_claims(answer: Sequence[Said], labels: Sequence[SentenceLabels]) -> list[Claim]:
    """The sentences that weigh, limit or refuse, as the reader of the answer saw them: what the scores go by, too."""
    if not labels:
        return []
    weighing = [said for said, label in zip(answer, labels, strict=True) if label.tradeoff and said.tokens]
    return [said.claim(ClaimKind.TRADEOFF, 0, len(said.tokens) - 1) for said in weighing]
