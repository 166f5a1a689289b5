import csv

import pytest
from django.core.management import CommandError, call_command

from catalog.models.drafts import Source
from tests.answering import answering


@pytest.fixture
def here(settings, catalogue):
    settings.LINKS_MAY_ASK = ("127.0.0.1",)
    with answering() as (address, _):
        Source.objects.filter(pk="S-0001").update(url=f"{address}/gone", held_archived=f"{address}/well")
        Source.objects.filter(pk="S-0002").update(url=f"{address}/turns-away")
        yield address


def test_dead_addresses_are_told_reported_and_the_exit_status_is_one(here, capsys, tmp_path):
    with pytest.raises(SystemExit) as stopped:
        call_command("check_links", rest=0, timeout=1, report=str(tmp_path / "links.csv"))

    assert stopped.value.code == 1
    assert capsys.readouterr().out.splitlines()[-1] == "3 addresses asked: 1 answers, 1 dead, 1 refused."
    with (tmp_path / "links.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["source"], row["which"], row["outcome"], row["status"]) for row in rows] == [
        ("S-0001", "address", "dead", "404"),
        ("S-0001", "archived", "answers", "200"),
        ("S-0002", "address", "refused", "403"),
    ]


def test_with_nothing_dead_the_exit_status_is_zero(here, capsys):
    Source.objects.filter(pk="S-0001").update(url="")

    call_command("check_links", rest=0, timeout=1)

    assert capsys.readouterr().out.splitlines()[-1] == "2 addresses asked: 1 answers, 1 refused."


def test_a_day_that_is_none_is_refused_with_an_example():
    with pytest.raises(CommandError) as refused:
        call_command("check_links", since="yesterday")

    assert str(refused.value) == '--since "yesterday" is no day. Write it like 2026-11-01.'
