"""All that is observed about how one answer was spoken."""

from collections.abc import Collection

from voice_interviewer.answer import Transcript
from voice_interviewer.delivery.fillers import filled_pauses
from voice_interviewer.delivery.findings import Delivery
from voice_interviewer.delivery.observations import observations
from voice_interviewer.delivery.pace import pace
from voice_interviewer.delivery.pauses import silent_pauses
from voice_interviewer.delivery.verbatim import content_words, verbatim
from voice_interviewer.delivery.wording import wording


def observe(transcript: Transcript, fine: Collection[str] = ()) -> Delivery:
    """The findings on delivery. The same transcript always gives the same findings.

    Filled pauses per minute are of the time from the first to the last voiced moment, those per 100 words of the
    content words; both are None where too little was said for a rate (see `voice_interviewer.delivery.pace`).
    ``fine`` are phrases that the user never wants marked; they change nothing but the wording.
    """
    words = content_words(transcript)
    filled = filled_pauses(transcript) if words else ()
    silent = silent_pauses(transcript.speech, words)
    rates = pace(words, transcript.speech, filled, silent)
    seconds = transcript.speech[-1].end - transcript.speech[0].start if transcript.speech else 0.0
    enough = rates.words_per_minute is not None
    heard = verbatim(words, filled)
    return Delivery(
        words=heard,
        filled_pauses=filled,
        silent_pauses=silent,
        pace=rates,
        filled_pauses_per_minute=60 * len(filled) / seconds if enough else None,
        filled_pauses_per_100_words=100 * len(filled) / len(words) if enough else None,
        observations=observations(filled, silent, rates, seconds) if words else (),
        wording=wording(heard, transcript.speech, rates, fine),
    )
