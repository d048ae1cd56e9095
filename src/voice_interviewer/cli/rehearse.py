"""``rehearse``: hear a question, answer it, read the graded report."""

from pathlib import Path

import click

from voice_interviewer.bank.question import Pack, Question
from voice_interviewer.cli.assessing import assess_kept
from voice_interviewer.cli.playing import play_to_the_end
from voice_interviewer.cli.recording import record_answer, require_keyboard
from voice_interviewer.cli.terminal import EXIT_NOT_GRADED, Terminal, pass_terminal
from voice_interviewer.errors import AudioDeviceError, AudioFileError, NoMicrophone, NoVoice
from voice_interviewer.folders import shipped
from voice_interviewer.report.formats import render
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.transcription.ports import Listening
from voice_interviewer.voice import recovery
from voice_interviewer.voice.ports import VoiceChoice
from voice_interviewer.voice.sound_file import SoundFile


@click.command(short_help="Hear a question, answer it, read the graded report.")
@click.argument("words", nargs=-1)
@click.option(
    "--answer", type=click.Path(path_type=Path), help="A recording to take as the answer; it is left untouched."
)
@click.option("--sample", is_flag=True, help="Take the sample answer that comes with the app.")
@click.option("--silent", is_flag=True, help="Do not ask aloud.")
@click.option("--json", "as_json", is_flag=True, help="The take as JSON instead of the report.")
@pass_terminal
def rehearse(
    terminal: Terminal, words: tuple[str, ...], answer: Path | None, sample: bool, silent: bool, as_json: bool
) -> int:
    """Rehearse the question named by WORDS (its id, or words of it); without them, the one that is due."""
    if answer is not None and sample:
        raise click.UsageError("--answer and --sample exclude each other.")
    pack, question = _choose(terminal, " ".join(words))
    asked = AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
    file = shipped("assets") / "sample_answer.flac" if sample else answer
    _tell_interrupted(terminal)
    _check_answerable(terminal, file)
    terminal.note(f"\n{pack.round(question.round).title} · {question.bucket.title}\n{question.text}\n")
    terminal.services.transcriber.warm_up()
    if not silent:
        _ask(terminal, question)
    take, listening = _answered(terminal, asked, question, file)
    take = assess_kept(terminal, take, listening)
    _report(terminal, take, as_json)
    return EXIT_NOT_GRADED if take.findings is None or take.findings.grade.abstained else 0


def _choose(terminal: Terminal, words: str) -> tuple[Pack, Question]:
    bank = terminal.services.bank
    if words:
        return bank.find(words)
    newest_first = [summary.question_id for summary in terminal.services.library.summaries() if summary.question_id]
    return bank.next_question(newest_first[::-1])


def _check_answerable(terminal: Terminal, file: Path | None) -> None:
    """Raise, before the user has listened and thought, what would keep an answer from being taken."""
    if file is not None:
        _seconds(file)
        return
    require_keyboard()
    if not terminal.services.devices.devices().microphones:
        raise NoMicrophone(
            "No microphone was found.", "Plug one in and try again, or give a recording with --answer FILE."
        )


def _ask(terminal: Terminal, question: Question) -> None:
    """Ask aloud; where there is no sound, say where the spoken question lies; where there is no voice, say so."""
    services = terminal.services
    settings = services.settings.current
    if not settings.speak_questions:
        return
    try:
        spoken = services.speaker.prepare(question.aloud, VoiceChoice(settings.voice, settings.speech_rate))
    except NoVoice as error:
        terminal.note(f"The question is shown only. {error}")
        return
    try:
        play_to_the_end(services.new_player(), spoken, settings.speaker)
    except AudioDeviceError as error:
        terminal.note(f"The question was spoken to a file, {spoken}: {error.message}")


def _answered(
    terminal: Terminal, asked: AskedQuestion, question: Question, file: Path | None
) -> tuple[Take, Listening | None]:
    """The answer, kept in the library before anything else is done with it, and what was heard of it meanwhile."""
    services = terminal.services
    began = services.now()
    if file is not None:
        return services.library.keep(Take(asked, began, _seconds(file), Source.FILE), file), None
    path = recovery.begin(services.folders.recordings, asked, began)
    recording, listening = record_answer(terminal, path, asked, question)
    take = services.library.keep(Take(asked, began, recording.seconds, Source.MICROPHONE), recording.path)
    recovery.finish(path)
    return take, listening


def _seconds(file: Path) -> float:
    """The length of a sound file. Raises AudioFileError."""
    try:
        with SoundFile(file) as sound:
            return sound.seconds
    except UnicodeEncodeError as error:  # Linux allows any bytes as a name, libsndfile only text
        shown = str(file).encode(errors="backslashreplace").decode()
        raise AudioFileError(f"The name of {shown} is not valid text.", "Rename the file or its folder.") from error


def _report(terminal: Terminal, take: Take, as_json: bool) -> None:
    assessor = terminal.services.assessor
    points, beside = assessor.expected(take.question).points, assessor.beside(take)
    terminal.say(render(take, "json" if as_json else "txt", points, beside))
    terminal.note(f"\nKept as take {take.id}: {take.audio}")
    terminal.note(f"Read it again with: voice-interviewer history show {take.id}")


def _tell_interrupted(terminal: Terminal) -> None:
    for left in recovery.left_behind(terminal.services.folders.recordings):
        terminal.note(
            f"An answer of {left.seconds:.0f} s was interrupted ({left.question.text}). "
            "Keep it with: voice-interviewer history recover"
        )
