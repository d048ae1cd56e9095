"""Every picture is made by a script, and every one that is shown is there."""

import ast
import re
from pathlib import Path

import pytest

from support.manual import DOCS, PAGES, ROOT, pictures_on

PICTURES = sorted((DOCS / "screenshots").glob("*.png"))
SIZE = r"(?:-\d+x\d+)?-(?:light|dark)"
"""What the camera adds to the name of a picture."""
CAMERA = {"picture", "feedback", "dialog", "menu"}


@pytest.mark.parametrize(
    "page", [page for page in (*PAGES, ROOT / "README.md") if pictures_on(page)], ids=lambda p: p.name
)
def test_every_picture_on_a_page_is_there(page: Path) -> None:
    """In light and in dark, since the guide in the window shows the one that suits it."""
    shown = pictures_on(page)
    both = {
        path.with_name(re.sub(r"-(?:light|dark)\.", f"-{scheme}.", path.name))
        for path in shown
        for scheme in ("light", "dark")
    }
    assert sorted(path.name for path in {*shown, *both} if not path.is_file()) == []


def test_every_picture_is_made_by_a_script() -> None:
    """None is left over from a page that is gone, or was made by hand."""
    made = [name for file in (DOCS / "picturing").glob("*.py") for name in _names(file)]
    assert len(made) > 60
    patterns = [re.compile(f"{name}{SIZE}") for name in made]
    assert [path.name for path in PICTURES if not any(pattern.fullmatch(path.stem) for pattern in patterns)] == []


def test_every_picture_has_its_twin() -> None:
    """Light and dark are made together."""
    stems = {path.stem for path in PICTURES}
    twins = {
        stem.replace("-light", "-dark") if stem.endswith("-light") else stem.replace("-dark", "-light")
        for stem in stems
    }
    assert stems ^ twins == set()


def test_every_part_can_be_made_alone() -> None:
    """Each function that takes pictures is a part that ``scripts/screenshots`` knows."""
    parts = (DOCS / "screenshots.py").read_text(encoding="utf-8")
    files = (DOCS / "picturing").glob("*_parts.py")
    public = [
        f"{file.stem}.{node.name}"
        for file in files
        for node in ast.parse(file.read_text(encoding="utf-8")).body
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and _makes_pictures(node)
    ]
    assert len(public) > 20
    assert [name for name in public if f"{name}," not in parts] == []


def _makes_pictures(function: ast.FunctionDef) -> bool:
    """Whether it is a part: given a studio, and returning nothing."""
    return [ast.unparse(each.annotation or each) for each in function.args.args] == ["Studio"] and (
        function.returns is not None and ast.unparse(function.returns) == "None"
    )


def _names(file: Path) -> list[str]:
    """The names that a file gives to the camera, as patterns: what is filled in can be anything."""
    calls = [node for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    to_camera = [
        call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in CAMERA and call.args
    ]
    return [_pattern(call.args[0]) for call in to_camera if isinstance(call.args[0], ast.Constant | ast.JoinedStr)]


def _pattern(name: ast.expr) -> str:
    if isinstance(name, ast.JoinedStr):
        return "".join(_pattern(part) for part in name.values)
    return re.escape(str(name.value)) if isinstance(name, ast.Constant) else r"[a-z0-9]+(?:-[a-z0-9]+)*?"
