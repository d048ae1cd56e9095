"""What the voice says, as people write it. Pure.

Packs spell some words for the voice ("M L ops"); read, they are a riddle.
"""


def in_writing(aloud: str, text: str) -> str:
    """The words said aloud with the spelling of the written question, and with what is said beyond it.

    A question that is worded otherwise for the voice stays as it is said.
    """
    wanted = _letters(text)
    heard = 0
    for at, letter in enumerate(aloud):
        if heard == len(wanted):
            return f"{text} {aloud[at:].lstrip(' .?!')}".rstrip()
        if letter.isalnum():
            if letter.lower() != wanted[heard]:
                return aloud
            heard += 1
    return text if heard == len(wanted) else aloud


def _letters(text: str) -> str:
    return "".join(letter for letter in text.lower() if letter.isalnum())
