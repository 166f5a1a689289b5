"""What every store promises, asked of each."""

import pytest

from archive.storage import Lost


@pytest.fixture
def frieze(tmp_path):
    path = tmp_path / "frieze.jpg"
    path.write_bytes(b"a frieze with two lions")
    return path


def test_what_is_put_can_be_read_measured_and_listed(store, frieze):
    store.put(frieze, "originals/ab/cd/abcd", sealed=True)
    store.put(frieze, "copies/ab/cd/abcd/800.jpg")

    with store.open("originals/ab/cd/abcd") as found:
        assert found.read(8) == b"a frieze"
        assert found.read() == b" with two lions"
    assert store.size("originals/ab/cd/abcd") == 23
    assert store.local("originals/ab/cd/abcd").read_bytes() == b"a frieze with two lions"
    assert list(store.keys("originals/")) == ["originals/ab/cd/abcd"]
    assert list(store.keys("")) == ["copies/ab/cd/abcd/800.jpg", "originals/ab/cd/abcd"]
    assert frieze.exists()


def test_a_later_copy_takes_the_place_of_an_earlier_one(store, frieze):
    store.put(frieze, "copies/x/800.jpg")
    store.local("copies/x/800.jpg")
    frieze.write_bytes(b"better")
    store.put(frieze, "copies/x/800.jpg")
    assert store.local("copies/x/800.jpg").read_bytes() == b"better"


def test_what_is_not_there_has_no_size_and_is_told_as_lost(store):
    assert store.size("originals/no/ne") is None
    with pytest.raises(Lost) as told:
        store.open("originals/no/ne")
    assert str(told.value) == f"originals/no/ne is not in {store.name}."
    with pytest.raises(Lost):
        store.local("originals/no/ne")


def test_what_is_deleted_is_gone_and_may_be_deleted_again(store, frieze):
    store.put(frieze, "originals/ab/one", sealed=True)
    store.put(frieze, "originals/ab/other", sealed=True)
    store.local("originals/ab/one")
    store.delete("originals/ab/one")
    store.delete("originals/ab/one")
    assert list(store.keys("")) == ["originals/ab/other"]
    with pytest.raises(Lost):
        store.local("originals/ab/one")


def test_what_is_moved_lies_under_its_new_key_alone(store, frieze):
    store.put(frieze, "originals/ab/one", sealed=True)
    store.local("originals/ab/one")
    store.move("originals/ab/one", "quarantine/one.20261101T000000Z")

    assert list(store.keys("")) == ["quarantine/one.20261101T000000Z"]
    assert store.local("quarantine/one.20261101T000000Z").read_bytes() == b"a frieze with two lions"
    with pytest.raises(Lost):
        store.local("originals/ab/one")
    with pytest.raises(Lost):
        store.move("originals/ab/one", "quarantine/again")


def test_a_file_that_cannot_be_read_leaves_nothing_in_the_store(store, tmp_path):
    with pytest.raises(OSError):
        store.put(tmp_path / "never was", "originals/ab/cd")
    assert list(store.keys("")) == []


def test_a_put_cut_off_half_way_is_not_listed(store, frieze, tmp_path):
    store.put(frieze, "originals/ab/whole")
    if (tmp_path / "kept").exists():
        (tmp_path / "kept/originals/ab/.part-1").mkdir()
        (tmp_path / "kept/originals/ab/.part-1/half").write_bytes(b"a fri")
    assert list(store.keys("originals/ab/")) == ["originals/ab/whole"]
