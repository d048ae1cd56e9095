"""The plan page with a plan and without."""

import pytest
from pytestqt.qtbot import QtBot

from support.plan_pages import open_plan_page, set_plan
from support.services import Fakes
from voice_interviewer.ui.plan.plan_page import PlanPage
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def page(qtbot: QtBot, context: Context, fakes: Fakes) -> PlanPage:
    """On the first of fourteen days of 45 minutes."""
    set_plan(fakes)
    return open_plan_page(qtbot, context)


@pytest.fixture
def empty_page(qtbot: QtBot, context: Context) -> PlanPage:
    """The page of somebody who has no plan yet."""
    return open_plan_page(qtbot, context)
