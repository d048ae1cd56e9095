"""What is to be rehearsed: a question with its time and what is known about it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from voice_interviewer.answer import Section
from voice_interviewer.bank.bank import Bank, Entry
from voice_interviewer.bank.question import Kind
from voice_interviewer.errors import NotFound
from voice_interviewer.interview_terms import Company, Voice
from voice_interviewer.practice.hints import DESIGN, PROMPTS, Hints, divided, hints_for
from voice_interviewer.practice.rules import Rules
from voice_interviewer.settings import Settings
from voice_interviewer.structure.emphasis import weights
from voice_interviewer.take import AskedQuestion, Mode, Take
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

PART_THINK = 10
"""Seconds to think about one section: its question was answered before."""

LEAST_PART = 15
"""Seconds for one section, also where its question hardly asks for it: time for two sentences."""


@dataclass(frozen=True, slots=True)
class Drill:
    """One section alone is to be answered, to be set into a take that lacks it."""

    section: Section
    take: int


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
    drill: Drill | None = None
    """Set where one section alone is asked for; then ``whole`` is False."""
    voice: Voice | None = None
    """Who asks, where that is somebody of their own."""

    @property
    def speaker(self) -> str:
        """Who asks, as people read it."""
        return self.voice.title if self.voice is not None else "The interviewer"

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
    def only(self) -> str:
        """What alone is to be spoken of, in words; empty where the whole question is asked."""
        return f"Only the part on {self.drill.section.title}, about {length(self.answer_seconds)}" if self.drill else ""

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
    think, answer = settings.think_seconds, settings.answer_seconds
    return Assignment(asked, asked.text, about, think, answer, whole=False, voice=question.voice)


def one_section(take: Take, section: Section, bank: Bank, settings: Settings) -> Assignment:
    """One section of a take's question, asked alone, to be set into that take. Raises ValueError for one not kept.

    It is to take as long as its share of the whole answer is, and what can be whispered is about this section only.
    """
    if take.id is None:
        raise ValueError("only a take that the library keeps can be added to")
    whole = once_more(take.question, bank, settings)
    shares = weights(take.question.kind, Company(settings.company), _own_shares(take.question, bank))
    seconds = max(LEAST_PART, divided(shares, whole.answer_seconds)[section])
    hints = Hints((f"{section.title}: {PROMPTS.get(take.question.kind, PROMPTS[DESIGN])[section]}",))
    return replace(
        whole,
        aloud=f"{whole.aloud} Answer only the part on {section.title.lower()}.",
        think_seconds=min(whole.think_seconds, PART_THINK),
        answer_seconds=seconds,
        rules=Rules.PRACTICE,
        hints=hints,
        whole=False,
        drill=Drill(section, take.id),
    )


def _own_shares(asked: AskedQuestion, bank: Bank) -> Mapping[Section, float] | None:
    """How an answer divides among the sections by the question's own word."""
    try:
        question = bank.question(asked.id).question if asked.id is not None else None
    except NotFound:  # its pack was removed since
        return None
    return question.emphasis.shares if question and question.emphasis else None


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
