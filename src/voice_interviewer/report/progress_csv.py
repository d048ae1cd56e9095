"""Trends as a table for a spreadsheet: one line a point, as RFC 4180 has it."""

import csv
import io

from voice_interviewer.programme.progress.trends import Trends
from voice_interviewer.report.json_values import DECIMALS

COLUMNS = ("kind", "measure", "unit", "take", "day", "value")


def trends_csv(trends: Trends) -> str:
    """A heading and every point of every measure, oldest first; days are ISO 8601, values have a decimal point."""
    text = io.StringIO(newline="")
    table = csv.writer(text)
    table.writerow(COLUMNS)
    for trend in trends.all:
        measure = trend.measure
        for point in trend.points:
            value = f"{round(point.value, DECIMALS):g}"
            table.writerow((measure.group.value, measure.key, measure.unit, point.take, point.day.isoformat(), value))
    return text.getvalue()
