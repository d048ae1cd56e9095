"""What each number in the window means: its name, its unit and its definition, in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Definition:
    """One number that is shown somewhere."""

    name: str
    unit: str
    text: str
    """What is counted and how, in plain words."""
    caption: str = ""
    """A shorter name, for a place where its neighbours say the rest."""


SECTION_SCORE = Definition(
    "Section score",
    "of 4",
    "0: not mentioned. 1: named in passing. 2: one specific, relevant statement. 3: several specifics tied to this "
    "problem. 4: specifics with reasoning: why, a number, a threshold, an owner or a trade-off.",
)
SURENESS = Definition(
    "Sureness",
    "",
    "How sure the grader is of this score. Where it is not, listen to the sentences yourself before you trust it.",
)
STRUCTURE = Definition(
    "Structure",
    "of 4",
    "Order and flow: whether the parts come in an order that a listener can follow, context first. "
    "0 is no order, 4 a clear line from start to end.",
)
RELEVANCE = Definition(
    "Relevance",
    "of 2",
    "Whether this answers the question that was asked. 0: something else. 1: in part. 2: yes.",
)
FILLED_PAUSES = Definition(
    "Filled pauses",
    "",
    'Every "um", "uh", "er", "hmm" and the like that was heard by several ways of listening, or by one that was sure. '
    "Each can be played: where you hear none, the count is wrong, not you.",
)
PER_MINUTE = Definition(
    "Filled pauses per minute",
    "",
    "Filled pauses divided by the minutes from your first to your last sound.",
    "Per minute",
)
PER_100_WORDS = Definition(
    "Filled pauses per 100 words",
    "",
    "Filled pauses for every 100 words, which leave the filled pauses out. Ordinary talk has about 1.4 to 2.",
    "Per 100 words",
)
WORDS_PER_MINUTE = Definition(
    "Pace",
    "words / min",
    "Words, without filled pauses, divided by the minutes from your first to your last sound, silences included. "
    "Bands in use run from 110 to 190; your own usual pace is the better measure.",
)
ARTICULATION_RATE = Definition(
    "Articulation rate",
    "syllables / s",
    "Syllables of your words divided by the seconds in which you were heard, silences and filled pauses left out: "
    "how fast the speech itself is. Conversation has about 4 to 5.5.",
)
PHONATION = Definition(
    "Time speaking",
    "%",
    "The share of the time between your first and your last sound in which you were heard; the rest is silence.",
)
LENGTH_OF_RUN = Definition(
    "Length of run",
    "syllables",
    "How many syllables you say, on average, from one silence of at least 0.25 s to the next.",
)
LATENCY = Definition(
    "Time to first word",
    "s",
    "Seconds from the start of the recording to your first sound.",
)
SILENT_PAUSES = Definition(
    "Long pauses",
    "",
    "Silences of 1 second or more between words. Those between clauses give a listener time and are fine; "
    "those inside a clause go with searching for words.",
)
