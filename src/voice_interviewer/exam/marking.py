"""From graded papers to figures."""

from collections.abc import Callable, Sequence
from functools import partial

from voice_interviewer.exam.answers import CONTENT_SCORES, LABELS, PITFALLS, TOPS, LabelledSentence
from voice_interviewer.exam.bootstrap import Chance
from voice_interviewer.exam.measures import Measure, by_length, f1, mean_of, quadratic_kappa, share, within_one
from voice_interviewer.exam.paper import Paper
from voice_interviewer.exam.result import (
    Band,
    BoundsPart,
    ExamResult,
    Found,
    ScoreAgreement,
    ScoresPart,
    SentencesPart,
)
from voice_interviewer.structure.grade import SentenceLabels

TRADEOFF = "tradeoff"

Cells = Sequence[Sequence[tuple[bool, bool]]]
"""Whether a thing was expected and whether it was given, for each place in each answer."""


def mark(papers: Sequence[Paper], rubric: str, about: str) -> ExamResult:
    """The figures of an exam. The same papers always give the same figures, to the last digit."""
    scored = [paper for paper in papers if paper.answer.scores]
    labelled = [paper for paper in papers if paper.answer.labelled]
    bounded = [paper for paper in papers if paper.answer.bounds]
    return ExamResult(
        about=about,
        rubric=rubric,
        papers=tuple(papers),
        scores=_scores_part(scored) if scored else None,
        sentences=_sentences_part(labelled) if labelled else None,
        bounds=_bounds_part(bounded) if bounded else None,
    )


def _scores_part(papers: Sequence[Paper]) -> ScoresPart:
    chance = Chance(len(papers))
    expected = {name: [paper.answer.scores[name] for paper in papers] for name in TOPS}
    given = {name: [paper.scores[name] for paper in papers] for name in TOPS}
    words = [paper.answer.words for paper in papers]
    kappas = {name: quadratic_kappa(expected[name], given[name]) for name in TOPS}
    blind = {name: quadratic_kappa(expected[name], by_length(words, top)) for name, top in TOPS.items()}
    agreements = tuple(
        ScoreAgreement(
            name,
            chance.estimate(kappas[name]),
            chance.estimate(within_one(expected[name], given[name])),
            chance.estimate(blind[name]),
            tuple(_band(score, expected[name], given[name]) for score in range(top + 1)),
        )
        for name, top in TOPS.items()
    )
    return ScoresPart(
        len(papers),
        chance.estimate(_mean_of_content(kappas.__getitem__)),
        chance.estimate(_mean_of_content(blind.__getitem__)),
        agreements,
        tuple(_pitfall(code, papers, chance) for code in PITFALLS),
    )


def _mean_of_content(kappa: Callable[[str], Measure]) -> Measure:
    return mean_of([kappa(name) for name in CONTENT_SCORES])


def _band(score: int, expected: Sequence[int], given: Sequence[int]) -> Band:
    got = [g for e, g in zip(expected, given, strict=True) if e == score]
    return Band(score, len(got), got.count(score), sum(abs(g - score) <= 1 for g in got))


def _pitfall(code: str, papers: Sequence[Paper], chance: Chance) -> Found:
    return _found(code, [[(code in paper.answer.pitfalls, code in paper.pitfalls)] for paper in papers], chance)


def _sentences_part(papers: Sequence[Paper]) -> SentencesPart:
    chance = Chance(len(papers))
    cells = {label: _cells(partial(_has_label, label), papers) for label in LABELS}
    return SentencesPart(
        answers=len(papers),
        sentences=sum(len(paper.answer.sentences) for paper in papers),
        macro_f1=chance.estimate(mean_of([_f1(cells[label]) for label in LABELS])),
        labels=tuple(_found(label, cells[label], chance) for label in LABELS),
        tradeoff=_found(TRADEOFF, _cells(lambda sentence: sentence.tradeoff, papers), chance),
    )


def _has_label(label: str, sentence: LabelledSentence | SentenceLabels) -> bool:
    return label in sentence.labels


def _cells(has: Callable[[LabelledSentence | SentenceLabels], bool], papers: Sequence[Paper]) -> Cells:
    """Whether each sentence has something, by its labels and by the grader."""
    return [
        [(has(expected), has(given)) for expected, given in zip(paper.answer.sentences, paper.sentences, strict=True)]
        for paper in papers
    ]


def _found(name: str, cells: Cells, chance: Chance) -> Found:
    flat = [cell for answer in cells for cell in answer]
    return Found(name, chance.estimate(_f1(cells)), sum(e for e, _ in flat), sum(g for _, g in flat))


def _f1(cells: Cells) -> Measure:
    return f1(
        [sum(e and g for e, g in answer) for answer in cells], [sum(e != g for e, g in answer) for answer in cells]
    )


def _bounds_part(papers: Sequence[Paper]) -> BoundsPart:
    broken = [paper.broken_bounds for paper in papers]
    totals = [len(paper.answer.bounds) for paper in papers]
    kept = [total - len(those) for total, those in zip(totals, broken, strict=True)]
    return BoundsPart(
        answers=len(papers),
        kept=sum(kept),
        total=sum(totals),
        share=Chance(len(papers)).estimate(share(kept, totals)),
        broken=tuple(one for those in broken for one in those),
    )
