"""What is kept of an earlier answer so that a new one can be set beside it."""

from dataclasses import dataclass

from voice_interviewer.delivery.findings import Delivery


@dataclass(frozen=True, slots=True)
class EarlierAnswer:
    """How an answer was spoken, to which question, and which model wrote it down."""

    question: str
    model: str
    delivery: Delivery
