"""A program that writes the app's small files until it is killed: ``python killing_files.py FOLDER``.

Settings, corrections, words that are fine, a pack, a plan in the journal: round after round with another value. It
tells each value once the app has it.
"""

import sys
from collections.abc import Callable
from itertools import count

from support.killing import folder_of, say
from support.model_files import folders_in
from voice_interviewer.bank.pack_folder import put
from voice_interviewer.folders import Folders
from voice_interviewer.jargon.corrections_file import CorrectionsFile
from voice_interviewer.jargon.own_words import OwnWordsFile
from voice_interviewer.settings import SettingsStore

LONG = 20_000
"""Letters in a pack, so that it is not written in one block."""


def main() -> None:
    """Write for ever."""
    folders = folders_in(folder_of(sys.argv))
    say("began")
    for number in count(1):
        write(folders, number)


def write(folders: Folders, number: int, told: Callable[[str, int], None] = say) -> None:
    """One round."""
    SettingsStore(folders.settings).change(stack=f"Tool{number}")
    told("settings", number)
    CorrectionsFile(folders.corrections).add("cube flow", f"Kubeflow {number}")
    told("corrections", number)
    OwnWordsFile(folders.own_words).add(f"word{number}")
    told("words", number)
    put(folders.packs / "mine.yaml", pack(number))
    told("pack", number)


def pack(number: int) -> str:
    """What stands in the pack in that round."""
    return f"# {number}\n" + "abcde fghi\n" * (LONG // 11) + f"# {number}\n"


if __name__ == "__main__":
    main()
