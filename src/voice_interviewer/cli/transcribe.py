"""``transcribe FILE...``: what was said in sound files, as text, subtitles or JSON."""

from pathlib import Path

import click

from voice_interviewer.answer import Transcript
from voice_interviewer.app import Services
from voice_interviewer.cli.cut_short import tell_cut_short
from voice_interviewer.cli.terminal import Terminal, pass_terminal
from voice_interviewer.delivery.manner import manner_of
from voice_interviewer.delivery.observe import observe
from voice_interviewer.delivery.told import told
from voice_interviewer.errors import UserError
from voice_interviewer.incoming import readable, seconds_of
from voice_interviewer.report.jargon_part import correction_lines, offer_lines
from voice_interviewer.report.json_delivery import transcription_json
from voice_interviewer.report.transcripts import TRANSCRIPT_FORMATS, render_transcript
from voice_interviewer.transcription.ports import Progress


@click.command(short_help="Write down what was said in sound files.")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--json", "as_json", is_flag=True, help="One JSON object a file and line, with times, fillers and pauses."
)
@click.option("--format", "form", type=click.Choice(list(TRANSCRIPT_FORMATS)), default="txt", show_default=True)
@pass_terminal
def transcribe(terminal: Terminal, files: tuple[Path, ...], as_json: bool, form: str) -> int:
    """Write down what was said in FILES (WAV, FLAC, MP3, M4A, OGG and others), in the order given."""
    code = 0
    for file in files:
        try:
            with terminal.progress(file.name) as progress:
                transcript = _heard(terminal.services, file, progress)
        except UserError as error:
            # The other files are still worth having; the failure is told in its place and in the exit code.
            code = error.exit_code
            _tell_failure(terminal, file, error, as_json)
            continue
        if len(files) > 1 and not as_json:
            terminal.note(f"{file}:")
        _print(terminal, file, transcript, as_json, form)
        tell_cut_short(terminal, file, transcript)
    return code


def _heard(services: Services, file: Path, progress: Progress | None) -> Transcript:
    """The transcript, with the user's own terms in the recogniser's ear and what they corrected once corrected."""
    if not file.is_file():
        seconds_of(file)  # says so in the words of all other commands, and before anything slow begins
    terms = services.glossary.terms()
    with readable(file, services.folders.cache) as sound:
        heard = services.transcriber.transcribe(sound, vocabulary=terms, progress=progress)
    return services.glossary.applied(heard, terms)


def _print(terminal: Terminal, file: Path, transcript: Transcript, as_json: bool, form: str) -> None:
    delivery = told(observe(transcript), transcript, manner_of(terminal.services.settings.current))
    if as_json:
        terminal.json(transcription_json(transcript, delivery, str(file)))
        return
    if not transcript.heard_speech:
        terminal.note("No speech heard.")
    terminal.report(render_transcript(delivery, form), form)
    for line in (*correction_lines(transcript), *offer_lines(transcript)):
        terminal.note(line)


def _tell_failure(terminal: Terminal, file: Path, error: UserError, as_json: bool) -> None:
    terminal.note_of(file, error)
    if as_json:
        terminal.json({"file": str(file), "error": error.message, "advice": error.advice})
