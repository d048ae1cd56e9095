"""What the files hold that the app writes and reads."""

from referencing.tables import code, table
from voice_interviewer.report.formats import FORMATS
from voice_interviewer.report.options import ExportOptions
from voice_interviewer.report.progress_csv import COLUMNS
from voice_interviewer.report.take_csv import WORD_COLUMNS, columns_of

HEAD = """# File formats

All text is UTF-8. Times are seconds from the start of the recording, moments ISO 8601. Names of fields and columns are
a promise: none is renamed, and new ones may be added.

## Exports
"""
MEANS = {
    "take": "its number", "answered": "when", "question": "as it was asked", "kind": "design, concept or behavioral",
    "question_id": "its name in the pack", "source": "microphone, file, typed or composite",
    "mode": "practice or real", "part": "the one section that was answered", "interview": "the mock interview's number",
    "starred": "yes or no", "tags": "with commas between", "seconds": "how long the recording runs",
    "words": "words without filled pauses", "words_per_minute": "over the whole answer",
    "filled_pauses": "how many um and uh", "filled_pauses_per_minute": "the same a minute",
    "silent_pauses": "how many", "context": "score, 0 to 4", "architecture": "score, 0 to 4",
    "operations": "score, 0 to 4", "risks": "score, 0 to 4", "structure": "score, 0 to 4",
    "relevance": "score, 0 to 2", "pitfalls": "their names", "not_graded": "why, where it was not",
    "answer": "what was said", "notes": "yours, if you want them", "number": "its place in the answer, from 1",
    "word": "as it was said", "start": "seconds", "end": "seconds", "filled_pause": "yes or no",
    "probability": "how sure the recogniser was, 0 to 1", "section": "which one its sentence counts for",
    "measure": "what is measured", "unit": "of the value", "day": "of the take", "value": "the figure",
}  # fmt: skip
"""What each column holds; a column without an entry here fails the build."""
GROUPS = {"kind": "section, bucket or delivery", "take": "number of the take"}
"""Where a column of the trends means something else."""
JSON = {
    "format": "`voice-interviewer/take@1`",
    "id": "the number of the take",
    "question": "`text`, `kind`, `id`, `pack`",
    "created": "when",
    "seconds": "how long the recording runs",
    "source": "microphone, file, typed or composite",
    "audio": "the name of the recording's file, without its folder",
    "mode": "practice or real",
    "interview": "the mock interview it belongs to",
    "notes": "what you wrote beside it",
    "drill": "the one section that was answered",
    "pieces": "what it was put together from: `take`, `start`, `end`",
    "starred": "true or false",
    "tags": "a list",
    "transcript": "`text`, `words` with their times, `terms`, `repairs`, `corrections`",
    "delivery": "everything on [What is measured about delivery](../measures.md)",
    "grade": "scores with their sentences, pitfalls, advice, claims, follow-up questions",
    "versions": "`engine`, `model`, `rubric`, `app`",
}
"""What a take has in JSON, key by key."""
ELSEWHERE = """## Files that the app reads

* **Recordings**: WAV, FLAC, MP3, M4A, OGG and whatever else FFmpeg's decoders know, with the sound of videos.
* **Question packs**: YAML, field by field in [Question packs](../project/question-packs.md). `voice-interviewer
  questions schema` prints the JSON Schema.
* **A mentor's marks**: JSON, field by field in [Going over answers](../review.md).
* **Labelled answers** for the exam: JSON lines, field by field in [The grader's exam](../exam.md).
* **Speech models**: a `.pt` file of openai-whisper, a folder for CTranslate2, or a ZIP of one.
"""


def page() -> str:
    """The whole page."""
    formats = [(code(key), form.title, code(form.ending), form.about) for key, form in FORMATS.items()]
    every = ExportOptions(notes=True)
    return "\n".join(
        (
            HEAD,
            table(("`--format`", "what it is", "ending", "what it is good for"), formats),
            "## Table: one row a take\n",
            _columns([column.name for column in columns_of(every)]),
            "## Table: one row a word\n\nWith `--words`.\n",
            _columns(WORD_COLUMNS),
            "## JSON\n\nEverything about one take. What does not exist is null, never left out.\n",
            table(("key", "what it holds"), [(code(key), about) for key, about in JSON.items()]),
            "## Trends\n\n`voice-interviewer progress trends --csv`, a row a point.\n",
            table(("column", "what it holds"), [(code(name), GROUPS.get(name) or MEANS[name]) for name in COLUMNS]),
            ELSEWHERE,
        )
    )


def _columns(names: list[str] | tuple[str, ...]) -> str:
    return table(("column", "what it holds"), [(code(name), MEANS[name]) for name in names])
