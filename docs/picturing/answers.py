"""The takes that the pictures show: stretches of the sample answer heard by the app, and written answers."""

import json
from datetime import timedelta
from pathlib import Path

import soundfile

from picturing.studio import Studio
from support.read_aloud import read_aloud
from support.spoken_answers import FRAUD_QUESTION
from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.folders import shipped
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.voice.ports import VoiceChoice

STRETCHES = ((0, 82), (0, 37), (35, 82), (0, 16), (46, 82), (15, 60), (0, 5))
"""Seconds of the sample answer that each take of the history holds, newest first."""
PAIRS = Path(__file__).parents[2] / "benchmarks" / "comparison" / "pairs.jsonl"


def hear_stretches(services: Services, folder: Path) -> None:
    """Takes of some days, transcribed and graded for real; ids 1 to 7, the first is the newest."""
    questions = [services.bank.find("model drift and data drift"), *services.bank.questions()]
    for number, (begin, end) in enumerate(STRETCHES):
        pack, question = questions[number]
        asked = AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
        part = stretch(folder, begin, end)
        when = services.now() - timedelta(hours=19 * number)
        take = services.library.keep(Take(asked, when, end - begin, Source.FILE), part)
        services.assessor.assess(take)


def stretch(folder: Path, begin: float, end: float, name: str = "part") -> Path:
    """A part of the sample answer, as a file of its own."""
    samples, rate = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="int16")
    part = folder / f"{name}.wav"
    soundfile.write(part, samples[int(begin * rate) : int(end * rate)], rate)
    return part


def asked_in_bank(studio: Studio, words: str) -> AskedQuestion:
    """A question of the packs, as it is asked."""
    pack, question = studio.services.bank.find(words)
    return AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")


def spoken(
    studio: Studio, text: str, asked: AskedQuestion | None = None, days: float = 0.0, interview: int | None = None
) -> Take:
    """A take of exactly these words, spoken by the voice that asks the questions."""
    services = studio.services
    settings, library = services.settings.current, services.library
    sound = services.speaker.prepare(text, VoiceChoice(settings.voice, settings.speech_rate))
    heard = read_aloud(text, soundfile.info(sound).duration)
    question = asked or AskedQuestion(FRAUD_QUESTION, "design")
    when = services.now() - timedelta(days=days)
    kept = library.keep(Take(question, when, heard.seconds, Source.MICROPHONE, interview=interview), sound)
    return library.add_findings(kept.id or 0, services.assessor.findings_of(heard, question))


def typed(studio: Studio, text: str, asked: AskedQuestion, days: float = 0.0) -> Take:
    """A take that was written."""
    services = studio.services
    when = services.now() - timedelta(days=days)
    return services.library.keep(Take(asked, when, 0.0, Source.TYPED, findings=services.assessor.typed(text, asked)))


def two_answers(studio: Studio, pair: str) -> tuple[Take, Take]:
    """Two answers to one question that differ in what they say, by their name among the labelled pairs."""
    lines = (json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines())
    found = next(line for line in lines if line["id"] == pair)
    asked = AskedQuestion(found["question"], found["kind"])
    left, right = " ".join(found["left"]), " ".join(found["right"])
    return spoken(studio, left, asked, days=3), spoken(studio, right, asked, days=1)


def answer_and_part(studio: Studio) -> tuple[Take, Take]:
    """The sample answer without its end, and its end as the answer to Risks alone; both heard by the app."""
    services, asked = studio.services, asked_in_bank(studio, "model drift and data drift")
    kept = []
    for begin, end, drill in ((0.0, 69.9, None), (69.9, 82.0, Section.RISKS)):
        take = Take(asked, services.now(), end - begin, Source.MICROPHONE, drill=drill)
        kept.append(services.assessor.assess(services.library.keep(take, stretch(studio.home, begin, end))))
    return kept[0], kept[1]
