"""The question that words at the terminal mean."""

from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import NotFound
from voice_interviewer.take import AskedQuestion


def asked_question(terminal: Terminal, words: str, kind: str) -> AskedQuestion:
    """The question of the bank, or these very words as a question of the user's own and of that kind."""
    text = " ".join(words.split())
    if not text:
        return AskedQuestion("", kind)
    try:
        pack, question = terminal.services.bank.find(text)
    except NotFound:
        return AskedQuestion(text, kind)
    return AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
