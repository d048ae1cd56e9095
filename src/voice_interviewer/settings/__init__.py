"""The settings: one table of typed options, from which the form, the checks, the command line and the docs are made."""

from voice_interviewer.settings.checking import checked, options
from voice_interviewer.settings.option import Option
from voice_interviewer.settings.store import SettingsStore
from voice_interviewer.settings.table import Settings

__all__ = ["Option", "Settings", "SettingsStore", "checked", "options"]
