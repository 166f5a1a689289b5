import os

import pytest

from archive.storage.fetched import Fetched


def writes(text):
    return lambda path: path.write_bytes(text)


def test_a_file_is_fetched_once_and_then_at_hand(tmp_path):
    fetched = Fetched(tmp_path, 100)
    first = fetched.get("s3://a", "key", writes(b"once"))
    again = fetched.get("s3://a", "key", writes(b"twice"))
    assert first == again
    assert again.read_bytes() == b"once"


def test_the_same_key_of_two_stores_is_two_files(tmp_path):
    fetched = Fetched(tmp_path, 100)
    fetched.get("s3://a", "key", writes(b"one"))
    assert fetched.get("s3://b", "key", writes(b"other")).read_bytes() == b"other"


def test_those_asked_for_longest_ago_make_room(tmp_path):
    fetched = Fetched(tmp_path, 10)
    old = fetched.get("s", "old", writes(b"aaaa"))
    used = fetched.get("s", "used", writes(b"bbbb"))
    os.utime(old, (1, 1))
    os.utime(used, (2, 2))
    new = fetched.get("s", "new", writes(b"cccc"))
    assert sorted(tmp_path.iterdir()) == sorted([used, new])


def test_one_larger_than_all_the_room_is_kept_while_it_is_the_newest(tmp_path):
    fetched = Fetched(tmp_path, 2)
    assert fetched.get("s", "large", writes(b"large")).read_bytes() == b"large"


def test_a_fetch_that_fails_leaves_nothing(tmp_path):
    def broken(path):
        path.write_bytes(b"half")
        raise ConnectionError

    with pytest.raises(ConnectionError):
        Fetched(tmp_path, 10).get("s", "key", broken)
    assert list(tmp_path.iterdir()) == []
