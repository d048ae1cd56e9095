"""Voice Interviewer: rehearse interview answers out loud, on your own machine."""

import os

__version__ = "0.1.0"

# Libraries that would report their use to somebody are told not to, before any of them can be imported; child processes
# inherit it. Versions that do so are also left out in pyproject.toml: this is for whoever installed another one.
for _name in ("ORT_DISABLE_TELEMETRY", "HF_HUB_DISABLE_TELEMETRY", "DO_NOT_TRACK"):
    os.environ[_name] = "1"
