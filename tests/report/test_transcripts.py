"""A file that was only transcribed, in each of its formats."""

from support.examples import example_delivery
from support.subtitle_files import read_srt, read_vtt
from voice_interviewer.report.transcripts import TRANSCRIPT_FORMATS, render_transcript


def test_every_format_holds_the_words() -> None:
    """Times and filled pauses in all of them; no count and no grade in any."""
    drawn = {key: render_transcript(example_delivery(), key) for key in TRANSCRIPT_FORMATS}
    assert set(drawn) == {"txt", "md", "srt", "vtt"}
    assert len(read_srt(drawn["srt"])) == len(read_vtt(drawn["vtt"])) > 0
    assert "- 0:09 [um] Every night" in drawn["txt"]
    assert "- 0:09 *um* Every night" in drawn["md"]
    assert all("pauses" not in text for text in drawn.values())


def test_silence_has_no_words() -> None:
    """A pipe gets nothing rather than a sentence somebody might take for the transcript."""
    silence = example_delivery(words=())
    assert {key: render_transcript(silence, key) for key in TRANSCRIPT_FORMATS} == {
        "txt": "",
        "md": "",
        "srt": "",
        "vtt": "WEBVTT\n",
    }
