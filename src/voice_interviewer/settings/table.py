"""The table itself: every setting with its default, and how it is shown and checked. Its order is that of the form."""

from dataclasses import dataclass, field

from voice_interviewer.settings.option import Option, option


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose. Immutable: `SettingsStore.change` makes the next one."""

    microphone: str = option(
        "", Option("Sound", "Microphone", "What your answers are recorded with.", source="microphones")
    )
    speaker: str = option(
        "", Option("Sound", "Speaker", "What questions and replays are played on.", source="speakers")
    )
    speak_questions: bool = option(True, Option("Voice", "Ask questions aloud", "Off: questions are only shown."))
    voice: str = option("", Option("Voice", "Voice", "The voice that asks.", source="voices"))
    speech_rate: int = option(
        165,
        Option("Voice", "Speaking rate", "How fast the voice asks.", low=80, high=300, step=5, unit="words a minute"),
    )
    captions: bool = option(
        True,
        Option(
            "Cues and captions",
            "Captions of the voice",
            "What is being said and by whom, sentence by sentence.",
            also="subtitles deaf hard of hearing accessibility",
        ),
    )
    sound_cues: bool = option(
        False,
        Option(
            "Cues and captions",
            "Sounds for what happens",
            "Short ones: recording begins, pauses, ends; time to begin; feedback ready; something went wrong. An "
            "answer then begins when its sound has died away, about half a second later.",
            also="audio cue signal beep blind eyes screen reader accessibility",
        ),
    )
    cue_volume: int = option(
        50,
        Option(
            "Cues and captions",
            "Volume of these sounds",
            "Beside everything else that is played.",
            low=10,
            high=100,
            step=10,
            unit="%",
            also="audio cue loudness beep accessibility",
        ),
    )
    cues_in_answer: bool = option(
        False,
        Option(
            "Cues and captions",
            "Sound reminders while I speak",
            "For headphones only: from a loudspeaker they would be recorded with your answer.",
            also="audio cue time nearly over headset accessibility",
        ),
    )
    engine: str = option(
        "auto",
        Option(
            "Transcription",
            "Engine",
            "Automatic takes the faster of the two that are installed.",
            choices=(("auto", "Automatic"), ("faster-whisper", "faster-whisper"), ("openai-whisper", "openai-whisper")),
        ),
    )
    model: str = option(
        "tiny.en", Option("Transcription", "Model", "Larger models hear better and take longer.", source="models")
    )
    show_live_words: bool = option(
        False,
        Option(
            "Transcription",
            "Show words while you speak",
            "A first reading, some seconds behind you. What is graded does not depend on it.",
        ),
    )
    stack: str = option(
        "",
        Option(
            "Transcription",
            "Your tools and terms",
            "With commas between, such as Kubernetes, MLflow, Airflow. The recogniser listens for them, and follow-up "
            "questions ask how you would do without them.",
        ),
    )
    role: str = option(
        "mlops-engineer",
        Option("Interview", "Role", "Whose questions you practise; each pack of questions is a role.", source="roles"),
    )
    level: str = option(
        "mid",
        Option(
            "Interview",
            "Level",
            "Practice and mock interviews ask nothing that belongs to a higher one; you can still choose it.",
            choices=(("junior", "Junior"), ("mid", "Mid-level"), ("senior", "Senior")),
        ),
    )
    company: str = option(
        "",
        Option(
            "Interview",
            "Kind of company",
            "What you prepare for. It orders the advice and says what weighs most; no score depends on it.",
            choices=(
                ("", "Any company"),
                ("startup", "Early startup"),
                ("scaleup", "Growth scaleup"),
                ("regulated", "Enterprise or regulated"),
            ),
        ),
    )
    interviewer: str = option(
        "",
        Option(
            "Interview",
            "Who asks on",
            "Who asks the follow-up questions of a mock interview.",
            choices=(
                ("", "Whoever suits"),
                ("sre", "An SRE"),
                ("compliance", "A compliance officer"),
                ("cfo", "A CFO"),
                ("peer", "A sceptical peer"),
            ),
        ),
    )
    predict_scores: bool = option(
        True,
        Option(
            "Interview",
            "Guess your scores first",
            "You rate each part of an answer before you see how it was graded, and learn how well you judge yourself.",
        ),
    )
    use_question_timers: bool = option(
        True, Option("Timers", "Use each question's own times", "Off: the two times below are used for every question.")
    )
    think_seconds: int = option(
        30,
        Option(
            "Timers",
            "Think time",
            "Time to think before you answer; nothing is ever cut off.",
            low=0,
            high=600,
            step=5,
            unit="s",
        ),
    )
    answer_seconds: int = option(
        180,
        Option(
            "Timers",
            "Answer time",
            "After this a soft reminder shows; you can talk on.",
            low=15,
            high=1800,
            step=5,
            unit="s",
        ),
    )
    extra_time: str = option(
        "1",
        Option(
            "Timers",
            "Extra time",
            "For people who think or speak slowly. It holds for thinking and answering, in practice and in interviews.",
            choices=(("1", "None"), ("1.5", "Half as much again"), ("2", "Twice as much"), ("open", "Show no limits")),
            also="slow accommodation fair",
        ),
    )
    hide_clock: bool = option(
        False,
        Option("Timers", "Hide the clock while I speak", "No running time; the reminders at the end stay."),
    )
    stutter: bool = option(
        False,
        Option(
            "Fair listening",
            "I stutter",
            "Repeated words, false starts, blocks and pauses inside a clause are not marked, and nothing is said about "
            "pace. An “um” is still listed. Scores never depend on any of this.",
            also="stammer dysfluency accessibility",
        ),
    )
    long_pause: float = option(
        1.0,
        Option(
            "Fair listening",
            "A long pause begins at",
            "Silences shorter than this are not listed. One that is told at the top is two and a half times as long.",
            low=0.5,
            high=4.0,
            step=0.5,
            unit="s",
            also="silence tolerance",
        ),
    )
    slow_pace: int = option(
        110,
        Option(
            "Fair listening",
            "Slow begins below",
            "Below this a slow pace is mentioned.",
            low=40,
            high=150,
            step=5,
            unit="words a minute",
            also="pace speed",
        ),
    )
    fast_pace: int = option(
        190,
        Option(
            "Fair listening",
            "Fast begins above",
            "Above this a fast pace is mentioned.",
            low=151,
            high=300,
            step=5,
            unit="words a minute",
            also="pace speed",
        ),
    )
    usual_takes: int = option(
        10,
        Option(
            "Fair listening",
            "Takes behind your usual",
            "How many of your last takes an answer is set beside. You are measured against nobody else.",
            low=3,
            high=50,
            unit="takes",
            also="baseline",
        ),
    )
    opinion_url: str = option(
        "",
        Option(
            "Second opinion",
            "Server",
            "Any that is OpenAI-compatible, such as http://localhost:11434/v1. Nothing is sent until you ask.",
            never="@?#",  # where addresses hold passwords and keys
        ),
    )
    opinion_model: str = option("", Option("Second opinion", "Model name", "As the server calls it."))
    opinion_seconds: int = option(
        60,
        Option("Second opinion", "Wait at most", "After this the request is ended.", low=5, high=600, step=5, unit="s"),
    )
    theme: str = option(
        "system",
        Option(
            "Appearance",
            "Theme",
            "Light, dark, or as your system is.",
            choices=(("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
        ),
    )
    text_size: int = option(
        100,
        Option("Appearance", "Text size", "For the whole window, at once.", low=90, high=150, step=10, unit="%"),
    )
    language: str = option(
        "",
        Option(
            "Appearance",
            "Language",
            "Of the window. Questions and grading stay English. Takes full effect at the next start.",
            source="languages",
        ),
    )
    keys: dict[str, str] = field(
        default_factory=dict,
        metadata={
            "option": Option(
                "Keys", "Changed keys", "By the name of what they do; change them in Settings, Keys.", source="keys"
            )
        },
    )
