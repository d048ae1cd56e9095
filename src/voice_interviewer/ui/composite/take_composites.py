"""What the page of a take offers to put it together with others, and tells of what it was put together from."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from voice_interviewer.answer import Section
from voice_interviewer.cancel import CancelToken
from voice_interviewer.take import Take
from voice_interviewer.ui.composite.building import Building
from voice_interviewer.ui.composite.composite_banner import CompositeBanner
from voice_interviewer.ui.composite.drill_card import DrillCard
from voice_interviewer.ui.composite.missing_card import MissingPartsCard
from voice_interviewer.ui.composite.parts import Parts, parts_of
from voice_interviewer.ui.feedback.feedback_content import FeedbackContent
from voice_interviewer.ui.rehearsal.assignment import one_section
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.shortcuts import RECORD_PART, bind
from voice_interviewer.ui.shell.tasks import Report


class TakeComposites(QObject):
    """Serves one content at a time. Its cards come once the library was asked.

    Signals: ``rehearse_requested(Assignment)``, one part alone; ``take_wanted(int)``; ``made(Take)``, a new composite.
    """

    rehearse_requested = Signal(object)
    take_wanted = Signal(object)
    made = Signal(object)

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._content: FeedbackContent | None = None
        self._take: Take | None = None
        self.parts = Parts()
        """What is known of the take that is shown."""
        self.building = Building(context, page)
        self._banner: CompositeBanner | None = None
        self._before: int | None = None
        """The composite that the one under way is to stand in place of."""
        self._asking = CancelToken()
        self.building.made.connect(self._on_made)
        self.building.failed.connect(self._context.messages.error)
        self.building.failed.connect(self._back_to_before)
        self.building.cancelled.connect(self._back_to_before)
        bind(page, RECORD_PART, self.record_weakest)

    def show_on(self, content: FeedbackContent, take: Take) -> None:
        """Ask what stands around this take, and show it on this content."""
        self._content, self._take, self.parts, self._banner = content, take, Parts(), None
        if take.id is None or take.findings is None:
            return
        services = self._context.services

        def show(parts: Parts) -> None:
            if self._content is content and isValid(content):  # no other take was opened meanwhile
                self.parts = parts
                self._show(content, take)

        self._context.tasks.run(lambda _token, _report: parts_of(services, take), show)

    @Slot()
    def record_weakest(self) -> None:
        """Record the part that is missing most."""
        if self._content is None or not isValid(self._content):  # another take is opened, and not there yet
            return
        if self.parts.missing:
            self.record(self.parts.missing[0][0])
        elif self._take is not None:
            self._context.messages.info("No part of this take can be recorded alone.")

    @Slot(object)
    def record(self, section: Section) -> None:
        """Record one part alone; of two presses the last one counts."""
        services, take = self._context.services, self._take
        if take is not None:
            self._asking.cancel()
            self._asking = self._context.tasks.run(
                lambda _token, _report: one_section(take, section, services.bank, services.settings.current),
                self.rehearse_requested.emit,
            )

    def _show(self, content: FeedbackContent, take: Take) -> None:
        parts, theme = self.parts, self._context.theme
        if parts.origins:
            playable = take.audio is not None and take.audio.is_file()
            banner = CompositeBanner(theme, take, parts, self._context.services.now(), playable)
            self._banner = banner
            banner.take_wanted.connect(self.take_wanted)
            banner.play_requested.connect(content.play_requested)
            banner.replace_requested.connect(self._replace)
            banner.delete_requested.connect(content.header.delete_requested)
            content.show_put_together(banner, above=True)
        if take.drill is not None:
            drill = DrillCard(
                theme, take.drill, parts.base, take.findings is not None and not take.findings.grade.abstained
            )
            drill.place_requested.connect(self._place)
            content.show_put_together(drill, above=True)
        if parts.missing or parts.together > 1:
            card = MissingPartsCard(theme, parts)
            card.record_requested.connect(self.record)
            card.best_requested.connect(self._best)
            content.show_put_together(card)

    @Slot()
    def _best(self) -> None:
        composites, take = self._context.services.composites, self._take
        if take is not None:
            self.building.start(lambda report, token: composites.best_of(take.question, report, token))

    @Slot()
    def _place(self) -> None:
        composites, take, base = self._context.services.composites, self._take, self.parts.base
        if take is not None and take.id is not None and base is not None:
            drill_id = take.id
            self.building.start(lambda report, token: composites.place(base, drill_id, progress=report, cancel=token))

    @Slot(bool)
    def _replace(self, replace: bool) -> None:
        """Put it together anew, in the other way; the one before goes to the bin."""
        services, take, drill = self._context.services, self._take, self.parts.drill
        base = next((origin.take for origin in self.parts.origins if origin.drill is None), None)
        if take is None or take.id is None or drill is None or base is None or self.building.running:
            return
        before, drill_id = take.id, drill.take

        def build(report: Report, token: CancelToken) -> Take:
            made = services.composites.place(base, drill_id, replace, report, token)
            services.library.delete([before])
            return made

        self._before = before
        self.building.start(build)

    @Slot(object)
    def _on_made(self, take: Take) -> None:
        before, self._before = self._before, None
        self.made.emit(take)
        if before is not None and take.id is not None:
            text = f"Put together anew as take {take.id}. Take {before} is in the bin."
            self._context.messages.info(text, "Undo", partial(self._undo, before, take.id))

    def _undo(self, before: int, after: int) -> None:
        library = self._context.services.library

        def work(_token: CancelToken, _report: Report) -> Take:
            library.restore([before])
            library.delete([after])
            return library.take(before)

        self._context.tasks.run(work, self.made.emit)

    @Slot()
    def _back_to_before(self) -> None:
        """The page shows what there is, not what was asked for."""
        self._before = None
        if self._banner is not None and self._banner.switch is not None:
            self._banner.switch.setChecked(self.parts.replaced)
