"""How many random sequences of events the state machines are tried with: as many as an ordinary run can afford.

For the long run, which takes the better part of an hour:

    VOICE_INTERVIEWER_SEQUENCES=100000 .venv/bin/pytest tests/practice -k "any_events or long_rehearsals"

It goes in parts, since hypothesis remembers all that one test has tried.
"""

import os

import pytest
from hypothesis import HealthCheck, settings

ORDINARY = 1000

COUNT = int(os.environ.get("VOICE_INTERVIEWER_SEQUENCES", ORDINARY))

EACH = min(COUNT, ORDINARY)
"""Sequences of one part."""

in_parts = pytest.mark.parametrize("part", range(COUNT // EACH))
"""For a test of random sequences, which has the number of its part as an argument."""

many_sequences = settings(max_examples=EACH, deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""For the same test. A busy machine is no reason to fail."""
