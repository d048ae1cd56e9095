"""Starts the window, and ends everything properly when it closes."""

import contextlib
import os
import signal
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSize, QTimer, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from voice_interviewer import __version__
from voice_interviewer.app import Services
from voice_interviewer.errors import StorageError, UserError
from voice_interviewer.folders import APP_ID, shipped
from voice_interviewer.transcription.network_use import started
from voice_interviewer.ui.cues.telling import Telling
from voice_interviewer.ui.shell import shortcuts
from voice_interviewer.ui.shell.collecting import Collector
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.failures import Failures
from voice_interviewer.ui.shell.importing_ahead import import_beside, importing
from voice_interviewer.ui.shell.language import use_language
from voice_interviewer.ui.shell.main_window import MainWindow
from voice_interviewer.ui.shell.messages import Messages
from voice_interviewer.ui.shell.single_instance import Place, SingleInstance
from voice_interviewer.ui.shell.spoken_roles import tell_roles
from voice_interviewer.ui.shell.tasks import ThreadTaskRunner
from voice_interviewer.ui.shell.theme import Theme
from voice_interviewer.ui.shell.window_memory import WindowMemory

QUIT_WHEN_USABLE = "VOICE_INTERVIEWER_QUIT_WHEN_USABLE"
"""With this in the environment, a time in seconds since 1970, the window closes as soon as it can be used and prints
the seconds since then. For the benchmark of the start."""

WARM_UP_MS = 500
"""How long after the window is usable the model begins to load, so that the two do not fight for the processor."""

INTERRUPTED = 130
"""The exit code after Ctrl+C, as shells have it."""

_SIGNAL_LOOK_MS = 500
"""Python looks for Ctrl+C only when it runs, and while Qt waits it does not."""


def run(build: Callable[[], Services], argv: Sequence[str] = ()) -> int:
    """Show the window until it is closed. Returns the exit code; 0 also where another copy came to the front."""
    app = _qt_application(argv)
    try:
        services = build()
    except UserError as error:
        return _tell_and_quit(app, error)
    program = Program(app, services)
    if program.take_place() is Place.SECOND:
        services.close()
        print("Voice Interviewer is running already; its window was brought to the front.")  # noqa: T201 - to whoever typed the command
        return 0
    program.begin()
    try:
        return app.exec()
    finally:
        program.end()


class Program(QObject):
    """The window and what it stands on. Signals: none."""

    def __init__(self, app: QApplication, services: Services) -> None:
        super().__init__()
        self._app = app
        self._services = services
        self._collector = Collector(self)
        self._instance = SingleInstance(services.folders.data, self)
        settings = services.settings.current
        use_language(app, settings.language)
        shortcuts.use(settings.keys)
        theme = Theme(app, settings.theme, settings.text_size)
        self._tasks = ThreadTaskRunner(self)
        self._messages = Messages(self)
        self._failures = Failures(self._messages, services.folders.log, self)
        context = Context(services, self._tasks, theme, self._messages)
        self._memory = WindowMemory(services.folders.config / "window.ini")
        self._window = MainWindow(context, self._memory)
        self._telling = Telling(context, self._window)
        self._restore_hooks = self._failures.install()
        self._signal_timer = QTimer(self, interval=_SIGNAL_LOOK_MS)
        self._tasks.unhandled.connect(self._failures.handle)
        self._failures.crashed.connect(self._show_crash)
        self._instance.called.connect(self._window.come_forward)
        self._window.usable.connect(self._usable)

    def take_place(self) -> Place:
        """Be the one window of this data folder, or find that there is one."""
        try:
            return self._instance.take_place()
        except StorageError as error:
            self._messages.error(error)
            return Place.FIRST

    def begin(self) -> None:
        """Show the window."""
        if self._services.settings.problem is not None:
            self._messages.error(self._services.settings.problem)
        signal.signal(signal.SIGINT, self._interrupted)
        self._signal_timer.timeout.connect(_let_python_run)
        self._signal_timer.start()
        # Somebody with takes knows the app, also where the file that remembers the window was lost.
        self._window.begin(first=not self._memory.welcomed and not self._services.folders.database.exists())

    def end(self) -> None:
        """Stop what still runs. A recording under way keeps its file and is offered at the next start."""
        signal.signal(signal.SIGINT, signal.default_int_handler)
        self._tasks.shutdown()
        with contextlib.suppress(UserError):  # a microphone that is lost already is no news at this moment
            self._services.recorder.stop()
        self._empty_model_bin()
        self._services.close()
        self._instance.give_up()
        self._restore_hooks()
        self._collector.give_back()
        if self._services.erasure.done:
            self._services.erasure.finish()

    def _empty_model_bin(self) -> None:
        """Nobody can press Undo any more."""
        from voice_interviewer.transcription.model_bin import ModelBin

        with contextlib.suppress(UserError):  # what cannot be removed now is removed the next time
            ModelBin(self._services.folders).empty()

    @Slot()
    def _usable(self) -> None:
        began = os.environ.get(QUIT_WHEN_USABLE)
        if began:
            print(f"{time.time() - float(began):.3f}")  # noqa: T201 - asked for in the environment
            self._window.close()
            return
        self._app.setWindowIcon(_icon())
        QTimer.singleShot(WARM_UP_MS, self._get_ready)

    @Slot()
    def _get_ready(self) -> None:
        """What the user will want next: the other pages, and a loaded model."""
        self._tasks.run(lambda token, report: import_beside(), self._make_ahead)
        services = self._services
        # From this day on the log of the network's uses is kept; the settings tell it.
        self._tasks.run(lambda token, report: started(services.folders, services.now().date()), lambda _: None)
        services.transcriber.warm_up()

    def _make_ahead(self, modules: tuple[str, ...]) -> None:
        self._tasks.in_steps(importing(modules), self._window.pages.make_ahead)

    @Slot(object)
    def _show_crash(self, report: str) -> None:
        self._window.show_crash(report)

    def _interrupted(self, number: int, frame: object) -> None:
        del number, frame
        self._app.exit(INTERRUPTED)


def _qt_application(argv: Sequence[str]) -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(["voice-interviewer", *argv])
    app.setApplicationName("voice-interviewer")
    app.setApplicationDisplayName("Voice Interviewer")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(APP_ID)
    tell_roles()
    return app


def _icon() -> QIcon:
    icon = QIcon(str(shipped("assets") / "icon.svg"))
    for size in (16, 22, 24):  # where the drawing's four bars would be a grey spot
        icon.addFile(str(shipped("packaging/linux") / "icons" / f"{size}.png"), QSize(size, size))
    return icon


def _tell_and_quit(app: QApplication, error: UserError) -> int:
    from voice_interviewer.ui.shell.start_problem import StartProblem

    Theme(app)
    dialog = StartProblem(error)
    dialog.finished.connect(app.quit)
    dialog.show()
    app.exec()
    return error.exit_code


@Slot()
def _let_python_run() -> None:
    """Nothing: that the interpreter runs at all is enough for it to see a signal."""
