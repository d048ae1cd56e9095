"""Cues as sound files, since that is what a player takes; each is made once for each volume."""

from io import BytesIO
from pathlib import Path

from voice_interviewer.errors import StorageError
from voice_interviewer.private import write_whole
from voice_interviewer.voice.cues import RATE, Cue, samples

_FORMAT = 1
"""Counted up when the sound of a cue changes."""


def cue_file(folder: Path, cue: Cue, percent: int) -> Path:
    """The file of a cue at a volume of 0 to 100 %, made in ``folder`` where it is not there yet.

    Raises StorageError where it cannot be made.
    """
    import soundfile

    path = folder / f"{cue.value}-{percent}-{_FORMAT}.wav"
    if path.exists():
        return path
    sound = BytesIO()
    soundfile.write(sound, samples(cue, percent), RATE, format="WAV", subtype="PCM_16")
    try:
        write_whole(path, sound.getvalue())
    except OSError as error:
        raise StorageError(
            f"The sounds for what happens could not be stored ({error.strerror}).", f"Make room in {folder}."
        ) from error
    return path
