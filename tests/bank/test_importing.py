"""Bringing a pack in, and taking it out again."""

from pathlib import Path

import pytest

from support.limits import no_file_larger_than
from support.packs import FULL_TEXT, PACK_TEXT, many_questions, pack_file, spoilt
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.importing import Arrival, Imported, bring_in, examine, take_out
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.errors import NotFound, PackError, StorageError

SECOND = spoilt("version: 1", "version: 2").replace("title: Demo", "title: Better demo")


class Home:
    """A folder with what comes with the app, one with the user's packs, and one with files to import."""

    def __init__(self, root: Path) -> None:
        self.shipped, self.packs, self.inbox = root / "shipped", root / "packs", root / "inbox"
        pack_file(self.shipped, FULL_TEXT, "full.yaml")

    @property
    def bank(self) -> Bank:
        return load_packs([self.shipped, self.packs])

    def examined(self, text: str = PACK_TEXT, name: str = "sent.yaml") -> Arrival:
        return examine(pack_file(self.inbox, text, name), self.packs, self.bank)

    def imported(self, text: str = PACK_TEXT) -> Imported:
        return bring_in(self.examined(text))

    def refused(self, text: str) -> PackError:
        with pytest.raises(PackError) as caught:
            self.examined(text)
        return caught.value


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def test_a_pack_comes_in_under_its_id(home: Home) -> None:
    """Whatever its file was called; nothing has to be asked, and it is there at the next load."""
    arrival = home.examined()
    assert (arrival.question, arrival.target) == ("", home.packs / "demo.yaml")
    assert not home.packs.exists()
    assert bring_in(arrival) == Imported(arrival.pack, home.packs / "demo.yaml", None)
    assert [pack.id for pack in home.bank.packs] == ["full", "demo"]


def test_an_id_that_windows_takes_for_a_device_gets_another_name(home: Home) -> None:
    """On every system, since the folder may be carried to Windows; the next version finds it again."""
    text = PACK_TEXT.replace("id: demo\n", "id: con\n", 1)
    assert home.imported(text).file == home.packs / "pack-con.yaml"
    assert home.examined(text.replace("version: 1", "version: 2")).target == home.packs / "pack-con.yaml"


def test_what_comes_in_is_what_was_checked(home: Home) -> None:
    """Also where the file has changed, or gone, while the person was asked."""
    arrival = home.examined()
    arrival.source.unlink()
    assert bring_in(arrival).file.read_text(encoding="utf-8") == PACK_TEXT


def test_mistakes_are_located_in_the_file_that_was_sent(home: Home) -> None:
    """Nothing is written."""
    error = home.refused(spoilt("version: 1", "version: 0"))
    assert error.problems == (f"{home.inbox / 'sent.yaml'}:4: version: needs at least 1",)
    assert not home.packs.exists()


def test_exemplars_are_not_graded(home: Home) -> None:
    """Who practises must not pay for the author's care: those of this pack say hardly anything."""
    text = FULL_TEXT.replace("id: full", "id: other").replace("id: whole", "id: part")
    assert home.imported(text).pack.id == "other"


def test_questions_of_other_packs_keep_their_ids(home: Home) -> None:
    """Past takes are found by them."""
    error = home.refused(spoilt("first-one", "whole"))
    shipped = home.shipped / "full.yaml"
    assert error.problems == (f"{home.inbox / 'sent.yaml'}:13: questions[0].id: the same id is used in {shipped}",)


def test_what_comes_with_the_app_is_not_replaced(home: Home) -> None:
    """One sentence, and not one for every question that the two have in common."""
    error = home.refused(FULL_TEXT)
    assert error.message == (
        f"{home.inbox / 'sent.yaml'} has the id `full`, which the pack in {home.shipped / 'full.yaml'} has already."
    )
    assert error.problems == ()


def test_another_version_is_asked_about_and_kept(home: Home) -> None:
    """Beside the new one, under a name that is not loaded."""
    home.imported()
    arrival = home.examined(SECOND)
    assert arrival.question == "Replace “Better demo”, version 1 by version 2?"
    imported = bring_in(arrival)
    assert imported.backup == home.packs / "demo.yaml.bak-1"
    assert [(pack.id, pack.version) for pack in home.bank.packs] == [("full", 1), ("demo", 2)]
    assert home.bank.problems == ()


def test_a_pack_is_replaced_where_it_lies(home: Home) -> None:
    """The user may have put it there by hand, under another name."""
    mine = pack_file(home.packs, PACK_TEXT, "by-hand.yml")
    assert home.imported(SECOND).file == mine
    assert len(home.bank.packs) == 2


def test_undoing_brings_back_what_was_there(home: Home) -> None:
    """The version before, else nothing."""
    first = home.imported()
    second = home.imported(SECOND)
    take_out(second)
    assert first.file.read_text(encoding="utf-8") == PACK_TEXT
    take_out(first)
    assert list(home.packs.iterdir()) == []
    take_out(first)  # done by hand meanwhile


def test_no_kept_version_is_lost_to_a_later_one(home: Home) -> None:
    """Somebody changed a pack without raising its version, and imported it thrice."""
    texts = [PACK_TEXT.replace("title: Demo", f"title: Demo {place}") for place in range(3)]
    kept = [imported.backup for imported in map(home.imported, texts)]
    assert kept[0] is None
    assert [file.read_text(encoding="utf-8") for file in kept[1:] if file] == texts[:2]


def test_a_file_that_could_not_be_loaded_is_replaced_and_kept(home: Home) -> None:
    """A broken pack of that name would stand in the way for ever; nobody but who mends it misses it."""
    pack_file(home.packs, "id: demo\n", "demo.yaml")
    arrival = home.examined()
    assert arrival.question == f"Replace {home.packs / 'demo.yaml'}, which cannot be loaded, by “Demo”?"
    assert bring_in(arrival).backup == home.packs / "demo.yaml.bak-unreadable"


def test_another_packs_file_of_that_name_is_left_alone(home: Home) -> None:
    """The new one gets a name beside it."""
    pack_file(home.packs, FULL_TEXT.replace("id: full", "id: mine").replace("whole", "mine"), "demo.yaml")
    assert home.imported().file == home.packs / "demo-2.yaml"
    assert len(home.bank.packs) == 3


def test_what_lies_in_the_folder_needs_no_import(home: Home) -> None:
    """It would replace itself."""
    inside = home.imported().file
    with pytest.raises(PackError, match="is in the packs folder already"):
        examine(inside, home.packs, home.bank)


def test_a_missing_file_is_not_found(home: Home) -> None:
    """Said with its path."""
    with pytest.raises(NotFound, match="There is no question pack at"):
        examine(home.inbox / "none.yaml", home.packs, home.bank)


def test_a_file_that_is_no_text_is_refused(home: Home) -> None:
    """As the loader would."""
    home.inbox.mkdir()
    picture = home.inbox / "picture.yaml"
    picture.write_bytes(b"\x89PNG\r\n")
    with pytest.raises(PackError, match="this is not UTF-8 text"):
        examine(picture, home.packs, home.bank)


def test_a_full_disk_leaves_the_old_version_whole(home: Home) -> None:
    """And no half file beside it."""
    old = home.imported().file
    arrival = home.examined(many_questions(20).replace("version: 1", "version: 2"))
    with no_file_larger_than(4000), pytest.raises(StorageError, match="could not be written"):
        bring_in(arrival)
    assert old.read_text(encoding="utf-8") == PACK_TEXT
    assert {file.name for file in home.packs.iterdir()} == {"demo.yaml", "demo.yaml.bak-1"}


def test_a_disk_too_full_for_the_backup_leaves_everything_as_it_was(home: Home) -> None:
    """Half a backup would be taken for what was there before."""
    old = home.imported(many_questions(20)).file
    before = old.read_text(encoding="utf-8")
    arrival = home.examined(SECOND)
    with no_file_larger_than(1000), pytest.raises(StorageError, match="could not be written"):
        bring_in(arrival)
    assert old.read_text(encoding="utf-8") == before
    assert list(home.packs.iterdir()) == [old]
