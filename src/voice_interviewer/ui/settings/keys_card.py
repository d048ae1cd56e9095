"""The keys in the settings: every one by where it works, and each that can be changed with a field for another."""

from PySide6.QtCore import Qt, Signal, Slot

from voice_interviewer.ui.settings.key_row import KeyRow
from voice_interviewer.ui.settings.setting_changes import SettingChanges
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.language import tr
from voice_interviewer.ui.shell.shortcuts import GROUPS, Key
from voice_interviewer.ui.shell.theme import SPACE, Theme
from voice_interviewer.ui.widgets.buttons import button
from voice_interviewer.ui.widgets.fold import Fold
from voice_interviewer.ui.widgets.labels import Card, heading, label
from voice_interviewer.ui.widgets.sign import Sign
from voice_interviewer.ui.widgets.tab_order import tab_as_laid_out

HOW = (
    "Unfold a place, press Tab or click into a key, and press another. It holds at once. Letters work while no text "
    "field has the focus."
)


class KeyGroup(Fold):
    """The keys of one place, made when they are first looked at. Signals: ``chosen(str, str)``, as of `KeyRow`."""

    chosen = Signal(str, str)

    def __init__(self, theme: Theme, title: str, keys: tuple[Key, ...]) -> None:
        super().__init__(theme, Sign(theme, "keyboard", "muted"), title, str(len(keys)))
        self._title, self._keys = title, keys
        self.rows: list[KeyRow] = []
        self.toggled.connect(self._fill)

    def has(self, words: list[str]) -> bool:
        """Whether one of its keys does what all the words say, here; no words mean any."""
        said = [f"{tr(self._title)} {tr(key.does)}".lower() for key in self._keys]
        return any(all(word in one for word in words) for one in said)

    def refresh(self) -> None:
        """Show the keys that hold now."""
        for row in self.rows:
            row.refresh()

    @Slot(bool)
    def _fill(self, opened: bool) -> None:
        if opened and not self.rows:
            for key in self._keys:
                row = KeyRow(key, self._title)
                row.chosen.connect(self.chosen)
                self.rows.append(row)
                self.body.addWidget(row)
            tab_as_laid_out(self)


class KeysCard(Card):
    """Signals: none; what is chosen is stored and holds at once."""

    def __init__(self, context: Context, changes: SettingChanges) -> None:
        super().__init__()
        self._store = context.services.settings
        self._changes = changes
        self.body.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        self.groups = [KeyGroup(context.theme, title, keys) for title, keys in GROUPS]
        self.reset = button("Set all keys back", tip="All keys to the usual ones; that can be undone")
        self.body.addWidget(heading("Keys"))
        self.body.addWidget(label(HOW, "small"))
        for group in self.groups:
            group.chosen.connect(self._chosen)
            self.body.addWidget(group)
        self.body.addWidget(self.reset, alignment=Qt.AlignmentFlag.AlignLeft)
        self.reset.clicked.connect(self._reset_all)
        changes.stored.connect(self._stored)
        self.refresh()

    def look_for(self, words: list[str]) -> bool:
        """Show the places with a key that does what every word says, unfolded where there is one; whether any has."""
        found = [group for group in self.groups if group.has(words)]
        for group in self.groups:
            group.setVisible(group in found)
        if len(found) == 1:
            found[0].unfold()
        return bool(found)

    def refresh(self) -> None:
        """Show the keys that hold now."""
        for group in self.groups:
            group.refresh()
        changed = len(self._store.current.keys)
        self.reset.setVisible(changed > 0)
        self.reset.setText(f"{tr('Set all keys back')} ({changed})")

    @Slot(object)
    def _stored(self, settings: frozenset[str]) -> None:
        if "keys" in settings:
            self.refresh()

    @Slot(str, str)
    def _chosen(self, name: str, keys: str) -> None:
        others = {other: kept for other, kept in self._store.current.keys.items() if other != name}
        self._changes.change({"keys": {**others, name: keys} if keys else others})

    @Slot()
    def _reset_all(self) -> None:
        self._changes.reset("keys")
