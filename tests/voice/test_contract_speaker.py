"""What every `Speaker` promises, shown on the fake and on the real one."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
import soundfile

from support.fake_voice import FakeSpeaker
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled
from voice_interviewer.voice.ports import Speaker, VoiceChoice
from voice_interviewer.voice.speech import Pyttsx3Speaker

QUESTION = "How do you watch a model in production?"
MakeSpeaker = Callable[[], Speaker]


@pytest.fixture(params=["fake", "real"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> MakeSpeaker:
    """Makes speakers that share one folder, as one app does after another."""
    folder = tmp_path / "speech"
    return lambda: FakeSpeaker(folder) if request.param == "fake" else Pyttsx3Speaker(folder)


def test_speaks_into_a_sound_file(make: MakeSpeaker) -> None:
    """As long as talking takes, and not silent."""
    path = make().prepare(QUESTION, VoiceChoice())
    samples, rate = soundfile.read(path)
    assert 1.0 < len(samples) / rate < 10.0
    assert abs(samples).max() > 0.1


def test_what_was_spoken_is_kept(make: MakeSpeaker) -> None:
    """Also for the next start of the app; another text is another matter."""
    speaker = make()
    assert speaker.ready(QUESTION, VoiceChoice()) is None
    path = speaker.prepare(QUESTION, VoiceChoice())
    assert speaker.ready(QUESTION, VoiceChoice()) == path
    assert make().prepare(QUESTION, VoiceChoice()) == path
    assert make().ready(QUESTION + " And why?", VoiceChoice()) is None


def test_voice_and_rate_shape_the_sound(make: MakeSpeaker) -> None:
    """Each choice has its own file; a slower rate takes longer."""
    speaker = make()
    chosen = speaker.voices()[-1].id
    slow = soundfile.info(speaker.prepare(QUESTION, VoiceChoice(rate=100))).duration
    fast = soundfile.info(speaker.prepare(QUESTION, VoiceChoice(rate=250))).duration
    assert slow > 1.8 * fast
    assert speaker.prepare(QUESTION, VoiceChoice(voice=chosen)) != speaker.prepare(QUESTION, VoiceChoice())


def test_voices_can_be_told_apart(make: MakeSpeaker) -> None:
    """Ids differ, and each has a name and a language."""
    voices = make().voices()
    assert len({voice.id for voice in voices}) == len(voices) > 0
    assert all(voice.name and voice.language for voice in voices)


def test_a_cancelled_utterance_leaves_nothing(make: MakeSpeaker) -> None:
    """Called off before it began: no file, no process."""
    cancel = CancelToken()
    cancel.cancel()
    speaker = make()
    with pytest.raises(Cancelled):
        speaker.prepare(QUESTION, VoiceChoice(), cancel)
    assert speaker.ready(QUESTION, VoiceChoice()) is None


def test_several_threads_may_prepare_the_same_text(make: MakeSpeaker) -> None:
    """The queue of the next questions and an impatient user ask for the same one."""
    speaker = make()
    speaker.prepare("Warm up.", VoiceChoice())
    paths: list[Path] = []
    threads = [
        threading.Thread(target=lambda: paths.append(speaker.prepare("Warm up.", VoiceChoice()))) for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert len(paths) == 3
    assert len(set(paths)) == 1
