"""What all tests share."""

import os

from hypothesis import settings

# Qt draws off screen, unless a test run chose a real display. Qt reads this when the first window is made.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says how busy the machine is, not whether the code is right.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")

pytest_plugins = ["support.fakes_plugin", "support.virtual_audio_plugin"]
