"""A new pack to start from: one question of each kind, with every field, commented, and without a mistake."""

import json
import re
from pathlib import Path

from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.checked import checked_text, unique_names
from voice_interviewer.bank.importing import taken
from voice_interviewer.bank.pack_folder import place_of, put_new
from voice_interviewer.bank.record import LONGEST_LINE, LONGEST_SLUG, SLUG
from voice_interviewer.errors import PackError
from voice_interviewer.folders import shipped

TEMPLATE_ID = "my-pack"
"""The id of the template; the ids of its questions begin with it."""

LONGEST_ID = LONGEST_SLUG - len("-concept")
"""Characters; the ids of the questions are that much longer."""


def scaffold(pack_id: str, title: str = "") -> str:
    """The text of a new pack. Without a title it is called as its id reads: ``data-analyst`` is "Data analyst".

    Raises PackError where the id or the title will not do.
    """
    name = " ".join(title.split()) or pack_id.replace("-", " ").capitalize()
    _refuse(pack_id, name)
    folder = shipped("question_bank")
    text = (folder / "templates" / f"{TEMPLATE_ID}.yaml").read_text(encoding="utf-8")
    quoted = json.dumps(name, ensure_ascii=False)  # whatever is in it: a string of JSON is one of YAML
    text = text.replace(TEMPLATE_ID, pack_id)  # before what is the user's comes in, which may hold it too
    text = text.replace("title: My pack\nrole: My pack\n", f"title: {quoted}\nrole: {quoted}\n")
    return text.replace("$schema=../schema.json", f"$schema={(folder / 'schema.json').as_uri()}")


def write_scaffold(pack_id: str, title: str, folder: Path, bank: Bank) -> Path:
    """Put a new pack into a folder; returns its file. Never overwrites.

    Raises PackError where the id or the title will not do, where ``bank`` uses the id already, or where the file is
    there already; NotFound where the folder is not there; StorageError.
    """
    file, text = place_of(pack_id, folder), scaffold(pack_id, title)
    _refuse_used_ids(text, file, bank)
    put_new(file, text)
    return file


def _refuse(pack_id: str, title: str) -> None:
    if not re.fullmatch(SLUG, pack_id) or len(pack_id) > LONGEST_ID:
        raise PackError(
            f"A pack cannot have the id {pack_id[:60]!r}.",
            f"Use lower-case letters, digits and single hyphens, at most {LONGEST_ID}, like data-analyst.",
        )
    if len(title) > LONGEST_LINE or not title.isprintable():
        raise PackError("The title will not do.", f"Give one line of at most {LONGEST_LINE} characters.")


def _refuse_used_ids(text: str, file: Path, bank: Bank) -> None:
    pack, known = checked_text(text, file).pack, taken(bank)
    used = [known[name] for name in unique_names(pack) if name in known] if pack else []
    if used:
        raise PackError(f"An id of this pack is used in {used[0]} already.", "Choose another id.")
