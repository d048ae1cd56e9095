"""The fatigue curve: pace, fillers and structure by minute of speaking, and where one of them changed.

Three measures that can be counted again by hand, each in every minute (`timeline`):

* words a minute, as everywhere in this app: they fall when somebody speaks more slowly and when they pause more;
* filled pauses a minute: um and uh that were heard;
* the share of sentences that belong to one of the four sections: what is left are repetitions, talk about the question,
  and sentences that lead nowhere. A section score would be one number an answer, which is no curve by the minute.

A change is told where it is more than the up and down from minute to minute (`changes`) and large enough to be noticed.
What is told is what was observed; that somebody was tired is not for a program to say.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from voice_interviewer.programme.mock.changes import LEAST_VALUES, change_in
from voice_interviewer.programme.mock.timeline import Minute, heard_in, minutes_of
from voice_interviewer.take import Findings

SHORTEST_SECONDS = 180.0
"""Seconds of speaking. Less is two points and a line through them."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One of the three, with the least difference that is worth telling."""

    key: str
    name: str
    of: Callable[[Minute], float | None]
    share: float
    """The least difference, as a share of what it was before; 0 where a step counts instead."""
    step: float
    """The same in the measure's own unit; 0 where a share counts instead."""
    told: Callable[[float], str]
    """The number as it stands in a sentence."""
    unit: str
    """Behind the second number."""


MEASURES = (
    Measure(
        "words_per_minute", "Pace", lambda minute: minute.words_per_minute, 0.10, 0.0, "{:.0f}".format,
        " words a minute",
    ),
    Measure(
        "filled_pauses_per_minute", "Filled pauses", lambda minute: minute.filled_pauses_per_minute, 0.0, 1.0,
        "{:.1f}".format, " a minute",
    ),
    Measure(
        "share_in_sections", "Sentences that belong to one of the four sections",
        lambda minute: minute.share_in_sections, 0.0, 0.15, "{:.0%}".format, "",
    ),
)  # fmt: skip
"""Tempo changes under about a tenth are not heard (Quené, 2007). The other two steps are ours: one um more a minute,
and one sentence in seven, which is about one a minute."""


@dataclass(frozen=True, slots=True)
class MeasureChange:
    """A measure that changed."""

    measure: str
    """Its key."""
    after_minute: int
    """How many minutes came before."""
    before: float
    """The mean of the minutes before."""
    since: float
    """The mean of those after."""
    text: str
    """In one sentence."""


@dataclass(frozen=True, slots=True)
class Fatigue:
    """The curve; without ``minutes`` there was too little speech for one."""

    seconds: float
    """Of speaking, over all answers."""
    minutes: tuple[Minute, ...] = ()
    changes: tuple[MeasureChange, ...] = ()
    text: str = ""
    """What the curve shows, or why there is none, in one or more sentences."""


def fatigue(answers: Sequence[Findings]) -> Fatigue:
    """The curve over the answers of an interview, in the order in which they were given."""
    heard = heard_in(answers)
    if heard.seconds < SHORTEST_SECONDS:
        return Fatigue(heard.seconds, text=_too_short(heard.seconds))
    minutes = minutes_of(heard)
    changes = tuple(filter(None, (_change(measure, minutes) for measure in MEASURES)))
    return Fatigue(heard.seconds, minutes, changes, _in_words(minutes, changes))


def _change(measure: Measure, minutes: Sequence[Minute]) -> MeasureChange | None:
    measured = [
        (number, value) for number, minute in enumerate(minutes, 1) if (value := measure.of(minute)) is not None
    ]
    found = change_in([value for _, value in measured])
    if found is None or abs(found.difference) < max(measure.share * found.before_mean, measure.step):
        return None
    after = measured[found.after - 1][0]
    before, since = measure.told(found.before_mean), measure.told(found.after_mean)
    text = f"{measure.name} went from {before} to {since}{measure.unit} after minute {after}."
    return MeasureChange(measure.key, after, found.before_mean, found.after_mean, text)


def _in_words(minutes: Sequence[Minute], changes: Sequence[MeasureChange]) -> str:
    if changes:
        return " ".join(change.text for change in changes)
    if len(minutes) < LEAST_VALUES:
        return f"{len(minutes)} minutes are too few to tell a change from the up and down between minutes."
    return "No measure changed by more than its up and down between minutes, and enough to be noticed."


def _too_short(seconds: float) -> str:
    if not seconds:
        return "Nothing was spoken, so there is no curve by the minute."
    minutes, rest = divmod(int(seconds), 60)
    spoken = " ".join([f"{minutes} min"] * bool(minutes) + [f"{rest} s"] * bool(rest or not minutes))
    least = f"{SHORTEST_SECONDS / 60:.0f} min"
    return f"{spoken} of speech is too little for a curve by the minute; it takes {least}."
