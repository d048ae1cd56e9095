"""One question at the terminal: what is asked, how long there is for it, and what may be whispered. Asked aloud."""

from dataclasses import dataclass

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Pack, Question
from voice_interviewer.cli.playing import play_to_the_end
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.errors import AudioDeviceError, NoVoice
from voice_interviewer.interview_terms import Company
from voice_interviewer.practice.hints import Hints, hints_for
from voice_interviewer.practice.own_times import own_times, with_extra_time
from voice_interviewer.practice.rules import Rules
from voice_interviewer.practice.session import Limits
from voice_interviewer.structure.emphasis import weights
from voice_interviewer.take import AskedQuestion, Mode
from voice_interviewer.voice.ports import VoiceChoice

NO_HINTS = Hints()


@dataclass(frozen=True, slots=True)
class Asking:
    """One question, ready to be asked."""

    asked: AskedQuestion
    aloud: str
    """The text for the voice."""
    about: str
    """Round and bucket, as people read them."""
    limits: Limits
    rules: Rules = Rules.PRACTICE
    hints: Hints = NO_HINTS
    """Given under the rules of practice only."""
    interview: int | None = None
    """The mock interview that it belongs to."""
    drill: Section | None = None
    """The one part that is to be answered, where only that is."""

    @property
    def mode(self) -> Mode:
        """What is kept with a take."""
        return Mode.REAL if self.rules is Rules.REAL else Mode.PRACTICE


def from_pack(
    terminal: Terminal, pack: Pack, question: Question, rules: Rules = Rules.PRACTICE, company: Company = Company.ANY
) -> Asking:
    """A question of a pack, with its own times or, where the settings say so, with theirs."""
    settings = terminal.services.settings.current
    asked = AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
    times = Limits(*(own_times(settings) or (question.think_seconds, question.answer_seconds)))
    limits = with_extra_time(settings, times.think_seconds, times.answer_seconds)
    about = f"{pack.round(question.round).title} · {question.bucket.title}"
    return Asking(asked, question.aloud, about, limits, rules, hints_of(question, times, company))


def hints_of(question: Question, times: Limits, company: Company) -> Hints:
    """The hints of a question for its own ``times``, by the weights by which its answer will be looked at."""
    shares = weights(question.kind, company, question.emphasis.shares if question.emphasis else None)
    return hints_for(question.kind, shares, times.answer_seconds, question.proxy_for)


def ask(terminal: Terminal, asking: Asking, silent: bool) -> None:
    """Show the question, load the model meanwhile, and ask it aloud unless it is to be silent."""
    terminal.note(f"\n{asking.about}\n{asking.asked.text}\n")
    terminal.services.transcriber.warm_up()
    if not silent and terminal.services.settings.current.speak_questions:
        _ask_aloud(terminal, asking.aloud)


def _ask_aloud(terminal: Terminal, text: str) -> None:
    """Where there is no sound, say where the spoken question lies; where there is no voice, say so."""
    services = terminal.services
    settings = services.settings.current
    try:
        spoken = services.speaker.prepare(text, VoiceChoice(settings.voice, settings.speech_rate))
    except NoVoice as error:
        terminal.note(f"The question is shown only. {error}")
        return
    try:
        play_to_the_end(services.new_player(), spoken, settings.speaker)
    except AudioDeviceError as error:
        terminal.note(f"The question was spoken to a file, {spoken}: {error.message}")


def tell_interrupted(terminal: Terminal) -> None:
    """Name the answers whose recording was interrupted."""
    for left in terminal.services.interrupted():
        terminal.note(
            f"An answer of {left.seconds:.0f} s was interrupted ({left.question.text}). "
            "Keep it with: voice-interviewer history recover"
        )
