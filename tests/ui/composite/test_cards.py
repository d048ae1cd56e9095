"""The cards that offer parts, and the banner of a composite."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from support.pages import says, texts
from support.services import NOW
from support.spliced import CONTEXT, RISKS, WHEN, said
from voice_interviewer.answer import Section, Span
from voice_interviewer.splice.timeline import CROSSFADE
from voice_interviewer.take import Piece, Source, Take
from voice_interviewer.ui.composite.composite_banner import CompositeBanner
from voice_interviewer.ui.composite.drill_card import DrillCard
from voice_interviewer.ui.composite.missing_card import MissingPartsCard
from voice_interviewer.ui.composite.parts import Origin, Parts
from voice_interviewer.ui.composite.score_table import ScoreTable
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import RECORD_PART

MISSING = ((Section.RISKS, 0), (Section.CONTEXT, 1))
BASE = Origin(3, WHEN, None, dict(zip(Section, (3, 2, 2, 0), strict=True)))
DRILL = Origin(7, WHEN, Section.RISKS, dict(zip(Section, (1, 0, 0, 2), strict=True)))


@pytest.fixture
def composite() -> Take:
    take = said(9, CONTEXT, RISKS, scores=(3, 2, 2, 2), source=Source.COMPOSITE)
    return replace(take, pieces=(Piece(3, 0.0, 10.0), Piece(7, 0.5, 8.0), Piece(3, 10.0, 12.0)))


def test_each_missing_part_has_its_button(qtbot: QtBot, context: Context) -> None:
    """With what the score means, and the key at the weakest."""
    card = MissingPartsCard(context.theme, Parts(missing=MISSING))
    qtbot.addWidget(card)
    assert says(card, "not mentioned")
    assert says(card, "named in passing")
    assert card.record_buttons[Section.RISKS].toolTip() == RECORD_PART.hint
    assert card.record_buttons[Section.CONTEXT].accessibleName() == "Record only the part on Context"
    with qtbot.waitSignal(card.record_requested) as asked:
        card.record_buttons[Section.CONTEXT].click()
    assert asked.args == [Section.CONTEXT]
    assert card.best_button is None


def test_the_best_of_several_takes_is_offered_where_there_are_some(qtbot: QtBot, context: Context) -> None:
    """Also where nothing is missing."""
    card = MissingPartsCard(context.theme, Parts(together=3))
    qtbot.addWidget(card)
    assert says(card, "Your 3 takes of this question")
    assert card.best_button is not None
    with qtbot.waitSignal(card.best_requested):
        card.best_button.click()


@pytest.mark.parametrize(("base", "graded"), [(3, True), (3, False), (None, True)])
def test_a_drill_says_where_it_can_go(qtbot: QtBot, context: Context, base: int | None, graded: bool) -> None:
    """Into a take, or nowhere yet; and that its own scores tell little, or are none."""
    card = DrillCard(context.theme, Section.RISKS, base, graded)
    qtbot.addWidget(card)
    assert says(card, "scores of the other parts" if graded else "too short for scores")
    if base is None:
        assert card.place_button is None
        return
    assert card.place_button is not None
    assert card.place_button.accessibleName() == "Place it into take 3"
    with qtbot.waitSignal(card.place_requested):
        card.place_button.click()


def test_the_banner_names_its_takes_and_leads_to_them(qtbot: QtBot, context: Context, composite: Take) -> None:
    """Scores side by side, as numbers; of the drill only that of its section."""
    banner = CompositeBanner(context.theme, composite, Parts(origins=(BASE, DRILL)), NOW, playable=True)
    qtbot.addWidget(banner)
    assert texts(banner)[0] == "Put together from takes 3 and 7"
    assert [link.text().split(",")[0] for link in banner.links] == ["Take 3", "Take 7"]
    assert banner.links[1].text().endswith("only Risks and governance")
    with qtbot.waitSignal(banner.take_wanted) as wanted:
        banner.links[1].click()
    assert wanted.args == [7]
    [table] = banner.findChildren(ScoreTable)
    assert table.rows[0] == ("Context", "3", "–", "3")
    assert table.rows[3] == ("Risks and governance", "0", "2", "2")


def test_each_seam_is_heard_with_what_is_around_it(qtbot: QtBot, context: Context, composite: Take) -> None:
    """Three seconds, the seam in their middle; without the sound there is nothing to hear."""
    banner = CompositeBanner(context.theme, composite, Parts(origins=(BASE, DRILL)), NOW, playable=True)
    qtbot.addWidget(banner)
    first, second = banner.seam_links
    assert (first.text(), second.text()) == ("Hear seam 1", "Hear seam 2")
    with qtbot.waitSignal(banner.play_requested) as asked:
        first.click()
    middle = 10.0 - CROSSFADE / 2
    span = asked.args[0] if asked.args else Span(0, 0)
    assert (span.start, span.end) == pytest.approx((middle - 1.5, middle + 1.5))
    silent = CompositeBanner(context.theme, composite, Parts(origins=(BASE, DRILL)), NOW, playable=False)
    qtbot.addWidget(silent)
    assert silent.seam_links == []


def test_the_switch_is_there_where_something_can_be_replaced(qtbot: QtBot, context: Context, composite: Take) -> None:
    """It shows how it is, and asks for the other way."""
    parts = Parts(origins=(BASE, DRILL), replaceable=True, replaced=True)
    banner = CompositeBanner(context.theme, composite, parts, NOW, playable=True)
    qtbot.addWidget(banner)
    assert banner.switch is not None
    assert banner.switch.isChecked()
    with qtbot.waitSignal(banner.replace_requested) as asked:
        banner.switch.click()
    assert asked.args == [False]
    plain = CompositeBanner(context.theme, composite, Parts(origins=(BASE, DRILL)), NOW, playable=True)
    qtbot.addWidget(plain)
    assert plain.switch is None


def test_a_take_that_is_gone_is_named_all_the_same(qtbot: QtBot, context: Context, composite: Take) -> None:
    """It cannot be opened, and its scores are not known."""
    banner = CompositeBanner(context.theme, composite, Parts(origins=(Origin(3), DRILL)), NOW, playable=True)
    qtbot.addWidget(banner)
    assert says(banner, "Take 3, deleted for good")
    assert len(banner.links) == 1
