"""Reads one YAML document into plain values. Nothing in a text can run code, overflow the stack or fill the memory.

It works on the parser's events, not on PyYAML's node tree: that takes a third of the time, and the composer of the C
loader recurses unguarded, so that a file of a few hundred thousand brackets would end the process.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from yaml.events import AliasEvent, Event, MappingEndEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent
from yaml.reader import Reader

from voice_interviewer.bank.located import Entries, Fields
from voice_interviewer.bank.problem import PackFileError, Problem, field_name
from voice_interviewer.bank.yaml_scalars import MERGE, TEXT, NotAValue, Scalars, is_allowed, one_line, shown, tag_of
from voice_interviewer.bank.yaml_words import plain_words

DEEPEST = 20
"""Levels of nesting; a pack has six."""

MOST_VALUES = 400_000
"""Values and names of fields, once every alias is written out; a pack of 1,000 full questions has about 170,000."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # some builds of PyYAML come without the C parser


def read_yaml(text: str, file: Path) -> object:
    """The values of a text, as `Fields`, `Entries` and scalars. Every text in it is one line: white space of any length
    is one blank.

    Raises PackFileError, which names ``file`` in its problems.
    """
    try:
        return _Document(text, file).read()
    except yaml.YAMLError as error:
        # The parser refuses these characters too, but does not say which one and where.
        _refuse_control_characters(text, file)
        line, words = plain_words(error, text)
        raise PackFileError([Problem(file, line, "", words)]) from error


class _Document:
    """One pass over the events of a text. Mistakes that leave the rest readable are collected, others raised."""

    def __init__(self, text: str, file: Path) -> None:
        self._file = file
        self._next: Callable[[], Event] = _LOADER(text).get_event
        self._scalars = Scalars()
        self._anchors: dict[str, tuple[object, int]] = {}
        """Value and number of values in it, by the anchor's name."""
        self._values = 0
        self._path: list[str | int] = []
        """The way to the value that is being read. One list that changes, since a copy for each value takes longer than
        reading it."""
        self._problems: list[Problem] = []

    def read(self) -> object:
        self._next()  # the start of the stream
        value = None
        if isinstance(self._next(), yaml.DocumentStartEvent):
            value = self._value(self._next())
            self._next()  # the end of the document
            self._refuse_second_document(self._next())
        if self._problems:
            raise PackFileError(self._problems)
        if value is None:
            raise PackFileError([Problem(self._file, None, "", "the file is empty")])
        return value

    def _value(self, event: Any, tag: str | None = None) -> object:  # noqa: ANN401 - the stubs do not know its fields
        kind = type(event)
        if kind is AliasEvent:
            return self._aliased(event)
        before = self._values
        self._count(1)
        value = self._scalar(event, tag or tag_of(event)) if kind is ScalarEvent else self._collection(event)
        if event.anchor is not None:
            self._anchors[event.anchor] = value, self._values - before
        return value

    def _aliased(self, event: Any) -> object:  # noqa: ANN401 - as above
        if event.anchor not in self._anchors:
            raise self._refusal(event, "a text that starts with `*` must be in quotes")
        value, size = self._anchors[event.anchor]
        self._count(size)
        return value

    def _collection(self, event: Any) -> Entries | Fields:  # noqa: ANN401 - as above
        if len(self._path) >= DEEPEST:
            raise self._refusal(event, f"lists and fields are nested more than {DEEPEST} levels deep")
        self._allows(event, event.tag)
        return self._entries() if type(event) is SequenceStartEvent else self._fields()

    def _entries(self) -> Entries:
        entries, path = Entries(), self._path
        path.append(0)
        while type(event := self._next()) is not SequenceEndEvent:
            entries.lines.append(_line(event))
            entries.append(self._value(event))
            path[-1] = len(entries)
        path.pop()
        return entries

    def _fields(self) -> Fields:
        fields, path = Fields(), self._path
        path.append("")
        while type(event := self._next()) is not MappingEndEvent:
            path[-1] = name = self._name(event)
            value = self._value(self._next())
            if name in fields:
                self._complain(event, f"the field is here twice; the first is in line {fields.lines[name]}")
            else:
                fields[name] = value
                fields.lines[name] = _line(event)
        path.pop()
        return fields

    def _name(self, event: Any) -> str:  # noqa: ANN401 - as above
        tag = tag_of(event) if type(event) is ScalarEvent else ""
        if tag == TEXT:
            return str(self._value(event, tag))
        if tag == MERGE:
            raise self._refusal(event, "merging with `<<` is not supported; write the fields out")
        raise self._refusal(event, "the name of a field must be a text; put it in quotes")

    def _scalar(self, event: Any, tag: str) -> object:  # noqa: ANN401 - as above
        if tag == TEXT:
            return one_line(event.value)
        if not self._allows(event, tag):
            return None
        try:
            return self._scalars.value(event.value, tag)
        except NotAValue:
            self._complain(event, f"`{event.value[:40]}` cannot be read as a value; put a text in quotes")
            return None

    def _allows(self, event: Event, tag: str | None) -> bool:
        if tag is None or is_allowed(tag):
            return True
        self._complain(event, f"the tag `{shown(tag)}` is not allowed; put a text that starts with `!` in quotes")
        return False

    def _count(self, values: int) -> None:
        self._values += values
        if self._values > MOST_VALUES:
            message = f"the file has more than {MOST_VALUES:,} values when its aliases are written out"
            raise PackFileError([Problem(self._file, None, "", message)])

    def _refuse_second_document(self, event: Event) -> None:
        if isinstance(event, yaml.DocumentStartEvent):
            raise self._refusal(
                event, "a second document starts here; a pack is one document, so remove the line `---`"
            )

    def _refusal(self, event: Event, message: str) -> PackFileError:
        return PackFileError([*self._problems, Problem(self._file, _line(event), "", message)])

    def _complain(self, event: Event, message: str) -> None:
        self._problems.append(Problem(self._file, _line(event), field_name(tuple(self._path)), message))


def _line(event: Event) -> int:
    """The line in which an event's text starts, counted from 1."""
    return event.start_mark.line + 1 if event.start_mark else 1


def _refuse_control_characters(text: str, file: Path) -> None:
    found = Reader.NON_PRINTABLE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        message = f"the character U+{ord(found.group()):04X} is not allowed in a text file"
        raise PackFileError([Problem(file, line, "", message)])
