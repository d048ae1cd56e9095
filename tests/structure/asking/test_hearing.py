"""What sentences speak of beyond their cues."""

import pytest

from support.follow_up_cases import heard
from voice_interviewer.structure.asking.hearing import HeardAnswer, HeardSentence
from voice_interviewer.structure.asking.table import follow_up_table, holds_somewhere
from voice_interviewer.structure.grade import SentenceLabels

FINDER = follow_up_table().finder


def hear(text: str, labels: SentenceLabels | None = None) -> HeardSentence:
    found = labels or SentenceLabels(("operations",), False)
    return HeardAnswer(FINDER, [text], [found]).sentences[0]


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("forty shops", True),
        ("0.2 is the value", True),
        ("5%", True),
        ("two percent", True),
        ("one in fifty is read", True),
        ("one thing and two others", False),
        ("the p99 of GPT-4", False),
        ("that was in 2019", False),
        ("no numbers", False),
    ],
)
def test_figures_count_something(said: str, figure: bool) -> None:
    """Names, years and things said in passing do not."""
    assert ("figure" in hear(said).spoken) is figure


def test_a_limit_is_a_figure_with_a_condition() -> None:
    """Over two percent, and not just two percent."""
    assert "limit" in hear("over two percent").spoken
    assert "limit" not in hear("two percent").spoken


@pytest.mark.parametrize(
    ("said", "claimed"),
    [
        ("we have an alert", True),
        ("we never had an alert", False),
        ("there's no alert", False),
        ("a dash board no an alert", True),
        ("we have no alert, but now an alert", True),
    ],
)
def test_what_is_denied_is_not_claimed(said: str, claimed: bool) -> None:
    """It is spoken of all the same, and so settled; a slip of the tongue denies nothing."""
    sentence = hear(said)
    assert "alert" in sentence.spoken
    assert ("alert" in sentence.claimed) is claimed


def test_what_the_reader_found_is_told_by_its_mark() -> None:
    """Sections, what is shown from one half on, and trade-offs."""
    labels = SentenceLabels(("risks", "context"), True, {}, {"owner": 0.6, "threshold": 0.4})
    spoken = hear("Somebody does.", labels).spoken
    assert {"@risks", "@context", "@owner", "@tradeoff"} <= spoken
    assert "@threshold" not in spoken


def test_where_the_reader_cannot_tell_the_words_do() -> None:
    """As with a reader of sections alone."""
    spoken = hear("Over two percent Marta, who owns it, stops, because it hurts.").spoken
    assert {"@number", "@threshold", "@reason", "@owner", "@specific"} <= spoken


def test_talk_is_not_asked_about() -> None:
    """Unless the reader is unsure whether it is talk."""
    assert not hear("well yes", SentenceLabels(("other",), False)).askable
    assert hear("well yes", SentenceLabels(("other",), False, {"other": 0.5})).askable


def test_two_sentences_may_settle_it_together() -> None:
    """Cues may be spread over two; what the reader must have found stands in one."""
    lines = ["O - | There is an alert.", "O st | It goes off at two percent.", "R o | Ines signs.", "O - | It runs."]
    answer = heard(lines, (2, 2, 2, 2))
    whole = HeardAnswer(FINDER, answer.texts, answer.labels)
    assert holds_somewhere(("alert @threshold",), whole)
    assert not holds_somewhere(("@operations @owner",), whole)
    assert not holds_somewhere(("alert @owner",), whole)
