"""``mock --answers`` with real ears and the real grader: spoken answers in, the report out."""

import json
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import soundfile

from support.model_files import folders_in
from support.services import Fakes, fake_services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.cli.main import run
from voice_interviewer.folders import shipped
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.structure.grader import Grader
from voice_interviewer.transcription.client import HostTranscriber, Preference

pytestmark = pytest.mark.model

SAMPLE = shipped("assets") / "sample_answer.flac"


@pytest.fixture
def ears(tmp_path: Path) -> Iterator[HostTranscriber]:
    transcriber = HostTranscriber(folders_in(tmp_path / "ears"), Preference)
    yield transcriber
    transcriber.close()


@pytest.fixture
def drift_only() -> Bank:
    """The question that the sample answers, alone in its pack."""
    pack, question = load_packs([shipped("question_bank")]).question("model-and-data-drift")
    return Bank((msgspec.structs.replace(pack, questions=(question,)),))


def test_spoken_answers_become_a_report(
    fakes: Fakes, ears: HostTranscriber, drift_only: Bank, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The question and the follow-up to what was said; words, scores and moments come from the recordings."""
    start, rate = soundfile.read(SAMPLE, frames=9 * 22_050, dtype="int16")
    short = tmp_path / "short.wav"
    soundfile.write(short, start, rate)
    services = fake_services(tmp_path, fakes, drift_only, transcriber=ears, make_grader=lambda: Grader(OnnxReader()))
    words = ("mock", "--silent", "--json", "--interviewer", "sre", "--answers", str(SAMPLE), str(short))
    assert run(words, lambda: services) == 0, capsys.readouterr().err
    found = json.loads(capsys.readouterr().out)
    asked, follow_up = found["questions"]
    assert (asked["id"], asked["state"], follow_up["kind"], follow_up["state"]) == (
        "model-and-data-drift", "answered", "follow_up", "answered",
    )  # fmt: skip
    assert asked["scores"]["operations"] >= 2
    assert found["best"]["score"] >= 2
    assert 80 <= found["fatigue"]["seconds"] <= 100
    heard = fakes.library.take(2).findings
    assert heard is not None
    assert "delivery service" in heard.transcript.text
