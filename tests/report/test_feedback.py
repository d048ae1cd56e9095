"""What the report says, in which order, for every state a take can be in."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from support.examples import (
    example_abstention,
    example_delivery,
    example_findings,
    example_grade,
    example_points,
    example_question,
    example_take,
    example_transcript,
    example_typed_findings,
)
from voice_interviewer.answer import Section
from voice_interviewer.delivery.findings import Pace
from voice_interviewer.interview_terms import Company
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.document import Document
from voice_interviewer.report.feedback import feedback, graded
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.text import as_text
from voice_interviewer.structure.emphasis import weights
from voice_interviewer.structure.follow_ups import FollowUp, Voice
from voice_interviewer.structure.grade import Advice
from voice_interviewer.take import Source

Draw = Callable[[Document], str]


@pytest.fixture(params=[as_text, as_markdown], ids=["text", "markdown"])
def draw(request: pytest.FixtureRequest) -> Draw:
    """Each way to draw a report, with line breaks and marks of emphasis taken out."""

    def flat(document: Document) -> str:
        drawn: str = request.param(document)
        return " ".join(drawn.replace("**", "").split())

    return flat


def assert_in_order(text: str, *parts: str) -> None:
    """All the parts are there, one after the other."""
    position = 0
    for part in parts:
        found = text.find(part, position)
        assert found >= 0, f"{part!r} is missing after {text[:position][-60:]!r}"
        position = found + len(part)


def test_what_to_do_next_comes_first(draw: Draw) -> None:
    """After the question: advice with its quotes, then content, then delivery, then the words, then versions."""
    assert_in_order(
        draw(feedback(example_take())),
        "How would you put a credit model into production",
        "2026-03-05 18:42",
        "0:34",
        "1. Risks and governance: Say who signs off a release",
        "You said: “Compliance reviews each release.”",
        "2. Operations:",
        "3. Context: Open with the target",
        "Context: 3 of 4 (82% sure). You gave the use",
        "0:00-0:08 “We score loan applications",
        "To lift it: Say the target.",
        "Risks and governance: 1 of 4",
        "Structure, the order and flow: 3 of 4",
        "Relevance to the question: 2 of 2",
        "Pitfalls",
        "Operations or governance left out. Governance is one short sentence",
        "“Compliance reviews each release.”",
        "Way out: Give who approves",
        "What worked",
        "You weighed batch against streaming",
        "Delivery",
        "You said um inside a clause. (0:29)",
        "140 words a minute",
        "4.4 syllables a second",
        "83%",
        "3 (5.2 a minute, 3.7 per 100 words)",
        "7 (1 inside a clause; half of them under 0.6 s, the longest 1.3 s)",
        "By length: up to 1 s: 6 (1 inside a clause); up to 2.5 s: 1; longer: 0",
        "1.7 silent pauses a minute",
        "Transcript",
        "0:26 In production we watch drift",
        "Made with",
        "faster-whisper",
        "tiny.en",
        "rules-1/keywords-1",
        "mlops-engineer@1",
        "0.1.0",
    )


def test_fillers_are_marked_where_they_were_said() -> None:
    """In brackets in plain text, in italics in Markdown."""
    assert "served behind [uh] a REST" in " ".join(as_text(feedback(example_take())).split())
    assert "served behind *uh* a REST" in as_markdown(feedback(example_take()))


def test_points_are_shown_only_where_given(draw: Draw) -> None:
    """Nobody reads what a strong answer covers unless it was asked for."""
    assert "strong answer" not in draw(feedback(example_take()))
    assert_in_order(
        draw(feedback(example_take(), example_points())),
        "What a strong answer covers",
        "Says who is affected",
        "Risks and governance",
        "Says how a decline is explained",
    )


def test_an_abstention_says_why_and_scores_nothing(draw: Draw) -> None:
    """No number that looks like a score, no advice, no pitfall; delivery and words are still there."""
    # Even a grader that leaves its scores in place when it abstains must not have them shown.
    for grade in (example_abstention(), replace(example_grade(), abstained=example_abstention().abstained)):
        said = replace(grade, explanation="Only four words were said, too few to grade.")
        text = draw(feedback(example_take(findings=example_findings(grade=said))))
        assert_in_order(text, "Content", "Not graded. Only four words were said", "Delivery", "Transcript")
        assert " of 4" not in text
        assert " of 2" not in text
        assert "Next time" not in text
        assert "Pitfalls" not in text


def test_a_take_that_waits(draw: Draw) -> None:
    """The question, and that there is nothing to report yet."""
    text = draw(feedback(example_take(findings=None), example_points()))
    assert_in_order(text, "How would you put", "not transcribed yet", "What a strong answer covers")
    assert "Delivery" not in text
    assert "Made with" not in text


def test_a_typed_take(draw: Draw) -> None:
    """Graded like any other, but with no word about its delivery, no times and no recogniser."""
    typed = example_take(source=Source.TYPED, seconds=0.0, findings=example_typed_findings())
    text = draw(feedback(typed))
    assert_in_order(text, "typed", "Context: 3 of 4", "“We score loan", "Answer", "We score loan applications")
    for absent in ("Delivery", "Pace", "Length", "0:0", "tiny.en"):
        assert absent not in text


def test_silence(draw: Draw) -> None:
    """Nothing was heard: said so, and no numbers about it."""
    findings = example_findings(
        transcript=example_transcript(words=(), candidates=()),
        delivery=example_delivery(words=(), filled_pauses=(), silent_pauses=(), observations=()),
        grade=replace(example_abstention(), sentences=(), labels=(), explanation="No speech was heard."),
    )
    text = draw(feedback(example_take(findings=findings)))
    assert_in_order(text, "Not graded. No speech was heard.", "Transcript", "No speech was heard.", "tiny.en")
    assert "Pace" not in text


def test_numbers_that_mean_nothing_are_left_out(draw: Draw) -> None:
    """Too little said for a rate: its line is missing, the counts are there."""
    delivery = example_delivery(
        pace=Pace(2, None, None, None, None, None),
        filled_pauses=(),
        silent_pauses=(),
        observations=(),
        filled_pauses_per_minute=None,
        filled_pauses_per_100_words=None,
    )
    text = draw(feedback(example_take(findings=example_findings(delivery=delivery))))
    assert_in_order(text, "Words: 2", "Filled pauses: 0", "Silent pauses: 0")
    assert "None" not in text
    assert "are marked" not in text
    for absent in ("Pace", "Articulation", "Before the first word"):
        assert absent not in text


def test_a_question_of_the_users_own(draw: Draw) -> None:
    """It has no pack to name."""
    text = draw(feedback(example_take(question=example_question(id=None, pack=None))))
    assert "Question pack" not in text
    assert "None" not in text


def test_an_answer_that_was_only_graded(draw: Draw) -> None:
    """Advice, content and the rubric; nothing about delivery, whoever asked what."""
    text = draw(graded(example_grade(), example_question(text="")))
    assert_in_order(text, "Your answer", "Next time", "Context: 3 of 4", "Pitfalls", "rules-1/keywords-1")
    assert "Delivery" not in text


ASKED = tuple(
    FollowUp(f"x:risks:{number}", Voice.CFO, Section.RISKS, f"Question {number}?", "Nothing was said on it.")
    for number in range(4)
)


def test_advice_tells_how_to_begin(draw: Draw) -> None:
    """After what was said, in the report as in the window."""
    advice = (Advice(Section.RISKS, "Say who signs.", "Somebody signs.", "Before it goes live, … signs."),)
    text = draw(feedback(example_take(findings=example_findings(grade=example_grade(advice=advice)))))
    assert_in_order(
        text, "Say who signs.", "You said: “Somebody signs.”", "You might say: “Before it goes live, … signs.”"
    )


def test_the_parts_of_a_grade_come_in_the_order_of_the_window(draw: Draw) -> None:
    """What weighs most, scores, times, pitfalls, strengths, claims, the next questions; then delivery."""
    shares = {section.value: share for section, share in weights("design", Company.REGULATED).items()}
    take = example_take(findings=example_findings(grade=example_grade(weights=shares)))
    text = draw(feedback(take, beside=Beside(None, ASKED)))
    assert_in_order(
        text, "Next time", "Content", "Weighs most for an enterprise or regulated company: Risks and governance.",
        "Context: 3 of 4", "Relevance to the question", "Time on each part", "Pitfalls", "What worked",
        "What you claimed", "“forty thousand a day”", "An interviewer would ask",
        "1. A CFO: Question 0?", "Why: Nothing was said on it.",
        "3. A CFO: Question 2?", "Delivery", "Transcript",
    )  # fmt: skip
    assert "Question 3?" not in text


def test_a_refused_answer_gets_a_question_and_no_claims(draw: Draw) -> None:
    """There is an easy way in, and nothing to be held against it."""
    refused = example_take(findings=example_findings(grade=example_abstention()))
    text = draw(feedback(refused, beside=Beside(None, ASKED)))
    assert_in_order(text, "Not graded.", "An interviewer would ask", "Question 0?")
    assert "What you claimed" not in text
    assert "Time on each part" not in text


def test_an_answer_that_was_only_graded_has_them_too(draw: Draw) -> None:
    """What ``grade`` prints; nothing where nobody asked on."""
    assert_in_order(draw(graded(example_grade(), example_question(), ASKED)), "What you claimed", "Question 0?", "Made")
    assert "An interviewer would ask" not in draw(graded(example_grade(), example_question()))
