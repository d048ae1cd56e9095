"""How the parts of a mock interview are named and its scores written."""

from voice_interviewer.bank.question import BUCKET_TITLES, Bucket
from voice_interviewer.practice.interview.state import ItemKind

TOP_SCORE = 4
TOP_TOTAL = 16

KINDS = {
    ItemKind.QUESTION: "Question",
    ItemKind.FOLLOW_UP: "Follow-up",
    ItemKind.CURVEBALL: "Curveball",
}


def bucket_title(bucket: str) -> str:
    """The name that people read; a bucket of another version of the app is named as it is."""
    return BUCKET_TITLES[Bucket(bucket)] if bucket in set(Bucket) else bucket.capitalize()


def mean_of_four(value: float) -> str:
    """A mean of section scores."""
    return f"{value:.1f} of {TOP_SCORE}"
