"""What is to be rehearsed: a question with its time and what is known about it. Pure."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from voice_interviewer.bank.bank import Bank, Entry
from voice_interviewer.bank.question import Kind
from voice_interviewer.errors import NotFound
from voice_interviewer.settings import Settings
from voice_interviewer.take import AskedQuestion
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
    return Assignment(asked, question.aloud, about, think, answer)


def own_question(text: str, kind: Kind, settings: Settings) -> Assignment:
    """A question that the user typed."""
    asked = AskedQuestion(" ".join(text.split()), kind.value)
    about = (OWN, KIND_TITLES[kind])
    return Assignment(asked, asked.text, about, settings.think_seconds, settings.answer_seconds)


def follow_up(question: "FollowUp", kind: str, settings: Settings) -> Assignment:
    """What an interviewer would ask next, after an answer to a question of this kind. It belongs to no pack."""
    about = (FOLLOW_UP, f"{question.voice.title} asks")
    asked = AskedQuestion(question.text, kind)
    return Assignment(asked, asked.text, about, settings.think_seconds, settings.answer_seconds)


def once_more(asked: AskedQuestion, bank: Bank, settings: Settings) -> Assignment:
    """The question of a take, asked again; as it was asked then if its pack has gone since."""
    if asked.id is not None:
        try:
            return from_bank(bank.question(asked.id), settings)
        except NotFound:
            pass  # the take itself holds all that is needed to ask it
    about = (kind_title(asked.kind),) if asked.id else (OWN, kind_title(asked.kind))
    return Assignment(asked, asked.text, about, settings.think_seconds, settings.answer_seconds)


def kind_title(kind: str) -> str:
    """The name that people read; a kind of another version of the app is named as it is."""
    return KIND_TITLES[Kind(kind)] if kind in set(Kind) else kind.capitalize()
