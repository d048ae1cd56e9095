"""What the page of two takes shows, gathered in a worker. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.comparison.comparing import compare
from voice_interviewer.comparison.result import Comparison, Side
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.library.ports import Library, TakeSummary
from voice_interviewer.take import AskedQuestion, Source, Take


@dataclass(frozen=True, slots=True)
class SideData:
    """One of the two takes, and the others of its question that may stand in its place, newest first."""

    take: Take
    choices: tuple[TakeSummary, ...]

    @property
    def spoken(self) -> bool:
        """Whether somebody said it, whatever became of the recording."""
        return self.take.source is not Source.TYPED

    @property
    def audible(self) -> bool:
        """Whether its recording is there to be heard."""
        return self.spoken and self.take.audio is not None and self.take.audio.is_file()


@dataclass(frozen=True, slots=True)
class CompareData:
    """Both takes and what came of comparing them; with no second take to the question, the first one alone."""

    left: SideData
    right: SideData | None
    comparison: Comparison | None

    def side(self, side: Side) -> SideData | None:
        """One of the two."""
        return self.left if side is Side.LEFT else self.right

    @property
    def ids(self) -> tuple[int, ...]:
        """Of the takes that are shown, the left one first."""
        takes = [self.left.take, *([self.right.take] if self.right is not None else [])]
        return tuple(take.id for take in takes if take.id is not None)


def gather(library: Library, take_ids: Sequence[int]) -> CompareData:
    """Both takes, or one beside its neighbour. Raises NotFound for a take that was removed for good, LibraryError."""
    takes = [library.take(take_id) for take_id in take_ids[:2]]
    choices = [takes_of(library, take.question) for take in takes]
    if len(takes) == 1:
        other = neighbour(takes[0], choices[0])
        if other is None:
            return CompareData(SideData(takes[0], choices[0]), None, None)
        takes.append(library.take(other.id))
        choices *= 2
        if _moment(takes[1]) < _moment(takes[0]):
            takes.reverse()
    left, right = (SideData(take, some) for take, some in zip(takes, choices, strict=True))
    return CompareData(left, right, compare(left.take, right.take))


def takes_of(library: Library, question: AskedQuestion) -> tuple[TakeSummary, ...]:
    """Every take to a question that is not in the bin, newest first."""
    if question.id is not None:
        return tuple(library.summaries(among=TakeFilter(question_ids=frozenset({question.id}))))
    return tuple(library.summaries(among=TakeFilter(question_text=question.text)))


def neighbour(take: Take, choices: Sequence[TakeSummary]) -> TakeSummary | None:
    """The last whole answer before it, or the first one after; one with words, where there is any."""
    others = [entry for entry in choices if entry.id != take.id and entry.drill is None]
    with_words = [entry for entry in others if entry.words] or others
    before = [entry for entry in with_words if (entry.created, entry.id) < _moment(take)]
    if before:
        return before[0]
    return with_words[-1] if with_words else None


def _moment(take: Take) -> tuple[object, int]:
    return take.created, take.id or 0
