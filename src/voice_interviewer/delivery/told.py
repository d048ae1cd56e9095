"""What was heard, as it is told to somebody who wants to be listened to in their own manner.

Nothing is measured anew. Observations are put into words again, and habits that are no habits of theirs are left out;
what is stored stays whole.
"""

from dataclasses import replace

from voice_interviewer.answer import Transcript
from voice_interviewer.delivery.findings import Delivery, Wording, WordingKind
from voice_interviewer.delivery.manner import USUAL, Manner
from voice_interviewer.delivery.observations import observations

OF_STUTTERING = frozenset({WordingKind.REPETITION, WordingKind.FALSE_START})
"""What is never marked for somebody who stutters."""


def told(delivery: Delivery, transcript: Transcript, manner: Manner) -> Delivery:
    """The same findings in this manner; in the usual one they are what they were."""
    if manner == delivery.manner == USUAL or not delivery.words:
        return delivery
    speech = transcript.speech
    seconds = speech[-1].end - speech[0].start if speech else 0.0
    return replace(
        delivery,
        observations=observations(delivery.filled_pauses, delivery.silent_pauses, delivery.pace, seconds, manner),
        wording=_wording(delivery.wording, manner),
        manner=manner,
    )


def _wording(wording: Wording | None, manner: Manner) -> Wording | None:
    if wording is None or not manner.stutters:
        return wording
    return replace(wording, hits=tuple(hit for hit in wording.hits if hit.kind not in OF_STUTTERING))
