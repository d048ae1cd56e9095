"""Every misfit of a record, in plain words."""

import copy
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from support.packs import FULL_TEXT, PACK_TEXT
from voice_interviewer.bank.problem import FieldPath, field_name
from voice_interviewer.bank.question import Pack
from voice_interviewer.bank.validation import misfits
from voice_interviewer.bank.yaml_reader import read_yaml


def valid() -> Any:
    """The values of a pack without a mistake."""
    return read_yaml(PACK_TEXT, Path("f"))


def full() -> Any:
    """The values of a pack whose question has every field."""
    return read_yaml(FULL_TEXT, Path("f"))


def found(pack: object) -> list[str]:
    """All misfits as field and message."""
    return [f"{field_name(one.field)}: {one.message}" for one in misfits(pack, Pack)]


def put(pack: Any, path: FieldPath, value: object) -> Any:
    """The pack with one value replaced."""
    changed = copy.deepcopy(pack)
    inner = changed
    for part in path[:-1]:
        inner = inner[part]
    inner[path[-1]] = value
    return changed


def test_a_valid_pack_has_no_misfits() -> None:
    """Optional fields may be left out, or be there and empty."""
    assert found(valid()) == []
    assert found(put(valid(), ("questions", 0, "spoken"), None)) == []
    assert found(full()) == []
    for name in ("theme", "proxy_for", "emphasis", "exemplars"):
        assert found(put(full(), ("questions", 0, name), None)) == []


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("title",), 12, "needs a text, not a whole number; put it in quotes"),
        (("title",), True, "needs a text, not yes or no; put it in quotes"),
        (("title",), 1.5, "needs a text, not a fraction; put it in quotes"),
        (("title",), None, "is empty; it needs a text"),
        (("title",), "", "must not be empty"),
        (("title",), "x" * 601, "is too long: at most 600 characters"),
        (("title",), ["x"], "needs a text, not a list"),
        (("title",), {"x": "y"}, "needs a text, not fields (`name: value`)"),
        (("about",), 3, "needs a text, not a whole number; put it in quotes"),
        (("about",), [], "needs a text, not a list"),
        (("about",), "", "must not be empty"),
        (("id",), "Two Words", "can hold only lower-case letters, digits and single hyphens, like `feature-store`"),
        (("version",), 0, "needs at least 1"),
        (("version",), "1", "needs a whole number, not a text"),
        (("questions", 0, "think_seconds"), 10**30, "can be at most 600"),
        (("rounds",), [], "needs at least one entry"),
        (("rounds",), "warm-up", "needs a list, not a text"),
        (("questions",), None, "is empty; it needs a list"),
        (("questions", 1), None, "is empty; it needs fields (`name: value`)"),
        (("questions", 1), "second", "needs fields (`name: value`), not a text"),
        (("questions", 1, "answer_seconds"), 14, "needs at least 15"),
        (("questions", 1, "think_seconds"), 601, "can be at most 600"),
        (("questions", 1, "think_seconds"), 3.5, "needs a whole number, not a fraction"),
        (("questions", 1, "strong", "risks"), [], "needs at least one entry"),
        (("questions", 1, "strong", "risks", 0), 7, "needs a text, not a whole number; put it in quotes"),
    ],
)
def test_each_kind_of_misfit_in_plain_words(path: FieldPath, value: object, message: str) -> None:
    """One wrong value gives one message, at its own path."""
    assert found(put(valid(), path, value)) == [f"{field_name(path)}: {message}"]


BAND = "needs two numbers, like [3, 7]"
LEVELS = "it is one of junior, mid, senior"
COMPANIES = "it is one of startup, scaleup, regulated"


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("exemplars", "weak", "total"), [3], BAND),
        (("exemplars", "weak", "total"), [1, 2, 3], BAND),
        (("exemplars", "weak", "total"), [], BAND),
        (("exemplars", "weak", "total"), 5, BAND),
        (("exemplars", "weak", "total"), "0-5", BAND),
        (("exemplars", "weak", "total"), None, BAND),
        (("exemplars", "weak", "risks"), {"low": 1}, BAND),
        (("exemplars", "weak", "total", 1), 17, "can be at most 16"),
        (("exemplars", "weak", "risks", 1), 5, "can be at most 4"),
        (("exemplars", "weak", "risks", 0), -1, "needs at least 0"),
        (("exemplars", "weak", "total", 0), "a", "needs a whole number, not a text"),
        (("exemplars", "weak", "total", 0), True, "needs a whole number, not yes or no"),
        (("exemplars", "weak", "answer"), "x" * 6001, "is too long: at most 6000 characters"),
        (("exemplars",), [], "needs fields (`name: value`), not a list"),
        (("level",), "senoir", f"cannot be `senoir`: {LEVELS} (did you mean `senior`?)"),
        (("level",), None, f"is empty; {LEVELS}"),
        (("level",), 3, "needs a text, not a whole number; put it in quotes"),
        (("companies",), "startup", "needs a list, not a text"),
        (("companies",), None, "is empty; it needs a list"),
        (("companies", 0), "startups", f"cannot be `startups`: {COMPANIES} (did you mean `startup`?)"),
        (("companies", 0), "bank", f"cannot be `bank`: {COMPANIES}"),
        (("companies", 0), None, f"is empty; {COMPANIES}"),
        (("skills",), None, "is empty; it needs a list"),
        (("vocabulary",), None, "is empty; it needs a list"),
        (("misheard",), None, "is empty; it needs a list"),
        (("misheard", 0, "heard"), "drifty", "needs a list, not a text"),
        (("misheard", 0, "heard"), [], "needs at least one entry"),
        (("emphasis", "risks"), 101, "can be at most 100"),
        (("follow_ups",), None, "is empty; it needs fields (`name: value`)"),
        (("follow_ups", "risks"), "Who?", "needs fields (`name: value`), not a text"),
        (("follow_ups", "risks", "cfo"), "", "must not be empty"),
        (("proxy_for",), 3, "needs a text, not a whole number; put it in quotes"),
    ],
)
def test_the_fields_of_a_full_question_in_plain_words(path: FieldPath, value: object, message: str) -> None:
    """Bands, choices, empty lists and everything else that only some questions have."""
    there = ("questions", 0, *path)
    assert found(put(full(), there, value)) == [f"{field_name(there)}: {message}"]


def test_a_small_record_says_which_fields_it_has() -> None:
    """Nobody remembers all the voices; a large record would fill the line."""
    pack = full()
    pack["questions"][0]["follow_ups"]["risks"]["boss"] = "Who?"
    pack["questions"][0]["exemplars"]["poor"] = {}
    del pack["questions"][0]["exemplars"]["weak"]
    assert found(pack) == [
        "questions[0].follow_ups.risks: there is no field `boss` (there are: sre, compliance, cfo, peer)",
        "questions[0].exemplars: there is no field `poor` (there are: weak, good, great)",
        "questions[0].exemplars: is missing the field `weak`",
    ]


def test_a_choice_lists_what_can_be_chosen() -> None:
    """And guesses what was meant."""
    pack = put(put(valid(), ("questions", 0, "kind"), "desing"), ("questions", 1, "bucket"), "zoo")
    assert found(pack) == [
        "questions[0].kind: cannot be `desing`: it is one of design, concept, behavioral (did you mean `design`?)",
        "questions[1].bucket: cannot be `zoo`: it is one of data, experimentation, deployment, monitoring, governance",
    ]


def test_missing_and_unknown_fields_are_told() -> None:
    """A missing field is reported for its record."""
    pack = valid()
    del pack["questions"][0]["kind"]
    del pack["questions"][1]["strong"]["risks"]
    pack["colour"] = "blue"
    assert found(pack) == [
        ": there is no field `colour`",
        "questions[0]: is missing the field `kind`",
        "questions[1].strong: is missing the field `risks`",
    ]


def test_a_misspelt_field_is_one_mistake_not_two() -> None:
    """The field that was meant is not called missing on top; its own line is where to look."""
    pack = valid()
    pack["questions"][0]["knd"] = pack["questions"][0].pop("kind")
    (one,) = misfits(pack, Pack)
    assert one.message == "there is no field `knd` (did you mean `kind`?)"
    assert one.place == ("questions", 0, "knd")


def test_many_misfits_are_found_at_once() -> None:
    """Whoever writes a pack corrects it in one go."""
    pack = valid()
    pack["version"] = 0
    pack["questions"][0]["think_seconds"] = -1
    pack["questions"][0]["strong"] = {"context": [1, ""], "architecture": ["x"], "operations": "y"}
    pack["questions"][1]["round"] = "NO"
    assert len(found(pack)) == 7


@pytest.mark.parametrize("whole", [[], "text", 3, ["a"]])
def test_something_else_than_fields_at_the_top(whole: object) -> None:
    """A list at the top is the classic slip."""
    (message,) = found(whole)
    assert message.startswith(": needs fields (`name: value`), not ")


PATHS: list[FieldPath] = [
    ("id",),
    ("version",),
    ("rounds",),
    ("rounds", 0),
    ("rounds", 1, "about"),
    ("questions",),
    ("questions", 0),
    ("questions", 0, "kind"),
    ("questions", 0, "spoken"),
    ("questions", 0, "skills"),
    ("questions", 1, "strong"),
    ("questions", 1, "strong", "context"),
    ("questions", 1, "think_seconds"),
]
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
)


@settings(deadline=None, max_examples=400)
@given(st.sampled_from(PATHS), VALUES)
def test_misfits_are_told_exactly_when_msgspec_refuses(path: FieldPath, value: object) -> None:
    """And never in msgspec's words, which speak of arrays, objects and null."""
    pack = put(valid(), path, value)
    messages = found(pack)
    try:
        msgspec.convert(pack, Pack)
    except msgspec.ValidationError:
        assert messages
    else:
        assert messages == []
    assert not [message for message in messages if "Expected" in message or "null" in message.split(": ", 1)[1][:30]]
