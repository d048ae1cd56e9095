"""What a take is put together from, and what it could be put together with."""

from collections.abc import Callable

import pytest

from support.services import NOW, Fakes
from support.spliced import ARCHITECTURE, CONTEXT, OPERATIONS, RISKS, drilled, said
from voice_interviewer.answer import Section
from voice_interviewer.take import Mode, Source, Take
from voice_interviewer.ui.composite.parts import Parts, missing_parts, parts_of
from voice_interviewer.ui.shell.context import Context

Keep = Callable[[Take], Take]


def test_missing_is_what_was_never_said_or_only_named() -> None:
    """The lowest score first; among equals the part that weighs most."""
    take = said(1, CONTEXT, scores=(2, 1, 0, 0))
    assert take.findings is not None
    found = missing_parts(take)
    assert {section for section, _ in found} == {Section.ARCHITECTURE, Section.OPERATIONS, Section.RISKS}
    assert [score for _, score in found] == [0, 0, 1]


def test_a_take_among_others_can_give_its_best_parts(context: Context, keep: Keep) -> None:
    """Takes of its question are counted, composites not."""
    one, _ = keep(said(1, CONTEXT, scores=(2, 2, 2, 0))), keep(said(2, OPERATIONS))
    keep(said(3, RISKS, source=Source.COMPOSITE))
    assert parts_of(context.services, one) == Parts(missing=((Section.RISKS, 0),), together=2)


@pytest.mark.parametrize(
    "take",
    [
        said(1, CONTEXT, scores=(1, 0, 0, 0), interview=3, mode=Mode.REAL),
        said(1, CONTEXT, scores=(1, 0, 0, 0), deleted=NOW),
        said(1, CONTEXT, scores=(1, 0, 0, 0), source=Source.TYPED),
    ],
)
def test_some_takes_are_offered_nothing(context: Context, keep: Keep, take: Take) -> None:
    """An interview under real rules stays as it was given; what is deleted or was typed has no part to hear."""
    assert parts_of(context.services, keep(take)) == Parts()


def test_a_drill_goes_into_the_last_take_that_lacked_it(context: Context, keep: Keep, fakes: Fakes) -> None:
    """Or into the one that it was set into before; without any answer to the whole question, nowhere."""
    drill = keep(drilled(3))
    assert parts_of(context.services, drill).base is None
    lacking = keep(said(1, CONTEXT, OPERATIONS, scores=(2, 2, 2, 0)))
    full = keep(said(2, CONTEXT, RISKS))
    assert parts_of(context.services, drill).base == lacking.id
    context.services.composites.place(full.id or 0, drill.id or 0)
    assert parts_of(context.services, drill).base == full.id


def test_a_composite_names_its_takes(context: Context, keep: Keep, fakes: Fakes) -> None:
    """The whole answer first; of the drill its section; of a take that is gone for good only its number."""
    base, drill = keep(said(1, CONTEXT, ARCHITECTURE, RISKS, scores=(3, 2, 0, 1))), keep(drilled(2))
    made = context.services.composites.place(base.id or 0, drill.id or 0)
    parts = parts_of(context.services, made)
    assert [(origin.take, origin.drill) for origin in parts.origins] == [(base.id, None), (drill.id, Section.RISKS)]
    assert (parts.origins[0].scores or {})[Section.CONTEXT] == 3
    assert (parts.replaceable, parts.replaced) == (True, False)
    fakes.library.purge([base.id or 0])
    gone = parts_of(context.services, made)
    assert (gone.origins[0].take, gone.origins[0].created, gone.replaceable) == (base.id, None, False)


def test_what_is_replaced_can_be_told(context: Context, keep: Keep) -> None:
    """By the hole in the base; and where the base said nothing of it, there is nothing to replace."""
    base, drill = keep(said(1, CONTEXT, RISKS, OPERATIONS)), keep(drilled(2))
    made = context.services.composites.place(base.id or 0, drill.id or 0, replace=True)
    assert parts_of(context.services, made).replaced
    other = keep(said(3, CONTEXT, OPERATIONS))
    made = context.services.composites.place(other.id or 0, drill.id or 0)
    assert not parts_of(context.services, made).replaceable
