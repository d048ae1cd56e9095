"""An opinion for the terminal: as text, and as JSON for other programs. Pure."""

from collections.abc import Iterator
from typing import Any

from voice_interviewer.opinion.beside import Row, beside
from voice_interviewer.opinion.opinion import Opinion
from voice_interviewer.opinion.wording import QUOTE_MISSING, SOMEBODY_ELSES, title
from voice_interviewer.structure.grade import Grade


def opinion_text(grade: Grade, opinion: Opinion) -> str:
    """The opinion beside our own grade, in lines."""
    return "\n".join(_lines(grade, opinion))


def opinion_json(grade: Grade, opinion: Opinion) -> dict[str, Any]:
    """``model``, ``host``, ``judgements`` (``of``, ``score``, ``best``, ``ours``, ``reason``, ``quote``,
    ``quote_missing``), ``suggestions``.
    """
    return {
        "model": opinion.model,
        "host": opinion.host,
        "judgements": [
            {
                "of": row.section.value if row.section else row.name.lower(),
                "score": row.theirs.score,
                "best": row.best,
                "ours": row.ours,
                "reason": row.theirs.reason,
                "quote": row.theirs.quote,
                "quote_missing": row.theirs.quote_missing,
            }
            for row in beside(grade, opinion)
        ],
        "suggestions": list(opinion.suggestions),
    }


def _lines(grade: Grade, opinion: Opinion) -> Iterator[str]:
    yield title(opinion)
    yield SOMEBODY_ELSES
    yield ""
    for row in beside(grade, opinion):
        yield _scores(row)
        yield f"  {row.theirs.reason}"
        if row.theirs.quote:
            yield f"  “{row.theirs.quote}”"
        elif row.theirs.quote_missing:
            yield f"  {QUOTE_MISSING}"
    if opinion.suggestions:
        yield ""
        yield "It suggests"
        yield from (f"  - {suggestion}" for suggestion in opinion.suggestions)


def _scores(row: Row) -> str:
    ours = "not graded" if row.ours is None else f"{row.ours} of {row.best}"
    apart = f"  ({row.apart} apart)" if row.apart else ""
    return f"{row.name}: theirs {row.theirs.score} of {row.best}, this app's {ours}{apart}"
