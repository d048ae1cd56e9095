"""The answer itself as running text, however it came in."""

from voice_interviewer.report.json_delivery import said_text
from voice_interviewer.take import Findings


def answer_text(findings: Findings) -> str:
    """The words as they were said, filled pauses included; of a typed answer, which has no words, its sentences."""
    written = " ".join(sentence.text for sentence in findings.grade.sentences)
    return said_text(findings.delivery) or findings.transcript.text or written
