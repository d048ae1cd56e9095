"""How strict a sitting is: the rules of practice, and those of the real thing."""

from enum import StrEnum


class Rules(StrEnum):
    """How strict a sitting is."""

    PRACTICE = "practice"
    """Hints, retries, and what a strong answer covers after each take."""
    REAL = "real"
    """One take a question, no hints; everything else comes at the end."""
