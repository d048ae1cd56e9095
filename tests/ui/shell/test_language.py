"""The window in another language, with a translation in which every text stands in brackets."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from docs.translations import collected, translations_in, ts_file
from voice_interviewer.settings import Settings
from voice_interviewer.ui.settings.option_form import OptionForm
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.language import codes, languages, tr, use_language
from voice_interviewer.ui.shell.shortcuts_help import ShortcutsHelp
from voice_interviewer.ui.shell.side_bar import SideBar
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.labels import heading, label


@pytest.fixture(scope="module")
def translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one language, made by the script for translators and Qt's own compiler."""
    folder = tmp_path_factory.mktemp("translations")
    source = folder / "window_eo.ts"
    source.write_text(ts_file(collected(), lambda text: f"[{text}]"), encoding="utf-8")
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([str(compiler), str(source), "-silent"], check=True, capture_output=True)
    return folder


@pytest.fixture
def pseudo(qapp: QApplication, translations: Path) -> Iterator[str]:
    yield use_language(qapp, "eo", translations)
    use_language(qapp, "en", translations)


def test_languages_are_those_that_are_there(translations: Path) -> None:
    """By their own names."""
    assert languages(translations) == (("", "As the system"), ("en", "English"), ("eo", "Esperanto"))


def test_an_unknown_language_is_english(qapp: QApplication, translations: Path) -> None:
    """A translation that has gone keeps no window from opening."""
    assert use_language(qapp, "xx", translations) == "en"
    assert tr("Settings") == "Settings"


def test_labels_and_buttons_are_translated(qtbot: QtBot, pseudo: str) -> None:
    """Whatever literal goes through the makers."""
    assert pseudo == "eo"
    made: list[QLabel | QPushButton] = [label("Changes are kept at once."), heading("Keys"), button("Set all back")]
    for widget in made:
        qtbot.addWidget(widget)
    assert [widget.text() for widget in made] == ["[Changes are kept at once.]", "[Keys]", "[Set all back]"]


def test_the_side_bar_is_translated(qtbot: QtBot, context: Context, pseudo: str) -> None:
    """Text, name and tooltip."""
    del pseudo
    bar = SideBar(context.theme)
    qtbot.addWidget(bar)
    texts = [each.text().strip() for each in bar.findChildren(QPushButton)]
    assert {"[Home]", "[Mock interview]", "[Keys]"} <= set(texts)
    assert shortcuts.HOME.hint.startswith("[Home] (")


def test_the_settings_are_translated(qtbot: QtBot, context: Context, pseudo: str) -> None:
    """Groups, names, help, choices and the names for screen readers, from the table."""
    del pseudo
    form = OptionForm(Settings(), context.theme)
    qtbot.addWidget(form)
    texts = {each.text() for each in form.findChildren(QLabel)}
    assert {"[Appearance]", "[Theme]", "[Light, dark, or as your system is.]"} <= texts
    theme = form.editor("theme").control
    assert isinstance(theme, QComboBox)
    assert theme.itemText(2) == "[Dark]"
    assert theme.accessibleName() == "[Theme]"


def test_the_sheet_of_keys_is_translated(qtbot: QtBot, pseudo: str) -> None:
    """What each key does."""
    del pseudo
    sheet = ShortcutsHelp()
    qtbot.addWidget(sheet)
    assert "[Show this list of keys]" in {each.text() for each in sheet.findChildren(QLabel)}


def test_what_was_translated_is_kept(tmp_path: Path) -> None:
    """When the texts are collected anew."""
    file = tmp_path / "window_eo.ts"
    texts = collected()
    file.write_text(ts_file(texts, {"Keys": "Klavoj"}.get), encoding="utf-8")
    assert translations_in(file) == {"Keys": "Klavoj"}
    assert len({each.text for each in texts}) == len(texts)


def test_a_language_is_tried_by_its_own_code() -> None:
    """Which has three letters for some: Filipino is not Finnish."""
    assert codes(["fil-PH", "de-Latn-AT"]) == ["fil_PH", "fil", "de_Latn_AT", "de"]
