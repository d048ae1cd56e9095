"""Plain values that remember their lines, so that a mistake found in them later can be pointed to."""

from voice_interviewer.bank.problem import FieldPath


class Fields(dict[str, object]):
    """The fields of a record. ``lines`` holds the line of each name, counted from 1."""

    __slots__ = ("lines",)

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}


class Entries(list[object]):
    """The entries of a list. ``lines`` holds the line of each, counted from 1."""

    __slots__ = ("lines",)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []


def line_of(document: object, path: FieldPath) -> int:
    """The line of a field's name or of an entry; where there is no such thing, the line of what is around it."""
    value, line = document, 1
    for part in path:
        if isinstance(value, Fields) and isinstance(part, str):
            line = value.lines.get(part, line)
            value = value.get(part)
        elif isinstance(value, Entries) and isinstance(part, int):
            line, value = value.lines[part], value[part]
    return line
