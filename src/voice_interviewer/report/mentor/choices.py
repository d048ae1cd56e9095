"""What the candidate puts into a mentor pack."""

from dataclasses import dataclass

from voice_interviewer.errors import UserError

MOST_QUESTIONS = 5
"""A mentor who is asked more than this answers none of them well."""

LONGEST_NAME, LONGEST_QUESTION, LONGEST_NOTE = 80, 300, 4_000
"""In characters."""

SUGGESTED = (
    "What would you have asked me next?",
    "Where did you stop following me?",
    "Which sentence would you keep, and which would you cut?",
    "What did you expect to hear that I did not say?",
    "Did I answer the question that was asked?",
    "Would you believe me that I have done this myself? What told you?",
    "Was the order easy to follow?",
    "Which claim would you challenge?",
)
"""Questions that a listener can answer from the answer alone."""


@dataclass(frozen=True, slots=True)
class PackChoices:
    """What goes into a pack besides the question, the sound and the words."""

    name: str = ""
    """Who sends it; may be empty."""
    note: str = ""
    """What the candidate wants to say first."""
    questions: tuple[str, ...] = SUGGESTED[:3]
    points: bool = True
    """What a strong answer covers, folded away."""
    scores: bool = True
    """The app's own scores, shown once the mentor's are given."""


def checked(choices: PackChoices) -> PackChoices:
    """The choices with blanks made single and doubles left out. Raises UserError where something is too long."""
    questions = tuple(dict.fromkeys(" ".join(question.split()) for question in choices.questions if question.strip()))
    if len(questions) > MOST_QUESTIONS:
        raise UserError(f"A pack asks at most {MOST_QUESTIONS} questions.", "Leave the least important ones out.")
    for what, text, most in (
        ("name", choices.name, LONGEST_NAME),
        ("note", choices.note, LONGEST_NOTE),
        *(("question", question, LONGEST_QUESTION) for question in questions),
    ):
        if len(text.strip()) > most:
            raise UserError(f"The {what} is longer than {most} characters.", "Shorten it.")
    return PackChoices(" ".join(choices.name.split()), choices.note.strip(), questions, choices.points, choices.scores)
