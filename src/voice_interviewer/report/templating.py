"""The one environment that HTML templates are drawn in: everything put in is escaped, a name that is missing fails."""

from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from voice_interviewer.folders import shipped
from voice_interviewer.report.document import clean


@cache
def environment() -> Environment:
    """Templates of ``assets/templates``. Raises jinja2's UndefinedError for a name that a template was not given.

    What a template shows is text, never a template itself: braces in a question stay braces. The filter ``clean`` makes
    a text one line without control characters.
    """
    made = Environment(
        loader=FileSystemLoader(shipped("assets") / "templates", encoding="utf-8"),
        autoescape=True,  # whatever a template's name ends with
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.filters["clean"] = clean
    return made
