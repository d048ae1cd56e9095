"""What all tests share."""

import os

# Qt draws off screen, unless a test run chose a real display. Qt reads this when the first window is made.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

pytest_plugins = ["support.virtual_audio_plugin"]
