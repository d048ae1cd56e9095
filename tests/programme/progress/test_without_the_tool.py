"""Whoever names a tool as their own is asked how they would do without it: the follow-ups know the profile's tools."""

import pytest

from support.follow_up_cases import heard
from voice_interviewer.programme.progress.tool_families import plain, shipped_finder
from voice_interviewer.structure.asking.table import follow_up_table
from voice_interviewer.structure.follow_ups import Voice, candidates, follow_ups
from voice_interviewer.structure.jargon import tools

VAGUE = ["C - | There are many customers.", "A - | It is a pipeline.", "O - | Somebody looks.", "R - | It is safe."]

NAMES = sorted(
    {
        name
        for family in shipped_finder().families
        for tool, others in family.platforms.items()
        for name in (tool, *others)
        if plain(name) in tools(plain(name))
    }
)
"""The platforms that the follow-ups know as products too."""


@pytest.mark.parametrize("name", NAMES)
def test_a_tool_of_the_stack_may_be_taken_away(name: str) -> None:
    """Whatever the answer was about."""
    asked = candidates(follow_up_table(), heard(VAGUE, (2, 2, 2, 2), stack=(name,)))
    [found] = [one for one in asked if one.pattern == "without-the-stack"]
    assert all(name.lower() in line.lower() for lines in found.wordings.values() for line in lines)


def test_every_family_has_such_a_platform() -> None:
    """So each line of the profile that says "be ready" has its question."""
    known = {family.id for family in shipped_finder().families if {*family.platforms} & {*NAMES}}
    assert known == {family.id for family in shipped_finder().families}


def test_it_is_among_the_questions_that_are_asked() -> None:
    """Where an answer names the tool and what it does, that question comes instead."""
    stack = ("SageMaker",)
    assert "without-the-stack" in " ".join(one.id for one in follow_ups(heard(VAGUE, (3, 3, 3, 3), stack=stack)))
    said = [*VAGUE, "A s | SageMaker hosts the model and restarts it when it hangs."]
    ids = [one.id for one in follow_ups(heard(said, (3, 3, 3, 3), stack=stack), Voice.PEER)]
    assert "without-the-tool:architecture:sagemaker" in ids
