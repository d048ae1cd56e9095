"""Everything that the window can show, by name."""

from support.accessible_bench import Scene
from support.accessible_dialogs import DIALOGS, MENUS
from support.accessible_pages import PAGES
from support.accessible_programme import PROGRAMME
from support.accessible_takes import TAKES

SCENES: dict[str, Scene] = {**PAGES, **PROGRAMME, **TAKES, **DIALOGS}
"""Pages, stages and dialogs."""
EVERYTHING: dict[str, Scene] = {**SCENES, **MENUS}
"""The menus too, through which one goes by arrows and not by Tab."""
