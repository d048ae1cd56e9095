"""Proofs of exemplars as text: where a score missed its band, and which sentence did what."""

from collections.abc import Iterator

from voice_interviewer.answer import Section
from voice_interviewer.exam.exemplars import Miss, Proof, scores_of
from voice_interviewer.structure.grade import Grade, SentenceLabels

LETTERS = {Section.CONTEXT: "C", Section.ARCHITECTURE: "A", Section.OPERATIONS: "O", Section.RISKS: "R"}

LIKELY = 0.5
"""From this probability on a reader is said to have seen something in a sentence."""


def miss_text(miss: Miss) -> str:
    """One missed band in words."""
    where = "above" if miss.given > miss.band.high else "below"
    return f"{miss.score} {miss.given} is {where} its band {miss.band.low} to {miss.band.high}"


def headline(proof: Proof) -> str:
    """The exemplar, its scores, and whether they fit; or why it has none."""
    if proof.grade.abstained is not None:
        return f"{proof.question.id} {proof.name}: not graded: {proof.grade.explanation}"
    scores = scores_of(proof.grade)
    each = " ".join(f"{LETTERS[section]}{score}" for section, score in scores.items())
    fits = "fits" if not proof.misses else "; ".join(miss_text(miss) for miss in proof.misses)
    return f"{proof.question.id} {proof.name}: {sum(scores.values())} of 16 ({each}): {fits}"


def explained(proof: Proof) -> Iterator[str]:
    """The headline, then every sentence with what it was read as, then why each section got its score."""
    yield headline(proof)
    if proof.grade.explanation and proof.grade.abstained is None:
        yield f"  {proof.grade.explanation}"
    yield from (f"  {line}" for line in sentences(proof.grade))
    for score in proof.grade.sections:
        yield f"  {score.section.value} {score.score}: {score.reason}"


def sentences(grade: Grade) -> Iterator[str]:
    """Each sentence with its sections and with what it shows."""
    for sentence, labels in zip(grade.sentences, grade.labels, strict=True):
        yield f"[{_read_as(labels)}] {sentence.text}"


def _read_as(labels: SentenceLabels) -> str:
    sections = "".join(LETTERS[section] for section in Section if section.value in labels.labels) or "-"
    shown = [name for name, chance in labels.shows.items() if chance >= LIKELY]
    return ", ".join([sections, *shown, *(["trade-off"] if labels.tradeoff else [])])
