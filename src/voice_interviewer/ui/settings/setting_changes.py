"""Stores what is changed in the settings, and lets it hold at once wherever it can."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot

from voice_interviewer.errors import UserError
from voice_interviewer.ui.settings.option_form import Edit
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.language import tr


class SettingChanges(QObject):
    """Every change is on disk when its method returns; one that is refused is told.

    Signals: ``stored(frozenset)``, with the keys of the settings that may show otherwise now.
    """

    stored = Signal(object)

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._store = context.services.settings

    @Slot(object)
    def edit(self, edit: Edit) -> None:
        """Store one value."""
        self.change({edit.key: edit.value})

    def change(self, values: dict[str, object]) -> bool:
        """Store several; returns whether they were."""
        try:
            self._store.change(**values)
        except UserError as error:
            self._context.messages.error(error)
            self.stored.emit(frozenset(values))
            return False
        self._hold(values)
        return True

    @Slot(str)
    def reset(self, key: str) -> None:
        """Set one setting back; that can be undone."""
        self._reset([key], tr("The setting is back at its default."))

    @Slot()
    def reset_all(self) -> None:
        """Set back all that was changed; that can be undone."""
        changed = list(self._store.changed)
        if changed:
            self._reset(changed, tr("All settings are back at their defaults."))
        else:
            self._context.messages.info(tr("Nothing was changed: all settings are at their defaults."))

    def _reset(self, keys: Iterable[str], told: str) -> None:
        try:
            before = self._store.reset(keys)
        except UserError as error:
            self._context.messages.error(error)
            return
        self._hold(before)
        self._context.messages.info(told, tr("Undo"), lambda: self._undo(before))

    def _undo(self, before: dict[str, object]) -> None:
        self.change(before)

    def _hold(self, keys: Iterable[str]) -> None:
        named, settings = frozenset(keys), self._store.current
        if "theme" in named:
            self._context.theme.choose(settings.theme)
        if "text_size" in named:
            self._context.theme.choose_text_size(settings.text_size)
        if "keys" in named:
            shortcuts.use(settings.keys)
        self.stored.emit(named)
