"""An assessor whose reader is quick, for what is made of transcripts by the thousand; and what holds of all it says."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import msgspec

from support.fake_library import FakeLibrary
from support.fake_reader import FakeReader
from support.fake_transcriber import FakeTranscriber
from support.fuzz_transcripts import all_finite
from voice_interviewer.answer import Section
from voice_interviewer.assess import Assessor
from voice_interviewer.bank.bank import Bank
from voice_interviewer.delivery.findings import Delivery
from voice_interviewer.jargon.corrections_file import CorrectionsFile
from voice_interviewer.jargon.glossary import Glossary
from voice_interviewer.jargon.own_words import OwnWordsFile
from voice_interviewer.structure.claims.claim import Ledger
from voice_interviewer.structure.grade import AnswerReader, Grade, Sentence
from voice_interviewer.structure.grader import Grader
from voice_interviewer.take import Findings

LABELS = {*(section.value for section in Section), "other"}


def assessor_in(folder: Path, reader: AnswerReader | None = None) -> Assessor:
    """With a correction and a word that is fine."""
    corrections, own = CorrectionsFile(folder / "corrections.json"), OwnWordsFile(folder / "own_words.json")
    corrections.add("cube flow", "Kubeflow")
    own.add("basically")
    library = FakeLibrary(folder)
    return Assessor(
        FakeTranscriber(),
        Grader(reader or FakeReader()),
        lambda: library,
        lambda: Bank(()),
        Glossary(lambda: "Kafka, Feast", corrections, own),
    )


def check(findings: Findings) -> None:
    """What holds of the findings in any transcript: they can be kept, are finite, and point at what is there."""
    kept = msgspec.json.decode(msgspec.json.encode(findings), type=Findings)
    assert msgspec.to_builtins(kept) == msgspec.to_builtins(findings)
    assert all_finite(findings)
    check_delivery(findings.delivery)
    check_grade(findings.grade)
    ratio, speech = findings.delivery.pace.phonation_ratio, findings.transcript.speech
    if ratio is not None and all(span.seconds >= 0 for span in speech):
        in_order = all(one.end <= other.start for one, other in pairwise(speech))
        assert 0 <= ratio <= 1 + 1e-9 or not in_order


def check_delivery(delivery: Delivery) -> None:
    """Counts are no less than nothing; every hit names words that are there."""
    assert delivery.pace.words >= 0
    for hit in delivery.wording.hits if delivery.wording else ():
        assert hit.words
        assert all(0 <= place < len(delivery.words) for place in hit.words)


def check_grade(grade: Grade) -> None:
    """Scores on their scales or a reason for none; evidence among the sentences; one label a sentence."""
    assert len(grade.labels) in (len(grade.sentences), 0)
    assert bool(grade.sections) == (grade.abstained is None)
    assert all(set(entry.labels) <= LABELS for entry in grade.labels)
    assert grade.structure is None or 0 <= grade.structure <= 4
    assert grade.relevance is None or 0 <= grade.relevance <= 2
    for entry in grade.sections:
        assert 0 <= entry.score <= 4
        assert 0 <= entry.sureness <= 1
        assert all(0 <= place < len(grade.sentences) for place in entry.evidence)
    for pitfall in grade.pitfalls:
        assert all(0 <= place < len(grade.sentences) for place in pitfall.evidence)
    assert len(grade.advice) <= 3


def check_claims(grade: Grade, ledger: Ledger | None) -> None:
    """Each claim is words of its sentence, in order, and its figures are finite."""
    assert (ledger is None) == (grade.abstained is not None)
    if ledger is not None:
        check_claims_of(grade.sentences, ledger)


def check_claims_of(sentences: Sequence[Sentence], ledger: Ledger) -> None:
    """The same, of the sentences themselves."""
    assert all_finite(ledger)
    for claims in (ledger.numbers, ledger.tools, ledger.owners, ledger.tradeoffs, ledger.jargon):
        for claim in claims:
            assert sentences[claim.sentence].text[claim.begin : claim.end] == claim.text
        assert all(one.sentence <= other.sentence for one, other in pairwise(claims))
