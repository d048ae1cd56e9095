"""One file over a line that breaks, stalls and is called off."""

import hashlib
import threading
from pathlib import Path

import pytest

from support.downloads import CONTENT, HALF, ONCE, fetched, remote
from support.limits import no_file_larger_than, without_root
from support.model_server import Fault, ModelServer
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, ModelError, StorageError
from voice_interviewer.transcription.download import Patience, download


def test_a_file_arrives_whole(server: ModelServer, target: Path, part: Path) -> None:
    """The bytes are the server's, the checksum is theirs, and nothing is left beside the file."""
    sha256 = hashlib.sha256(CONTENT).hexdigest()
    assert download(remote(server, sha256), target, lambda *_: None, CancelToken(), ONCE) == sha256
    assert target.read_bytes() == CONTENT
    assert list(target.parent.iterdir()) == [target]
    assert server.asked[0][1]["accept-encoding"] == "identity"


def test_progress_is_what_has_arrived(server: ModelServer, target: Path) -> None:
    """It never runs ahead or back, knows the whole from the start, and ends at it."""
    told = fetched(server, target)
    assert told == sorted(told)
    assert {total for _, total in told} == {len(CONTENT)}
    assert (told[0][0], told[-1][0]) == (0, len(CONTENT))
    assert len(told) > 3


@pytest.mark.parametrize("tag", ["strong", "date"])
def test_a_broken_line_is_taken_up_where_it_broke(server: ModelServer, target: Path, tag: str) -> None:
    """Only the rest is asked for, and only of the same content."""
    server.tag = tag
    server.faults.append(Fault(stop_after=HALF))
    fetched(server, target)
    assert server.ranges == ["", f"bytes={HALF}-"]
    assert "if-range" in server.asked[1][1]
    assert target.read_bytes() == CONTENT


@pytest.mark.parametrize("tag", ["weak", "none"])
def test_without_a_mark_to_know_it_by_it_begins_anew(server: ModelServer, target: Path, tag: str) -> None:
    """Two halves of different files would make a third that nobody published."""
    server.tag = tag
    server.faults.append(Fault(stop_after=HALF))
    fetched(server, target)
    assert server.ranges == ["", ""]
    assert target.read_bytes() == CONTENT


def test_a_later_run_goes_on(server: ModelServer, target: Path, part: Path) -> None:
    """What was fetched before the app was closed is not fetched again."""
    server.faults.extend([Fault(stop_after=HALF), Fault(stop_after=0)])
    with pytest.raises(ModelError, match=f"it ended after {HALF:,} of {len(CONTENT):,} bytes"):
        fetched(server, target, patience=ONCE)
    assert not target.exists()
    assert part.stat().st_size == HALF
    told = fetched(server, target, hashlib.sha256(CONTENT).hexdigest())
    assert told[0] == (HALF, len(CONTENT))
    assert server.ranges[-1] == f"bytes={HALF}-"


def test_a_server_that_ignores_the_range(server: ModelServer, target: Path) -> None:
    """It sends everything: the half that was there gives way."""
    server.faults.extend([Fault(stop_after=HALF), Fault(whole=True)])
    told = fetched(server, target)
    assert target.read_bytes() == CONTENT
    assert (HALF, len(CONTENT)) in told
    assert told[-1] == (len(CONTENT), len(CONTENT))


def test_a_file_that_changes_half_way(server: ModelServer, target: Path) -> None:
    """The new one is fetched from its beginning."""
    changed = CONTENT[::-1]
    server.faults.append(Fault(stop_after=HALF, becomes=changed))
    fetched(server, target)
    assert target.read_bytes() == changed


def test_a_file_that_grows_shorter(server: ModelServer, target: Path) -> None:
    """The range lies beyond its end now (416); it is fetched from its beginning."""
    server.tag = "date"  # unchanged, so that the server believes the range to be of the same content
    server.faults.append(Fault(stop_after=HALF, becomes=CONTENT[:1000]))
    fetched(server, target)
    assert target.read_bytes() == CONTENT[:1000]


def test_a_range_from_the_wrong_place(server: ModelServer, target: Path) -> None:
    """Bytes of another place are not put behind those that are there."""
    server.faults.extend([Fault(stop_after=HALF), Fault(shift=7)])
    fetched(server, target)
    assert server.ranges == ["", f"bytes={HALF}-", ""]
    assert target.read_bytes() == CONTENT


def test_a_server_that_falls_silent(server: ModelServer, target: Path, part: Path) -> None:
    """After the time that was set it is asked again, then given up on, and what came is kept."""
    server.faults.extend([Fault(stall_after=HALF), Fault(stall_after=0)])
    with pytest.raises(ModelError, match=r"nothing came for 0 seconds|it did not answer in time"):
        fetched(server, target, patience=Patience(silence=0.2, pauses=()))
    assert part.stat().st_size == HALF
    assert fetched(server, target)[0][0] == HALF


def test_progress_earns_new_patience(server: ModelServer, target: Path) -> None:
    """A line that breaks ten times, with something gained each time, still brings the file."""
    server.faults.extend(Fault(stop_after=90_000) for _ in range(10))
    fetched(server, target, patience=Patience(silence=5.0, pauses=(0.0,)))
    assert target.read_bytes() == CONTENT


def test_a_busy_server_is_asked_again(server: ModelServer, target: Path) -> None:
    """Answers such as 503 pass."""
    server.faults.extend([Fault(status=503), Fault(status=429), Fault(status=500)])
    fetched(server, target)
    assert target.read_bytes() == CONTENT


@pytest.mark.parametrize(
    ("status", "words"), [(404, "has no model.bin any more"), (403, "does not give out model.bin")]
)
def test_a_refusal_is_not_asked_again(server: ModelServer, target: Path, status: int, words: str) -> None:
    """It would be the same; the sentence says what to do instead."""
    server.faults.append(Fault(status=status))
    with pytest.raises(ModelError, match=f"{words}.*Import|{words}.*import"):
        fetched(server, target)
    assert len(server.asked) == 1


def test_cancelling_is_at_once_and_keeps_the_part(server: ModelServer, target: Path, part: Path) -> None:
    """Also while the server says nothing; a later run goes on."""
    server.faults.append(Fault(stall_after=HALF))
    cancel = CancelToken()
    arrived = threading.Event()
    failures: list[BaseException] = []

    def work() -> None:
        def told(done: int, total: int) -> None:
            if done == HALF:
                arrived.set()

        try:
            download(remote(server), target, told, cancel, Patience(silence=60.0))
        except Cancelled as stopped:
            failures.append(stopped)

    worker = threading.Thread(target=work)
    worker.start()
    assert arrived.wait(10)
    cancel.cancel()
    worker.join(5)
    assert not worker.is_alive()
    assert len(failures) == 1
    assert part.stat().st_size == HALF
    fetched(server, target)
    assert server.ranges[-1] == f"bytes={HALF}-"


def test_cancelling_while_it_waits_to_ask_again(server: ModelServer, target: Path) -> None:
    """The pause before another try does not have to pass."""
    cancel = CancelToken()
    server.faults.extend([Fault(status=503)] * 2)
    worker = threading.Timer(0.1, cancel.cancel)
    worker.start()
    with pytest.raises(Cancelled):
        fetched(server, target, patience=Patience(silence=5.0, pauses=(60.0,)), cancel=cancel)
    worker.join()


def test_a_disk_that_fills_up(server: ModelServer, target: Path, part: Path) -> None:
    """It is a sentence, and what was written stays for the time when there is room."""
    with no_file_larger_than(200_000), pytest.raises(StorageError, match="could not be written"):
        fetched(server, target)
    assert 0 < part.stat().st_size <= 200_000
    fetched(server, target, hashlib.sha256(CONTENT).hexdigest())
    assert target.read_bytes() == CONTENT


def test_a_folder_that_cannot_be_written(server: ModelServer, tmp_path: Path) -> None:
    """Nothing is asked of the server before there is a place for it."""
    tmp_path.chmod(0o755)
    with without_root(), pytest.raises(StorageError, match="Allow writing in"):
        fetched(server, Path("/etc/model.bin"))
    assert server.asked == []


def test_a_part_that_was_complete_is_not_asked_for(server: ModelServer, target: Path, part: Path) -> None:
    """The app may end between the last byte and the move to the place."""
    part.write_bytes(CONTENT)
    part.with_name("model.bin.part.json").write_text(f'{{"validator": "x", "total": {len(CONTENT)}}}')
    fetched(server, target, hashlib.sha256(CONTENT).hexdigest())
    assert target.read_bytes() == CONTENT
    assert server.asked == []


def test_a_part_without_its_note_begins_anew(server: ModelServer, target: Path, part: Path) -> None:
    """Nobody knows what it is a part of."""
    part.write_bytes(b"?" * HALF)
    part.with_name("model.bin.part.json").write_text("{")
    fetched(server, target)
    assert server.ranges == [""]
    assert target.read_bytes() == CONTENT
