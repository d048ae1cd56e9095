"""A take as it is told to this user: by the settings of fair listening."""

from dataclasses import replace

from voice_interviewer.delivery.manner import Manner
from voice_interviewer.delivery.told import told
from voice_interviewer.take import Take


def in_manner(take: Take, manner: Manner) -> Take:
    """The take with its delivery told in this manner. For showing and for exports, never for storing."""
    found = take.findings
    if found is None:
        return take
    delivery = told(found.delivery, found.transcript, manner)
    return take if delivery is found.delivery else replace(take, findings=replace(found, delivery=delivery))
