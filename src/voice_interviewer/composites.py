"""Takes put together from other takes: heard, graded and kept as takes of their own; the originals stay as they are."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from voice_interviewer.answer import Section, Transcript
from voice_interviewer.assess import Assessor
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import LibraryError, NotFound, StorageError
from voice_interviewer.folders import Folders
from voice_interviewer.library.finding import TakeFilter
from voice_interviewer.library.ports import Library, TakeSummary
from voice_interviewer.private import sweep
from voice_interviewer.splice.best import best_pieces, choice
from voice_interviewer.splice.joined import joined
from voice_interviewer.splice.placing import placed
from voice_interviewer.splice.refusals import NotJoinable, check_material, check_place, usable
from voice_interviewer.splice.sections import found_in
from voice_interviewer.take import AskedQuestion, Mode, Piece, Source, Take
from voice_interviewer.transcription.ports import Progress
from voice_interviewer.voice.loudness import Stretch, Watch
from voice_interviewer.voice.splicing import join

_FOLDER = "composite-"

_NEAREST = 5
"""How many of the highest scores in each section are opened to find the best one that can be used."""


@dataclass(frozen=True, slots=True)
class _Watched:
    """Who follows the work, and who may call it off."""

    progress: Progress | None
    cancel: CancelToken | None


class Composites:
    """Puts takes together. Slow: call it off the UI thread. Whatever fails or is called off, nothing has changed."""

    def __init__(
        self, library: Callable[[], Library], assessor: Assessor, folders: Folders, now: Callable[[], datetime]
    ) -> None:
        """``library`` is asked for at each use, so that it is not opened before it is needed."""
        self._library = library
        self._assessor = assessor
        self._folders = folders
        self._now = now

    def place(
        self,
        base_id: int,
        drill_id: int,
        replace: bool = False,
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
    ) -> Take:
        """Set the answer to one section into an answer to the whole question; with ``replace``, in place of what that
        said of the section.

        Returns the new take, graded as a whole; where the very same was put together before, that one. Raises NotFound,
        NotJoinable, AudioFileError, LibraryError, StorageError or Cancelled.
        """
        base, drill = self._library().take(base_id), self._library().take(drill_id)
        check_place(base, drill)
        pieces = placed(base, drill, replace)
        if len(pieces) < 2:
            raise NotJoinable(
                f"Nothing else is said in take {base_id}.", "Set the part in beside what was said, not in its place."
            )
        return self._made([base, drill], pieces, _Watched(progress, cancel))

    def best_of(
        self,
        among: Sequence[int] | AskedQuestion,
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
    ) -> Take:
        """The sections of several takes that scored highest, as one take: of these takes, or of all of a question.

        Raises what `place` raises.
        """
        takes = self._of_question(among) if isinstance(among, AskedQuestion) else self._by_number(among)
        chosen = {take.id for take in choice(takes).values()}
        if not chosen:
            raise NotJoinable("There are no takes that could be put together.", "Answer the question aloud first.")
        if len(chosen) == 1:
            raise NotJoinable(
                f"Take {chosen.pop()} is the best in every part already.", "Once another take scores higher, try again."
            )
        return self._made(takes, best_pieces(takes), _Watched(progress, cancel))

    def _by_number(self, numbers: Sequence[int]) -> list[Take]:
        takes = [self._library().take(number) for number in dict.fromkeys(numbers)]
        check_material(takes)
        return takes

    def _of_question(self, question: AskedQuestion) -> list[Take]:
        """Its takes that come into question: those with the highest scores in each section."""
        known = self.takes_of(question)
        near = {summary.id for place in range(len(Section)) for summary in _highest(known, place)}
        return [take for number in sorted(near) if (take := self._if_readable(number)) is not None and usable(take)]

    def takes_of(self, question: AskedQuestion) -> list[TakeSummary]:
        """The graded takes of a question whose parts can be used, newest first; composites are none, whose parts are
        others'.
        """
        ids = frozenset({question.id}) if question.id is not None else None
        among = TakeFilter(question_ids=ids, question_text="" if ids else question.text, graded=True)
        return [summary for summary in self._library().summaries(among=among) if _is_material(summary)]

    def _made(self, takes: Sequence[Take], pieces: tuple[Piece, ...], watched: _Watched) -> Take:
        sources = {take.id or 0: take for take in takes}
        transcript = joined(pieces, {number: found_in(take).transcript for number, take in sources.items()})
        question = takes[0].question
        if (there := self._made_before(question, pieces, transcript)) is not None:
            return there
        findings = self._assessor.findings_of(transcript, question)
        with self._place_for_sound() as sound:
            seconds = join(_stretches(pieces, sources), sound, Watch(watched.progress, watched.cancel))
            take = Take(question, self._now(), seconds, Source.COMPOSITE, findings=findings, pieces=pieces)
            return self._library().keep(take, sound)

    def _made_before(self, question: AskedQuestion, pieces: tuple[Piece, ...], said: Transcript) -> Take | None:
        """The same pieces with the same words: pressing twice makes one."""
        among = TakeFilter(question_text=question.text, source=Source.COMPOSITE, graded=True)
        for summary in self._library().summaries(among=among):
            take = self._if_readable(summary.id)
            if take is None or take.pieces != pieces or not take.audio:
                continue
            if take.findings is not None and take.findings.transcript.text == said.text:
                return take
        return None

    def _if_readable(self, number: int) -> Take | None:
        """None for one that went meanwhile or is damaged: opening it tells what is wrong, and others can be used."""
        try:
            return self._library().take(number)
        except (NotFound, LibraryError):
            return None

    @contextmanager
    def _place_for_sound(self) -> Iterator[Path]:
        """A file of our own that is gone afterwards, in the cache: what a killed program leaves there is no answer."""
        cache = self._folders.cache
        try:
            cache.mkdir(parents=True, exist_ok=True)
            sweep(cache, f"{_FOLDER}*")
            folder = TemporaryDirectory(prefix=_FOLDER, dir=cache, ignore_cleanup_errors=True)
        except OSError as error:
            raise StorageError(
                f"There is no room for a new sound ({error.strerror}).", f"Make room, or allow writing, in {cache}."
            ) from error
        with folder:
            yield Path(folder.name) / "composite.wav"


def _highest(known: Sequence[TakeSummary], place: int) -> list[TakeSummary]:
    """Those with the highest scores in one section, by its place among the sections."""
    return sorted(known, key=lambda summary: (summary.scores[place], summary.created, summary.id))[-_NEAREST:]


def _is_material(summary: TakeSummary) -> bool:
    held = summary.interview is not None and summary.mode is Mode.REAL
    return bool(summary.scores) and not held and summary.source not in {Source.TYPED, Source.COMPOSITE}


def _stretches(pieces: Sequence[Piece], sources: Mapping[int, Take]) -> list[Stretch]:
    found = []
    for piece in pieces:
        take = sources[piece.take]
        assert take.audio is not None  # checked before
        found.append(Stretch(take.audio, piece.start, piece.end, found_in(take).transcript.speech))
    return found
