"""The program that speaks: one short process per utterance, because pyttsx3 is safe in no other way.

With ``--voices`` it lists the voices; else it reads one `Utterance` from standard input and writes the sound file. The
answer, a `HostAnswer`, goes to standard output. Exit code 0 where it did what it was asked, 1 where it did not.

What it works around, in pyttsx3 2.99:

- On Linux `runAndWait` returns before the file is written: wait for ``finished-utterance``.
- Of several utterances all but one are lost: there is only one. Settings may be lost: wait until they are taken.
- On macOS the engine works on the main thread alone: it has a process to itself.
- On Windows speaking to a file is one blocking call, after which ``finished-utterance`` may never come.
- Some drivers raise an error at an unknown voice: such a voice is not set. Drivers print to standard output.
"""

import ctypes
import os
import sys
import threading
import time
from typing import Any, BinaryIO

import msgspec

from voice_interviewer.voice.speech_messages import HostAnswer, HostVoice, Utterance

FINISH_SECONDS = 60.0
"""For the file to be finished after `runAndWait`; the app itself ends a host that takes too long for its text."""

_SETTINGS_SECONDS = 5.0


def main(arguments: list[str] | None = None) -> int:
    """Answer one request. Returns the exit code."""
    answers = _take_standard_output()
    wants_voices = "--voices" in (sys.argv[1:] if arguments is None else arguments)
    request = None if wants_voices else msgspec.json.decode(sys.stdin.buffer.read(), type=Utterance)
    answer = _answer(request)
    answers.write(msgspec.json.encode(answer))
    answers.flush()
    return 1 if answer.problem else 0


def _take_standard_output() -> BinaryIO:
    """Keep standard output for the answer; whatever else prints there goes to standard error."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return answers


def _answer(request: Utterance | None) -> HostAnswer:
    try:
        engine = _engine()
    except Exception as error:  # noqa: BLE001 - drivers raise anything from KeyError to COM errors; all mean the same
        return HostAnswer(problem=f"{type(error).__name__}: {error}", no_synthesiser=True)
    try:
        if request is None:
            return HostAnswer(voices=_voices(engine))
        return HostAnswer(problem=_speak(engine, request))
    except Exception as error:  # noqa: BLE001 - as above; the app must hear of it in every case
        return HostAnswer(problem=f"{type(error).__name__}: {error}")


def _engine() -> Any:  # noqa: ANN401 - pyttsx3 has no types
    _load_packaged_espeak()
    import pyttsx3

    return pyttsx3.init()


def _load_packaged_espeak() -> None:
    """Where the package espeakng-loader is installed, let pyttsx3 find the eSpeak NG library that it carries."""
    if sys.platform != "linux" or _loads("libespeak-ng.so.1"):
        return
    try:
        import espeakng_loader
    except ImportError:
        return
    os.environ.setdefault("ESPEAK_DATA_PATH", espeakng_loader.get_data_path())
    ctypes.CDLL(espeakng_loader.get_library_path(), mode=ctypes.RTLD_GLOBAL)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _voices(engine: Any) -> tuple[HostVoice, ...]:  # noqa: ANN401 - pyttsx3 has no types
    return tuple(
        HostVoice(str(voice.id), str(voice.name), _language(voice.languages)) for voice in engine.getProperty("voices")
    )


def _language(languages: list[Any]) -> str:
    """The first language, as a tag such as ``en-gb``; drivers write it as text or bytes, in several ways."""
    first = languages[0] if languages else ""
    text = first.decode("utf-8", errors="ignore") if isinstance(first, bytes) else str(first)
    return text.strip("\x00\x05 ").replace("_", "-").lower()


def _speak(engine: Any, utterance: Utterance) -> str:  # noqa: ANN401 - pyttsx3 has no types
    """Write the file; returns what went wrong, if anything did."""
    finished = threading.Event()
    problems: list[str] = []
    engine.connect("finished-utterance", lambda **_: finished.set())
    engine.connect("error", lambda **about: problems.append(str(about.get("exception"))))
    if utterance.voice in {str(voice.id) for voice in engine.getProperty("voices")}:
        engine.setProperty("voice", utterance.voice)
    engine.setProperty("rate", utterance.rate)
    if engine.driver_name == "espeak":
        _let_espeak_take_the_settings(engine)
    engine.save_to_file(utterance.text, utterance.path)
    engine.runAndWait()
    if sys.platform != "win32" and not finished.wait(FINISH_SECONDS):
        problems.append("the synthesiser did not finish")
    return "; ".join(problems)


def _let_espeak_take_the_settings(engine: Any) -> None:  # noqa: ANN401 - pyttsx3 has no types
    """Have voice and rate applied before anything is spoken.

    eSpeak takes settings in through a queue. `runAndWait` begins with a stop, which, where that queue is not empty
    yet, cancels it and puts the old settings back: one utterance in 200 came out at pyttsx3's own rate. With this,
    none in 1,500 did.
    """
    from pyttsx3.drivers import _espeak

    engine.proxy.setBusy(False)  # what was set reaches the driver now, and not when the loop starts
    deadline = time.monotonic() + _SETTINGS_SECONDS
    while _espeak.IsPlaying() and time.monotonic() < deadline:
        time.sleep(0.002)
    engine.proxy.setBusy(True)


if __name__ == "__main__":
    sys.exit(main())
