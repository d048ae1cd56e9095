"""Plain text as it stands in a terminal."""

from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_points, example_question, example_take
from voice_interviewer.report.document import Facts, Heading, Item, Items, Paragraph, Run, Style, line
from voice_interviewer.report.feedback import feedback
from voice_interviewer.report.text import WIDTH, as_text


def test_blocks() -> None:
    """Each kind of block has its plain form."""
    document = (
        Heading("Title", 1),
        Heading("Part", 2),
        Paragraph((Run("You said"), Run("um", Style.FILLER), Run("once.", Style.STRONG))),
        Items((Item(line("First"), (line("because"),)), Item(line("Second"))), numbered=True),
        Facts((("Pace", "140"), ("Silent pauses", "7"))),
    )
    assert as_text(document) == (
        "Title\n=====\n\nPart\n----\n\nYou said [um] once.\n\n1. First\n   - because\n2. Second\n\n"
        "Pace:          140\nSilent pauses: 7\n"
    )


@given(text=st.text(min_size=1) | st.just("x" * 300))
def test_no_line_is_too_long(text: str) -> None:
    """Whatever is asked or said, lines stay within the width and hold no control character."""
    document = (
        Heading(text, 1),
        Paragraph(line(text)),
        Items((Item(line(text), (line(text),)),)),
        Facts((("A", text),)),
    )
    lines = as_text(document).split("\n")
    assert max(map(len, lines)) <= WIDTH
    assert not any(ord(character) < 32 for text_line in lines for character in text_line)


def test_an_escape_sequence_does_not_reach_the_terminal() -> None:
    """A question from a pack somebody sent cannot colour or clear the screen."""
    take = example_take(question=example_question(text="Why\x1b[2J\x07 now?"))
    assert as_text(feedback(take)).startswith("Why[2J now?\n")


def test_the_whole_report_fits() -> None:
    """The example with everything in it keeps to the width."""
    text = as_text(feedback(example_take(), example_points()))
    assert max(map(len, text.split("\n"))) <= WIDTH
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
