"""What each number of a report means, in a sentence, by the name under which the report lists it.

docs/measures.md has formulas and sources.
"""

from collections.abc import Mapping
from types import MappingProxyType

NOTES: Mapping[str, str] = MappingProxyType(
    {
        "Words": "All words but the filled pauses.",
        "Pace": "Words without filled pauses, by the minutes from the first to the last sound, silences included.",
        "In stretches of 15 s": "The slowest and the fastest 15 seconds; less than a tenth of a change is not heard.",
        "Articulation rate": "Syllables by the seconds with a voice: how fast speech itself is, whatever the pauses.",
        "Time spent speaking": "The share of the time from the first to the last sound in which there is a voice.",
        "Between two pauses": "Syllables from one silence of at least 0.25 s to the next.",
        "Before the first word": "From the start of the recording to the first sound.",
        "Filled pauses": "Every “um”, “uh”, “er” and the like that was heard by several ways of listening, or by one "
        "that was sure. Ordinary talk has about 1.4 to 2 per 100 words.",
        "Silent pauses": "Silences of at least 0.25 s. Between clauses they give a listener time.",
        "By length": "Short, long and very long silences, with how many of them fall inside a clause.",
        "Inside a clause": "Silences with no comma or full stop before them, and no word after them that opens a "
        "clause: those that go with searching for words.",
        "Filler words": "“Like”, “you know”, “I mean” and empty openings where they add nothing; in doubt not counted.",
        "Crutch words": "“Actually”, “basically”, “literally” where they could be left out. A rate, never a mistake.",
        "Hedges": "“I think”, “maybe”, “probably”: honest where one is unsure, many in a row make a firm point sound "
        "open.",
        "Repetitions": "Words said twice in a row. The recogniser smooths most of them away.",
        "False starts": "Words broken off, and starts given up for another.",
        "Phrases that come back": "Everyday phrases said at least twice here and in at least two of the last takes.",
    }
)
