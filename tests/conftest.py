"""What all tests share."""

import os

from hypothesis import HealthCheck, settings

from support.form import LONG

# Qt draws off screen, unless a test run chose a real display. Qt reads this when the first window is made.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# How long an example takes says how busy the machine is, not whether the code is right. The same code gets the same
# examples, so that it passes today if it passed yesterday; the long form looks for examples that nobody has seen.
settings.register_profile(
    "any machine", deadline=None, derandomize=not LONG, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")

pytest_plugins = [
    "support.collecting_plugin",
    "support.fakes_plugin",
    "support.hands_plugin",
    "support.patience_plugin",
    "support.virtual_audio_plugin",
]
