"""Progress as text for the terminal."""

import re

import pytest

from support.example_progress import empty_progress, example_progress
from voice_interviewer.programme.progress.progress import Progress
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.progress_text import (
    dots,
    profile_blocks,
    progress_document,
    readiness_blocks,
    stack_blocks,
    streak_blocks,
    trends_blocks,
)
from voice_interviewer.report.text import as_text


def on_one_line(text: str) -> str:
    """The text without its line breaks, so that a sentence is found wherever it was cut."""
    return " ".join(text.split())


def test_readiness_says_the_verdict_and_what_to_record_next() -> None:
    """Before anything else."""
    text = on_one_line(as_text(tuple(readiness_blocks(example_progress().readiness))))
    assert text.startswith(
        "Readiness --------- Not yet: 1 of 5 criteria met, 2 partly, 2 not shown. Next: Record an answer to "
        "“What about q draw?”, with every section at 2 of 4 or more, and a total of 10 of 16 or more."
    )
    assert text.endswith(
        "Beside the criteria: hold 2 mock interviews before the day; you have held 1; one with a single answer counts."
    )


def test_a_criterion_has_its_rule_its_takes_and_its_next_step() -> None:
    """Each is defended where it stands."""
    text = on_one_line(as_text(tuple(readiness_blocks(example_progress().readiness))))
    assert (
        "- Monitored: Met - The rule: One answer to a monitoring question with Operations at 3 of 4 or more. "
        "- Take 5, 19 March: “What about q-watch?”, Operations 3 of 4. "
        "- Take 4, 19 March: “What about q-watch?”, Operations 3 of 4. - Governed: Partly" in text
    )
    assert (
        "- Take 1, 8 February (40 days ago, too long to count): “What about q-govern?”, Risks 3 of 4. "
        "- Next: Answer “What about q govern?” once more, so that a take of the last 21 days shows it." in text
    )
    assert "- Your best take on this in the last 21 days had" not in text.split("- Deployed:")[1]


def test_every_trend_is_a_sentence_under_its_kind() -> None:
    """Told, or said to be too early."""
    text = as_text(tuple(trends_blocks(example_progress().trends)))
    assert re.findall(r"^(?:Sections|Buckets|Delivery)$", text, re.MULTILINE) == ["Sections", "Buckets", "Delivery"]
    assert "- Operations: median 1 of 4 in your first 3 takes, 3 in your last 3" in text
    assert "- Pace: not enough takes to tell (5 of 6)." in text


def test_the_profile_names_the_typical_candidate() -> None:
    """Beside every area of which something is known."""
    text = on_one_line(as_text(tuple(profile_blocks(example_progress().profile))))
    assert "- Monitoring (candidates: often weak) - Operations 2.0 of 4 on average in 4 takes." in text
    assert "- Data and features - Not enough takes to tell (0 of 3)." in text


def test_tools_and_families_without_any_are_told() -> None:
    """The ones in a line each, the others in one sentence."""
    text = on_one_line(as_text(tuple(stack_blocks(example_progress().stack))))
    assert "- Experiment tracking: only MLflow named; be ready to say how you would do it without MLflow." in text
    assert text.endswith("- No tool named yet for Monitoring, Feature store, CI and Containers.")


def test_days_are_dots_and_words() -> None:
    """A row of days is told where there is one."""
    streak = example_progress().streak
    assert dots(streak) == "○ ● ○ ● ● ● ●"
    text = on_one_line(as_text(tuple(streak_blocks(streak))))
    assert "The last seven: ○ ● ○ ● ● ● ● (5 days of the last 7 with practice)" in text
    assert "In a row: 4 days running Longest row: 4 days" in text


def test_days_off_are_not_spoken_of() -> None:
    """No zero, no reminder."""
    text = as_text(tuple(streak_blocks(empty_progress().streak)))
    assert "In a row" not in text
    assert "Longest" not in text


@pytest.mark.parametrize("progress", [example_progress(), empty_progress()], ids=["example", "empty"])
def test_nothing_is_promised_praised_or_blamed(progress: Progress) -> None:
    """No percentage, no exclamation mark, nothing about what somebody feels."""
    text = as_text(progress_document(progress))
    assert (
        re.search(r"%|!|confiden|fail|forgot|should have|great|well done|missed|overdue", text, re.IGNORECASE) is None
    )


def test_the_whole_document_can_be_drawn_as_markdown_too() -> None:
    """With the same parts in the same order."""
    parts = re.findall(r"^## (.+)$", as_markdown(progress_document(example_progress())), re.MULTILINE)
    assert parts == ["Readiness", "Is it getting better?", "Your profile", "Your tools", "Days"]
    assert as_text(progress_document(example_progress())).startswith("Progress, 2026-03-20\n")
