"""The microphone's level in words. Pure: levels go in, a sentence comes out."""

from collections import deque
from dataclasses import dataclass
from enum import StrEnum

from voice_interviewer.voice.ports import RecorderStatus

SPAN = 2.5
"""Seconds over which the loudest moment counts, so that a pause between words does not read as silence."""

QUIET_DB = -42.0
"""Speech is meant to lie near -26 dB below full scale (the nominal active level of ITU-T P.56 and P.830); 16 dB under
that, the recogniser begins to miss words."""

NO_SIGNAL_DB = -75.0
"""Below the noise of any open microphone at 16 bits: nothing is connected, or it is muted."""


class Level(StrEnum):
    """What the level means for the recording."""

    WAITING = "waiting"
    GOOD = "good"
    QUIET = "quiet"
    CLIPPED = "clipped"
    NO_SIGNAL = "no signal"


SENTENCES = {
    Level.WAITING: "Listening…",
    Level.GOOD: "Good level",
    Level.QUIET: "Very quiet: move closer to the microphone",
    Level.CLIPPED: "Too loud: move back a little",
    Level.NO_SIGNAL: "No signal: is the microphone muted or unplugged?",
}


@dataclass(frozen=True, slots=True)
class _Moment:
    time: float
    level_db: float
    clipped: bool


class LevelWords:
    """Follows the level and says what it means."""

    def __init__(self) -> None:
        self._moments: deque[_Moment] = deque()
        self._first: float | None = None

    def hear(self, status: RecorderStatus, now: float) -> Level:
        """Take in one status; ``now`` in seconds of any steady clock."""
        if self._first is None:
            self._first = now
        self._moments.append(_Moment(now, status.level_db, status.clipped))
        while self._moments[0].time < now - SPAN:
            self._moments.popleft()
        if any(moment.clipped for moment in self._moments):
            return Level.CLIPPED
        return self._meaning(max(moment.level_db for moment in self._moments), now - self._first)

    def reset(self) -> None:
        """Begin anew."""
        self._moments.clear()
        self._first = None

    @staticmethod
    def _meaning(loudest_db: float, heard_for: float) -> Level:
        if loudest_db >= QUIET_DB:
            return Level.GOOD
        if heard_for < SPAN:  # the first word may still come
            return Level.WAITING
        return Level.NO_SIGNAL if loudest_db < NO_SIGNAL_DB else Level.QUIET
