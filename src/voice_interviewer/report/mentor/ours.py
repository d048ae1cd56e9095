"""The app's own scores as a pack carries them: out of sight until the mentor's are given.

They are compressed and written in base64, no more: nobody reads them by looking at the source, and whoever sets out to
can. A secret would need a key, and a file that opens by itself holds its own.
"""

import base64
import json
import zlib
from collections.abc import Sequence

from voice_interviewer.answer import Section
from voice_interviewer.report.wording import clock
from voice_interviewer.structure.grade import SCORE_WORDS, Grade, SectionScore, Sentence


def scores_json(grade: Grade, sections: Sequence[Section]) -> list[dict[str, object]]:
    """A score a section, each with its reason and the sentences that it stands on."""
    found = [grade.section(section) for section in sections]
    return [_score(entry, grade.sentences) for entry in found if entry is not None]


def put_away(grade: Grade, sections: Sequence[Section]) -> str:
    """The same for the pack; empty where there are no scores."""
    scores = scores_json(grade, sections)
    if not scores:
        return ""
    return base64.b64encode(zlib.compress(json.dumps(scores).encode(), 9)).decode("ascii")


def _score(entry: SectionScore, sentences: Sequence[Sentence]) -> dict[str, object]:
    return {
        "section": entry.section.value,
        "title": entry.section.title,
        "score": entry.score,
        "words": SCORE_WORDS[entry.score],
        "reason": entry.reason,
        "evidence": [_quote(sentences[place]) for place in entry.evidence],
    }


def _quote(sentence: Sentence) -> dict[str, object]:
    start = sentence.start
    return {"text": sentence.text, "at": start, "clock": clock(start) if start is not None else ""}
