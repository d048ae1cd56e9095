"""The parts of the programme beside progress, as text and as JSON: checklist, calibration, the map drill's tally.

Each stands alone or together with progress. For the JSON see `json_report`, whose rules all of it keeps.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from voice_interviewer.programme.calibration import Calibration, Calibrations, TableRow, Week
from voice_interviewer.programme.checklist import MARK_TITLES, CheckedItem, Group, Shown
from voice_interviewer.programme.mapping_tally import BucketTally
from voice_interviewer.programme.progress.progress import Progress
from voice_interviewer.programme.wording import counted, day_name
from voice_interviewer.report.document import Block, Document, Heading, Item, Items, Paragraph, Run, Style, line
from voice_interviewer.report.json_values import JsonObject, rounded
from voice_interviewer.report.progress_json import progress_json
from voice_interviewer.report.progress_text import progress_document
from voice_interviewer.report.text import as_text

SHOWN_TITLES = {
    Shown.NOT_TRIED: "Not tried",
    Shown.THIN: "Thin",
    Shown.PARTLY: "Shown in part",
    Shown.SHOWN: "Shown",
}

GROUP_TITLES = {
    Group.SYSTEM: "To be able to do with one small system of your own",
    Group.ROLE: "To prepare for the role",
}

NOT_MARKED = "Not marked"


@dataclass(frozen=True, slots=True)
class ProgrammeParts:
    """What stands beside progress."""

    checklist: tuple[CheckedItem, ...]
    calibration: Calibrations
    mapping: tuple[BucketTally, ...]


def programme_text(progress: Progress, parts: ProgrammeParts) -> str:
    """Progress and everything beside it as plain text."""
    return as_text(programme_document(progress, parts))


def programme_document(progress: Progress, parts: ProgrammeParts) -> Document:
    """Progress and everything beside it."""
    return (
        *progress_document(progress),
        *checklist_blocks(parts.checklist),
        *calibration_blocks(parts.calibration),
        *mapping_blocks(parts.mapping),
    )


def programme_json(progress: Progress, parts: ProgrammeParts) -> JsonObject:
    """`progress_json` with ``checklist``, ``calibration`` and ``mapping`` beside its own parts."""
    return {
        **progress_json(progress),
        "checklist": checklist_json(parts.checklist),
        "calibration": calibration_json(parts.calibration),
        "mapping": mapping_json(parts.mapping),
    }


def checklist_blocks(checked: Sequence[CheckedItem]) -> Iterator[Block]:
    """Every item with its mark, what the takes show, and why."""
    yield Heading("Checklist")
    for group, items in groupby(checked, key=lambda entry: entry.item.group):
        yield Heading(GROUP_TITLES[group], 3)
        yield Items(tuple(_checked(entry) for entry in items))


def _checked(entry: CheckedItem) -> Item:
    title = (Run(f"{entry.item.title}:", Style.STRONG), Run(f"{mark_title(entry)} ({entry.item.id})"))
    return Item(title, (line(entry.item.text), line(f"{SHOWN_TITLES[entry.shown]}: {entry.sentence}")))


def mark_title(entry: CheckedItem) -> str:
    """The user's own mark, or that there is none."""
    return MARK_TITLES[entry.mark] if entry.mark else NOT_MARKED


def checklist_json(checked: Sequence[CheckedItem]) -> JsonObject:
    """``items``, a list of ``id``, ``group`` (system, role), ``title``, ``text``, ``mark`` (confident, partial,
    need_work; null where it was never marked), ``shown`` (not_tried, thin, partly, shown: what the takes show),
    ``disagrees`` (whether mark and takes say opposite things), ``takes`` (ids of those that say so), ``questions`` (ids
    of the pack's questions that show it) and ``sentence``.
    """
    return {"items": [_checked_json(entry) for entry in checked]}


def _checked_json(entry: CheckedItem) -> JsonObject:
    return {
        "id": entry.item.id,
        "group": entry.item.group.value,
        "title": entry.item.title,
        "text": entry.item.text,
        "mark": entry.mark.value if entry.mark else None,
        "shown": entry.shown.value,
        "disagrees": entry.disagrees,
        "takes": [take.id for take in entry.takes],
        "questions": [question.id for question in entry.questions],
        "sentence": entry.sentence,
    }


def calibration_blocks(calibrations: Calibrations) -> Iterator[Block]:
    """How the guesses compare with the scores: all of them, section by section, by the score that was guessed and by
    week.
    """
    overall = calibrations.overall
    yield Heading("Your guesses")
    yield Paragraph(line(overall.sentence))
    if not overall.guesses:
        return
    yield Items(tuple(Item(line(entry.sentence)) for entry in calibrations.sections))
    yield Heading("By the score that was guessed", 3)
    yield Items(tuple(Item(line(row_line(row))) for row in overall.table if row.count))
    yield Heading("By week", 3)
    yield Items(tuple(Item(line(week_line(week))) for week in overall.weeks))


def row_line(row: TableRow) -> str:
    """What the grader gave where one score was guessed."""
    if row.mean_given is None:
        return f"You never guessed {row.predicted}."
    scores = counted(row.count, "section score")
    return f"Where you guessed {row.predicted}, the grader gave {row.mean_given:.1f} on average ({scores})."


def week_line(week: Week) -> str:
    """How the guesses of one week compare."""
    return f"Week of {day_name(week.start)}: {difference_words(week.mean_difference)}, {guesses_of(week)}."


def difference_words(difference: float) -> str:
    """A mean difference in words: ``0.6 points higher than the grader``."""
    tenths = round(abs(difference), 1)
    if not tenths:
        return "on average the same as the grader"
    return f"{tenths:.1f} points {'higher' if difference > 0 else 'lower'} than the grader on average"


def guesses_of(week: Week) -> str:
    """How many guesses of single sections a week had."""
    return counted(week.count, "section guessed", "sections guessed")


def calibration_json(calibrations: Calibrations) -> JsonObject:
    """``overall`` and ``sections``, each with ``section`` (null for all together), ``takes`` (how many were guessed),
    ``missing`` (how many more until it is told), ``mean_difference`` (points by which the guesses are higher; null
    without guesses), ``table`` (``predicted``, ``mean_given``: null where it was never guessed, ``count``), ``weeks``
    (``start``: its Monday, ``mean_difference``, ``mean_distance``, ``count``), ``sentence`` and ``guesses`` (``take``,
    ``day``, ``section``, ``predicted``, ``given``; in the order in which they were made).
    """
    return rounded(
        {
            "overall": _calibration_json(calibrations.overall),
            "sections": [_calibration_json(entry) for entry in calibrations.sections],
        }
    )


def _calibration_json(entry: Calibration) -> JsonObject:
    return {
        "section": entry.section.value if entry.section else None,
        "takes": entry.count,
        "missing": entry.missing,
        "mean_difference": entry.mean_difference,
        "table": [
            {"predicted": row.predicted, "mean_given": row.mean_given, "count": row.count} for row in entry.table
        ],
        "weeks": [
            {
                "start": week.start.isoformat(),
                "mean_difference": week.mean_difference,
                "mean_distance": week.mean_distance,
                "count": week.count,
            }
            for week in entry.weeks
        ],
        "sentence": entry.sentence,
        "guesses": [
            {
                "take": guess.take,
                "day": guess.day.isoformat(),
                "section": guess.section.value,
                "predicted": guess.predicted,
                "given": guess.given,
            }
            for guess in entry.guesses
        ],
    }


def mapping_blocks(tallies: Sequence[BucketTally]) -> Iterator[Block]:
    """How the drill went in each bucket."""
    yield Heading("Mapping questions")
    yield Items(tuple(Item(line(entry.sentence)) for entry in tallies))


def mapping_json(tallies: Sequence[BucketTally]) -> JsonObject:
    """``buckets``, a list of ``bucket``, ``rounds`` (the last ones), ``right``, ``taken_for`` (the other bucket that
    was answered most often, or null), ``mistakes`` (how often that was) and ``sentence``.
    """
    return {
        "buckets": [
            {
                "bucket": entry.bucket.value,
                "rounds": entry.rounds,
                "right": entry.right,
                "taken_for": entry.taken_for.value if entry.taken_for else None,
                "mistakes": entry.mistakes,
                "sentence": entry.sentence,
            }
            for entry in tallies
        ]
    }
