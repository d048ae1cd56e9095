"""What every page is given."""

from dataclasses import dataclass

from voice_interviewer.app import Services
from voice_interviewer.ui.shell.messages import Messages
from voice_interviewer.ui.shell.tasks import TaskRunner
from voice_interviewer.ui.shell.theme import Theme


@dataclass(frozen=True, slots=True)
class Context:
    """The services, the one way to run slow work, the visual language and the mailbox."""

    services: Services
    tasks: TaskRunner
    theme: Theme
    messages: Messages
