"""What for, and when: the role, and the day of the interview, from which a plan is made."""

from PySide6.QtCore import Slot

from voice_interviewer.bank.bank import Bank
from voice_interviewer.programme.events import PlanSet
from voice_interviewer.ui.plan.date_card import DateCard
from voice_interviewer.ui.plan.journal_changes import Change, JournalChanges
from voice_interviewer.ui.settings.choices import role_choices
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.welcome.welcome_step import WelcomeStep, offer


class DayStep(WelcomeStep):
    """Signals: those of a step."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, "What are you preparing for?", "Without a date you can practise all the same, and set one later."
        )
        self.roles = self.setting("role")
        self.setting("level")
        self.card = DateCard(context.theme, lambda: context.services.now().date())
        self.card.ask_first()
        self._changes = JournalChanges(context, self)
        self._making = False
        self.body.addWidget(self.card)
        self.card.made.connect(self._made)
        self._changes.changed.connect(self._on_changed)
        self._changes.refused.connect(self.end)

    def begin(self) -> None:
        services = self._context.services
        self._context.tasks.run(lambda token, report: services.fresh_bank(), self._roles_found)
        self.roles.control.setFocus()

    @Slot()
    def end(self) -> None:
        self._making = False  # whoever went on already is not led on once more

    def _roles_found(self, bank: Bank) -> None:
        offer(self.roles, role_choices(bank.packs), self._context.services.settings.current.role)

    @Slot(object)
    def _made(self, event: PlanSet) -> None:
        self._making = True
        self._changes.make(Change("Your plan is made; home shows what is for today.", notes=[event]))

    @Slot()
    def _on_changed(self) -> None:
        """Undo changes the journal too, and may be pressed at a later step: it leads nowhere."""
        if self._making:
            self._making = False
            self.go_on.emit()
