"""The ledger of claims as a card."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from support.example_ledger import example_ledger
from support.pages import all_of, says, texts
from voice_interviewer.structure.claims.claim import ClaimKind, Ledger
from voice_interviewer.ui.feedback.claims_card import FEW, LEAD, ClaimsCard, ClaimTable, first_shown
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.context import Context

LEDGER = example_ledger()
PLAIN, BARE, _ = LEDGER.numbers


def shown(qtbot: QtBot, context: Context, ledger: Ledger = LEDGER, playable: bool = True) -> ClaimsCard:
    card = ClaimsCard(context.theme, ledger, playable)
    qtbot.addWidget(card)
    return card


def test_claims_stand_kind_by_kind_with_what_is_missing(qtbot: QtBot, context: Context) -> None:
    """Each mark is text, and each kind says once what to do about it."""
    assert texts(shown(qtbot, context)) == [
        "What you claimed",
        "8 claims; something is missing in 3.",
        "Numbers: 3, 1 marked",
        "Say what each number counts or measures.",
        "“forty thousand applications a day”",
        "“forty”",
        "A number without a unit: forty of what?",
        "“0.25” (PSI)",
        "Tools: 2, 1 marked",
        "Say what a tool does here or why you chose it, or leave it out.",
        "“Postgres”",
        "“Kafka”",
        "Named, nothing said about it.",
        "Owners: 1",
        "“the fraud duty lead is paged”",
        "Trade-offs: 1",
        "“I'd rather be a day late than wrong”",
        "Jargon never explained: 1",
        "Say in half a sentence what a term means; not every interviewer is of your trade.",
        "“PSI”",
        "Never explained.",
    ]


def test_chip_plays_from_there(qtbot: QtBot, context: Context) -> None:
    """A little before, since the moment is reckoned; the chip shows the moment itself."""
    card = shown(qtbot, context)
    asked: list[float] = []
    card.play_from_requested.connect(asked.append)

    all_of(card, PlayLink)[1].click()

    assert asked == [pytest.approx((BARE.second or 0) - LEAD)]


def test_nothing_is_played_from_before_the_start(qtbot: QtBot, context: Context) -> None:
    """A claim in the first half second."""
    card = shown(qtbot, context, Ledger(numbers=(replace(PLAIN, second=0.2),)))
    asked: list[float] = []
    card.play_from_requested.connect(asked.append)

    all_of(card, PlayLink)[0].click()

    assert asked == [0.0]


def test_chips_are_for_keyboard_and_screen_reader(qtbot: QtBot, context: Context) -> None:
    """Each says when, what, and what is missing; Tab goes through them and Space plays."""
    card = shown(qtbot, context)
    card.show()
    qtbot.waitExposed(card)
    links = all_of(card, PlayLink)
    asked: list[float] = []
    card.play_from_requested.connect(asked.append)

    links[1].setFocus()
    QTest.keyClick(links[1], Qt.Key.Key_Space)

    assert links[1].accessibleName() == "Play at 0:17: “forty”"
    assert links[1].accessibleDescription() == "A number without a unit: forty of what?"
    assert {link.focusPolicy() for link in links} == {Qt.FocusPolicy.StrongFocus}
    assert len(asked) == 1
    assert card.accessibleName() == "What you claimed: 8 claims; something is missing in 3."


@pytest.mark.parametrize(("ledger", "playable"), [(LEDGER, False), (example_ledger(timed=False), True)])
def test_without_sound_the_claims_are_text(qtbot: QtBot, context: Context, ledger: Ledger, playable: bool) -> None:
    """A lost recording, and a typed answer."""
    card = shown(qtbot, context, ledger, playable)

    assert all_of(card, PlayLink) == []
    assert says(card, "“forty”")
    assert says(card, "A number without a unit: forty of what?")


def test_the_others_come_on_request(qtbot: QtBot, context: Context) -> None:
    """In their places; and the first of them has the keyboard, since the button is gone."""
    claims = tuple(replace(PLAIN, second=float(at)) for at in range(FEW + 2))
    card = shown(qtbot, context, Ledger(numbers=claims))
    card.show()
    qtbot.waitExposed(card)
    (table,) = all_of(card, ClaimTable)
    links = all_of(card, PlayLink)
    before = [link.isVisible() for link in links]

    table.more_button.click()

    assert before == [True] * FEW + [False] * 2
    assert all(link.isVisible() for link in links)
    assert table.more_button.accessibleName() == "Show all 7: Numbers"
    assert table.more_button.isHidden()
    assert card.focusWidget() is links[FEW]


def test_marked_rows_do_not_wait_behind_the_button() -> None:
    """They come first among those that are shown, and stay in their places."""
    claims = (*(PLAIN,) * FEW, BARE)
    assert first_shown(claims) == {*range(FEW - 1), FEW}
    assert first_shown(claims[:2]) == {0, 1}


def test_kind_without_a_claim_has_no_table(qtbot: QtBot, context: Context) -> None:
    """And an answer without any says so."""
    card = shown(qtbot, context, Ledger(tools=LEDGER.tools))
    empty = shown(qtbot, context, Ledger())

    assert [table.findChildren(QLabel)[0].text() for table in card.tables] == ["Tools: 2, 1 marked"]
    assert texts(empty) == ["What you claimed", "No figure, tool, owner or trade-off was said."]


@pytest.mark.parametrize("kind", list(ClaimKind))
def test_every_kind_can_be_shown(qtbot: QtBot, context: Context, kind: ClaimKind) -> None:
    """None is left out of the card."""
    assert says(shown(qtbot, context), f"{kind.title}: {len(LEDGER.of(kind))}")
