"""The ledger of claims in reports and as JSON."""

import json

from support.example_ledger import SAID, example_ledger
from voice_interviewer.report.claims_part import claims_blocks, claims_summary
from voice_interviewer.report.document import Heading
from voice_interviewer.report.json_claims import claims_json
from voice_interviewer.report.markdown import as_markdown
from voice_interviewer.report.text import as_text
from voice_interviewer.structure.claims.claim import Ledger
from voice_interviewer.structure.claims.ledger import ledger
from voice_interviewer.structure.grade import Sentence

TEXT = """\
What you claimed
----------------

Numbers: 3, tools: 2, owners: 1, trade-offs: 1, jargon never explained: 1. Marked as
missing something: 3.

Numbers

- 0:02 “forty thousand applications a day”
- 0:17 “forty” A number without a unit: forty of what?
- 0:34 “0.25” (PSI)

Say what each number counts or measures.

Tools

- 0:20 “Postgres”
- 0:29 “Kafka” Named, nothing said about it.

Say what a tool does here or why you chose it, or leave it out.

Owners

- 0:34 “the fraud duty lead is paged”

Trade-offs

- 0:40 “I'd rather be a day late than wrong”

Jargon never explained

- 0:31 “PSI” Never explained.

Say in half a sentence what a term means; not every interviewer is of your trade.
"""


def test_report_lists_claims_by_kind() -> None:
    """When, what, and what is missing; then what to do about it, once for each kind."""
    assert as_text(tuple(claims_blocks(example_ledger()))) == TEXT


def test_markdown_says_the_same() -> None:
    """With the mark set apart by more than colour."""
    markdown = as_markdown(tuple(claims_blocks(example_ledger())))

    assert "## What you claimed" in markdown
    assert "- 0:29 “Kafka” **Named, nothing said about it.**" in markdown


def test_typed_answer_has_no_times() -> None:
    """The claims stay."""
    text = as_text(tuple(claims_blocks(example_ledger(timed=False))))

    assert "- “Kafka” Named, nothing said about it." in text
    assert "0:" not in text


def test_nothing_claimed_is_nothing_reported() -> None:
    """Not even a heading; and a kind without a claim has none either."""
    assert list(claims_blocks(Ledger())) == []
    headings = [
        block.text for block in claims_blocks(Ledger(tools=example_ledger().tools)) if isinstance(block, Heading)
    ]
    assert headings == ["What you claimed", "Tools"]
    assert claims_summary(Ledger(owners=example_ledger().owners)) == "Owners: 1. Marked as missing something: 0."


def test_json_has_every_claim_with_its_place() -> None:
    """So that another program can show and play it."""
    found = claims_json(example_ledger())

    assert {name: len(claims) for name, claims in found.items()} == {
        "numbers": 3,
        "tools": 2,
        "owners": 1,
        "tradeoffs": 1,
        "jargon": 1,
    }
    assert found["numbers"][1] == {
        "text": "forty",
        "subject": "",
        "figure": "forty",
        "values": ["40"],
        "sentence": 1,
        "begin": SAID[1].index("forty"),
        "end": SAID[1].index("forty") + 5,
        "second": 17.5,
        "missing": "unit",
        "mark": "A number without a unit: forty of what?",
    }
    assert found["owners"][0]["subject"] == "the fraud duty lead"
    assert found["owners"][0]["missing"] is None


def test_json_is_plain_and_keeps_small_figures() -> None:
    """Nothing but JSON's own kinds, and no digit of a learning rate lost."""
    found = claims_json(ledger([Sentence("The learning rate is 0.0005, and 3 to 5 files.")], []))

    assert json.loads(json.dumps(found)) == found
    assert [claim["values"] for claim in found["numbers"]] == [["0.0005"], ["3", "5"]]
    assert found["numbers"][0]["second"] is None
