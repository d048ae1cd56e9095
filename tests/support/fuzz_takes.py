"""Takes of every kind: what was said in them, and what people and programs wrote beside it."""

from dataclasses import replace
from typing import Any

from hypothesis import strategies as st

from support.examples import example_question, example_take
from support.fuzz_transcripts import transcripts
from voice_interviewer.answer import Section, Transcript
from voice_interviewer.assess import Assessor
from voice_interviewer.structure.grade import Advice
from voice_interviewer.take import Take

Spoilt = tuple[Transcript, dict[str, Any]]
"""A transcript, and what stands around it."""


@st.composite
def takes(draw: st.DrawFn, texts: st.SearchStrategy[str]) -> Spoilt:
    """A transcript, and what stands around it: question, notes, tags, advice."""
    said = draw(transcripts() | transcripts(honest=True))
    question = example_question(text=draw(texts), id=draw(st.none() | texts), pack=draw(st.none() | texts))
    tags = tuple(draw(st.lists(texts, max_size=2)))
    return said, {"question": question, "notes": draw(texts), "tags": tags, "id": draw(st.none() | st.just(7))}


def graded(assessor: Assessor, take: Spoilt) -> Take:
    """Graded as it would be, with a piece of advice that quotes what stands around it, as a damaged row might."""
    said, around = take
    findings = assessor.findings_of(said, around["question"])
    advice = (Advice(Section.RISKS, around["notes"], around["notes"], around["notes"]),)
    findings = replace(findings, grade=replace(findings.grade, advice=advice))
    return example_take(findings=findings, seconds=said.seconds, **around)
