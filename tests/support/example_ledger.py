"""One answer whose ledger has every kind of claim, and every mark."""

from voice_interviewer.structure.claims.claim import Ledger
from voice_interviewer.structure.claims.ledger import ledger
from voice_interviewer.structure.grade import Sentence, SentenceLabels

SAID = (
    "We score forty thousand applications a day.",
    "We got it down to forty.",
    "Postgres holds the scores so that a clerk can look back, and there's Kafka.",
    "When the PSI goes over 0.25 the fraud duty lead is paged.",
    "I'd rather be a day late than wrong.",
)
"""Each sentence takes ten seconds."""


def example_ledger(timed: bool = True) -> Ledger:
    """Five figures, tools, owners, trade-offs and terms; ``timed`` as for a recording, else as typed."""
    sentences = [
        Sentence(text, 10.0 * place, 10.0 * place + 10) if timed else Sentence(text) for place, text in enumerate(SAID)
    ]
    return ledger(sentences, [SentenceLabels(("other",), place == len(SAID) - 1) for place in range(len(SAID))])
