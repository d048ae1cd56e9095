"""Writes the texts of the window for translators: ``scripts/translations [FILE]``, by default ``window.ts``.

Collected is what the code hands to the makers that translate (`MAKERS`): literals only, since a text that is put
together from parts cannot be looked up. What a file that is there already has translated is kept.
"""

import ast
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ("src/voice_interviewer/ui", "src/voice_interviewer/settings")
CONTEXT = "window"
MAKERS = {"tr": (0,), "label": (0,), "heading": (0,), "button": (0,), "Key": (1,), "Option": (0, 1, 2), "Fold": (2,)}
"""What translates, and which of its arguments: names of functions and classes in ``ui/widgets``, ``ui/shell``, and the
rows of the two tables, of keys and of settings."""
NAMED = {"button": ("name", "tip"), "Option": ("unit",)}
"""The same for arguments by name."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text and the first place where it stands."""

    text: str
    file: str
    line: int


def collected(root: Path = ROOT) -> list[Text]:
    """Every text once, in the order of files and lines."""
    found: dict[str, Text] = {}
    for source in SOURCES:
        for path in sorted((root / source).rglob("*.py")):
            for text, line in _in_module(ast.parse(path.read_text(encoding="utf-8"))):
                found.setdefault(text, Text(text, path.relative_to(root).as_posix(), line))
    return list(found.values())


def ts_file(texts: list[Text], translated: Callable[[str], str | None] = lambda text: None) -> str:
    """The file in Qt's own form; what is not translated yet is marked as unfinished."""
    ts = ElementTree.Element("TS", version="2.1", sourcelanguage="en")
    context = ElementTree.SubElement(ts, "context")
    ElementTree.SubElement(context, "name").text = CONTEXT
    for each in texts:
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "location", filename=each.file, line=str(each.line))
        ElementTree.SubElement(message, "source").text = each.text
        done = translated(each.text)
        translation = ElementTree.SubElement(message, "translation")
        if done is None:
            translation.set("type", "unfinished")
        else:
            translation.text = done
    ElementTree.indent(ts)
    return f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ElementTree.tostring(ts, encoding="unicode")}\n'


def translations_in(path: Path) -> dict[str, str]:
    """What a file has translated already; nothing where there is none."""
    if not path.is_file():
        return {}
    messages = ElementTree.parse(path).iter("message")  # noqa: S314 - a file that the translator has made
    pairs = ((m.findtext("source", ""), m.findtext("translation", "")) for m in messages)
    return {source: translation for source, translation in pairs if translation}


def _in_module(module: ast.Module) -> Iterator[tuple[str, int]]:
    """The texts of a module: literals, and names of the module that stand for one."""
    constants = _constants(module)
    yield from _titles(module)
    for node in ast.walk(module):
        if not isinstance(node, ast.Call):
            continue
        maker = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        places = [node.args[at] for at in MAKERS.get(maker, ()) if at < len(node.args)]
        places += [word.value for word in node.keywords if word.arg in NAMED.get(maker, ())]
        places += [choice for word in node.keywords if word.arg == "choices" for choice in _read(word.value)]
        for place in places:
            text = _text(place, constants)
            if text.strip():
                yield text, place.lineno


def _titles(module: ast.Module) -> Iterator[tuple[str, int]]:
    """The headings of the table of keys."""
    for statement in module.body:
        if isinstance(statement, ast.AnnAssign) and getattr(statement.target, "id", "") == "GROUPS":
            groups = statement.value.elts if isinstance(statement.value, ast.Tuple) else []
            for group in groups:
                if isinstance(group, ast.Tuple) and isinstance(group.elts[0], ast.Constant):
                    yield str(group.elts[0].value), group.lineno


def _read(choices: ast.expr) -> list[ast.expr]:
    """What people read of the choices of a setting."""
    pairs = choices.elts if isinstance(choices, ast.Tuple) else []
    return [pair.elts[1] for pair in pairs if isinstance(pair, ast.Tuple) and len(pair.elts) == 2]


def _constants(module: ast.Module) -> dict[str, str]:
    return {
        target.id: statement.value.value
        for statement in module.body
        if isinstance(statement, ast.Assign) and isinstance(statement.value, ast.Constant)
        for target in statement.targets
        if isinstance(target, ast.Name) and isinstance(statement.value.value, str)
    }


def _text(place: ast.expr, constants: dict[str, str]) -> str:
    if isinstance(place, ast.Constant) and isinstance(place.value, str):
        return place.value
    return constants.get(place.id, "") if isinstance(place, ast.Name) else ""


def main() -> None:
    """Write the file."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("window.ts")
    known = translations_in(path)
    texts = collected()
    path.write_text(ts_file(texts, known.get), encoding="utf-8")
    sys.stderr.write(f"{path}: {len(texts)} texts, {sum(each.text in known for each in texts)} of them translated.\n")


if __name__ == "__main__":
    main()
