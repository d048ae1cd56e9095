"""``composite``: takes put together at the terminal."""

import json
from pathlib import Path

import pytest

from support.commands import Command
from support.examples import example_question
from support.services import Fakes
from support.spliced import ARCHITECTURE, CONTEXT, OPERATIONS, RISKS, drilled, said, sound_of
from voice_interviewer.answer import Section
from voice_interviewer.take import Source, Take


@pytest.fixture
def keep(fakes: Fakes, tmp_path: Path) -> None:
    """Takes 1 and 2 answer the question, take 3 one part of it."""
    takes: list[Take] = [
        said(1, CONTEXT, OPERATIONS, scores=(3, 0, 1, 0)),
        said(2, ARCHITECTURE, OPERATIONS, RISKS, scores=(0, 2, 2, 1)),
        drilled(3),
    ]
    for take in takes:
        fakes.library.keep(take, sound_of(take, tmp_path))


@pytest.mark.usefixtures("keep")
def test_a_part_is_placed(command: Command, fakes: Fakes) -> None:
    """The report goes to standard output, what it is made of beside it."""
    done = command("composite", "place", "1", "3")
    assert done.code == 0
    assert "Risks and governance" in done.out
    assert "Put together from takes 1 and 3." in done.err
    assert fakes.library.take(4).source is Source.COMPOSITE


@pytest.mark.usefixtures("keep")
def test_json_has_the_pieces(command: Command) -> None:
    """With --replace what take 2 said of risks goes, so the drill follows a shorter piece."""
    beside = json.loads(command("composite", "place", "2", "3", "--json").out)
    instead = json.loads(command("composite", "place", "2", "3", "--replace", "--json").out)
    assert [piece["take"] for piece in beside["pieces"]] == [piece["take"] for piece in instead["pieces"]] == [2, 3]
    assert instead["pieces"][0]["end"] < beside["pieces"][0]["end"]
    assert beside["source"] == "composite"


@pytest.mark.usefixtures("keep")
@pytest.mark.parametrize("words", [("1", "2"), ("1",), ("credit-model-in-production",)])
def test_the_best_parts_of_takes_or_of_a_question(command: Command, words: tuple[str, ...]) -> None:
    """Named by numbers, by one of its takes, or by the question's id."""
    made = json.loads(command("composite", "best", *words, "--json").out)
    assert {1, 2} <= {piece["take"] for piece in made["pieces"]}
    assert made["question"]["id"] == example_question().id


@pytest.mark.usefixtures("keep")
def test_what_cannot_be_put_together_is_told(command: Command) -> None:
    """One sentence, and what to do."""
    done = command("composite", "place", "1", "2")
    assert (done.code, done.out) == (1, "")
    assert "Take 2 answers the whole question." in done.err
    assert command("composite", "place", "1", "99").code == 3


def test_one_part_alone_can_be_rehearsed(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """It is kept as such, and is no turn of its question."""
    file = sound_of(said(9, RISKS), tmp_path)
    done = command("rehearse", "drift", "--only", "risks", "--silent", "--answer", str(file))
    assert done.code == 0, done.err
    assert fakes.library.take(1).drill is Section.RISKS
    assert "only the part on Risks and governance" in done.err
    assert fakes.library.past_takes() == []
