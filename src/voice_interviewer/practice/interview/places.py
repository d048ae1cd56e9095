"""Where an interview stands, read off its items: those that are done come first, then those that wait. Pure."""

from dataclasses import dataclass

from voice_interviewer.practice.interview.state import Interview, Item, ItemKind, ItemState


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an interview is. Follow-up questions and curveballs belong to the question before them."""

    number: int
    """Of the present question, from 1."""
    of: int
    """Questions that were chosen; fewer where the time is up before, so it is "about" that many."""
    round: str
    kind: ItemKind

    @property
    def words(self) -> str:
        """As people read it: "Question 2 of about 4, Pipelines & infrastructure"."""
        amount = f"{self.number} of about {self.of}" if self.of > 1 else f"{self.number}"
        lead = {
            ItemKind.QUESTION: f"Question {amount}",
            ItemKind.FOLLOW_UP: f"Follow-up to question {amount}",
            ItemKind.CURVEBALL: f"Curveball after question {amount}",
        }[self.kind]
        return f"{lead}, {self.round}"


def place(interview: Interview) -> int:
    """The index of the first item that waits; the number of items where none does."""
    waits = (at for at, item in enumerate(interview.items) if item.state is ItemState.WAITING)
    return next(waits, len(interview.items))


def present(interview: Interview) -> Item | None:
    """The question to ask or to answer now; None where all are done, or the time is up."""
    return None if interview.time_up else _item(interview, place(interview))


def following(interview: Interview) -> Item | None:
    """The question that would come after the present one, or, where the time is up, as the one more."""
    return _item(interview, place(interview) + (not interview.time_up))


def last_done(interview: Interview) -> Item | None:
    """The question that was answered or skipped last."""
    return _item(interview, place(interview) - 1)


def chain(interview: Interview) -> tuple[Item, ...]:
    """The last question that is done, with the follow-up questions and curveballs to it that are done, in order."""
    done = interview.items[: place(interview)]
    begins = max((at for at, item in enumerate(done) if item.kind is ItemKind.QUESTION), default=0)
    return done[begins:]


def asked_on(interview: Interview) -> Item | None:
    """The answered item of it that a follow-up or a curveball put in now would go on from; None where there is none."""
    answered = [item for item in chain(interview) if item.state is ItemState.ANSWERED]
    return answered[-1] if answered else None


def progress(interview: Interview) -> Progress | None:
    """How far it is with the present question; None where there is none."""
    item = present(interview)
    if item is None:
        return None
    kinds = [entry.kind for entry in interview.items]
    number = kinds[: place(interview) + 1].count(ItemKind.QUESTION)
    return Progress(max(1, number), max(1, kinds.count(ItemKind.QUESTION)), item.round, item.kind)


def _item(interview: Interview, at: int) -> Item | None:
    return interview.items[at] if 0 <= at < len(interview.items) else None
