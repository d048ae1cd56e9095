"""What is said in the place of scores where there are none, and what to do about it."""

from voice_interviewer.structure.grade import Abstention
from voice_interviewer.ui.widgets.labels import Card, heading, label

_ABSTAINED = {
    Abstention.NO_SPEECH: "No speech was heard",
    Abstention.TOO_SHORT: "Too short to grade",
    Abstention.QUESTION_READ_BACK: "This is the question, not yet an answer",
    Abstention.NOT_UNDERSTOOD: "Not understood well enough to grade",
}

_WAYS_ON = {
    Abstention.NO_SPEECH: "Check the microphone in Settings, then answer again. Nothing was counted against you.",
    Abstention.TOO_SHORT: "Say a sentence or two on each part: context, architecture, operations, risks.",
    Abstention.QUESTION_READ_BACK: "Reading it aloud is a fine way to start. Now add what you would do, and why.",
    Abstention.NOT_UNDERSTOOD: "Listen to the recording: if it is hard to hear, move closer to the microphone.",
}


def abstained_card(reason: Abstention, explanation: str) -> Card:
    """Why there are no scores, in the grader's words too, and the way on."""
    card = Card()
    card.body.addWidget(heading(_ABSTAINED[reason]))
    if explanation:
        card.body.addWidget(label(explanation))
    card.body.addWidget(label(_WAYS_ON[reason], "strong"))
    return card
