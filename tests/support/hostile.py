"""A take whose every text tries to break out of the file that it is written to."""

from dataclasses import replace
from typing import Any

from support.examples import example_findings, example_grade, example_question, example_take
from voice_interviewer.answer import Section, Transcript, Word
from voice_interviewer.delivery.findings import Delivery, VerbatimWord
from voice_interviewer.structure.grade import Advice, Sentence
from voice_interviewer.take import Take

SCRIPT = "<script>window.broken = 1</script>"
ATTRIBUTE = "\"><img src=x onerror='window.broken=2'>"
TEXTS = (
    SCRIPT,
    ATTRIBUTE,
    "]]>",
    "{{7*7}}",
    "{%raw%}",
    "-->",
    '=HYPERLINK("http://example.com","x")',
    "\x00\x1b[31mred",
    "\u202eright-to-left\u2066",
    "שלום",
    "😀👩‍👩‍👧",
    "\ufeff\u2028\u2029",
    "&lt;b&gt;&amp;",
    "</style></title></textarea>",
    "javascript:alert(1)",
    "\\(\\) Tj ET",
    "a" * 400,
)
"""Each is one word of the answer."""

QUESTION = f"{SCRIPT} {ATTRIBUTE} ]]> {{{{7*7}}}} =1+1 \x00 \u202e 😀 Wie groß?"


def hostile_take(words: int = 200, **changes: Any) -> Take:
    """So many words, at least 50, those of `TEXTS` over and over in sentences of ten; notes and advice too."""
    said = [VerbatimWord(_word(at), at * 0.3, at * 0.3 + 0.25, False, 0.9) for at in range(words)]
    seconds = words * 0.3
    sentences = tuple(
        Sentence(" ".join(word.text for word in said[at : at + 10]), said[at].start, said[min(at + 9, words - 1)].end)
        for at in range(0, words, 10)
    )
    grade = example_grade()
    labels = tuple(replace(grade.labels[0], labels=(list(Section)[at % 4].value,)) for at in range(len(sentences)))
    findings = example_findings(
        transcript=Transcript(tuple(Word(w.text, w.start, w.end) for w in said), (), seconds, SCRIPT, ATTRIBUTE),
        delivery=_delivery(said),
        grade=replace(
            grade,
            sentences=sentences,
            labels=labels,
            advice=(Advice(Section.RISKS, SCRIPT, ATTRIBUTE, "{{7*7}}"),),
            strengths=(SCRIPT,),
        ),
    )
    take = example_take(
        question=example_question(id=None, text=QUESTION, pack=SCRIPT),
        seconds=seconds,
        findings=findings,
        notes=f"=cmd|' /C calc'!A0\n{SCRIPT}\n\x00",
        tags=(SCRIPT, "=1+1"),
        id=7,
    )
    return replace(take, **changes)


def _word(at: int) -> str:
    return TEXTS[at % len(TEXTS)] + ("." if at % 10 == 9 else "")


def _delivery(said: list[VerbatimWord]) -> Delivery:
    findings = example_findings()
    return replace(findings.delivery, words=tuple(said), filled_pauses=(), silent_pauses=(), observations=())
