"""What is shown with a take and is never stored with it, since it hangs on more than the answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.manner import USUAL, Manner
from voice_interviewer.structure.follow_ups import FollowUp


@dataclass(frozen=True, slots=True)
class Beside:
    """The first two are None where they were not asked for."""

    compared: Compared | None = None
    """How the answer was spoken beside the takes before it."""
    follow_ups: Sequence[FollowUp] | None = None
    """What an interviewer would ask next, the best first: it hangs on the bank's points and on the settings."""
    manner: Manner = USUAL
    """How delivery is told, as the settings of fair listening have it."""
