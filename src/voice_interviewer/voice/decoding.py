"""Recordings that libsndfile does not read (M4A, the sound of a video, Windows Media) become WAV, by FFmpeg's decoders.

The file may come from anybody, and FFmpeg would follow a playlist to the network or to other files: it is given an
open file instead of a name, only containers that hold sound themselves, and no protocol.
"""

import wave
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError
from voice_interviewer.voice.sound_file import RATES

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import InputContainer

CONTAINERS = "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,ogg,mp3,aac,flac,wav,w64,aiff,caf,asf,amr,au"
"""What FFmpeg may take a file for. Playlists, which name other files or addresses, are none of these."""

LONGEST = 12 * 3600.0
"""Seconds of a recording that can be taken in: what a WAV file holds at 48 kHz. A few megabytes of silence, packed on
purpose, would fill any disk."""

_MOST_BYTES = 0xFFFF_FFFF - 36
"""Of samples in a WAV file."""

_SAFE = {"format_whitelist": CONTAINERS, "protocol_whitelist": ""}
_ADVICE = "WAV, FLAC, MP3, M4A and OGG can; convert it, or choose another."
_MICROSECONDS = 1e6


def can_decode(path: Path) -> bool:
    """Whether there is a sound track in it that can be decoded; only its beginning is looked at."""
    try:
        length_of(path)
    except AudioFileError:
        return False
    return True


def length_of(path: Path) -> float:
    """Seconds of its first sound track, 0 where the file does not say. Raises AudioFileError where there is none."""
    with _opened(path) as container:
        stream = _track(container, path)
        if stream.duration is not None and stream.time_base is not None:
            return max(0.0, float(stream.duration * stream.time_base))  # some say that they end before they begin
        return max(0.0, container.duration / _MICROSECONDS) if container.duration else 0.0


def too_long(path: Path, longest: float = LONGEST) -> AudioFileError:
    """What is told of a recording that lasts longer, or says so."""
    return AudioFileError(
        f"{path.name} lasts longer than {longest / 3600:g} hours.", "Cut it into parts, and choose those."
    )


def decode(
    path: Path,
    target: Path,
    report: Callable[[float], None] | None = None,
    cancel: CancelToken | None = None,
    longest: float = LONGEST,
) -> None:
    """Write its first sound track to ``target`` as 16-bit mono WAV at its own sample rate, a frame at a time.

    A file that is damaged further on gives what comes before. Raises AudioFileError where there is no sound to be had,
    or more than ``longest`` seconds of it, OSError where ``target`` cannot be written, Cancelled; a half-written target
    is left to the caller.
    """
    length, out, written = length_of(path), None, 0
    with _opened(path) as container, ExitStack() as ends:
        for rate, samples, at in _frames(container, _track(container, path), path):
            if cancel is not None:
                cancel.raise_if_cancelled()
            if out is None:
                out = ends.enter_context(wave.open(str(target), "wb"))
                out.setparams((1, 2, rate, 0, "NONE", ""))
            written += len(samples)
            if written > min(2 * rate * longest, _MOST_BYTES):
                raise too_long(path, longest)
            out.writeframes(samples)
            if report is not None and length:
                report(min(1.0, at / length))
    if out is None:
        raise AudioFileError(f"{path.name} holds no sound.", "Choose another file.")


def _frames(container: "InputContainer", track: "AudioStream", path: Path) -> Iterator[tuple[int, bytes, float]]:
    """Sample rate, samples and the second at which they lie; the rate of the first frame is that of all."""
    import av

    resampler, at, heard = None, 0.0, False
    try:
        for frame in container.decode(track):
            if frame.sample_rate not in RATES:
                raise AudioFileError(f"{path.name} holds no sound.", "Choose another file.")
            if resampler is None:
                resampler = av.AudioResampler(format="s16", layout="mono", rate=frame.sample_rate)
            for part in resampler.resample(frame):
                heard, at = True, max(at, float(frame.time or 0.0))
                yield part.sample_rate, part.to_ndarray().tobytes(), at
        for part in resampler.resample(None) if resampler is not None else ():
            yield part.sample_rate, part.to_ndarray().tobytes(), at
    except (av.FFmpegError, ValueError) as error:
        if not heard:
            raise AudioFileError(f"{path.name} is damaged and cannot be read.", _ADVICE) from error


def _track(container: "InputContainer", path: Path) -> "AudioStream":
    if not container.streams.audio:
        raise AudioFileError(f"{path.name} holds no sound.", "Choose another file.")
    return container.streams.audio[0]


@contextmanager
def _opened(path: Path) -> Iterator["InputContainer"]:
    """The open container. Raises AudioFileError for what makes no sense to FFmpeg."""
    import av

    try:
        if path.is_dir():
            raise AudioFileError(f"{path.name} is a folder, not a sound file.", "Choose a file in it.")
        file = path.open("rb")
    except OSError as error:
        raise AudioFileError(f"{path.name} cannot be read ({error.strerror}).", "Check the file.") from error
    with file:
        try:
            container = av.open(file, mode="r", metadata_errors="ignore", options=_SAFE)
        except (av.FFmpegError, ValueError, OSError) as error:  # OSError: it looked for something beyond the end
            raise AudioFileError(f"{path.name} is not a sound file that can be read.", _ADVICE) from error
        with container:
            yield container
