"""How well terms of the trade are heard: with and without bias, offered as repairs, and invented.

``scripts/bench jargon`` speaks own sentences with every synthesiser it finds; ``--recordings FOLDER`` adds recordings
of people, to count the terms that are invented there.
"""

from benchmarks.jargon.run import main

__all__ = ["main"]
