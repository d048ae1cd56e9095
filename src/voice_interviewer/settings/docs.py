"""The page ``docs/settings.md``, made from the table."""

from collections.abc import Iterator

from voice_interviewer.settings.checking import allowed_range, options
from voice_interviewer.settings.option import Option
from voice_interviewer.settings.table import Settings

HEAD = """# Settings

Every setting of the window and the terminal, from the table in `settings/table.py`; this page is what
`voice-interviewer settings docs` prints. Change one in the window (Ctrl+7), or with
`voice-interviewer settings set KEY VALUE`; `settings reset KEY` brings its default back. What goes into no score:
[what we never score](never-scored.md).
"""

MACHINE = {
    "microphones": "one of this machine's microphones",
    "speakers": "one of this machine's speakers",
    "voices": "one of this machine's voices",
    "models": "one of the models on this machine",
    "roles": "one of the question packs",
    "languages": "one of the languages that come with the app",
    "keys": "chosen in the window",
}
"""What a setting can be where only the machine knows."""


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join((HEAD, *_groups())).rstrip() + "\n"


def allowed(option: Option, usual: object) -> str:
    """What a setting can be."""
    if option.choices:
        return ", ".join(f"`{value}` {read}" if value else f"empty: {read}" for value, read in option.choices)
    if option.source:
        return MACHINE[option.source]
    if isinstance(usual, bool):
        return "on, off"
    return allowed_range(option) if option.low is not None else "text"


def _groups() -> Iterator[str]:
    group = ""
    for key, option in options().items():
        if option.group != group:
            group = option.group
            yield from (f"## {group}\n", "| setting | what it does | it can be | default |", "|---|---|---|---|")
        yield _row(key, option) + ("\n" if _ends(key, group) else "")


def _row(key: str, option: Option) -> str:
    usual = getattr(Settings(), key)
    default = "empty" if usual in ("", {}) else option.read(usual) if isinstance(usual, bool) else f"`{usual}`"
    return f"| `{key}`: {option.label} | {option.help} | {allowed(option, usual)} | {default} |"


def _ends(key: str, group: str) -> bool:
    """Whether this is the last row of its group."""
    return [name for name, option in options().items() if option.group == group][-1] == key
