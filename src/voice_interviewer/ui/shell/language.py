"""The language of the window. English is what stands in the code; a translation is one file in ``assets/translations``.

What is shown goes through `tr`, mostly by way of the makers of labels and buttons in `voice_interviewer.ui.widgets`.
``scripts/translations`` collects all of it for translators.
"""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from voice_interviewer.folders import shipped

CONTEXT = "window"
"""Under which all texts stand in a translation file."""

SYSTEM, ENGLISH = "", "en"


def tr(text: str) -> str:
    """A text of the window in its language; as it stands where it has no translation."""
    return QCoreApplication.translate(CONTEXT, text) if text else text


def translations() -> Path:
    """Where the translations that come with the app lie, each as ``window_de.qm``."""
    return shipped("assets") / "translations"


def languages(folder: Path | None = None) -> tuple[tuple[str, str], ...]:
    """What can be chosen: a code and the language's own name for itself."""
    found = sorted(path.stem.removeprefix("window_") for path in (folder or translations()).glob("window_*.qm"))
    return (SYSTEM, "As the system"), (ENGLISH, "English"), *((code, _own_name(code)) for code in found)


def use_language(app: QCoreApplication, choice: str, folder: Path | None = None) -> str:
    """Show the window in that language from now on, and say which it is; English where it has no translation.

    Texts that are on the screen already stay as they are.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.setParent(None)
    for code in _wanted(choice):
        translator = QTranslator(app)
        if code != ENGLISH and translator.load(f"window_{code}", str(folder or translations())):
            app.installTranslator(translator)
            return code
        translator.setParent(None)
        if code == ENGLISH:
            break
    return ENGLISH


def _wanted(choice: str) -> list[str]:
    """The languages to try, in order: for the system's, what the user reads there."""
    if choice:
        return [choice]
    return codes(QLocale.system().uiLanguages())


def codes(names: Iterable[str]) -> list[str]:
    """The codes to try for languages as the system names them, such as ``de-AT``: with the land, then without it."""
    return [code for name in names for code in (name.replace("-", "_"), name.partition("-")[0])]


def _own_name(code: str) -> str:
    name = QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code
