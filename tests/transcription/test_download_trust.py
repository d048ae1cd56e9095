"""One file from a server that lies about it, or about itself."""

import hashlib
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.downloads import CONTENT, HALF, HURRIED, ONCE, fetched, remote
from support.loopback_server import CERTIFICATE
from support.model_server import Fault, ModelServer, model_server
from support.waiting import wait_until
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, ModelError
from voice_interviewer.transcription.catalogue import RemoteFile
from voice_interviewer.transcription.download import Patience, download


def test_wrong_bytes_are_not_kept(server: ModelServer, target: Path, part: Path) -> None:
    """The checksum of its maker decides, and the part is removed: going on with it could never come right."""
    server.files["/model.bin"] = CONTENT[:-1] + b"?"
    with pytest.raises(ModelError, match=r"not what its maker published.*Fetch it again"):
        fetched(server, target, hashlib.sha256(CONTENT).hexdigest())
    assert list(target.parent.iterdir()) == []


def test_a_length_too_long(server: ModelServer, target: Path) -> None:
    """A server that announces more than it sends is asked for the rest, then given up on; nothing half is used."""
    server.faults.extend([Fault(length=len(CONTENT) + 10)] + [Fault(status=503)] * 4)
    with pytest.raises(ModelError, match=r"could not be fetched from 127\.0\.0\.1:\d+: it is busy"):
        fetched(server, target)
    assert server.ranges[1] == f"bytes={len(CONTENT)}-"
    assert not target.exists()


def test_a_length_too_short(server: ModelServer, target: Path) -> None:
    """A server that announces less than there is gives a cut file, which the checksum finds."""
    server.faults.append(Fault(length=HALF))
    with pytest.raises(ModelError, match="checksum differs"):
        fetched(server, target, hashlib.sha256(CONTENT).hexdigest())
    assert not target.exists()


def test_without_a_length_the_end_is_the_end(server: ModelServer, target: Path) -> None:
    """What cannot be checked by its length still is by its checksum."""
    server.faults.append(Fault(no_length=True))
    fetched(server, target, hashlib.sha256(CONTENT).hexdigest())
    assert target.read_bytes() == CONTENT


def test_far_more_than_expected_is_stopped(server: ModelServer, target: Path) -> None:
    """Neither an endless answer nor an enormous one fills the disk."""
    server.faults.extend([Fault(endless=True), Fault(length=10**12)])
    for _ in range(2):
        with pytest.raises(ModelError, match=r"far more than model\.bin should have"):
            fetched(server, target)
        assert list(target.parent.iterdir()) == []


def test_an_empty_answer_is_no_file(server: ModelServer, target: Path) -> None:
    """Some servers say 200 and nothing else."""
    server.files["/model.bin"] = b""
    with pytest.raises(ModelError, match="without content"):
        fetched(server, target)
    assert list(target.parent.iterdir()) == []


def test_a_redirect_is_followed(server: ModelServer, target: Path) -> None:
    """The hub keeps large files on another host; the rest of a file is asked for there too."""
    server.files["/elsewhere"] = CONTENT
    server.faults.extend(
        [Fault(redirect="/elsewhere"), Fault(stop_after=HALF), Fault(redirect="/elsewhere")],
    )
    fetched(server, target)
    assert [path for path, _ in server.asked] == ["/model.bin", "/elsewhere"] * 2
    assert server.ranges[-1] == f"bytes={HALF}-"
    assert target.read_bytes() == CONTENT


def test_nobody_answers(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a network the sentence says so, and what was fetched before is still there afterwards."""
    monkeypatch.setenv("no_proxy", "*")
    with model_server() as gone:
        file = RemoteFile("model.bin", f"{gone.url}/model.bin", 10)
    with pytest.raises(ModelError, match=r"could not be fetched.*Check the network"):
        download(file, target, lambda *_: None, CancelToken(), HURRIED)


def test_a_server_that_is_not_what_it_says(server: ModelServer, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plain server where an encrypted one should be is refused, and never answered in the clear."""
    file = RemoteFile("model.bin", server.url.replace("http:", "https:") + "/model.bin", len(CONTENT))
    with pytest.raises(ModelError, match="could not be fetched"):
        download(file, target, lambda *_: None, CancelToken(), ONCE)
    assert server.asked == []


@pytest.fixture
def secure(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """A server with TLS, whose certificate this client does not trust yet."""
    monkeypatch.setenv("no_proxy", "*")
    with model_server(encrypted=True) as server:
        server.files["/model.bin"] = CONTENT
        yield server


def test_a_certificate_that_nobody_vouches_for(secure: ModelServer, target: Path) -> None:
    """It is refused at once, whatever it would have sent, and is not asked again."""
    with pytest.raises(ModelError, match=r"cannot be trusted: its certificate is not valid.*date"):
        fetched(secure, target)
    assert secure.asked == []


def test_an_encrypted_line(secure: ModelServer, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Trusted, it brings the file, and a broken one is taken up."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    secure.faults.append(Fault(stop_after=HALF))
    fetched(secure, target)
    assert secure.ranges == ["", f"bytes={HALF}-"]
    assert target.read_bytes() == CONTENT


def test_an_encrypted_line_is_not_left(
    secure: ModelServer, server: ModelServer, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A redirect to an address without encryption is not followed."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    secure.faults.append(Fault(redirect=f"{server.url}/model.bin"))
    with pytest.raises(ModelError, match="points to an address without encryption"):
        fetched(secure, target)
    assert server.asked == []


def test_cancelling_on_an_encrypted_line(secure: ModelServer, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """TLS may not hold it up with its farewells."""
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    secure.faults.append(Fault(stall_after=HALF))
    cancel = CancelToken()

    def stop_half_way(done: int, total: int) -> None:
        if done == HALF:
            cancel.cancel()

    with pytest.raises(Cancelled):
        download(remote(secure), target, stop_half_way, cancel, Patience(silence=60.0))
    wait_until(lambda: not [t for t in threading.enumerate() if t.name == "download"], "the thread has ended")
