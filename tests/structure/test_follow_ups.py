"""What is asked next, on whole answers."""

import time
from dataclasses import replace

import pytest

from support.examples import example_abstention, example_grade, example_points
from support.follow_up_cases import Case, cases, heard
from voice_interviewer.answer import Section
from voice_interviewer.structure.follow_ups import FollowUp, Heard, Voice, follow_ups, heard_from

CASES = cases()
VAGUE = ["O - | We have an alert on the decline rate.", "R - | Somebody approves the release."]
STRONG = next(case for case in CASES if case.name == "strong-delivery-times").heard
"""All sections have four points."""

COMPANIES = ("", "startup", "scaleup", "regulated")
VERBS = ("Name", "Describe", "Explain")


def ids(found: tuple[FollowUp, ...]) -> list[str]:
    return [item.id for item in found]


def patterns(found: tuple[FollowUp, ...]) -> list[str]:
    return [item.id.split(":")[0] for item in found]


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
class TestCases:
    """Each answer is asked what a good interviewer would ask."""

    def test_what_comes_first(self, case: Case) -> None:
        """What must be among the first three is, and whatever else is there may be."""
        first = ids(follow_ups(case.heard)[:3])
        missing = [wanted for wanted in case.must if not any(item.startswith(wanted) for item in first)]
        odd = [item for item in first if not item.startswith((*case.must, *case.may))]
        assert (missing, odd) == ([], []), first

    @pytest.mark.parametrize("voice", [None, *Voice])
    def test_what_never_comes(self, case: Case, voice: Voice | None) -> None:
        """What the answer settles, or what misses the point, is asked by nobody."""
        assert [item for item in ids(follow_ups(case.heard, voice)) if item.startswith(case.never)] == []

    def test_every_voice_has_something_to_ask(self, case: Case) -> None:
        """Whoever is asked for, asks."""
        assert all(follow_ups(case.heard, voice) for voice in Voice)


def test_there_are_enough_cases() -> None:
    """Six of each group."""
    groups = [case.group for case in CASES]
    assert {group: groups.count(group) for group in groups} == {"strong": 6, "lopsided": 6, "vague": 6, "raw": 6}


def test_users_words_stand_in_the_question() -> None:
    """The noun phrase is cut out of the sentence, the sentence is quoted, and the reason says what was seen."""
    [first] = [item for item in follow_ups(heard(VAGUE, (2, 2, 1, 1)), Voice.SRE) if "without-value" in item.id]
    assert "the alert on the decline rate" in first.text
    assert first.id == "alert-without-value:operations:alert-decline-rate"
    assert first.why == "You named an alert and no value that raises it."
    assert (first.quote, first.sentence_index) == ("We have an alert on the decline rate.", 0)


def test_without_a_clean_phrase_the_words_are_ours() -> None:
    """Nothing garbled is read back."""
    answer = heard(["O - | and um alert rules and alert configs and what have you"], (2, 2, 1, 1))
    [found] = [item for item in follow_ups(answer, Voice.SRE) if "without-value" in item.id]
    assert found.id == "alert-without-value:operations:"
    assert " that alert" in found.text


def test_same_answer_same_questions() -> None:
    """Nothing is drawn by lot."""
    assert all(follow_ups(case.heard) == follow_ups(case.heard) for case in CASES)


def test_a_section_left_out_comes_first() -> None:
    """A gap where nothing was said, with no quote."""
    lines = ["C snw | Forty shops wait for it.", "A sw | A table feeds it, because it is quick.", "R so | Ines signs."]
    first = follow_ups(heard(lines, (3, 3, 0, 3)))[0]
    assert first.id == "how-you-would-notice:operations:"
    assert (first.section, first.quote, first.sentence_index) == (Section.OPERATIONS, "", None)


@pytest.mark.parametrize("kind", ["design", "concept", "behavioral", "anything else"])
def test_a_strong_answer_gets_a_stretching_question(kind: str) -> None:
    """Also where all is said, the first question goes further."""
    first = follow_ups(replace(STRONG, kind=kind))[0]
    assert first.why.startswith(("You weighed", "You gave", "You said", "The answer holds", "The story holds"))


def test_half_the_budget_is_asked_of_a_strong_answer() -> None:
    """As a CFO would."""
    asked = follow_ups(STRONG, Voice.CFO)
    assert "half-the-budget" in patterns(asked)


@pytest.mark.parametrize("kind", ["design", "concept", "behavioral"])
@pytest.mark.parametrize("voice", [None, *Voice])
def test_an_answer_without_a_grade_gets_an_easy_way_in(kind: str, voice: Voice | None) -> None:
    """Nothing else, and nothing that leans on what was hardly said."""
    asked = follow_ups(heard(["X - | um yes"], None, kind=kind), voice)
    assert asked
    assert all(item.why.endswith("this is an easy way in.") and not item.quote for item in asked)


@pytest.mark.parametrize("voice", [None, *Voice])
def test_off_topic_gets_the_heart_of_the_question(voice: Voice | None) -> None:
    """The question again, by whoever asks; what was said beside it is no ground to ask on."""
    asked = follow_ups(heard(VAGUE, (0, 0, 1, 1), question="What is a feature store?", relevance=0), voice)
    assert asked[0].id == "heart::"
    assert asked[0].text.endswith(" what is a feature store?")
    assert all(item.sentence_index is None for item in asked)


def test_a_missing_point_is_asked_for_without_being_given_away() -> None:
    """Its beginning becomes the question; the answer after the colon stays out."""
    points = {Section.OPERATIONS: ("Name the fallback while the model is down: yesterday's scores or the plain rule.",)}
    asked = follow_ups(heard(["C sn | Forty shops wait for it."], (3, 3, 2, 3), points=points), Voice.PEER)
    [found] = [item for item in asked if item.id.startswith("point")]
    assert found.text.lower().endswith("can you name the fallback while the model is down?")
    assert found.section is Section.OPERATIONS


def test_a_point_that_was_made_is_not_asked_for() -> None:
    """As `advice` has it, and also where it was made in other words."""
    points = {Section.OPERATIONS: ("Name the fallback while the model is down: yesterday's scores or the plain rule.",)}
    for said in ("If the model is down, the plain rule of yesterday decides.", "If it goes down, a default is shown."):
        asked = follow_ups(heard([f"O s | {said}"], (3, 3, 2, 3), points=points), Voice.PEER)
        assert "point" not in patterns(asked)


def test_a_tool_that_is_leaned_on_is_taken_away() -> None:
    """How would you do this without Kubernetes?"""
    lines = ["A s | Kubernetes restarts the scorer when it hangs.", "A s | New versions go to Kubernetes by night."]
    asked = follow_ups(heard(lines, (3, 3, 3, 3)), Voice.PEER)
    [found] = [item for item in asked if item.id == "without-the-tool:architecture:kubernetes"]
    assert "Kubernetes" in found.text


def test_a_tool_of_the_stack_is_asked_about_though_nobody_named_it() -> None:
    """The user's own spelling is kept; what is no product is left out."""
    asked = follow_ups(heard(VAGUE, (2, 2, 2, 2), stack=("KubeFlow", "golden set")), Voice.PEER)
    [found] = [item for item in asked if item.id.startswith("without-the-stack")]
    assert "KubeFlow" in found.text
    assert found.quote == ""


def test_the_company_changes_what_comes_first() -> None:
    """The same answer, with another employer in mind."""
    lines = [
        "C sn | Forty shops wait for it.",
        "A sx | A table feeds it.",
        "O s | The count is read.",
        "R s | Few see it.",
    ]
    first = {company: follow_ups(heard(lines, (3, 3, 3, 3), company=company))[0].id for company in COMPANIES}
    assert first["startup"] == "startup-leave-out:context:"
    assert first["scaleup"] == "scaleup-many-teams:operations:"
    assert first["regulated"] == "regulated-first-question:risks:"
    assert first[""] not in {first["startup"], first["scaleup"], first["regulated"]}


class TestAskedBefore:
    """Nothing is asked twice in a session."""

    def test_by_id(self) -> None:
        """Whoever asked it."""
        answer = heard(VAGUE, (2, 2, 1, 1))
        first = follow_ups(answer)[0]
        assert all(first.id not in ids(follow_ups(answer, voice, {first.id})) for voice in (None, *Voice))

    def test_by_text(self) -> None:
        """In any wording of any voice."""
        answer = heard(VAGUE, (2, 2, 1, 1))
        first = follow_ups(answer)[0]
        assert all(first.id not in ids(follow_ups(answer, voice, {first.text})) for voice in (None, *Voice))

    def test_by_meaning(self) -> None:
        """The alert as such, after this alert: the same question in another take."""
        asked = {"alert-without-value:operations:alert-decline-rate"}
        again = follow_ups(heard(["O - | There is an alert."], (2, 2, 1, 1)), None, asked)
        assert "alert-without-value" not in patterns(again)

    def test_by_what_it_asks_for(self) -> None:
        """Two patterns that ask for the same are one question."""
        asked = {"how-you-would-notice:operations:"}
        answer = heard(["X - | Well."], (0, 0, 0, 0), kind="concept")
        assert "what-goes-wrong-in-use" in patterns(follow_ups(answer))
        assert "what-goes-wrong-in-use" not in patterns(follow_ups(answer, None, asked))

    def test_another_subject_is_another_question(self) -> None:
        """The lag after the decline rate."""
        asked = {"alert-without-value:operations:alert-decline-rate"}
        again = follow_ups(heard(["O - | There is a lag alert."], (2, 2, 1, 1)), None, asked)
        assert "alert-without-value:operations:lag-alert" in ids(again)

    def test_until_there_is_nothing_left(self) -> None:
        """One after the other, each new, and then an end."""
        answer, asked = heard(VAGUE, (2, 2, 1, 1)), list[str]()
        while left := follow_ups(answer, None, asked):
            assert left[0].id not in asked
            asked.append(left[0].id)
            assert len(asked) < 200
        assert len(asked) > 15


def test_grade_and_settings_become_the_input() -> None:
    """What the app has is what is asked for."""
    written = {Section.RISKS: {Voice.CFO: "Who pays for that?"}}
    made = heard_from("How?", "design", example_grade(), example_points(), ("Kubernetes",), "startup", written)
    assert isinstance(made, Heard)
    assert (made.scores[Section.CONTEXT], made.scores[Section.RISKS], made.relevance) == (3, 1, 2)
    assert (made.points, made.stack, made.company) == (example_points(), ("Kubernetes",), "startup")
    assert made.written == written
    assert follow_ups(made)


def test_a_refused_grade_is_no_grade() -> None:
    """Its scores do not count."""
    assert not heard_from("How?", "design", example_abstention()).graded


def test_it_takes_less_than_five_milliseconds() -> None:
    """Of processor time, for the longest answer with all that a pack knows of a question; the best of seven runs."""
    long = max((case.heard for case in CASES), key=lambda item: len(item.texts))
    points = {section: tuple(f"{verb} the {section} of it: this and that." for verb in VERBS) for section in Section}
    written = {
        section: {voice: f"Which {voice} decides on the {section} of it?" for voice in Voice} for section in Section
    }
    answer = replace(long, texts=[*long.texts] * 2, labels=[*long.labels] * 2, points=points, written=written)
    took = []
    for _ in range(7):
        began = time.process_time()
        follow_ups(answer)
        took.append(time.process_time() - began)
    assert min(took) < 0.005
