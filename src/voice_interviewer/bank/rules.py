"""What a pack must keep beyond the shape of its records: names that are unique, and references that lead somewhere.

The rules read plain values and pass over whatever has the wrong shape, so that they can be checked together with it.
"""

import re
from collections.abc import Iterator

from voice_interviewer.bank.exemplar_rules import broken_question_rules
from voice_interviewer.bank.located import line_of
from voice_interviewer.bank.nearest import did_you_mean
from voice_interviewer.bank.problem import FieldPath, Misfit


def broken_rules(pack: object) -> Iterator[Misfit]:
    """Every rule that the values of a pack break."""
    yield from _repeats(pack, "rounds", "id")
    yield from _repeats(pack, "questions", "id")
    yield from _repeats(pack, "questions", "text")
    yield from _repeats(pack, "themes", "id")
    yield from _unknown(pack, "round", "rounds")
    yield from _unknown(pack, "theme", "themes")
    questions = pack.get("questions") if isinstance(pack, dict) else None
    for place, question in enumerate(questions if isinstance(questions, list) else ()):
        yield from broken_question_rules(question, ("questions", place))


def _repeats(pack: object, entries: str, field: str) -> Iterator[Misfit]:
    first: dict[str, FieldPath] = {}
    for path, value in _texts(pack, entries, field):
        same = first.setdefault(_essence(value), path)
        if same != path:
            yield Misfit(path, f"the same {field} is used in line {line_of(pack, same)}")


def _unknown(pack: object, field: str, listed: str) -> Iterator[Misfit]:
    """References of questions to an entry that the pack does not list."""
    names = dict.fromkeys(name for _, name in _texts(pack, listed, "id"))
    for path, name in _texts(pack, "questions", field):
        if name not in names and (names or field != "round"):  # a pack without rounds is told of that alone
            guess = did_you_mean(name, names) or (f" (there are: {', '.join(list(names)[:10])})" if names else "")
            yield Misfit(path, f"there is no {field} `{name[:40]}`{guess}")


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
