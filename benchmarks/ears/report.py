"""The report: the tables with what they were measured on, for the terminal and as Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from benchmarks.ears.clips import Clip
from benchmarks.ears.machine import machine, versions
from benchmarks.ears.peers.registry import ABOUT_GAP_RULE, GAP_RULE, PEERS
from benchmarks.ears.table import Table

_LABELLED = (
    "Measured on {clips} development recordings with labels, {minutes:.0f} minutes, which are not part of this "
    "repository. {aside} of them, a third fixed by their names, are shown by themselves. The detector of filled pauses "
    "and the weights of the witnesses learnt from all of them: figures on recordings that it had not heard are in "
    "`benchmarks/filled_pauses/README.md`."
)
_MADE = (
    "Measured on sounds that the repository makes by itself: the sample answer in a synthetic voice, noises, and a few "
    "sentences in the voice that asks the questions ({clips} clips, {minutes:.1f} minutes). **These are no accuracy "
    "figures**; they show that everything runs and what it costs. For figures that mean something, give a manifest of "
    "labelled recordings."
)
_HOW = (
    "How each is counted: `benchmarks/ears/score.py`. A filled pause is found when it is reported within 0.25 s of its "
    "label; a pause, when it shares at least half of its time with the label's; words are compared in lower case and "
    "without punctuation. All listen with tiny.en, the same weights, greedily; the others in 2 threads that sleep when "
    "idle, ours in as many as the app itself chooses. "
    "Processor seconds are those of the process that listens, with its children, models loaded."
)


@dataclass(frozen=True, slots=True)
class Report:
    """What was measured, on which day."""

    clips: Sequence[Clip]
    labelled: bool
    tables: Sequence[Table]
    day: date
    only_shown: Sequence[Table] = ()
    """Tables that are printed and not written."""

    @property
    def about(self) -> str:
        """What the figures were measured on."""
        minutes = sum(clip.seconds for clip in self.clips) / 60
        aside = sum(clip.aside for clip in self.clips)
        return (_LABELLED if self.labelled else _MADE).format(clips=len(self.clips), minutes=minutes, aside=aside)

    def show(self) -> None:
        """Print it."""
        print(self.about)
        for table in (*self.tables, *self.only_shown):
            print()
            table.show()

    def markdown(self) -> str:
        """The whole page."""
        command = "scripts/bench ears" + (" --manifest FILE" if self.labelled else "")
        ways = [f"* {peer.name}: {peer.about}." for peer in PEERS if not peer.missing]
        head = [
            "# The ears, measured", "",
            f"Written by `{command}` on {self.day.isoformat()}; {machine()}; {versions()}.", "",
            self.about, "", _HOW, "", "The others:", "", *ways, f"* {GAP_RULE}: {ABOUT_GAP_RULE}.", "",
        ]  # fmt: skip
        return "\n".join(head) + "\n" + "\n".join(table.markdown() for table in self.tables)
