from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support.fake_engine import FakeEngine
from voice_interviewer.answer import Transcript, Word
from voice_interviewer.folders import shipped
from voice_interviewer.transcription.audio import RATE, Samples, read_blocks
from voice_interviewer.transcription.chunks import EAGER_FROM
from voice_interviewer.transcription.filled_pause_detector import Features, Stretch
from voice_interviewer.transcription.fillers import PRIMES
from voice_interviewer.transcription.forced_alignment import Alignment
from voice_interviewer.transcription.listener import Listener
from voice_interviewer.transcription.pipeline import transcribe
from voice_interviewer.transcription.witnesses import Witnesses

LIST_PRIME, SENTENCE_PRIME = PRIMES.values()


@pytest.fixture(scope="module")
def speech() -> Samples:
    """About thirteen seconds of real-sounding speech."""
    return next(block for block, _ in read_blocks(shipped("assets") / "sample_answer.flac"))


def listen(engine: FakeEngine, sound: Samples, piece: int = RATE, vocabulary: tuple[str, ...] = ()) -> Transcript:
    listener = Listener(engine, vocabulary, alive=lambda: None)
    for at in range(0, len(sound), piece):
        listener.feed(sound[at : at + piece])
    return listener.finish()


def always(text: str) -> Callable[[str, float, int], str]:
    return lambda prompt, temperature, chunk: text


def clean_and_primed(clean: str, primed: str) -> Callable[[str, float, int], str]:
    return lambda prompt, temperature, chunk: primed if prompt in PRIMES.values() else clean


def test_silence_is_never_given_to_the_engine() -> None:
    """What has no voice cannot become words."""
    engine = FakeEngine(always("Thank you for watching."))
    transcript = listen(engine, np.zeros(60 * RATE, np.float32))
    assert engine.chunks == []
    assert not transcript.heard_speech
    assert transcript.seconds == 60.0


def test_the_clean_pass_is_the_transcript(speech: Samples) -> None:
    """Nothing that only a primed pass says gets in, but for the places of its fillers."""
    clean = "we serve the model on Kubernetes behind a small gateway"
    primed = "we um, serve the model on Cuba behind a small gateway"
    transcript = listen(FakeEngine(clean_and_primed(clean, primed)), speech)
    assert transcript.text == clean
    assert [candidate.text for candidate in transcript.candidates] == ["um"]
    assert set(transcript.candidates[0].votes) >= {"voiced"}


def test_fillers_of_the_clean_pass_become_candidates(speech: Samples) -> None:
    """The words are content only; delivery sets confirmed fillers back in."""
    transcript = listen(FakeEngine(always("so um we serve it")), speech)
    assert transcript.text == "so we serve it"
    assert [set(candidate.votes) - {"voiced"} for candidate in transcript.candidates] == [
        {"clean", "primed_list", "primed_sentence"}
    ]


def test_a_primed_pass_that_strays_is_not_heard(speech: Samples) -> None:
    """Loops and lost sentences cost the answer nothing."""
    looping = "we uh, " * 40
    transcript = listen(FakeEngine(clean_and_primed("we serve it on Kubernetes", looping)), speech)
    assert transcript.text == "we serve it on Kubernetes"
    assert transcript.candidates == ()


def test_a_looping_clean_pass_is_tried_again(speech: Samples) -> None:
    """Higher temperatures are tried, without the prompt, until one does not loop."""

    def script(prompt: str, temperature: float, chunk: int) -> str:
        return "we serve it all day" if temperature >= 0.4 else "I was thinking that " * 30

    engine = FakeEngine(script)
    assert listen(engine, speech, vocabulary=("Feast",)).text == "we serve it all day"
    assert engine.prompts[:4] == ["We use Feast.", "", "", ""]


def test_a_loop_at_every_temperature_is_cut(speech: Samples) -> None:
    """When nothing helps, it is written once."""
    transcript = listen(FakeEngine(always("I was thinking that " * 30)), speech)
    assert transcript.text == "I was thinking that"


def test_a_sound_decode_goes_before_a_surer_loop(speech: Samples) -> None:
    """A loop is what the model is surest of; an unsure sentence is still the better transcript."""

    def script(prompt: str, temperature: float, chunk: int) -> str:
        return "we serve it all day" if temperature == 0.2 else "I was thinking that " * 30

    assert listen(FakeEngine(script, log_probability=-1.5), speech).text == "we serve it all day"


def test_a_term_that_only_the_prompt_put_there_is_taken_out(speech: Samples) -> None:
    """A pass without the prompt has nothing like it at that place: its own words are taken."""

    def script(prompt: str, temperature: float, chunk: int) -> str:
        return "and Kubeflow been quiet" if "Kubeflow" in prompt else "and that has been quiet"

    assert listen(FakeEngine(script), speech, vocabulary=("Kubeflow",)).text == "and that has been quiet"


def listened(stretches: list[Stretch], speech: Samples) -> tuple[Transcript, FakeEngine]:
    """What is heard with a detector that reports these stretches in each chunk."""

    class Fixed:
        def stretches(self, features: Features) -> list[Stretch]:
            return stretches

    engine = FakeEngine(always("we serve it"))
    listener = Listener(engine, (), alive=lambda: None, witnesses=Witnesses(detector=Fixed()))
    listener.feed(speech)
    return listener.finish(), engine


def test_without_a_suspicion_no_primed_pass_is_spent(speech: Samples) -> None:
    """Where the detector hears nothing, a primed pass alone would not count."""
    transcript, engine = listened([], speech)
    assert transcript.candidates == ()
    assert set(engine.prompts) == {""}


def test_what_the_detector_hears_is_a_candidate(speech: Samples) -> None:
    """One primed pass is asked beside it, and the votes are kept."""
    transcript, engine = listened([Stretch(0.5, 0.9, 0.8, 0.9)], speech)
    assert set(engine.prompts) == {"", SENTENCE_PRIME}
    assert transcript.candidates[0].votes["detector"] == 0.8
    assert transcript.text.startswith("we serve it")


@pytest.mark.parametrize(("off", "believed"), [(0.25, True), (4.0, False)], ids=["near", "astray"])
def test_an_alignment_far_from_the_decoder_is_not_believed(speech: Samples, off: float, believed: bool) -> None:
    """Half a second is what Whisper's own times may be wrong; seconds mean that other words were said."""

    class Late:
        def align(self, samples: Samples, words: Sequence[Word], hesitant: Collection[int] = ()) -> Alignment:
            return Alignment(tuple(replace(word, start=word.start + off, end=word.end + off) for word in words), ())

    engine = FakeEngine(always("we serve it all day"))
    alone, beside = (Listener(engine, (), lambda: None, found) for found in (Witnesses(), Witnesses(aligner=Late())))
    for listener in (alone, beside):
        listener.feed(speech)
    assert (alone.finish().words != beside.finish().words) is believed


def test_an_unsure_clean_pass_is_tried_again(speech: Samples) -> None:
    """A mean log probability under -1 counts as a failure of the decode."""
    engine = FakeEngine(always("we serve it"), log_probability=-1.5)
    listen(engine, speech)
    assert engine.prompts == ["", "", "", LIST_PRIME, SENTENCE_PRIME]


def test_the_result_does_not_depend_on_how_the_sound_comes(speech: Samples) -> None:
    """Heard while it is spoken, in small pieces, or at once: the same words at the same times."""
    sound = np.concatenate((speech, np.zeros(2 * RATE, np.float32), speech))
    pieces = [listen(FakeEngine(always("we um serve it")), sound, piece) for piece in (512, 4_001, len(sound))]
    assert pieces[0] == pieces[1] == pieces[2]
    assert pieces[0].text == "we serve it we serve it"


def test_a_forced_cut_does_not_depend_on_how_the_sound_comes(speech: Samples) -> None:
    """Who never pauses is cut at the quietest moment, and that is the same one however the sound comes."""
    restless = np.concatenate([speech[int(4.5 * RATE) : int(5.5 * RATE)]] * 40)

    def cuts(piece: int) -> list[float]:
        engine = FakeEngine(always("on and on"))
        listen(engine, restless, piece)
        return engine.chunks

    assert max(cuts(512)) > EAGER_FROM
    assert cuts(512) == cuts(4_001) == cuts(len(restless))


def test_what_is_heard_ahead_is_not_heard_again(speech: Samples) -> None:
    """In a pause the chunk under way is heard as if it were the last; if it is, finishing has nothing left to do."""
    engine = FakeEngine(always("we um serve it"))
    listener = Listener(engine, (), alive=lambda: None)
    listener.feed(np.concatenate((speech, np.zeros(RATE, np.float32))))
    assert listener.hear_ahead()
    assert not listener.hear_ahead()
    assert listener.text == "we serve it"
    decodes = len(engine.prompts)
    sound = np.concatenate((speech, np.zeros(RATE, np.float32)))
    assert listener.finish() == listen(FakeEngine(always("we um serve it")), sound)
    assert len(engine.prompts) == decodes


def test_hearing_ahead_in_vain_changes_nothing(speech: Samples) -> None:
    """The speaker goes on after the pause: the whole chunk is heard anew, and the first reading is forgotten."""
    pause = np.zeros(RATE, np.float32)
    sound = np.concatenate((speech[: 5 * RATE], pause, speech[5 * RATE : 8 * RATE]))
    listener = Listener(FakeEngine(lambda prompt, temperature, chunk: f"reading {chunk}"), (), alive=lambda: None)
    listener.feed(sound[: 6 * RATE])
    assert listener.hear_ahead()
    first = listener.text
    listener.feed(sound[6 * RATE :])
    transcript = listener.finish()
    assert (first, transcript.text) == ("reading 0", "reading 1")


def test_there_is_nothing_to_hear_ahead_while_somebody_speaks(speech: Samples) -> None:
    """Or in silence."""
    engine = FakeEngine(always("we serve it"))
    listener = Listener(engine, (), alive=lambda: None)
    listener.feed(np.zeros(3 * RATE, np.float32))
    assert not listener.hear_ahead()
    listener.feed(speech[: 2 * RATE])
    assert not listener.hear_ahead()
    assert engine.chunks == []


def test_times_lie_in_their_chunk_and_in_order(speech: Samples) -> None:
    """Words of a later chunk come later, and none lies in the silence between."""
    sound = np.concatenate((np.zeros(3 * RATE, np.float32), speech, np.zeros(4 * RATE, np.float32), speech))
    transcript = listen(FakeEngine(always("one two three")), sound)
    length = len(speech) / RATE
    assert [word.start >= 3 and word.end <= 3.3 + length for word in transcript.words] == [True] * 3 + [False] * 3
    assert all(word.start >= 6.7 + length for word in transcript.words[3:])
    assert all(one.end <= other.start for one, other in zip(transcript.words, transcript.words[1:], strict=False))


def test_a_file_is_transcribed_with_progress(tmp_path: Path, speech: Samples) -> None:
    """Progress rises to one and gives a sign of life between passes."""
    path = tmp_path / "answer.wav"
    soundfile.write(path, speech, RATE)
    told: list[float] = []
    transcript = transcribe(path, FakeEngine(always("we serve it")), (), told.append)
    assert transcript.text == "we serve it"
    assert told == sorted(told)
    assert told[-1] == 1.0
    assert len(told) > 8
