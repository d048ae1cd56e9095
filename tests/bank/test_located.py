"""Values that remember their lines."""

from pathlib import Path

import pytest

from voice_interviewer.bank.located import line_of
from voice_interviewer.bank.problem import FieldPath
from voice_interviewer.bank.yaml_reader import read_yaml

DOCUMENT = """\
# a comment
title:
  over two lines
skills:
  - one
  - {name: two,
     level: 3}
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("title",), 2),
        (("skills",), 4),
        (("skills", 0), 5),
        (("skills", 1), 6),
        (("skills", 1, "level"), 7),
        (("skills", 1, "nowhere"), 6),
        (("nowhere",), 1),
        ((), 1),
    ],
)
def test_a_path_leads_to_its_line(path: FieldPath, line: int) -> None:
    """A field's line is that of its name; what is not there points to what is around it."""
    assert line_of(read_yaml(DOCUMENT, Path("x")), path) == line
