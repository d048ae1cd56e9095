"""Nothing is said by colour alone: a letter, a word, a shape or a pattern goes with it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextFragment
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from support.accessible_bench import bench
from support.accessible_pixels import Pixels, contrasts_of, luminance, pixels_of
from support.accessible_scenes import SCENES
from support.accessible_texts import drawn_texts
from voice_interviewer.answer import Section
from voice_interviewer.comparison.result import Kind
from voice_interviewer.report import comparison_words
from voice_interviewer.ui.anatomy.glance_view import GlanceView
from voice_interviewer.ui.compare.idea_table import IdeaTable
from voice_interviewer.ui.feedback.transcript_view import TranscriptView
from voice_interviewer.ui.history.take_list import TakeList
from voice_interviewer.ui.mapping.choice_button import ChoiceButton
from voice_interviewer.ui.player.waveform import Waveform
from voice_interviewer.ui.rehearsal.level_words import SENTENCES, Level
from voice_interviewer.ui.widgets.switch import Switch

LETTERS = {section.title[0] for section in Section}


@pytest.mark.parametrize("scene", ["take", "take-example", "progress", "compare", "mock-report", "guessing"])
def test_a_section_is_named_wherever_its_colour_is(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, scene: str
) -> None:
    """By its title or its first letter, in the label that is coloured."""
    with bench(qapp, qtbot, tmp_path) as made:
        root = SCENES[scene](made)
        coloured = [label for label in root.findChildren(QLabel) if label.property("section")]
        sections = {section.value for section in Section}
        named = [
            (label.property("section"), label.text()) for label in coloured if label.property("section") in sections
        ]
        assert named
        assert [text for section, text in named if text[:1].lower() != section[0]] == []


def test_the_pictures_of_an_answer_have_letters(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Glance and waveform name the sections; a silence says its seconds."""
    with bench(qapp, qtbot, tmp_path) as made:
        page = SCENES["take-example"](made)
        made.settle()
        [glance] = page.findChildren(GlanceView)
        assert all(section.title in glance.accessibleDescription() for section in Section)
        [wave] = page.findChildren(Waveform)
        assert Section.RISKS.title in " ".join(wave.hint_at(wave.width() * 0.95))


def test_marks_in_the_transcript_are_no_colours(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """A filled pause is struck through, a silence has its seconds and its dots, a section its name."""
    with bench(qapp, qtbot, tmp_path) as made:
        page = SCENES["take"](made)
        [view] = page.findChildren(TranscriptView)
        plain = made.context.theme.colours.text
        coloured = [fragment for fragment in _fragments(view) if _colour(fragment) != plain and fragment.text().strip()]
        assert coloured
        assert [fragment.text() for fragment in coloured if not _marked(fragment)] == []


def _fragments(view: TranscriptView) -> list[QTextFragment]:
    found: list[QTextFragment] = []
    block: QTextBlock = view.document().begin()
    while block.isValid():
        place = block.begin()
        while not place.atEnd():
            found.append(place.fragment())
            place += 1
        block = block.next()
    return found


def _colour(fragment: QTextFragment) -> str:
    return QColor(fragment.charFormat().foreground().color()).name()


def _marked(fragment: QTextFragment) -> bool:
    look: QTextCharFormat = fragment.charFormat()
    struck = look.fontStrikeOut() or look.underlineStyle() is not QTextCharFormat.UnderlineStyle.NoUnderline
    words = fragment.text().strip()
    return struck or words[0] in "([→✎⇄·" or words in {"Other", *(section.title for section in Section)}


def test_the_level_is_told_in_words() -> None:
    """A sentence for each, no two alike."""
    assert set(SENTENCES) == set(Level)
    assert len(set(SENTENCES.values())) == len(Level)


def test_right_and_wrong_are_told_in_words(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """On the button itself, with a sign."""
    with bench(qapp, qtbot, tmp_path) as made:
        page = SCENES["map-explained"](made)
        names = [button.accessibleName() for button in page.findChildren(ChoiceButton)]
        assert sum("right" in name for name in names) >= 2
        assert sum("not right" in name for name in names) == 1


def test_what_became_of_an_idea_has_a_sign_and_a_word(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """No two kinds the same; drawn beside the idea."""
    marks = {kind: comparison_words.MARKS[kind] for kind in Kind}
    assert len(set(marks.values())) == len(Kind)
    with bench(qapp, qtbot, tmp_path) as made:
        page = SCENES["compare"](made)
        made.settle()
        words = " ".join(text.text for table in page.findChildren(IdeaTable) for text in drawn_texts(table))
        assert "contradicted" in words
        assert LETTERS & set(words.split())


def test_a_chosen_row_is_seen_in_greys(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """A bar at its edge, which a row that is not chosen has not."""
    with bench(qapp, qtbot, tmp_path) as made:
        page = SCENES["history"](made)
        made.settle()
        [view] = page.findChildren(TakeList)
        rows = [pixels_of(view.viewport().grab(view.visualRect(page.model.index(row)))) for row in (0, 2)]
        chosen, other = (_dark_at_the_edge(row) for row in rows)
        assert (chosen, other) == (True, False)


def _dark_at_the_edge(row: Pixels) -> bool:
    greys = luminance(row)
    edge = greys[greys.shape[0] // 2, :10]
    return bool((edge.max() + 0.05) / (edge.min() + 0.05) >= 3.0)


def test_a_switch_is_told_by_its_knob(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    """Its place, not its colour, says whether it is on."""
    with bench(qapp, qtbot, tmp_path) as made:
        switch = Switch(made.context.theme)
        qtbot.addWidget(switch)
        switch.resize(switch.sizeHint())
        off = pixels_of(switch.grab())
        switch.setChecked(True)
        on = pixels_of(switch.grab())
        middle = off.shape[0] // 2
        for picture, side in ((off, slice(9, 18)), (on, slice(-18, -9))):
            other = slice(-18, -9) if side.start == 9 else slice(9, 18)
            assert contrasts_of(picture[middle, side].mean(axis=0), picture[middle, other].mean(axis=0)) >= 3.0
