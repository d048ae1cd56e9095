"""What is to be rehearsed: a question with its time and what is known about it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voice_interviewer.answer import Section
from voice_interviewer.bank.bank import Bank, Entry
from voice_interviewer.bank.question import Kind
from voice_interviewer.errors import NotFound
from voice_interviewer.interview_terms import Company
from voice_interviewer.practice.hints import Hints, hints_for
from voice_interviewer.practice.rules import Rules
from voice_interviewer.settings import Settings
from voice_interviewer.structure.emphasis import weights
from voice_interviewer.take import AskedQuestion, Mode
from voice_interviewer.ui.widgets.wording import length

if TYPE_CHECKING:  # the window needs no grader to open
    from voice_interviewer.structure.asking.model import FollowUp

KIND_TITLES = {
    Kind.DESIGN: "Design question",
    Kind.CONCEPT: "Concept question",
    Kind.BEHAVIORAL: "Behavioural question",
}
OWN = "Your own question"
FOLLOW_UP = "Follow-up question"
NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class Assignment:
    """One question, ready to be asked. Times are in seconds."""

    asked: AskedQuestion
    aloud: str
    """The text for the voice."""
    about: tuple[str, ...]
    """Round, bucket and kind, as people read them."""
    think_seconds: int
    answer_seconds: int
    rules: Rules = Rules.PRACTICE
    interview: int | None = None
    """The mock interview it belongs to."""
    hints: Hints = NO_HINTS
    """What can be whispered about it, under the rules of practice."""
    whole: bool = True
    """Whether an answer has all four sections; one to a follow-up question goes into a part of them."""

    @property
    def mode(self) -> Mode:
        """What is kept with a take."""
        return Mode.REAL if self.rules is Rules.REAL else Mode.PRACTICE

    @property
    def invites_a_guess(self) -> bool:
        """Whether somebody may be asked for their own scores before they see the grader's.

        Not in a mock interview under real rules, where all scores come at the end.
        """
        return self.whole and (self.interview is None or self.rules is Rules.PRACTICE)

    @property
    def times(self) -> str:
        """The expected length and the think time, in words."""
        return f"About {length(self.answer_seconds)}, after {length(self.think_seconds)} to think"


def from_bank(entry: Entry, settings: Settings) -> Assignment:
    """A question of a pack."""
    pack, question = entry
    asked = AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
    about = (pack.round(question.round).title, question.bucket.title, KIND_TITLES[question.kind])
    think, answer = question.think_seconds, question.answer_seconds
    if not settings.use_question_timers:
        think, answer = settings.think_seconds, settings.answer_seconds
    shares = question.emphasis.shares if question.emphasis else None
    hints = _hints(asked.kind, answer, settings, shares, question.proxy_for)
    return Assignment(asked, question.aloud, about, think, answer, hints=hints)


def own_question(text: str, kind: Kind, settings: Settings) -> Assignment:
    """A question that the user typed."""
    asked = AskedQuestion(" ".join(text.split()), kind.value)
    return _of_no_pack(asked, (OWN, KIND_TITLES[kind]), settings)


def follow_up(question: "FollowUp", kind: str, settings: Settings) -> Assignment:
    """What an interviewer would ask next, after an answer to a question of this kind. It belongs to no pack."""
    about = (FOLLOW_UP, f"{question.voice.title} asks")
    asked = AskedQuestion(question.text, kind)
    return Assignment(asked, asked.text, about, settings.think_seconds, settings.answer_seconds, whole=False)


def once_more(asked: AskedQuestion, bank: Bank, settings: Settings) -> Assignment:
    """The question of a take, asked again; as it was asked then if its pack has gone since."""
    if asked.id is not None:
        try:
            return from_bank(bank.question(asked.id), settings)
        except NotFound:
            pass  # the take itself holds all that is needed to ask it
    about = (kind_title(asked.kind),) if asked.id else (OWN, kind_title(asked.kind))
    return _of_no_pack(asked, about, settings)


def kind_title(kind: str) -> str:
    """The name that people read; a kind of another version of the app is named as it is."""
    return KIND_TITLES[Kind(kind)] if kind in set(Kind) else kind.capitalize()


def _of_no_pack(asked: AskedQuestion, about: tuple[str, ...], settings: Settings) -> Assignment:
    hints = _hints(asked.kind, settings.answer_seconds, settings)
    return Assignment(asked, asked.text, about, settings.think_seconds, settings.answer_seconds, hints=hints)


def _hints(
    kind: str,
    answer_seconds: int,
    settings: Settings,
    shares: Mapping[Section, float] | None = None,
    proxy_for: str | None = None,
) -> Hints:
    """By the same weights by which the answer will be looked at."""
    return hints_for(kind, weights(kind, Company(settings.company), shares), answer_seconds, proxy_for)
