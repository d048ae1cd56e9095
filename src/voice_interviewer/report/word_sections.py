"""Which section each word of an answer belongs to, by the sentence that the grader read it in."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence

from voice_interviewer.answer import Section
from voice_interviewer.delivery.findings import VerbatimWord
from voice_interviewer.structure.grade import OTHER, Grade


def sections_of_words(words: Sequence[VerbatimWord], grade: Grade) -> list[Section | None]:
    """The section of each word, None where its sentence is about none of the four or was not read."""
    timed = list(_timed(grade))
    starts = [start for start, _, _ in timed]
    found: list[Section | None] = []
    for word in words:
        middle = (word.start + word.end) / 2
        at = bisect_right(starts, middle) - 1
        found.append(timed[at][2] if at >= 0 and middle <= timed[at][1] else None)
    return found


def commonest(sections: Sequence[Section | None]) -> Section | None:
    """The section that most of the words belong to, those of none left out."""
    counts = Counter(section for section in sections if section is not None)
    return counts.most_common(1)[0][0] if counts else None


def _timed(grade: Grade) -> Iterator[tuple[float, float, Section | None]]:
    for sentence, label in zip(grade.sentences, grade.labels, strict=False):
        if sentence.start is not None and sentence.end is not None:
            first = label.labels[0] if label.labels else OTHER
            yield sentence.start, sentence.end, None if first == OTHER else Section(first)
