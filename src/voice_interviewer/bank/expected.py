"""What the bank expects of an answer to one question."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Question
from voice_interviewer.interview_terms import Voice


@dataclass(frozen=True, slots=True)
class Expected:
    """What the bank knows of a question beyond its words; nothing of a question of the user's own."""

    question: Question | None = None

    @property
    def points(self) -> Mapping[Section, Sequence[str]]:
        """What a strong answer covers, section by section."""
        return {section: self.question.strong.of(section) for section in Section} if self.question else {}

    @property
    def shares(self) -> Mapping[Section, float] | None:
        """How an answer divides among the sections; None where that is left to the kind of question."""
        emphasis = self.question.emphasis if self.question else None
        return emphasis.shares if emphasis else None

    @property
    def follow_ups(self) -> Mapping[Section, Mapping[Voice, str]]:
        """What each voice asks next about a section that was thin."""
        return {section: self.question.follow_ups.of(section) for section in Section} if self.question else {}

    @property
    def vocabulary(self) -> Sequence[str]:
        """Terms that an answer is likely to use."""
        return self.question.vocabulary if self.question else ()

    @property
    def misheard(self) -> Mapping[str, str]:
        """What recognisers are known to write, and the term that was said."""
        known = self.question.misheard if self.question else ()
        return {heard: entry.term for entry in known for heard in entry.heard}
