from archive.storage.disk import Disk


def test_a_sealed_file_is_read_only_and_a_copy_is_not(tmp_path):
    (tmp_path / "given").write_bytes(b"x")
    store = Disk(tmp_path / "kept")
    store.put(tmp_path / "given", "originals/a", sealed=True)
    store.put(tmp_path / "given", "copies/a")
    assert (tmp_path / "kept/originals/a").stat().st_mode & 0o777 == 0o444
    assert (tmp_path / "kept/copies/a").stat().st_mode & 0o777 == 0o644


def test_folders_left_empty_are_taken_away_up_to_the_store_itself(tmp_path):
    (tmp_path / "given").write_bytes(b"x")
    store = Disk(tmp_path / "kept")
    store.put(tmp_path / "given", "originals/ab/cd/a")
    store.delete("originals/ab/cd/a")
    assert list((tmp_path / "kept").iterdir()) == []
