"""Reads one YAML document into plain values. Nothing in a text can run code, overflow the stack or fill the memory.

It works on the parser's events, not on PyYAML's node tree: that takes half the time, and the composer of the C loader
recurses unguarded, so that a file of a few hundred thousand brackets would end the process.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from yaml.constructor import SafeConstructor
from yaml.events import AliasEvent, Event, MappingEndEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent
from yaml.nodes import ScalarNode
from yaml.reader import Reader
from yaml.resolver import Resolver

from voice_interviewer.bank.located import Entries, Fields
from voice_interviewer.bank.problem import FieldPath, PackFileError, Problem, field_name
from voice_interviewer.bank.yaml_words import plain_words

DEEPEST = 20
"""Levels of nesting; a pack has five."""

MOST_VALUES = 200_000
"""Values once every alias is written out; a pack of 1,000 questions has about 60,000."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # some builds of PyYAML come without the C parser

_YAML = "tag:yaml.org,2002:"
_TEXT = f"{_YAML}str"
_NULL = f"{_YAML}null"
_MERGE = f"{_YAML}merge"
_AS_WRITTEN = frozenset({_TEXT, f"{_YAML}timestamp", f"{_YAML}value"})
"""What stays a text: no field is a date, so 2026-01-01 is a text like any other."""
_TAGS = _AS_WRITTEN | {_NULL, *(f"{_YAML}{name}" for name in ("bool", "int", "float", "seq", "map"))}


def read_yaml(text: str, file: Path) -> object:
    """The values of a text, as `Fields`, `Entries` and scalars. Every text in it is one line: white space of any length
    is one blank.

    Raises PackFileError, which names ``file`` in its problems.
    """
    _refuse_control_characters(text, file)
    try:
        return _Document(text, file).read()
    except yaml.YAMLError as error:
        line, words = plain_words(error, text)
        raise PackFileError([Problem(file, line, "", words)]) from error


class _Document:
    """One pass over the events of a text. Mistakes that leave the rest readable are collected, others raised."""

    def __init__(self, text: str, file: Path) -> None:
        self._file = file
        self._events: Iterator[Event] = yaml.parse(text, _LOADER)
        self._resolver: Any = Resolver()  # its method has no types
        self._scalars = SafeConstructor()
        self._anchors: dict[str, tuple[object, int]] = {}
        """Value and number of values in it, by the anchor's name."""
        self._values = 0
        self._problems: list[Problem] = []

    def read(self) -> object:
        next(self._events)  # the start of the stream
        value = None
        if isinstance(next(self._events), yaml.DocumentStartEvent):
            value = self._value(next(self._events), ())
            next(self._events)  # the end of the document
            self._refuse_second_document(next(self._events))
        if self._problems:
            raise PackFileError(self._problems)
        if value is None:
            raise PackFileError([Problem(self._file, None, "", "the file is empty")])
        return value

    def _value(self, event: Any, path: FieldPath) -> object:  # noqa: ANN401 - the stubs do not know an event's fields
        if isinstance(event, AliasEvent):
            return self._aliased(event)
        before = self._values
        self._count(1)
        if len(path) > DEEPEST:
            raise self._refusal(event, f"lists and fields are nested more than {DEEPEST} levels deep")
        if isinstance(event, ScalarEvent):
            value = self._scalar(event, path)
        else:
            self._allows(event, event.tag, path)
            value = self._entries(path) if isinstance(event, SequenceStartEvent) else self._fields(path)
        if event.anchor is not None:
            self._anchors[event.anchor] = value, self._values - before
        return value

    def _aliased(self, event: Any) -> object:  # noqa: ANN401 - as above
        if event.anchor not in self._anchors:
            raise self._refusal(event, "a text that starts with `*` must be in quotes")
        value, size = self._anchors[event.anchor]
        self._count(size)
        return value

    def _entries(self, path: FieldPath) -> Entries:
        entries = Entries()
        while not isinstance(event := next(self._events), SequenceEndEvent):
            entries.lines.append(_line(event))
            entries.append(self._value(event, (*path, len(entries))))
        return entries

    def _fields(self, path: FieldPath) -> Fields:
        fields = Fields()
        while not isinstance(event := next(self._events), MappingEndEvent):
            name = self._name(event, path)
            value = self._value(next(self._events), (*path, name))
            if name in fields:
                first = fields.lines[name]
                self._complain(event, (*path, name), f"the field is here twice; the first is in line {first}")
            else:
                fields[name] = value
                fields.lines[name] = _line(event)
        return fields

    def _name(self, event: Any, path: FieldPath) -> str:  # noqa: ANN401 - as above
        tag = self._tag(event) if isinstance(event, ScalarEvent) else ""
        if tag == _TEXT:
            return str(self._value(event, path))
        if tag == _MERGE:
            raise self._refusal(event, "merging with `<<` is not supported; write the fields out")
        raise self._refusal(event, "the name of a field must be a text; put it in quotes")

    def _scalar(self, event: Any, path: FieldPath) -> object:  # noqa: ANN401 - as above
        tag = self._tag(event)
        if not self._allows(event, tag, path):
            return None
        if tag in _AS_WRITTEN:
            return " ".join(event.value.split())
        try:
            value: object = self._scalars.construct_object(ScalarNode(tag, event.value))
        except (ValueError, LookupError, ArithmeticError):  # `!!int x`, `!!bool x`, a number beyond all bounds
            self._complain(event, path, f"`{event.value[:40]}` cannot be read as a value; put a text in quotes")
            return None
        return value

    def _tag(self, event: Any) -> str:  # noqa: ANN401 - as above
        if event.tag is None or event.tag == "!":
            return str(self._resolver.resolve(ScalarNode, event.value, event.implicit))
        return str(event.tag)

    def _allows(self, event: Event, tag: str | None, path: FieldPath) -> bool:
        if tag is None or tag in _TAGS:
            return True
        name = tag.replace(_YAML, "!!")[:40]
        self._complain(event, path, f"the tag `{name}` is not allowed; put a text that starts with `!` in quotes")
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

    def _complain(self, event: Event, path: FieldPath, message: str) -> None:
        self._problems.append(Problem(self._file, _line(event), field_name(path), message))


def _line(event: Event) -> int:
    """The line in which an event's text starts, counted from 1."""
    return event.start_mark.line + 1 if event.start_mark else 1


def _refuse_control_characters(text: str, file: Path) -> None:
    found = Reader.NON_PRINTABLE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        message = f"the character U+{ord(found.group()):04X} is not allowed in a text file"
        raise PackFileError([Problem(file, line, "", message)])
