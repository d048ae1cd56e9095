"""What a pack must keep beyond the shape of its records: names that are unique, and references that lead somewhere.

The rules read plain values and pass over whatever has the wrong shape, so that they can be checked together with it.
"""

import re
from collections.abc import Iterator

from voice_interviewer.bank.located import line_of
from voice_interviewer.bank.nearest import did_you_mean
from voice_interviewer.bank.problem import FieldPath, Misfit


def broken_rules(pack: object) -> Iterator[Misfit]:
    """Every rule that the values of a pack break."""
    yield from _repeats(pack, "rounds", "id")
    yield from _repeats(pack, "questions", "id")
    yield from _repeats(pack, "questions", "text")
    yield from _unknown_rounds(pack)


def _repeats(pack: object, entries: str, field: str) -> Iterator[Misfit]:
    first: dict[str, FieldPath] = {}
    for path, value in _texts(pack, entries, field):
        same = first.setdefault(_essence(value), path)
        if same != path:
            yield Misfit(path, f"the same {field} is used in line {line_of(pack, same)}")


def _unknown_rounds(pack: object) -> Iterator[Misfit]:
    rounds = list(dict.fromkeys(name for _, name in _texts(pack, "rounds", "id")))
    for path, name in _texts(pack, "questions", "round"):
        if rounds and name not in rounds:
            guess = did_you_mean(name, rounds) or f" (there are: {', '.join(rounds[:10])})"
            yield Misfit(path, f"there is no round `{name[:40]}`{guess}")


def _texts(pack: object, entries: str, field: str) -> Iterator[tuple[FieldPath, str]]:
    """Path and value of one field in every entry of a list, where there is such a text."""
    records = pack.get(entries) if isinstance(pack, dict) else None
    for place, record in enumerate(records if isinstance(records, list) else ()):
        value = record.get(field) if isinstance(record, dict) else None
        if isinstance(value, str):
            yield (entries, place, field), value


def _essence(text: str) -> str:
    """What is left when case and punctuation do not count: two questions that differ only there are the same.

    Of a text without any letter or digit everything counts.
    """
    return " ".join(re.findall(r"\w+", text.casefold())) or text
