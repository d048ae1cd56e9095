"""The user's own ratings, and mentors', as tables, as JSON and as labelled answers; apart from the exam's figures."""

from collections.abc import Sequence

import msgspec

from voice_interviewer.remarks.own_ratings import (
    Difference,
    Move,
    OwnRatings,
    RatedTake,
    Ratings,
    moved_labels,
    rated_scores,
)
from voice_interviewer.remarks.own_say import label_title
from voice_interviewer.report.document import clean
from voice_interviewer.report.exam_tables import ExamTable
from voice_interviewer.report.json_values import JsonObject
from voice_interviewer.report.wording import counted

TITLE = "Your own ratings"

ABOUT = (
    "Scores and sections that you, or a mentor, would have given otherwise. They are few, and most were given where "
    "somebody disagreed, so they say less than the exam and are never mixed into its figures."
)

NONE_YET = (
    "None yet. On an answer's page, “I disagree” on a section or “Wrong section” on a sentence keeps what you would "
    "have said."
)

APART = "Difference: grader minus rater, the middle one. Above 0 the grader is the milder of the two."


def summary(own: OwnRatings) -> str:
    """How much there is, in one line."""
    if not own.raters:
        return NONE_YET
    scores, sentences = sum(r.scores for r in own.raters), sum(r.sentences for r in own.raters)
    return (
        f"{counted(scores, 'score')} and {counted(sentences, 'moved sentence')} in {counted(len(own.takes), 'take')}."
    )


def own_tables(own: OwnRatings) -> tuple[ExamTable, ...]:
    """What each person's scores come to, which sentences were moved, and the takes they are about."""
    tables = (*map(_scores, own.raters), *map(_moves, own.raters), _takes(own.takes))
    return tuple(table for table in tables if table.rows)


def own_json(own: OwnRatings) -> JsonObject:
    """``about``, ``takes`` (ids) and ``raters``: each with ``by`` ("you", a mentor's name, or that they gave none),
    ``scores``, ``sentences``, ``differences`` (``section``, ``count``, ``median``, ``same``, ``within_one``) and
    ``moves`` (``from``, ``to``, ``count``).
    """
    return {
        "about": ABOUT,
        "takes": [take.take for take in own.takes],
        "raters": [_rater_json(ratings) for ratings in own.raters],
    }


def labelled_lines(takes: Sequence[RatedTake], kinds: dict[int, str]) -> list[str]:
    """The takes with scores of the user's own as lines of an exam (`exam.rules`); ``kinds`` are those of the questions.

    A score becomes a bound that holds this score alone. Sentences go without labels, since a user who moved some of
    them said nothing of the others.
    """
    return [_line(take, kinds[take.take]) for take in takes if take.take in kinds and rated_scores(take)]


def _line(take: RatedTake, kind: str) -> str:
    bounds = {section.value: [score, score] for section, score in rated_scores(take).items()}
    item = {
        "id": f"take-{take.take}",
        "question": take.question,
        "kind": kind,
        "sentences": [sentence.text for sentence in take.grade.sentences],
        "bounds": bounds,
    }
    return msgspec.json.encode(item).decode()


def _scores(ratings: Ratings) -> ExamTable:
    who = "Your scores" if not ratings.by else f"Scores of {clean(ratings.by)}"
    columns = ("section", "scores", "difference", "the same", "at most one off")
    return ExamTable(who, APART, columns, tuple(map(_difference_row, ratings.differences)))


def _difference_row(each: Difference) -> tuple[str, ...]:
    apart = f"{each.median:+g}" if each.median else "0"
    same, near = f"{each.same} of {each.count}", f"{each.within_one} of {each.count}"
    return each.section.title, str(each.count), apart, same, near


def _moves(ratings: Ratings) -> ExamTable:
    rows = tuple((_titles(move.was), label_title(move.label), str(move.count)) for move in ratings.moves)
    return ExamTable("Sentences you moved", "", ("from", "to", "sentences"), rows)


def _titles(labels: Sequence[str]) -> str:
    return " + ".join(map(label_title, labels)) or "not graded"


def _takes(takes: Sequence[RatedTake]) -> ExamTable:
    rows = tuple((str(take.take), clean(take.question), _said(take)) for take in takes)
    columns = ("take", "question", "what was said")
    return ExamTable("The takes they are about", "", columns, rows, tuple(str(take.take) for take in takes))


def _said(take: RatedTake) -> str:
    """The user's scores beside the grader's, and how many sentences were moved; mentors' are on the take's own page."""
    scores = []
    for section, score in rated_scores(take).items():
        given = take.grade.section(section)
        if given is not None:
            scores.append(f"{section.title}: you {score}, grader {given.score}")
    moved = len(moved_labels(take))
    parts = [*scores, *([f"{counted(moved, 'sentence')} moved"] if moved else [])]
    return "; ".join(parts) or "marked by a mentor"


def _rater_json(ratings: Ratings) -> JsonObject:
    return {
        "by": ratings.by or "you",
        "scores": ratings.scores,
        "sentences": ratings.sentences,
        "differences": [_difference_json(each) for each in ratings.differences],
        "moves": [_move_json(move) for move in ratings.moves],
    }


def _difference_json(each: Difference) -> JsonObject:
    return {
        "section": each.section.value,
        "count": each.count,
        "median": each.median,
        "same": each.same,
        "within_one": each.within_one,
    }


def _move_json(move: Move) -> JsonObject:
    return {"from": list(move.was), "to": move.label, "count": move.count}
