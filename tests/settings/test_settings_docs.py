"""docs/settings.md is what the table says."""

from pathlib import Path

from voice_interviewer.settings import Settings, options
from voice_interviewer.settings.docs import MACHINE, allowed, page

PAGE = Path(__file__).resolve().parents[2] / "docs" / "settings.md"


def test_the_page_is_as_the_table_has_it() -> None:
    """Written by ``voice-interviewer settings docs``."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_setting_stands_there_once() -> None:
    """In the group of the form."""
    assert [page().count(f"| `{key}`: ") for key in options()] == [1] * len(options())


def test_every_source_is_explained() -> None:
    """Where only the machine knows the choices."""
    assert {option.source for option in options().values() if option.source} == set(MACHINE)
    assert all(allowed(option, getattr(Settings(), key)) for key, option in options().items())
