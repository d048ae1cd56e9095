"""How somebody wants to be listened to: what is fair to mention about how they speak, and what is not.

It changes what is told, never what was heard: findings are stored whole, and a setting that is changed back brings
everything back, in old takes too. No score depends on it.
"""

from dataclasses import dataclass

from voice_interviewer.settings import Settings

VERY_LONG = 2.5
"""How many times as long as a long pause one is that is told at the top: 2.5 s for a long pause of 1 s."""


@dataclass(frozen=True, slots=True)
class Manner:
    """The usual one, unless the settings say otherwise."""

    stutters: bool = False
    """Repetitions, false starts, blocks and a changing pace are how this person speaks, and nothing to be told."""
    long_pause: float = 1.0
    """Seconds from which on a silence is listed; pauses beyond 1 s belong to spontaneous speech (Campione and Véronis,
    2002), and some people need longer ones."""
    slow: float = 110.0
    fast: float = 190.0
    """Words per minute: the outer guard of what is followed easily. Recommended bands disagree (100-165, 120-160,
    140-160) and interviews run faster (about 190: Tauroza and Allison, 1990), so nothing narrower is claimed unless
    somebody wants it."""

    @property
    def very_long_pause(self) -> float:
        """Seconds beyond which a silence is told at the top."""
        return VERY_LONG * self.long_pause


USUAL = Manner()


def manner_of(settings: Settings) -> Manner:
    """As the settings have it."""
    return Manner(settings.stutter, settings.long_pause, settings.slow_pace, settings.fast_pace)
