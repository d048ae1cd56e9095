"""The short form of the harsh tests, which every run has, and the long one, by ``scripts/endure``."""

import os

LONG = os.environ.get("ENDURE") == "long"
"""Whether the long form was asked for."""


def rounds(short: int, long: int) -> int:
    """How often to repeat."""
    return long if LONG else short
