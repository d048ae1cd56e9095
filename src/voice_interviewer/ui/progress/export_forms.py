"""The forms in which progress is saved: which text each has, and how its file is called. Pure: no Qt."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from voice_interviewer.report.programme_parts import programme_json, programme_text
from voice_interviewer.report.progress_csv import trends_csv
from voice_interviewer.ui.progress.progress_data import ProgressData


@dataclass(frozen=True, slots=True)
class ExportForm:
    """One entry of the menu."""

    title: str
    ending: str
    """Of the file's name, with its dot."""
    render: Callable[[ProgressData], str] | None
    """The file's text; None for the picture of the charts, which only the window can draw."""


def _json(data: ProgressData) -> str:
    return json.dumps(programme_json(data.progress, data.parts), indent=2, ensure_ascii=False) + "\n"


PICTURE = ExportForm("The charts shown, as a picture (.png)", ".png", None)

FORMS = (
    ExportForm("Everything, as text (.txt)", ".txt", lambda data: programme_text(data.progress, data.parts)),
    ExportForm("Everything, as JSON (.json)", ".json", _json),
    ExportForm("The charts' points, as a table (.csv)", ".csv", lambda data: trends_csv(data.progress.trends)),
    PICTURE,
)


def file_name(data: ProgressData, form: ExportForm) -> str:
    """A file name for an export: ``progress_mlops-engineer_2026-03-20.csv``."""
    return f"progress_{data.basis.pack.id}_{data.basis.today.isoformat()}{form.ending}"
