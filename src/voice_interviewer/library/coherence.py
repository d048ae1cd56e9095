"""Whether findings that were read back hang together. Each part may be of its form and still point at nothing."""

from collections.abc import Iterable, Iterator

from voice_interviewer.answer import Section
from voice_interviewer.structure.grade import OTHER, Grade
from voice_interviewer.take import Findings

_LABELS = frozenset({*(section.value for section in Section), OTHER})
_MOST_WORDS = 10**9
_BEST_SCORE, _BEST_RELEVANCE = 4, 2


def check_coherence(findings: Findings) -> None:
    """Raises ValueError where a score is on no scale, or a part points at a word or a sentence that is not there."""
    grade, words = findings.grade, len(findings.delivery.words)
    hits = findings.delivery.wording.hits if findings.delivery.wording else ()
    if not 0 <= findings.delivery.pace.words <= _MOST_WORDS:
        raise ValueError("a number of words that nobody says")
    _check_places((place for hit in hits for place in hit.words), words, "word")
    _check_places(_evidence(grade), len(grade.sentences), "sentence")
    if len(grade.labels) not in (0, len(grade.sentences)):
        raise ValueError(f"{len(grade.labels)} labels for {len(grade.sentences)} sentences")
    for entry in grade.labels:
        if not entry.labels or not _LABELS.issuperset(entry.labels):
            raise ValueError("a sentence has a label that is none")
    _check_scores((*(entry.score for entry in grade.sections), grade.structure), _BEST_SCORE)
    _check_scores((grade.relevance,), _BEST_RELEVANCE)


def _evidence(grade: Grade) -> Iterator[int]:
    for section in grade.sections:
        yield from section.evidence
    for pitfall in grade.pitfalls:
        yield from pitfall.evidence


def _check_places(places: Iterable[int], count: int, what: str) -> None:
    for place in places:
        if not 0 <= place < count:
            raise ValueError(f"there is no {what} {place}")


def _check_scores(scores: Iterable[int | None], best: int) -> None:
    for score in scores:
        if score is not None and not 0 <= score <= best:
            raise ValueError(f"a score of {score}")
