"""The next questions in reports."""

import json

from support.follow_up_cases import heard
from voice_interviewer.answer import Section
from voice_interviewer.report.document import Heading, Items
from voice_interviewer.report.follow_ups_part import FEW, follow_up_blocks
from voice_interviewer.report.json_follow_ups import follow_ups_json
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.text import as_text
from voice_interviewer.structure.follow_ups import FollowUp, Voice, follow_ups

ALERT = FollowUp(
    "alert-without-value:operations:alert", Voice.SRE, Section.OPERATIONS, "What value sets off the alert?",
    "You named an alert and no value that raises it.", "There is an alert.", 1,
)  # fmt: skip
HEART = FollowUp("heart::", Voice.PEER, None, "Back to the question: why?", "The answer speaks of something else.")


def test_a_question_has_its_voice_its_reason_and_the_words_it_grows_from() -> None:
    """One that grows from nothing said quotes nothing."""
    text = as_text(tuple(follow_up_blocks([ALERT, HEART])))
    assert "An interviewer would ask" in text
    assert "1. An SRE: What value sets off the alert?" in text
    assert "Why: You named an alert and no value that raises it." in text
    assert "You said: “There is an alert.”" in text
    assert "2. A sceptical peer: Back to the question: why?" in text
    assert text.count("You said") == 1


def test_markdown_says_the_same() -> None:
    """The voice stands out."""
    assert "**An SRE:** What value sets off the alert?" in as_markdown(tuple(follow_up_blocks([ALERT])))


def test_a_report_asks_the_first_few() -> None:
    """The others wait."""
    answer = heard(["O - | There is an alert.", "R - | Somebody approves it."], (2, 2, 1, 1))
    heading, items = follow_up_blocks(follow_ups(answer))
    assert isinstance(heading, Heading)
    assert isinstance(items, Items)
    assert (len(items.items), items.numbered) == (FEW, True)


def test_nothing_to_ask_is_no_part() -> None:
    """Not even a heading."""
    assert list(follow_up_blocks(())) == []


def test_json_has_every_field() -> None:
    """Null where there is none."""
    assert json.loads(json.dumps(follow_ups_json([ALERT, HEART]))) == [
        {
            "id": "alert-without-value:operations:alert",
            "voice": "sre",
            "section": "operations",
            "text": "What value sets off the alert?",
            "why": "You named an alert and no value that raises it.",
            "quote": "There is an alert.",
            "sentence": 1,
        },
        {
            "id": "heart::",
            "voice": "peer",
            "section": None,
            "text": "Back to the question: why?",
            "why": "The answer speaks of something else.",
            "quote": "",
            "sentence": None,
        },
    ]
