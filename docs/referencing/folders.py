"""What lies where on disk."""

from referencing.tables import code, table

HEAD = """# Folders and files

Three folders, readable by your user alone. `voice-interviewer doctor` prints where they are on your machine; [Your
data](../guide/your-data.md) says where they usually are, and how to back them up. On Linux `XDG_DATA_HOME`,
`XDG_CONFIG_HOME` and `XDG_CACHE_HOME` move them.
"""
PLACES: dict[str, tuple[str, dict[str, str]]] = {
    "data": (
        "The data folder: what must be kept",
        {
            "library.sqlite3": "Takes with words, findings, tags and notes; plan, journal, mock interviews.",
            "takes": "The recordings, as FLAC, one file a take.",
            "recordings": "Recordings under way, or interrupted, as WAV, each with a note of the question it answers.",
            "backups": "Copies of the database, made before a new version changes it: the last three.",
            "packs": "Your own question packs.",
            "models": "Speech models that you fetched or imported.",
            "corrections.json": "Words that you corrected in later answers too.",
            "own_words.json": "Words that are never marked for you.",
            "network.jsonl": "What the network was used for, a line each time, written before it is used.",
            "first-start.txt": "The day from which on that list is whole.",
            "window.lock": "Held while a window is open; empty.",
            "window.call": "Written when the app is started once more, so that its window comes to the front.",
        },
    ),
    "config": (
        "The settings folder: what you chose",
        {
            "settings.json": "Your settings, as far as they are not the usual ones.",
            "window.ini": "Where the window was, and which page was open.",
            "export.json": "What you chose in the export dialog last.",
            "mentor-pack.json": "What you chose for a mentor last, and questions of yours.",
        },
    ),
    "cache": (
        "The cache: what can be made anew",
        {
            "speech": "Questions spoken ahead of time.",
            "speech/cues": "The short sounds for what happens.",
            "checksums.json": "Which speech models were found whole, so that they are not read anew at each start.",
            "machine_speed.json": "How fast this machine is with each engine and model.",
            "microphone-test.wav": "The last three seconds of a microphone test, until they are played.",
            "voice-interviewer.log": "Where the app failed, for a report. It holds nothing that you said or wrote.",
        },
    ),
}
"""By the field of `Folders`: what it is for, and what may lie in it."""


def page() -> str:
    """The whole page."""
    return "\n".join((HEAD, *(_part(title, files) for title, files in PLACES.values()), FOOT))


def _part(title: str, files: dict[str, str]) -> str:
    return f"## {title}\n\n" + table(("name", "what it is"), [(code(name), about) for name, about in files.items()])


FOOT = """## Locks

Beside a file that window and terminal both change lies an empty one, such as `.settings.json.lock`: whoever changes the
file holds it for that moment, so that nothing of the other's is lost. While nothing of the app runs it can be removed.

## Elsewhere

The key for a second opinion is in your system's keyring, under the name "voice-interviewer second opinion". What you
export lies where you put it.
"""
