"""Resources to learn from, and the four criteria."""

import pytest

from support.past_takes import noted
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.programme.events import Event, Noted, ResourceAdded, ResourceJudged
from voice_interviewer.programme.plan.resources import CRITERIA, advice, judgement, new_resource, resources

ALL = tuple(criterion.id for criterion in CRITERIA)
BOOK = ResourceAdded(resource="a-book", title="A book", link="https://example.org/book")


def judged(*criteria: str) -> list[Noted]:
    return noted(BOOK, ResourceJudged(resource="a-book", criteria=criteria))


def test_the_criteria_keep_their_ids() -> None:
    """Judgements are stored by them."""
    assert ALL == (
        "covers-pipelines-deployment-monitoring",
        "hands-on-labs",
        "governance-sections",
        "matches-your-platforms",
    )


@pytest.mark.parametrize(
    ("criteria", "verdict"),
    [
        (ALL, "meets 4 of 4"),
        ((ALL[0], ALL[1], ALL[3]), "meets 3 of 4; nothing on governance"),
        ((ALL[0],), "meets 1 of 4; nothing to build, nothing on governance and other platforms than yours"),
        ((*ALL, "of-another-version"), "meets 4 of 4"),
    ],
)
def test_the_verdict_says_what_is_missing(criteria: tuple[str, ...], verdict: str) -> None:
    """In words; criteria of another version do not count."""
    (found,) = resources(judged(*criteria))
    assert found.verdict == verdict


def test_the_latest_judgement_counts() -> None:
    """With all events that striking would take away."""
    events = noted(
        BOOK, ResourceJudged(resource="a-book", criteria=ALL), ResourceJudged(resource="a-book", criteria=())
    )
    (found,) = resources(events)
    assert (found.criteria, found.events) == ((), (1, 2, 3))


def test_what_was_not_judged_says_so() -> None:
    """A judgement of something that was removed does not matter."""
    (found,) = resources(noted(ResourceJudged(resource="gone", criteria=ALL), BOOK))
    assert (found.criteria, found.verdict) == (None, "not judged yet")


@pytest.mark.parametrize(
    ("count", "start"), [(0, "Nothing to learn"), (1, "1 resource to judge."), (4, "You have listed 4.")]
)
def test_the_advice_is_to_keep_two_or_three(count: int, start: str) -> None:
    """However many there are."""
    added: list[Event] = [ResourceAdded(resource=f"r{number}", title=f"R {number}") for number in range(count)]
    said = advice(resources(noted(*added)))
    assert said.startswith(start)
    assert "Two or three" in said


def test_a_judged_one_needs_nothing() -> None:
    """It is counted."""
    assert advice(resources(judged(*ALL))).startswith("1 resource listed and judged.")


def test_a_new_one_gets_a_name_that_is_free() -> None:
    """Also beside one of the same title, and where the title has no Latin letter."""
    assert new_resource("  A   Book ", "", noted(BOOK)) == ResourceAdded(resource="a-book-2", title="A Book")
    assert new_resource("機械学習", "https://example.org", []).resource == "resource"


def test_a_name_is_never_used_again() -> None:
    """A second and a third of one title."""
    events = noted(BOOK, ResourceAdded(resource="a-book-2", title="A book"))
    assert new_resource("A book", "", events).resource == "a-book-3"


@pytest.mark.parametrize(
    ("title", "link"), [("  ", ""), ("x" * 201, ""), ("A book", "example.org"), ("A book", "javascript:alert(1)")]
)
def test_what_cannot_be_a_resource_is_refused(title: str, link: str) -> None:
    """With what to do."""
    with pytest.raises(UserError) as refused:
        new_resource(title, link, [])
    assert refused.value.advice


def test_a_judgement_has_the_criteria_in_their_order() -> None:
    """However they were ticked."""
    assert judgement("a-book", [ALL[3], ALL[0]], noted(BOOK)).criteria == (ALL[0], ALL[3])


@pytest.mark.parametrize(("resource", "criteria"), [("another", ()), ("a-book", ("of-another-version",))])
def test_unknown_names_are_refused(resource: str, criteria: tuple[str, ...]) -> None:
    """A misspelt one would change nothing and say nothing."""
    with pytest.raises(NotFound):
        judgement(resource, criteria, noted(BOOK))
