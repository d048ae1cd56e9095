"""One realistic answer in every shape the app knows, for tests that need a take and do not care which.

Everything comes from `SCRIPT`: ``(um)`` is a filled pause, ``<0.6>`` a silent pause of that many seconds. Words get
times from their length, so that the whole is spoken at about 150 words a minute.
"""

import re
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

from voice_interviewer import __version__
from voice_interviewer.answer import FillerCandidate, Section, Span, Transcript, Word
from voice_interviewer.bank.question import Bucket, Kind, Question, StrongPoints
from voice_interviewer.delivery.findings import (
    Delivery,
    FilledPause,
    Observation,
    Pace,
    PaceWindow,
    PauseBand,
    PausePlace,
    SilentPause,
    VerbatimWord,
)
from voice_interviewer.structure.grade import (
    Abstention,
    Advice,
    Grade,
    Pitfall,
    PitfallCode,
    SectionScore,
    Sentence,
    SentenceLabels,
)
from voice_interviewer.take import AskedQuestion, Findings, Source, Take

SCRIPT = (
    "<0.8> We score loan applications for a regional bank, about forty thousand a day, <0.45> "
    "and a wrong decline costs us a customer. <0.9> "
    "(um) Every night the features go through a validated pipeline into a feature store, <0.5> "
    "and the model is served behind (uh) a REST endpoint with a ten percent canary. <1.3> "
    "We chose batch features over streaming because fresher data was not worth three times the cost. <0.6> "
    "In production we watch drift and latency, and (um) <0.4> page the engineer on call. <0.7> "
    "Compliance reviews each release. <0.5>"
)

_TOKEN = re.compile(r"<(?P<silence>[\d.]+)>|\((?P<filler>\w+)\)|(?P<word>\S+)")
_GAP = 0.03


def _timed() -> tuple[list[VerbatimWord], list[Span], float]:
    """The script's verbatim words, its silences and its length in seconds."""
    words: list[VerbatimWord] = []
    silences: list[Span] = []
    now = 0.0
    for token in _TOKEN.finditer(SCRIPT):
        if token["silence"]:
            after = round(now + float(token["silence"]), 3)
            silences.append(Span(now, after))
            now = after
            continue
        text = token["filler"] or token["word"]
        end = round(now + 0.12 + 0.04 * len(text), 3)
        words.append(VerbatimWord(text, now, end, filler=bool(token["filler"]), probability=0.94))
        now = round(end + _GAP, 3)
    return words, silences, now


_WORDS, _SILENCES, _SECONDS = _timed()
_FILLERS = [word for word in _WORDS if word.filler]
_CLEAN = [word for word in _WORDS if not word.filler]


def example_question(**changes: Any) -> AskedQuestion:
    """The question as it is kept with a take."""
    question = AskedQuestion(
        text="How would you put a credit model into production and keep it healthy?",
        kind="design",
        id="credit-model-in-production",
        pack="mlops-engineer@1",
    )
    return replace(question, **changes)


def example_points() -> dict[Section, tuple[str, ...]]:
    """What a strong answer covers, section by section."""
    strong = example_bank_question().strong
    return {section: strong.of(section) for section in Section}


def _strong_points() -> StrongPoints:
    return StrongPoints(
        context=("Says who is affected by a wrong score", "Gives the volume and how fast a score is needed"),
        architecture=("Walks from the data to the served score", "Names how a release is rolled out"),
        operations=("Says what is watched and what value pages whom",),
        risks=("Names who signs off a release", "Says how a decline is explained"),
    )


def example_bank_question() -> Question:
    """The same question as a pack holds it."""
    asked = example_question()
    return Question(
        id=asked.id or "",
        text=asked.text,
        kind=Kind(asked.kind),
        round="deployment-and-monitoring",
        bucket=Bucket.DEPLOYMENT,
        strong=_strong_points(),
        skills=("Docker", "Model monitoring"),
        vocabulary=("feature store", "canary", "drift"),
    )


def example_transcript(**changes: Any) -> Transcript:
    """What the recogniser hands over: clean words, stretches of speech, three candidates."""
    edges = [0.0, *(edge for silence in _SILENCES for edge in (silence.start, silence.end)), _SECONDS]
    transcript = Transcript(
        words=tuple(Word(word.text, word.start, word.end, word.probability) for word in _CLEAN),
        speech=tuple(
            Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True) if end - start > _GAP
        ),
        seconds=_SECONDS,
        engine="faster-whisper",
        model="tiny.en",
        candidates=tuple(FillerCandidate(word.text, word.start, word.end, {"prompted": 0.8}) for word in _FILLERS),
    )
    return replace(transcript, **changes)


def example_delivery(**changes: Any) -> Delivery:
    """Three filled pauses, silent pauses of two bands, pace over two windows."""
    pauses = tuple(_silent_pause(silence) for silence in _SILENCES[1:-1])
    minutes = _SECONDS / 60
    delivery = Delivery(
        words=tuple(_WORDS),
        filled_pauses=tuple(FilledPause(w.text, w.start, w.end, 0.8, {"prompted": 0.8}) for w in _FILLERS),
        silent_pauses=pauses,
        pace=Pace(
            words=len(_CLEAN),
            words_per_minute=round(len(_CLEAN) / minutes, 1),
            articulation_rate=4.4,
            phonation_ratio=0.83,
            mean_length_of_run=13.5,
            response_latency=_SILENCES[0].seconds,
            windows=(PaceWindow(0.0, 15.0, 152.0), PaceWindow(15.0, _SECONDS, 141.0)),
        ),
        filled_pauses_per_minute=round(len(_FILLERS) / minutes, 2),
        filled_pauses_per_100_words=round(100 * len(_FILLERS) / len(_CLEAN), 2),
        observations=(
            Observation("filled_pause_in_clause", "You said um inside a clause.", _FILLERS[2].start, _FILLERS[2].end),
            Observation("pauses_between_clauses", "Most of your pauses fall between clauses, where they help."),
        ),
    )
    return replace(delivery, **changes)


def _silent_pause(silence: Span) -> SilentPause:
    before = next(word for word in reversed(_WORDS) if word.start < silence.start)
    ends_clause = before.text.endswith((",", "."))
    return SilentPause(
        silence.start,
        silence.end,
        PausePlace.BETWEEN_CLAUSES if ends_clause else PausePlace.WITHIN_CLAUSE,
        PauseBand.LONG if silence.seconds > 1.0 else PauseBand.SHORT,
    )


def _sentences() -> tuple[Sentence, ...]:
    """The clean words cut after each full stop."""
    sentences: list[Sentence] = []
    first = 0
    for index, word in enumerate(_CLEAN):
        if word.text.endswith("."):
            said = _CLEAN[first : index + 1]
            sentences.append(Sentence(" ".join(w.text for w in said), said[0].start, said[-1].end))
            first = index + 1
    return tuple(sentences)


def example_grade(**changes: Any) -> Grade:
    """Sections scored 3, 3, 2 and 1, one pitfall and three pieces of advice."""
    sentences = _sentences()
    grade = Grade(
        sentences=sentences,
        labels=tuple(
            SentenceLabels((label,), tradeoff=label == "architecture" and index == 2, probabilities={label: 0.9})
            for index, label in enumerate(["context", "architecture", "architecture", "operations", "risks"])
        ),
        sections=_section_scores(),
        structure=3,
        relevance=2,
        pitfalls=(_pitfall(),),
        advice=_advice(sentences),
        strengths=("You weighed batch against streaming and gave the reason.",),
        abstained=None,
        explanation="",
        rubric="rules-1/keywords-1",
    )
    return replace(grade, **changes)


def _section_scores() -> tuple[SectionScore, ...]:
    return (
        SectionScore(
            Section.CONTEXT, 3, 0.82, (0,), "You gave the use, the volume and what an error costs.", "Say the target."
        ),
        SectionScore(
            Section.ARCHITECTURE,
            3,
            0.77,
            (2, 1),
            "You went from data to serving and weighed a choice.",
            "Say the owner.",
        ),
        SectionScore(
            Section.OPERATIONS, 2, 0.64, (3,), "You named what you watch.", "Say what value pages, and who acts."
        ),
        SectionScore(
            Section.RISKS, 1, 0.71, (4,), "You named a review in passing.", "Say who signs and what they look at."
        ),
    )


def _pitfall() -> Pitfall:
    return Pitfall(
        PitfallCode.NO_OPERATIONS_OR_GOVERNANCE,
        "Operations or governance left out",
        "Governance is one short sentence at the end.",
        "Give who approves, on what evidence, and how a decision is explained.",
        (4,),
    )


def _advice(sentences: tuple[Sentence, ...]) -> tuple[Advice, ...]:
    return (
        Advice(Section.RISKS, "Say who signs off a release and what they look at.", sentences[4].text),
        Advice(Section.OPERATIONS, "Give the value at which drift pages somebody.", sentences[3].text),
        Advice(Section.CONTEXT, "Open with the target you were held to."),
    )


def example_abstention() -> Grade:
    """A grade that was refused because too little was said."""
    return example_grade(
        sections=(),
        structure=None,
        relevance=None,
        pitfalls=(),
        advice=(),
        strengths=(),
        abstained=Abstention.TOO_SHORT,
        explanation="Only four words were said, too few to grade.",
    )


def example_findings(**changes: Any) -> Findings:
    """Transcript, delivery and grade of the same answer."""
    findings = Findings(example_transcript(), example_delivery(), example_grade(), app_version=__version__)
    return replace(findings, **changes)


def example_typed_findings() -> Findings:
    """The same answer, typed: graded sentences without times, no words and nothing about delivery."""
    grade = example_grade()
    return example_findings(
        transcript=Transcript(words=(), speech=(), seconds=0.0, engine="typed", model=""),
        delivery=Delivery((), (), (), Pace(0, None, None, None, None, None), None, None),
        grade=replace(grade, sentences=tuple(Sentence(sentence.text) for sentence in grade.sentences)),
    )


def example_take(**changes: Any) -> Take:
    """A recorded, transcribed and graded take that the library has not seen yet."""
    take = Take(
        question=example_question(),
        created=datetime(2026, 3, 5, 18, 42, 7, tzinfo=timezone(timedelta(hours=1))),
        seconds=_SECONDS,
        source=Source.MICROPHONE,
        findings=example_findings(),
    )
    return replace(take, **changes)
