"""The one request: built once, shown, and sent as it was shown. Pure."""

import hashlib
from dataclasses import dataclass

from voice_interviewer.errors import OpinionError, OpinionNotSetUp
from voice_interviewer.opinion.address import Address
from voice_interviewer.opinion.instructions import instructions
from voice_interviewer.opinion.plain_text import one_line, plain
from voice_interviewer.opinion.reply_form import RESPONSE_FORMAT
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import AskedQuestion

LONGEST_ANSWER = 60_000
"""Characters: an hour of talk. More is a file given by mistake, and no server would read it."""

LONGEST_QUESTION = 4_000
LONGEST_MODEL = 100

_NO_QUESTION = "The question is not known: score relevance 1, and say so in its reason."


@dataclass(frozen=True, slots=True)
class Message:
    """One message of the request, as the protocol has it."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class OpinionRequest:
    """What is sent, and to whom."""

    address: Address
    model: str
    messages: tuple[Message, ...]
    answer: str
    """The answer as it stands in the last message; what is quoted from it is looked for here."""

    def body(self, with_form: bool) -> dict[str, object]:
        """The request's body; ``with_form`` asks for JSON by its schema, which some servers refuse."""
        body: dict[str, object] = {
            "model": self.model,
            "messages": [{"role": message.role, "content": message.content} for message in self.messages],
        }
        return {**body, "response_format": RESPONSE_FORMAT} if with_form else body


def build(address: Address, model: str, question: AskedQuestion, grade: Grade) -> OpinionRequest:
    """The request for an opinion on an answer: the sentences that our own grade stands on, and nothing else of it.

    Raises OpinionError where no model is named, or where there is nothing, or too much, to send.
    """
    model = one_line(model)
    answer = plain(" ".join(sentence.text for sentence in grade.sentences)).strip()
    asked = one_line(question.text)
    _check(model, answer, asked)
    mark = hashlib.sha256(f"{asked}\n{answer}".encode()).hexdigest()[:12]
    blocks = (
        _block("question", mark, asked) if asked else _NO_QUESTION,
        _block("answer", mark, answer),
    )
    messages = (Message("system", instructions(question.kind)), Message("user", "\n\n".join(blocks)))
    return OpinionRequest(address, model, messages, answer)


def _block(name: str, mark: str, text: str) -> str:
    """A block that the text in it cannot end: it would have to hold its own checksum."""
    return f"<{name} {mark}>\n{text}\n</{name} {mark}>"


def _check(model: str, answer: str, question: str) -> None:
    if not model or len(model) > LONGEST_MODEL:
        raise OpinionNotSetUp("No model for second opinions is chosen.", "Name one in Settings, under Second opinion.")
    if not answer:
        raise OpinionError("There are no words in this answer to ask about.", "Answer again, or type the answer.")
    if len(answer) > LONGEST_ANSWER or len(question) > LONGEST_QUESTION:
        raise OpinionError("This answer is too long to be sent.", f"At most {LONGEST_ANSWER:,} characters are.")
