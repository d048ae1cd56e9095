"""The ledger of claims as JSON for other programs. See `json_report` for the rules that all of it keeps."""

from voice_interviewer.report.json_values import JsonObject, rounded
from voice_interviewer.structure.claims.claim import Claim, Ledger


def claims_json(ledger: Ledger) -> JsonObject:
    """Everything that an answer claims, in the order in which it was said.

    ``numbers``, ``tools``, ``owners``, ``tradeoffs`` and ``jargon`` (terms never explained), each a list of ``text``
    (the words as said), ``subject`` (a number's unit, counted noun or measure, the owner, a tool's or a term's name;
    empty where there is none), ``figure`` and ``values`` (of a number: as said, and what it is worth; two values for a
    range, none where it is vague; as text, so that a small one keeps its digits), ``sentence`` (index), ``begin`` and
    ``end`` (characters in the sentence), ``second``, ``missing`` (unit, statement, explanation, or null) and ``mark``
    (the same as a sentence, or null).
    """
    kinds = {
        "numbers": ledger.numbers,
        "tools": ledger.tools,
        "owners": ledger.owners,
        "tradeoffs": ledger.tradeoffs,
        "jargon": ledger.jargon,
    }
    return rounded({name: [_claim_json(claim) for claim in claims] for name, claims in kinds.items()})


def _claim_json(claim: Claim) -> JsonObject:
    return {
        "text": claim.text,
        "subject": claim.subject,
        "figure": claim.figure,
        "values": [f"{value:.12g}" for value in claim.values],
        "sentence": claim.sentence,
        "begin": claim.begin,
        "end": claim.end,
        "second": claim.second,
        "missing": claim.mark.missing.value if claim.mark else None,
        "mark": claim.mark.text if claim.mark else None,
    }
