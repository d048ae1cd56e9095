"""Which sentence of a spoken text is being said. Pure.

The synthesisers tell no word's time, so the place is an estimate: as much of the text as of the sound, counted in
characters. `tests/ui/cues/test_caption_estimate.py` holds it against the pauses that are heard between sentences.
"""

import re
from collections.abc import Sequence


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a question; all of it where it has no stop."""
    return tuple(re.split(r"(?<=[.?!])\s+", text.strip()))


def said_at(parts: Sequence[str], share: float) -> int:
    """The index of the sentence that is said when so much of the sound, 0 to 1, has been heard."""
    whole = sum(map(len, parts))
    said = 0
    for index, part in enumerate(parts):
        said += len(part)
        if share * whole < said:
            return index
    return len(parts) - 1
