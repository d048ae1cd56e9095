"""Where trouble gathers."""

from dataclasses import dataclass, field, replace
from typing import Any

import pytest

from support.examples import example_delivery, example_grade, example_typed_findings
from voice_interviewer.answer import Section
from voice_interviewer.delivery.findings import (
    Delivery,
    FilledPause,
    Pace,
    PauseBand,
    PausePlace,
    SilentPause,
    Wording,
    WordingHit,
    WordingKind,
)
from voice_interviewer.delivery.trouble import Sign, at_least_by_chance, clusters, trouble_by_section


@dataclass
class Said:
    text: str
    start: float | None
    end: float | None


@dataclass
class Labelled:
    labels: tuple[str, ...]


@dataclass
class FourSections:
    """Four sentences of ten words and ten seconds each, one a section."""

    sentences: list[Said] = field(
        default_factory=lambda: [Said("word " * 10, 10.0 * at + 1, 10.0 * at + 10) for at in range(4)]
    )
    labels: list[Labelled] = field(default_factory=lambda: [Labelled((section.value,)) for section in Section])


def with_fillers(*moments: float, **more: Any) -> Delivery:
    fillers = tuple(FilledPause("um", at, at + 0.3, 0.9) for at in moments)
    return replace(Delivery((), fillers, (), Pace(40, 60.0, 3.0, 0.8, 9.0, 0.0), 0.0, 0.0), **more)


def test_signs_are_counted_where_they_fall() -> None:
    """Filled pauses, long pauses inside clauses, repetitions and filler words, section by section."""
    wording = Wording(
        (
            WordingHit(WordingKind.REPETITION, "we we", "we we", 12.0, 12.5, (1, 2)),
            WordingHit(WordingKind.FALSE_START, "it is it was", "it is, it was", 13.0, 14.0, (3, 4, 5, 6)),
            WordingHit(WordingKind.DISCOURSE_FILLER, "like", "like", 15.0, 15.3, (7,)),
            WordingHit(WordingKind.HEDGE, "maybe", "maybe", 16.0, 16.3, (8,)),
        )
    )
    pauses = tuple(
        SilentPause(start, end, place, PauseBand.LONG)
        for start, end, place in (
            (32.0, 33.5, PausePlace.WITHIN_CLAUSE),
            (34.0, 34.5, PausePlace.WITHIN_CLAUSE),
            (35.0, 37.0, PausePlace.BETWEEN_CLAUSES),
        )
    )
    found = trouble_by_section(with_fillers(5.0, wording=wording, silent_pauses=pauses), FourSections())
    assert [(part.section, part.words, part.total) for part in found] == [
        (Section.CONTEXT, 10, 1),
        (Section.ARCHITECTURE, 10, 3),
        (Section.OPERATIONS, 10, 0),
        (Section.RISKS, 10, 1),
    ]
    assert found[1].signs == {
        Sign.FILLED_PAUSE: 0,
        Sign.LONG_PAUSE_WITHIN_CLAUSE: 0,
        Sign.REPETITION: 2,
        Sign.DISCOURSE_FILLER: 1,
    }
    assert found[3].signs[Sign.LONG_PAUSE_WITHIN_CLAUSE] == 1


def test_a_sign_before_a_sentence_belongs_to_it() -> None:
    """An "um" in the gap leads into what comes next; one after the last sentence stays with that."""
    found = trouble_by_section(with_fillers(10.2, 40.5), FourSections())
    assert [part.total for part in found] == [0, 1, 0, 1]


def test_a_cluster_is_told_with_its_section() -> None:
    """Five of six in a quarter of the words is more than chance."""
    (cluster,) = clusters(with_fillers(5.0, 31.0, 32.0, 33.0, 34.0, 35.0), FourSections())
    assert cluster.text == "5 of your 6 um/uh are in Risks and governance."
    assert (cluster.section, cluster.sign, cluster.count, cluster.of) == (Section.RISKS, Sign.FILLED_PAUSE, 5, 6)
    assert (cluster.start, cluster.end) == (31.0, 35.3)


def test_all_of_them_in_one_section() -> None:
    """Four of four is said as all."""
    (cluster,) = clusters(with_fillers(31.0, 32.0, 33.0, 34.0), FourSections())
    assert cluster.text == "All 4 um/uh are in Risks and governance."


def test_what_chance_explains_is_no_cluster() -> None:
    """Two in a section, or as many as its length makes likely."""
    assert clusters(with_fillers(31.0, 32.0), FourSections()) == ()
    assert clusters(with_fillers(1.5, 5.0, 12.0, 15.0, 22.0, 25.0, 31.0, 33.0, 35.0), FourSections()) == ()
    everything = FourSections(labels=[Labelled(("risks",))] * 4)
    assert clusters(with_fillers(5.0, 15.0, 25.0, 35.0), everything) == ()


def test_sentences_of_no_section_are_counted_apart() -> None:
    """What belongs to none of the four is never called a cluster."""
    grade = FourSections(labels=[Labelled(("context",)), *[Labelled(("other",))] * 3])
    delivery = with_fillers(31.0, 32.0, 33.0, 34.0)
    assert [(part.section, part.words, part.total) for part in trouble_by_section(delivery, grade)] == [
        (Section.CONTEXT, 10, 0),
        (None, 30, 4),
    ]
    assert clusters(delivery, grade) == ()


def test_without_labels_or_times_nothing_is_placed() -> None:
    """A grader that abstained, a typed answer, an empty one."""
    delivery = with_fillers(31.0, 32.0, 33.0)
    for grade in (FourSections(labels=[]), FourSections(sentences=[], labels=[])):
        assert (clusters(delivery, grade), trouble_by_section(delivery, grade)) == ((), ())
    typed = example_typed_findings()
    assert trouble_by_section(typed.delivery, typed.grade) == ()


def test_the_example_places_every_filler() -> None:
    """A real grade has what is needed."""
    found = trouble_by_section(example_delivery(), example_grade())
    assert sum(part.signs[Sign.FILLED_PAUSE] for part in found) == 3


@pytest.mark.parametrize(
    ("count", "of", "share", "chance"), [(0, 5, 0.3, 1.0), (5, 5, 0.5, 1 / 32), (1, 2, 0.5, 0.75), (3, 3, 1.0, 1.0)]
)
def test_chance_is_the_tail_of_the_binomial_distribution(count: int, of: int, share: float, chance: float) -> None:
    """As tables give it."""
    assert at_least_by_chance(count, of, share) == pytest.approx(chance)


def test_hours_of_talk_hold_thousands_of_signs() -> None:
    """More ways to choose among them than a float can hold."""
    assert at_least_by_chance(2001, 4001, 0.5) == pytest.approx(0.5)
    assert at_least_by_chance(2500, 4001, 0.5) == pytest.approx(0.0)
    [cluster] = clusters(with_fillers(*(30.5 + place / 1000 for place in range(2000))), FourSections())
    assert cluster.text == "All 2000 um/uh are in Risks and governance."
