"""Saves the comparison of two takes as Markdown to a file that the user names."""

from voice_interviewer.report.comparison_document import TwoTakes, comparison_markdown
from voice_interviewer.report.writing import write_whole
from voice_interviewer.ui.sharing.saving import Saving


class ComparisonExport(Saving):
    """Asks for a file, writes it in a worker, and says where it is. No signals."""

    def export(self, both: TwoTakes) -> None:
        """Save this."""
        self.ask_place(file_name(both), lambda place: write_whole(place, comparison_markdown(both)))


def file_name(both: TwoTakes) -> str:
    """A file name for an export: ``takes_12_and_15.md``."""
    return f"takes_{both.left.id}_and_{both.right.id}.md"
