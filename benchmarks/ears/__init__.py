"""How truly the ears hear, and what it costs, beside other ways of listening in the same run.

``scripts/bench ears --manifest FILE`` measures on labelled recordings; without a manifest it uses what the repository
can make by itself, which shows that everything runs but says nothing about accuracy on people.
"""

from collections.abc import Sequence


def main(arguments: Sequence[str] = ()) -> None:
    """Measure, print the tables and write them down."""
    from benchmarks.ears.command import main as run  # the peers' processes have no need of it

    run(arguments)
