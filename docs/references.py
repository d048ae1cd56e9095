"""Writes the pages of docs/reference that are made from the code: ``scripts/docs`` does so before it builds the manual.

They are kept in the repository, since the help in the window shows them too; a test says when one is out of date.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from referencing import commands, exit_codes, folders, formats, keys, messages

from voice_interviewer.settings import docs as settings

DOCS = Path(__file__).resolve().parent
PAGES: dict[str, Callable[[], str]] = {
    "reference/commands.md": commands.page,
    "reference/exit-codes.md": exit_codes.page,
    "reference/folders.md": folders.page,
    "reference/formats.md": formats.page,
    "reference/keys.md": keys.page,
    "reference/messages.md": messages.page,
    "settings.md": settings.page,
}
"""Each page by its place in docs/, with what makes it."""


def main() -> int:
    """Write every page. Returns 0."""
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
