"""A mentor's marks beside the app's scores as text and as JSON."""

from collections.abc import Iterator

from voice_interviewer.remarks.mentor_agreement import Agreed
from voice_interviewer.remarks.mentor_comparison import in_words
from voice_interviewer.remarks.mentor_standing import Marks, Standing
from voice_interviewer.report.json_values import JsonObject, rounded
from voice_interviewer.report.wording import clock, day_and_time
from voice_interviewer.structure.grade import SCORE_WORDS

FORMAT = "voice-interviewer/mentor@1"


def marks_text(standing: Standing) -> str:
    """For a terminal: who gave what, what they wrote, and how far all marks agree."""
    return "\n".join(_lines(standing)) + "\n"


def marks_json(take_id: int, standing: Standing | None) -> JsonObject:
    """``take``, ``marks`` (``by``, ``noted``, ``sections``, ``comments``, ``answers``) and ``agreement``; without marks
    the list is empty and the agreement null. The keys are a contract, as those of `json_report`.
    """
    return rounded(
        {
            "format": FORMAT,
            "take": take_id,
            "marks": [_marks_json(marks) for marks in standing.marks] if standing else [],
            "agreement": _agreement_json(standing) if standing else None,
        }
    )


def title(marks: Marks) -> str:
    """Whose marks they are."""
    return f"Marked by {marks.marked.by}" if marks.marked.by else "Marked by a mentor"


def leaning(agreed: Agreed) -> str:
    """One section over all marked takes: ``Context: mentors 0.5 higher (4 marks)``."""
    name = agreed.section.title if agreed.section else "All"
    if agreed.mean_difference is None:
        return f"{name}: not marked yet"
    apart = agreed.mean_difference
    told = "the same" if abs(apart) < 0.05 else f"mentors {abs(apart):.1f} {'higher' if apart > 0 else 'lower'}"
    return f"{name}: {told} ({agreed.marks} mark{'' if agreed.marks == 1 else 's'})"


def _lines(standing: Standing) -> Iterator[str]:
    for marks in standing.marks:
        yield f"{title(marks)}, {day_and_time(marks.kept.noted)}"
        for row in marks.rows:
            own = f", you {row.own}" if row.own is not None else ""
            yield f"  {row.section.title:<21}theirs {_score(row.theirs)}, app {_score(row.ours)}{own}: {in_words(row)}"
        for comment in marks.marked.comments:
            yield f"  {clock(comment.at) if comment.at is not None else 'Overall':<9}{comment.text}"
        for question, answer in marks.marked.answers.items():
            yield f"  {question}"
            yield f"    {answer}"
        yield ""
    yield standing.agreement.sentence


def _score(score: int | None) -> str:
    return "-" if score is None else str(score)


def _marks_json(marks: Marks) -> JsonObject:
    return {
        "by": marks.marked.by or None,
        "noted": marks.kept.noted.isoformat(),
        "sections": [
            {
                "section": row.section.value,
                "theirs": row.theirs,
                "theirs_in_words": None if row.theirs is None else SCORE_WORDS[row.theirs],
                "app": row.ours,
                "own": row.own,
                "difference": row.difference,
            }
            for row in marks.rows
        ],
        "comments": [{"at": comment.at, "text": comment.text} for comment in marks.marked.comments],
        "answers": [{"question": asked, "answer": answer} for asked, answer in marks.marked.answers.items()],
    }


def _agreement_json(standing: Standing) -> JsonObject:
    found = standing.agreement
    return {
        "takes": found.takes,
        "mentors": found.mentors,
        "enough": not found.missing,
        "overall": _agreed_json(found.overall),
        "sections": [_agreed_json(entry) for entry in found.sections],
    }


def _agreed_json(agreed: Agreed) -> JsonObject:
    return {
        "section": agreed.section.value if agreed.section else None,
        "marks": agreed.marks,
        "within_one": agreed.within_one,
        "same": agreed.same,
        "mean_difference": agreed.mean_difference,
    }
