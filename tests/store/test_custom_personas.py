"""The shelf of counterparts that people write."""

from pathlib import Path

import pytest

from trainer.domain.shelf import Sheet
from trainer.errors import StoreError, UsageError
from trainer.store.custom_personas import CustomPersonas, glimpse
from trainer.store.database import open_database


def url(folder: Path) -> str:
    return f"sqlite:///{folder / 'comma.db'}"


@pytest.fixture
def shelf(tmp_path: Path) -> CustomPersonas:
    return CustomPersonas(open_database(url(tmp_path)))


def test_everything_of_a_draft_comes_back_in_another_process(shelf: CustomPersonas, tmp_path: Path) -> None:
    sheet = Sheet({"public": {"name": "Żaneta 😀"}}, "a: [", "She says no.", ("public.name",))
    kept = shelf.add(sheet)
    assert CustomPersonas(open_database(url(tmp_path))).load(kept.key).sheet == sheet


def test_whoever_saves_over_a_version_that_is_gone_changes_nothing(shelf: CustomPersonas) -> None:
    kept = shelf.add(Sheet({"public": {"name": "Ruth"}}))
    assert shelf.save(kept.key, kept.version, Sheet({"public": {"name": "Ada"}})) == 2
    assert shelf.save(kept.key, kept.version, Sheet({"public": {"name": "Ben"}})) is None
    assert shelf.load(kept.key).sheet.document == {"public": {"name": "Ada"}}


def test_only_what_is_published_is_given_out_and_can_be_taken_back(shelf: CustomPersonas) -> None:
    kept = shelf.add(Sheet({"public": {"name": "Ruth"}}))
    assert shelf.published() == {}
    document = {"id": "ruth", "public": {"name": "Ruth"}}
    assert shelf.publish(kept.key, 1, document) == 2
    assert shelf.published() == {kept.key: document}
    shelf.save(kept.key, 2, Sheet({"public": {"name": "Other"}}))
    assert shelf.published() == {kept.key: document}
    assert shelf.unpublish(kept.key, 3) == 4
    assert shelf.published() == {}


def test_two_cannot_be_published_under_one_id(shelf: CustomPersonas) -> None:
    first, second = shelf.add(Sheet()), shelf.add(Sheet())
    shelf.publish(first.key, 1, {"id": "ruth"})
    with pytest.raises(UsageError, match="'ruth' is taken"):
        shelf.publish(second.key, 1, {"id": "ruth"})
    assert shelf.load(second.key).published is None


def test_what_was_deleted_is_gone_and_says_so(shelf: CustomPersonas) -> None:
    kept = shelf.add(Sheet())
    shelf.delete(kept.key)
    shelf.delete(kept.key)
    with pytest.raises(UsageError, match=kept.key):
        shelf.load(kept.key)
    assert shelf.save(kept.key, 1, Sheet()) is None


def test_what_was_written_last_comes_first(shelf: CustomPersonas) -> None:
    first, second = shelf.add(Sheet()), shelf.add(Sheet())
    shelf.save(first.key, 1, Sheet({"public": {"name": "Ruth"}}))
    assert [one.key for one in shelf.all()] == [first.key, second.key]


def test_a_glimpse_makes_no_database_and_no_table(tmp_path: Path) -> None:
    assert glimpse(url(tmp_path)) is None
    assert not list(tmp_path.iterdir())
    (tmp_path / "comma.db").write_bytes(b"")
    assert glimpse(url(tmp_path)) is None


def test_a_glimpse_sees_what_is_published(shelf: CustomPersonas, tmp_path: Path) -> None:
    shelf.publish(shelf.add(Sheet()).key, 1, {"id": "ruth"})
    seen = glimpse(url(tmp_path))
    assert seen is not None
    assert list(seen.published().values()) == [{"id": "ruth"}]


def test_a_glimpse_of_what_is_no_database_says_so(tmp_path: Path) -> None:
    (tmp_path / "comma.db").write_bytes(b"not a database" * 100)
    with pytest.raises(StoreError):
        glimpse(url(tmp_path))
