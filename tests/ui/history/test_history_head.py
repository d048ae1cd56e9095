"""The first line of the history."""

from pytestqt.qtbot import QtBot

from voice_interviewer.ui.history.history_head import HistoryHead
from voice_interviewer.ui.shell.context import Context


def test_legend_makes_room_before_anything_is_cut_off(qtbot: QtBot, context: Context) -> None:
    """In a narrow window, and only while there are scores for it to explain."""
    head = HistoryHead(context.theme)
    qtbot.addWidget(head)
    head.show_total(12_000, found=True)
    head.show_legend(True)
    head.show()

    seen = []
    for width in (1000, 300, 1000):
        head.resize(width, 60)
        seen.append(head.legend.isVisible())
    head.show_legend(False)

    assert seen == [True, False, True]
    assert not head.legend.isVisible()
