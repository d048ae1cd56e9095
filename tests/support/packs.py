"""Question packs for tests: as text, as files and as objects, each valid until a test spoils it."""

from pathlib import Path

import msgspec
import yaml

from voice_interviewer.bank.question import Bucket, Kind, Pack, Question, Round, StrongPoints
from voice_interviewer.bank.scaffold import scaffold

PACK_TEXT = """\
id: demo
title: Demo
role: Tester
version: 1
rounds:
  - id: warm-up
    title: Warm-up
    about: Easy ones.
  - id: deep-dive
    title: Deep dive
    about: Hard ones.
questions:
  - id: first-one
    text: What is the first question?
    kind: concept
    round: warm-up
    bucket: data
    strong:
      context: [Say why.]
      architecture: [Say what.]
      operations: [Say how it runs.]
      risks: [Say what may go wrong.]
  - id: second-one
    text: What comes after it?
    kind: design
    round: deep-dive
    bucket: governance
    think_seconds: 45
    strong:
      context: [Say for whom.]
      architecture: [Say of what.]
      operations: [Say how it is watched.]
      risks: [Say who answers for it.]
"""
"""Lines matter: tests name them."""

FULL_TEXT = """\
id: full
title: Full
role: Tester
version: 1
themes:
  - {id: change, title: Change}
rounds:
  - {id: only, title: Only, about: All there is.}
questions:
  - id: whole
    text: What is everything?
    kind: concept
    round: only
    bucket: data
    theme: change
    proxy_for: Whether anything is left out.
    level: senior
    companies: [startup, regulated]
    vocabulary: [drift, lineage]
    misheard: [{term: drift, heard: [drifty]}]
    emphasis: {context: 10, architecture: 40, operations: 30, risks: 20}
    strong: {context: [Say why.], architecture: [Say what.], operations: [Say how.], risks: [Say who.]}
    follow_ups: {context: {peer: "Why?"}, risks: {cfo: "Who pays?", compliance: "Who signs?"}}
    exemplars:
      weak: {answer: A short one., total: [0, 3], risks: [0, 1]}
      good: {answer: A longer one., total: [4, 8]}
      great: {answer: A whole one., total: [9, 16], operations: [3, 4]}
"""
"""A question with every field that the others leave out. Here too lines matter."""


def pack_file(folder: Path, text: str = PACK_TEXT, name: str = "demo.yaml") -> Path:
    """A pack written to a file."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def spoilt(old: str, new: str, text: str = PACK_TEXT) -> str:
    """The pack's text with its first ``old`` replaced."""
    if old not in text:
        raise ValueError(f"{old!r} is not in the pack")
    return text.replace(old, new, 1)


def many_questions(count: int) -> str:
    """The text of a pack with that many questions, each about as long as a real one."""
    head, questions = PACK_TEXT.split("questions:\n")
    one = questions[: questions.index("  - id: second-one")]
    point = "Say what is watched, with a threshold and a reason, and who is called when it is crossed at night."
    for section in ("why", "what", "how it runs", "what may go wrong"):
        one = one.replace(f"[Say {section}.]", "".join(f"\n        - {point}" for _ in range(3)))
    return f"{head}questions:\n" + "".join(
        one.replace("first-one", f"number-{place}").replace("the first question", f"question number {place}")
        for place in range(count)
    )


def full_questions(count: int) -> str:
    """The text of a pack with that many questions, each with every field and with exemplars: about 5 kB each."""
    head, questions = scaffold("full", "Full").split("questions:\n")
    one = questions[questions.index("  - id: full-design") : questions.index("  - id: full-story")]
    return f"{head}questions:\n" + "".join(
        one.replace("full-design", f"number-{place}").replace("text: How", f"text: In case {place}, how")
        for place in range(count)
    )


def full_question() -> Question:
    """The question of `FULL_TEXT`."""
    (only,) = msgspec.convert(yaml.safe_load(FULL_TEXT), Pack).questions
    return only


def question(question_id: str, text: str = "", round_id: str = "warm-up") -> Question:
    """A question that is valid and says little."""
    points = ("Say something.",)
    return Question(
        id=question_id,
        text=text or f"What about {question_id.replace('-', ' ')}?",
        kind=Kind.CONCEPT,
        round=round_id,
        bucket=Bucket.DATA,
        strong=StrongPoints(context=points, architecture=points, operations=points, risks=points),
    )


def pack(pack_id: str, *questions: Question) -> Pack:
    """A pack of the two rounds ``warm-up`` and ``deep-dive``."""
    rounds = (
        Round(id="warm-up", title="Warm-up", about="Easy ones."),
        Round(id="deep-dive", title="Deep dive", about="Hard ones."),
    )
    return Pack(id=pack_id, title=pack_id, role="Tester", version=1, rounds=rounds, questions=questions)
