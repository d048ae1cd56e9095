"""docs/measures.md says what every measure is."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from voice_interviewer.delivery.baseline import MEASURES, Comparison
from voice_interviewer.delivery.findings import (
    Delivery,
    FilledPause,
    Observation,
    Pace,
    PaceWindow,
    PauseBand,
    PausePlace,
    SilentPause,
    VerbatimWord,
    Wording,
    WordingHit,
    WordingKind,
)
from voice_interviewer.delivery.pet_phrases import PetPhrase
from voice_interviewer.delivery.trouble import Cluster, SectionTrouble, Sign
from voice_interviewer.ui.feedback import definitions
from voice_interviewer.ui.feedback.definitions import Definition

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "measures.md").read_text(encoding="utf-8")
RECORDS = (
    Delivery, FilledPause, Observation, Pace, PaceWindow, SilentPause, VerbatimWord, Wording, WordingHit, Comparison,
    PetPhrase, SectionTrouble, Cluster,
)  # fmt: skip
FIELDS = sorted({f"{record.__name__}.{field.name}" for record in RECORDS for field in fields(record)})
CONTENT = {"Section score", "Sureness", "Structure", "Relevance", "Time on each part"}
SHOWN = [value for value in vars(definitions).values() if isinstance(value, Definition) and value.name not in CONTENT]


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_explained(field: str) -> None:
    """Nothing is measured, kept or exported that the page does not tell."""
    record, name = field.split(".")
    section = re.search(rf"^### `{record}`\n(.+?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert section is not None, f"no table of {record}"
    assert f"`{name}`" in section[1]


@pytest.mark.parametrize("definition", SHOWN, ids=lambda d: d.name)
def test_every_definition_in_the_window_is_there(definition: Definition) -> None:
    """With the same name, the same formula and the same source."""
    heading = re.search(rf"^### {re.escape(definition.name)}\n(.+?)(?=^#|\Z)", PAGE, re.MULTILINE | re.DOTALL)
    assert heading is not None, f"no part about {definition.name}"
    told = " ".join(heading[1].split())
    assert all(part in told for part in ("Definition:", "Formula:", "Source:", "Does not say:"))
    assert definition.formula in told
    assert definition.source in told


@pytest.mark.parametrize("kind", [*WordingKind, *Sign, *PauseBand, *PausePlace, *(m.key for m in MEASURES)])
def test_every_class_is_named(kind: str) -> None:
    """The words that stand in the JSON."""
    assert f"`{kind}`" in PAGE


def test_nothing_is_said_of_feelings() -> None:
    """Only what can be heard or read; the page says so where it says what is left out."""
    told = " ".join(f"{d.text} {d.formula}" for d in SHOWN).lower()
    assert not re.search(r"nervous|confiden|anxi|stress|calm|enthus|personal|charis|emotion", told)
