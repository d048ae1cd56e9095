"""The environment of all templates."""

import pytest
from jinja2 import UndefinedError

from voice_interviewer.report.templating import environment


def test_what_is_put_in_is_escaped() -> None:
    """Whatever the template is called; braces in a text stay braces."""
    drawn = environment().from_string("{{ text }}").render(text="<b>{{ 7 * 7 }}</b>&'\"")
    assert drawn == "&lt;b&gt;{{ 7 * 7 }}&lt;/b&gt;&amp;&#39;&#34;"


def test_a_name_that_is_missing_fails() -> None:
    """A hole in a page would be seen by its reader only."""
    with pytest.raises(UndefinedError):
        environment().from_string("{{ absent }}").render()


def test_clean_makes_one_line() -> None:
    """Without control characters."""
    assert environment().from_string("{{ text|clean }}").render(text="a\x00\n  b\x1b") == "a b"
