"""Any transcript is observed, graded, corrected, compared and cut, and what is said of it can be relied on."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_question, example_take
from support.form import rounds
from support.fuzz import fuzz, watched
from support.fuzz_assessing import assessor_in, check, check_claims, check_claims_of
from support.fuzz_texts import clean_texts
from support.fuzz_transcripts import all_finite, transcripts
from voice_interviewer.answer import Section, Transcript, Word
from voice_interviewer.assess import Assessor
from voice_interviewer.comparison.comparing import compare
from voice_interviewer.jargon.confirm import uses_terms
from voice_interviewer.jargon.corrections import corrected_at, undone
from voice_interviewer.jargon.glossary import offers
from voice_interviewer.jargon.rewording import reworded, with_added, without_words
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.splice.best import best_pieces
from voice_interviewer.splice.joined import joined
from voice_interviewer.splice.placing import placed
from voice_interviewer.structure.claims.ledger import claims_of, ledger
from voice_interviewer.take import Take
from voice_interviewer.transcription import protocol

pytestmark = pytest.mark.harsh

KINDS = st.sampled_from(("design", "concept", "behavioral"))
NOW = datetime(2026, 3, 5, tzinfo=UTC)


@pytest.fixture(scope="module")
def assessor(tmp_path_factory: pytest.TempPathFactory) -> Assessor:
    return assessor_in(tmp_path_factory.mktemp("assessor"))


@fuzz(60)
@given(transcript=transcripts() | transcripts(honest=True), question=clean_texts(80), kind=KINDS)
def test_findings_can_be_relied_on(
    part: int, assessor: Assessor, transcript: Transcript, question: str, kind: str
) -> None:
    """The same words, the same findings: finite, kept as they are, and pointing at what was said."""
    asked = example_question(text=question, kind=kind, id=None)
    with watched("transcripts", repr(transcript)):
        findings = assessor.findings_of(transcript, asked)
        check(findings)
        assert assessor.findings_of(transcript, asked) == findings
        check_claims(findings.grade, claims_of(findings.grade, question))
        take = example_take(findings=findings, question=asked, id=1, seconds=transcript.seconds)
        beside = assessor.beside(take)
        assert all_finite(beside.follow_ups)
        uses_terms(transcript.words, transcript.terms)
        for offer in offers(transcript):
            assert 0 <= offer.first <= offer.last < len(transcript.words)


@fuzz(60)
@given(
    transcript=transcripts() | transcripts(honest=True),
    at=st.integers(0, 60),
    more=st.integers(0, 3),
    text=clean_texts(60),
)
def test_any_word_can_be_corrected(part: int, transcript: Transcript, at: int, more: int, text: str) -> None:
    """Written anew, taken out, added to, and all of it taken back: the other words stay, and what comes is finite."""
    words = transcript.words or (Word("So.", 0.0, 0.2),)
    first = at % len(words)
    last = min(first + more, len(words) - 1)
    with watched("corrections", f"{first} {last} {text!r} {transcript!r}"):
        for changed in (
            corrected_at(words, first, last, text),
            without_words(words, first, last),
            with_added(words, first, text),
            reworded(words, first, last, text).words,
        ):
            assert all_finite(changed)
            assert _texts(changed)[: max(0, first - 60)] == _texts(words)[: max(0, first - 60)]
            for place in range(len(changed)):
                assert all_finite(undone(changed, place))


@fuzz(40)
@given(
    one=transcripts(honest=True), other=transcripts(honest=True), odd=transcripts(), section=st.sampled_from(Section)
)
def test_any_two_takes_can_be_compared_and_joined(
    part: int, assessor: Assessor, one: Transcript, other: Transcript, odd: Transcript, section: Section
) -> None:
    """Each idea is in one row; what is cut out lies inside the recording, and its words stay in order."""
    with watched("pairs of takes", repr((one, other, odd))):
        left, right = _take(assessor, one, 1), _take(assessor, other, 2, drill=section)
        for pair in ((left, right), (left, _take(assessor, odd, 3)), (left, left)):
            compared = compare(*pair)
            assert all_finite(compared)
            assert sorted(idea.place for row in compared.rows for idea in row.left) == _places(
                compared.rows and pair[0]
            )
        _check_joined(left, right)


def _check_joined(left: Take, right: Take) -> None:
    assert left.findings
    assert right.findings
    spoken = {1: left.findings.transcript, 2: right.findings.transcript}
    if not left.findings.grade.sentences or not right.findings.grade.sentences:
        return
    for pieces in (placed(left, right), placed(left, right, replace=True), best_pieces([left, right])):
        for piece in pieces:
            assert 0 <= piece.start <= piece.end <= spoken[piece.take].seconds + 0.001
        if pieces:
            made = joined(pieces, spoken)
            assert all_finite(made)
            assert all(
                before.end <= after.start + 1e-6 for before, after in zip(made.words, made.words[1:], strict=False)
            )


def _take(assessor: Assessor, transcript: Transcript, number: int, **changes: object) -> Take:
    findings = assessor.findings_of(transcript, example_question())
    created = NOW + timedelta(days=number)
    take = example_take(findings=findings, id=number, seconds=transcript.seconds, created=created)
    return replace(take, **changes)  # type: ignore[arg-type]  # as the caller has them


def _texts(words: tuple[Word, ...]) -> list[str]:
    return [word.text for word in words]


def _places(take: object) -> list[int]:
    """Of the ideas of a take; none where nothing was compared."""
    from voice_interviewer.comparison.comparing import take_ideas

    return [idea.place for idea in take_ideas(take)] if isinstance(take, Take) else []


@pytest.fixture(scope="module")
def with_real_reader(tmp_path_factory: pytest.TempPathFactory) -> Assessor:
    """The network that reads answers in the app."""
    return assessor_in(tmp_path_factory.mktemp("real"), OnnxReader())


@fuzz(8)
@given(transcript=transcripts() | transcripts(honest=True), question=clean_texts(200), kind=KINDS)
def test_the_real_reader_reads_anything(
    part: int, with_real_reader: Assessor, transcript: Transcript, question: str, kind: str
) -> None:
    """Words of any script and none: the grade is the same twice, and on its scales."""
    asked = example_question(text=question, kind=kind, id=None)
    with watched("transcripts, really read", repr(transcript)):
        findings = with_real_reader.findings_of(transcript, asked)
        check(findings)
        assert with_real_reader.findings_of(transcript, asked).grade.sections == findings.grade.sections
    with watched("typed answers, really read", question):
        findings = with_real_reader.typed(question, asked)
        check(findings)


MANY = rounds(20_000, 100_000)
"""Words: a hundred thousand are ten hours of talk."""

LARGE = {
    "many words": [("pipeline", 0.3)] * 6 + [("drift.", 0.3)],
    "many words without an end": [("so", 0.1)],
    "many fillers": [("um", 0.3)],
    "many figures": [("nine", 0.3)],
    "many figures with units": [("twenty", 0.3), ("percent", 0.3), ("and", 0.3)],
    "many names": [("Kafka", 0.3), ("owns", 0.3), ("Postgres.", 0.3)],
    "many names in one sentence": [("Kafka", 0.3), ("owns", 0.3), ("Postgres,", 0.3)],
    "many terms in one sentence": [("drift", 0.3), ("canary,", 0.3)],
    "many repetitions": [("we", 0.3)],
    "many starts": [("We", 0.3), ("should,", 0.3)],
}
LONG = {
    "one word of a megabyte": "w" * 1_000_000,
    "a word of marks": ".,;:?!" * 100_000,
    "a number of a megabyte": "9" * 1_000_000,
    "a word of accents": "e" + "\u0301" * 500_000,
    "a word of quotes and brackets": "\"'(" * 200_000,
    "a word of hyphens": "-".join("abcd") * 20_000,
    "a word of dots": "a." * 200_000,
    "a word of slashes": "1/2" * 100_000,
    "a word of commas in figures": "1,000" * 100_000,
}


@pytest.mark.parametrize("name", LARGE)
def test_no_number_of_words_is_too_much(name: str, assessor: Assessor) -> None:
    """Hours of the same few words: observed and graded, and listed, in bounded time each."""
    said, now = [], 0.0
    for text, seconds in LARGE[name] * (MANY // len(LARGE[name])):
        said.append(Word(text, now, now + seconds))
        now += seconds
    _check_large(name, assessor, Transcript(tuple(said), (), now, "faster-whisper", "tiny.en", terms=("Kubeflow",)))


@pytest.mark.parametrize("name", LONG)
def test_no_word_is_too_long(name: str, assessor: Assessor) -> None:
    """A recogniser that lost its way, or somebody who edits a file."""
    text = LONG[name][: rounds(200_000, 1_000_000)]
    said = (Word("We", 0.0, 0.2), Word(text, 0.2, 5.0, 0.4), Word("so.", 5.0, 5.2))
    _check_large(name, assessor, Transcript(said, (), 6.0, "faster-whisper", "tiny.en", terms=("Kubeflow", "CI/CD")))


def _check_large(name: str, assessor: Assessor, transcript: Transcript) -> None:
    with watched("large transcripts", name):
        findings = assessor.findings_of(transcript, example_question())
    with watched("claims of large transcripts", name):
        claims = ledger(findings.grade.sentences, findings.grade.labels, "How?")
    with watched("follow-ups to large transcripts", name):
        assessor.beside(example_take(findings=findings, id=1))
    with watched("offers in large transcripts", name):
        offers(transcript)
    check_claims_of(findings.grade.sentences, claims)


def test_a_time_that_is_no_number_never_gets_in() -> None:
    """All that is heard comes in by the protocol, which has no such number; findings take times for finite."""
    for time in (float("nan"), float("inf"), float("-inf")):
        said = Transcript((Word("so", time, 1.0),), (), 1.0, "faster-whisper", "tiny.en")
        with pytest.raises(msgspec.DecodeError):
            protocol.decode_reply(protocol.encode(protocol.Result(1, said)))
