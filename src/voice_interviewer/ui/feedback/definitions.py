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
    formula: str = ""
    source: str = ""
    """Whose measure it is; docs/measures.md has the rest."""


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
OWN_SCORE = Definition(
    "Your score",
    "of 4",
    "What you would have given, on the grader's scale. It is kept beside the grader's score, never in its place, and "
    "the exam shows how far the two are apart.",
)
SECTION_TIME = Definition(
    "Time on each part",
    "s",
    "How long you spoke of each part and, as a dashed frame, the share of that time which its weight gives it for this "
    "question or its kind, and for the company; what goes beyond is paler. A sentence about two parts is shared "
    "between them; talk about none is left out.",
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
OBSERVED = Definition(
    "What stands out",
    "",
    "The most telling of the counts below, in words. Each is reckoned as its figure says.",
)
TAKE_LENGTH = Definition(
    "Length of the answer",
    "",
    "How long the recording runs, silences at its ends included.",
)
GUESS = Definition(
    "Your guess",
    "of 4",
    "What you expected for each section before you saw the score, on the same scale.",
)
TAKEN_OUT = Definition(
    "Taken out by you",
    "",
    "Filled pauses that were heard, and that you said are none. They count in no figure here; a press on one in the "
    "transcript brings it back.",
)
PER_MINUTE = Definition(
    "Filled pauses per minute",
    "",
    "How often they come in the time of the answer.",
    "Per minute",
    formula="filled pauses / minutes from your first to your last sound",
)
PER_100_WORDS = Definition(
    "Filled pauses per 100 words",
    "",
    "How often they come among the words. Ordinary talk has about 1.4 to 2.",
    "Per 100 words",
    formula="100 × filled pauses / words, which leave the filled pauses out",
    source="Lickley; Enfield",
)
WORDS_PER_MINUTE = Definition(
    "Pace",
    "words / min",
    "How fast the answer went, silences included. Bands in use run from 110 to 190; your own usual pace is the better "
    "measure.",
    formula="words without filled pauses / minutes from your first to your last sound",
    source="De Jong; Tauroza and Allison, 1990",
)
WINDOWS = Definition(
    "Pace in 15 s stretches",
    "words / min",
    "The slowest and the fastest stretch of 15 seconds. Changes of less than a tenth are not heard.",
    "Slowest to fastest 15 s",
    formula="words whose middle lies in the stretch / its minutes, one stretch every 5 s",
    source="Quené, 2007, for what is heard; the length is ours",
)
ARTICULATION_RATE = Definition(
    "Articulation rate",
    "syllables / s",
    "How fast the speech itself is, whatever the pauses. Conversation has about 4 to 5.5.",
    formula="syllables of your words / seconds in which you were heard, without the filled pauses",
    source="De Jong; Suzuki and Kormos, 2023",
)
PHONATION = Definition(
    "Time speaking",
    "%",
    "The share of the answer in which you were heard; the rest is silence. Filled pauses are heard.",
    formula="seconds with a voice / seconds from your first to your last sound",
    source="De Jong; Suzuki and Kormos, 2023",
)
LENGTH_OF_RUN = Definition(
    "Length of run",
    "syllables",
    "How many syllables you say, on average, from one silence of at least 0.25 s to the next.",
    formula="syllables / (silent pauses + 1)",
    source="Suzuki and Kormos, 2023",
)
LATENCY = Definition(
    "Time to first word",
    "s",
    "How long the recording ran before you were heard.",
    formula="first sound - start of the recording",
)
SILENT_PAUSES = Definition(
    "Silent pauses",
    "",
    "Silences of a quarter of a second or more. Those between clauses give a listener time and are fine; those inside "
    "a clause go with searching for words. They are found by voice activity, not by the recogniser's word times.",
    formula="stretches of at least 0.25 s without a voice, between your first and your last sound",
    source="De Jong and Bosker, 2013",
)
PAUSES_WITHIN = Definition(
    "Silent pauses inside a clause, per minute",
    "per min",
    "Inside: no comma or full stop before it, and no word after it that opens a clause.",
    "Inside a clause",
    formula="silent pauses inside a clause / minutes from your first to your last sound",
    source="De Jong; Suzuki and Kormos, 2023",
)
MEDIAN_PAUSE = Definition(
    "Length of a silent pause",
    "s",
    "Half of your silent pauses are shorter, half are longer. An average would follow the few longest.",
    "Half are shorter than",
    formula="median of the silent pauses",
    source="Campione and Véronis, 2002",
)
LONG_PAUSES = Definition(
    "Long pauses",
    "",
    "Silences of 1 second or more. In read speech there are hardly any; in talk they are common between thoughts.",
    source="Campione and Véronis, 2002",
)
FILLER_WORDS = Definition(
    "Filler words",
    "per 100 words",
    '"Like", "you know", "I mean", "sort of" beside a hesitation, and empty openings ("right", "okay", "well", a '
    'second "so"), where they add nothing. Honest uses are left alone, and in doubt a word is not counted.',
    "Filler words",
    formula="100 × filler words / words",
    source="rules after Zufferey and Popescu-Belis, 2004",
)
CRUTCH_WORDS = Definition(
    "Crutch words",
    "per 100 words",
    '"Actually", "basically", "literally" and the like where they could be left out. A rate, never a mistake.',
    "Crutch words",
    formula="100 × crutch words / words",
)
HEDGES = Definition(
    "Hedges",
    "per 100 words",
    '"I think", "maybe", "probably", "kind of" where it softens. Honest where you are unsure; many in a row make a '
    "firm point sound open.",
    "Hedges",
    formula="100 × hedges / words",
    source="after Prince, Frader and Bosk, 1982",
)
REPETITIONS = Definition(
    "Repetitions and false starts",
    "",
    'Words said twice in a row ("we we", "I was I was"), words broken off, and starts given up for another ("we '
    'should, we could"). The recogniser smooths most of them away, so there were more than are shown.',
)
PET_PHRASES = Definition(
    "Phrases that come back",
    "",
    "Two to four everyday words that you said at least twice here and in at least two of your last takes to other "
    "questions.",
)
GATHERING = Definition(
    "Where it gathers",
    "",
    "A section is named where it holds three or more of one kind, and more than its share of the words explains: by "
    "chance alone a section of that length would hold so many less than one time in twenty.",
    formula="upper tail of the binomial distribution, by share of words, under 0.05",
)
BESIDE_LAST_TAKES = Definition(
    "Beside your last takes",
    "",
    "Up to ten of your takes before this one with at least 50 words each. A difference is told where this take lies "
    "outside the middle half of them, and is large enough to be noticed.",
    formula="lower and upper quartile of the last takes",
)
TOLD_OF_DELIVERY = (
    OBSERVED,
    FILLED_PAUSES,
    TAKEN_OUT,
    SILENT_PAUSES,
    LONG_PAUSES,
    WORDS_PER_MINUTE,
    REPETITIONS,
    PET_PHRASES,
    GATHERING,
    BESIDE_LAST_TAKES,
)
"""What the sentences and captions on delivery count; the figures among them explain themselves."""
