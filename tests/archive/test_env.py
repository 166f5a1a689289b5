import pytest

from archive.env import BadSetting, environment

WRONG = {
    "DATABASE_URL": "mysql://u:p@127.0.0.1/heritage",
    "HERITAGE_SECRET_KEY": "short",
    "HERITAGE_DEBUG": "perhaps",
    "HERITAGE_HOSTS": "http://example.org/",
    "HERITAGE_IDENTIFIER_BASE": "example.org",
    "HERITAGE_INSTITUTION": " ",
    "HERITAGE_ADMIN_EMAIL": "nobody",
    "HERITAGE_ITEM_PREFIX": "P",
    "HERITAGE_LOG_LEVEL": "LOUD",
    "HERITAGE_API_RATE": "often",
    "HERITAGE_DATA": "/etc/passwd",
    "HERITAGE_STORE": "s3://",
    "HERITAGE_SECOND_STORE": "ftp://elsewhere/files",
    "HERITAGE_S3_ENDPOINT": "s3.example.org",
    "HERITAGE_LARGEST_FILE": "5000000",
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_value_stops_the_start_and_names_the_variable(name):
    with pytest.raises(BadSetting) as stopped:
        environment({name: WRONG[name]})

    assert str(stopped.value).startswith(f'{name}="{WRONG[name]}": ')
    assert f"Write it like {name}=" in str(stopped.value)


def test_nothing_set_means_sqlite_on_this_machine():
    env = environment({})

    assert (env.database, env.identifier_base, env.item_prefix) == ({}, "http://127.0.0.1:8000", "HL")


def test_a_database_url_is_understood_with_its_escapes():
    env = environment({"DATABASE_URL": "postgres://us%40er:p%2Fw@db.example.org:5433/heritage?sslmode=require"})

    assert {k: env.database[k] for k in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")} == {
        "NAME": "heritage",
        "USER": "us@er",
        "PASSWORD": "p/w",
        "HOST": "db.example.org",
        "PORT": "5433",
        "OPTIONS": {"sslmode": "require"},
    }


def test_stores_are_folders_or_buckets():
    env = environment({"HERITAGE_STORE": "s3://museum/files/", "HERITAGE_SECOND_STORE": "/"})

    assert (env.store, env.second_store) == ("s3://museum/files", "/")


def test_the_largest_file_is_said_in_words_and_kept_in_bytes():
    assert environment({"HERITAGE_LARGEST_FILE": "2 TiB"}).largest_file == 2 * 1024**4
