"""Several processes publish at once, and some are killed: the ledger stays whole."""

import json
import random
import signal
import time

import pytest

from tests.own_site import own_site

PROCESSES, EACH = 4, 250
LOAD = """
from catalog.exchange.loading import Numbers, load
from catalog.ledger.publishing import publish
from tests import sample
sample.vocabulary()
publish(load(sample.EVERYTHING, None, Numbers.KEEP, "loaded"), None, "loaded")
"""
PUBLISH = """
from catalog.ledger.publishing import publish
from catalog.ledger.revising import revising
from catalog.models.drafts import Name
me, times = sys.argv[1], int(sys.argv[2])
number = ["A-0006", "S-0002", "HL-0001", "P-0001"][int(me) % 4]
print("ready", flush=True)
for turn in range(times):
    with revising(number, None, None, f"turn {turn}"):
        Name.objects.filter(record=number, key="N1").update(value=f"Name {me} of turn {turn}")
    publish([number], None)
"""
HARVEST = """
import time
from catalog.models.published import Published
held, after, idle = {}, 0, 0
while idle < 8:
    page = list(Published.objects.changed_after(after).values_list("edition_id", "number", "changed")[:7])
    for sequence, number, changed in page:
        held[number] = sequence
        after = sequence
    idle = 0 if page else idle + 1
    time.sleep(0.02 if page else 0.5)
print(json.dumps(held))
"""
FAULTS = """
from catalog.ledger.rebuilding import unproven
from catalog.ledger.verifying import faults
print(json.dumps([*faults(), *unproven()]))
"""
STATE = """
from archive.models import Entry, Head
from catalog.models.published import Edition, Published
print(json.dumps({
    "current": dict(Published.objects.values_list("number", "edition_id")),
    "sequences": list(Edition.objects.order_by("sequence").values_list("sequence", flat=True)),
    "entries": list(Entry.objects.order_by("position").values_list("position", flat=True)),
    "changed": [str(c) for c in Edition.objects.order_by("sequence").values_list("changed", flat=True)],
}))
"""


@pytest.mark.django_db(transaction=True)
def test_four_processes_publish_a_thousand_times_at_once(tmp_path):
    with own_site(tmp_path / "at_once") as site:
        site.run(LOAD)
        harvester = site.start(HARVEST)
        publishers = [site.start(PUBLISH, str(n), str(EACH)) for n in range(PROCESSES)]
        assert [publisher.wait(timeout=280) for publisher in publishers] == [0] * PROCESSES
        harvested, _ = harvester.communicate(timeout=60)
        state = site.run(STATE)

        assert state["sequences"] == list(range(1, len(state["sequences"]) + 1))
        assert state["entries"] == list(range(1, len(state["entries"]) + 1))
        assert state["changed"] == sorted(state["changed"])
        assert len(state["sequences"]) >= PROCESSES * EACH
        assert json.loads(harvested) == state["current"]
        assert site.run("from catalog.ledger.verifying import faults\nprint(json.dumps(list(faults())))") == []


@pytest.mark.django_db(transaction=True)
def test_a_process_killed_while_publishing_leaves_the_old_edition_or_the_new(tmp_path):
    chance = random.Random(1283)
    with own_site(tmp_path / "killed") as site:
        site.run(LOAD)
        for turn in range(20):
            publisher = site.start(PUBLISH, str(turn), "10000")
            publisher.stdout.readline()
            time.sleep(chance.uniform(0.0, 0.4))
            publisher.send_signal(signal.SIGKILL)
            publisher.wait()

        assert site.run(FAULTS) == []
