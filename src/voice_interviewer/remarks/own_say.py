"""What the user says of one take's grade: sentences moved to another section, scores they would have given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from voice_interviewer.answer import Section
from voice_interviewer.remarks.remark import KeptRemark, ScoreIs, SectionIs
from voice_interviewer.structure.grade import OTHER, Grade

LABELS: tuple[str, ...] = (*(section.value for section in Section), OTHER)
"""Where a sentence can be moved to."""

TOP = 4
"""The best score of a section; the worst is 0."""


@dataclass(frozen=True, slots=True)
class OwnSay:
    """The latest word on each sentence and each section; the grade itself stays as it is."""

    moved: Mapping[int, KeptRemark] = field(default_factory=dict)
    """By the place of the sentence in the grade."""
    rated: Mapping[Section, KeptRemark] = field(default_factory=dict)

    def label(self, sentence: int) -> str | None:
        """Where the user moved a sentence, None where it is where the grader put it."""
        kept = self.moved.get(sentence)
        return kept.remark.label if kept is not None and isinstance(kept.remark, SectionIs) else None

    def score(self, section: Section) -> int | None:
        """What the user would have given, None where they did not say."""
        kept = self.rated.get(section)
        return kept.remark.score if kept is not None and isinstance(kept.remark, ScoreIs) else None


def own_say(remarks: Iterable[KeptRemark], grade: Grade) -> OwnSay:
    """What counts of the remarks about a take. One about a sentence that reads otherwise now is about nothing."""
    moved: dict[int, KeptRemark] = {}
    rated: dict[Section, KeptRemark] = {}
    for kept in remarks:
        remark = kept.remark
        if isinstance(remark, SectionIs) and is_about(remark, grade):
            moved[remark.sentence] = kept
        elif isinstance(remark, ScoreIs):
            rated[remark.section] = kept
    return OwnSay(moved, rated)


def is_about(remark: SectionIs, grade: Grade) -> bool:
    """Whether the sentence is still there."""
    at = remark.sentence
    return remark.label in LABELS and 0 <= at < len(grade.sentences) and grade.sentences[at].text == remark.text


def labels_of(grade: Grade, sentence: int) -> tuple[str, ...]:
    """What the grader said of a sentence; nothing where it did not grade."""
    return grade.labels[sentence].labels if sentence < len(grade.labels) else ()


def label_title(label: str) -> str:
    """The name of a section, or of none, as people read it."""
    return "Other" if label == OTHER else Section(label).title
