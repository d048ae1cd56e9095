"""A stand-in for the transcription host: a real child process that speaks the protocol and plays one trouble.

Run as ``python stand_in_host.py TROUBLE COUNTER``. ``COUNTER`` is a file that gets a letter for each start, so that a
trouble can happen a given number of times only.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

from voice_interviewer.answer import Transcript, Word
from voice_interviewer.transcription import protocol


def main() -> None:
    """Answer requests until standard input ends, with the trouble that the first argument names."""
    trouble, counter = sys.argv[1], Path(sys.argv[2])
    with counter.open("a") as file:
        file.write("x")
    starts = len(counter.read_text())
    for line in sys.stdin.buffer:
        request = protocol.decode_request(line)
        if isinstance(request, protocol.Start):
            _say(protocol.Ready(request.engine, request.model))
        elif isinstance(request, protocol.Transcribe):
            _act(trouble, starts, request)
        elif isinstance(request, protocol.Follow | protocol.Finish):
            _listen(trouble, starts, request)


def _act(trouble: str, starts: int, request: protocol.Transcribe) -> None:
    _say(protocol.Progress(request.id, 0.5))
    if trouble == "dies-always" or (trouble == "dies-once" and starts == 1):
        sys.exit("the host fell over")
    if trouble == "silent":
        time.sleep(60)
    if trouble == "has-a-child":
        subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        _say(protocol.Progress(request.id, 0.6))
        time.sleep(60)
    if trouble == "nonsense":
        sys.stdout.write("this is not JSON\n")
        sys.stdout.flush()
        time.sleep(60)
    if trouble == "bug":
        _say(protocol.Failure(request.id, "bug", "ZeroDivisionError: division by zero"))
        return
    text = os.environ["OMP_NUM_THREADS"] if trouble == "tells-threads" else f"start-{starts}"
    transcript = Transcript((Word(text, 0.0, 1.0),), (), 1.0, "stand-in", ",".join(request.vocabulary))
    _say(protocol.Result(request.id, transcript))


def _listen(trouble: str, starts: int, request: protocol.Follow | protocol.Finish) -> None:
    """Follow a recording: a first reading at once, the result at the end."""
    if isinstance(request, protocol.Follow):
        if trouble == "dies-listening":
            sys.exit("the host fell over")
        _say(protocol.Heard(request.id, f"first reading of {Path(request.audio).name}"))
        if trouble == "loses-track":
            _say(protocol.Failure(request.id, "AudioFileError", "The file cannot be read."))
        return
    _say(protocol.Progress(request.id, 0.5))
    if trouble == "silent":
        time.sleep(60)
    if trouble == "dies-finishing":
        sys.exit("the host fell over")
    words = (Word(f"heard-by-{starts}", 0.0, 1.0),)
    _say(protocol.Result(request.id, Transcript(words, (), 1.0, "stand-in", "")))


def _say(reply: protocol.Reply) -> None:
    sys.stdout.buffer.write(protocol.encode(reply))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
