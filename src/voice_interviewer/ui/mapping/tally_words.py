"""How the map drill went today, in a line. Pure."""

from collections.abc import Sequence
from datetime import date

from voice_interviewer.delivery.wording import times
from voice_interviewer.programme.events import Noted, QuestionMapped
from voice_interviewer.programme.mapping_tally import FEWEST_MISTAKES, short_title, tally


def today_in_words(events: Sequence[Noted], today: date) -> str:
    """``7 of 9 right today; Monitoring taken for Deployment twice``; empty before the first round of the day.

    Right is the bucket. Of the mix-ups the most frequent one is named, if it came more than once.
    """
    rounds = [noted for noted in events if noted.day == today and isinstance(noted.event, QuestionMapped)]
    if not rounds:
        return ""
    right = sum(_right(noted) for noted in rounds)
    return "; ".join(filter(None, (f"{right} of {len(rounds)} right today", _mixed_up(rounds))))


def _right(noted: Noted) -> bool:
    return isinstance(noted.event, QuestionMapped) and noted.event.bucket == noted.event.right_bucket


def _mixed_up(rounds: Sequence[Noted]) -> str:
    worst = max(tally(rounds), key=lambda entry: entry.mistakes)
    if worst.taken_for is None or worst.mistakes < FEWEST_MISTAKES:
        return ""
    return f"{short_title(worst.bucket)} taken for {short_title(worst.taken_for)} {times(worst.mistakes)}"
