from pathlib import Path

import msgspec
import pytest
from lxml import etree

from catalog.crosswalks.formats import FORMATS
from catalog.terms.coordinates import Precision
from catalog.terms.document import Agent, Source
from catalog.terms.document.base import Attribution, Date, Quotation
from catalog.terms.document.geometry import Polygon
from catalog.terms.document.place import Within
from catalog.terms.document.position import Position
from catalog.terms.document.source import Author
from catalog.terms.document.statement import Answer, Carrier, Question, Retraction
from catalog.terms.document.value import DateValue, SpanValue
from catalog.terms.kinds import How, RecordKind, Sense
from tests import sample
from tests.catalog.crosswalks.filling import full_record
from tests.catalog.crosswalks.printing import printed

pytestmark = pytest.mark.once
OFFICIAL = Path(__file__).resolve().parents[4] / "shared" / "conformance" / "schemas" / "oai"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def dc(record, element: str, language: str | None = None) -> list[str]:
    tree = FORMATS["oai_dc"].build(record)
    found = [e for e in tree if etree.QName(e).localname == element]
    return [e.text for e in found if language is None or e.get(LANG, "") == language]


def test_every_name_is_a_title_and_the_first_has_both_that_are_shown():
    record = printed(sample.CATHEDRAL)

    assert dc(record, "title", "en") == [
        "Gazanchi Church / Ghazanchetsots Cathedral",
        "Gazanchi Church",
        "Ghazanchetsots Cathedral",
    ]
    assert dc(record, "title", "az") == ["Qazançı kilsəsi"]


def test_a_statement_is_told_with_its_voice():
    told = next(text for text in dc(printed(sample.STRIKES), "description") if text.startswith("E-0001/S6"))

    assert told == (
        "E-0001/S6. Denial by Ministry of Defence of Azerbaijan, said: 8 October 2020. "
        "To “Who, if anyone, is said to have carried it out?”: is not: Armed forces of Azerbaijan. "
        "Summary by the catalogue: “It has nothing to do with the army of Azerbaijan.” "
        "Ground of the speaker: none given. "
        "Written in “Azerbaijan denies shelling church in Nagorno-Karabakh”, TASS, 8 October 2020, para. 1 "
        "(own words): “It has nothing to do with the army of Azerbaijan.” (en). "
        "Denies E-0001/S5 on “Who, if anyone, is said to have carried it out?”, at para. 2."
    )


def test_a_contested_question_says_so_in_the_same_words_for_all():
    told = next(text for text in dc(printed(sample.CATHEDRAL), "description") if text.startswith("Question E-0001/Q3"))

    assert told == (
        "Question E-0001/Q3: “Who, if anyone, is said to have carried it out?” "
        "Contested: someone here rejects what another says; this does not say who is right, nor how many agree. "
        "Answered by E-0001/S5, E-0001/S6, E-0001/S7."
    )


def test_an_item_carries_every_voice_on_the_events_that_affected_it():
    told = "\n".join(dc(printed(sample.CATHEDRAL), "description"))

    for speaker in ("Ministry of Defence of Armenia", "Ministry of Defence of Azerbaijan", "Human Rights Watch"):
        assert f"by {speaker}, said:" in told


def test_a_summary_in_another_language_has_its_voice_with_it():
    spoken = msgspec.structs.replace(sample.CATHEDRAL.statements[0], text={"en": "Built.", "ru": "Построено."})
    record = printed(sample.changed(sample.CATHEDRAL, statements=(spoken,)))

    assert dc(record, "description", "ru") == [
        "HL-0001/S7. Human Rights Watch, 16 декабря 2020 года. Изложение каталога: “Построено.” "
        "[“Azerbaijan: Attack on Church Possible War Crime”, Human Rights Watch, 16 December 2020, para. 1]"
    ]


def test_a_date_stands_by_itself_only_where_all_accounts_meet():
    def dated(*answers: Answer) -> list[str]:
        spoken = tuple(
            msgspec.structs.replace(sample.CATHEDRAL.statements[0], key=f"S{20 + i}", answers=(answer,))
            for i, answer in enumerate(answers)
        )
        return dc(printed(sample.changed(sample.CATHEDRAL, statements=spoken)), "date")

    def built(edtf: str, **more: object) -> Answer:
        return Answer(question="Q6", value=SpanValue(date=Date(edtf=edtf)), **more)  # type: ignore[arg-type]

    assert dated(built("1868/1887")) == ["1868/1887"]
    assert dated(built("1868/1887"), built("1887")) == ["1868/1887", "1887"]
    assert dated(built("1868/1887"), built("1902")) == []
    assert dated(built("1868/1887"), built("0301", how=How.TRADITION)) == []
    assert dated(built("1868/1887", sense=Sense.IS_NOT)) == []


def test_what_speakers_conclude_is_never_a_subject():
    assert dc(printed(sample.STRIKES), "subject") == []


def test_a_hidden_position_is_told_by_nobody():
    hidden = Position(longitude=46.123456, latitude=39.654321, precision=Precision.HIDDEN)
    record = printed(sample.changed(sample.CATHEDRAL, position=hidden))

    assert b"46.123456" not in FORMATS["oai_dc"].sent(record)


def test_a_retracted_statement_says_so_in_every_language():
    taken = Retraction(on="2021-01-05", source="S-0001", locator="correction")
    words = {"en": "Built.", "ru": "Построено."}
    spoken = msgspec.structs.replace(sample.CATHEDRAL.statements[0], retracted=taken, text=words)
    record = printed(sample.changed(sample.CATHEDRAL, statements=(spoken,)))
    english = next(text for text in dc(record, "description", "en") if text.startswith("HL-0001/S7"))
    (russian,) = dc(record, "description", "ru")

    assert "Retracted by its speaker: 5 January 2021, in “Azerbaijan: Attack on Church" in english
    assert "Отозвано самим говорящим." in russian


def test_a_confidential_agent_is_a_pseudonym_wherever_it_speaks():
    witness = Agent(number="A-0006", kind="agent-kinds/ngo", confidential=True, pseudonym="Witness 4",
                    names=(sample.name("N1", "Real Name", shown=True),))  # fmt: skip
    others = [each for each in sample.EVERYTHING if each.number != "A-0006"]
    sent = FORMATS["oai_dc"].sent(printed(sample.STRIKES, [*others, witness]))

    assert b"Real Name" not in sent
    assert b"Finding by Witness 4" in sent


def test_a_withheld_source_is_cited_still():
    others = [each for each in sample.EVERYTHING if each.number != "S-0001"]
    record = printed(sample.CATHEDRAL, others)

    assert "S-0001, withheld" in dc(record, "source")
    assert "Written in S-0001, withheld, para. 1" in "".join(dc(record, "description"))


def test_a_place_lies_in_another_only_by_the_word_of_somebody():
    by = Attribution(speaker="A-0006", said="2020-12-16", source="S-0001", locator="para. 1")
    record = printed(sample.changed(sample.SHUSHI, within=(Within(place="P-0002", by=by),)))
    source = "in “Azerbaijan: Attack on Church Possible War Crime”, Human Rights Watch, 16 December 2020, para. 1"

    assert dc(record, "relation") == [
        "said to lie in: P-0002, withheld <https://example.org/id/P-0002>, "
        f"according to Human Rights Watch, 16 December 2020, {source}"
    ]


def test_creators_are_named_of_sources_only():
    book = Source(number="S-0009", title="A book", authors=(Author(family="Martirosyan", given="Hayastan A."),))

    assert dc(printed(book), "creator") == ["Martirosyan, Hayastan A."]
    assert dc(printed(sample.CATHEDRAL), "creator") == []


def test_signs_that_xml_cannot_hold_are_replaced():
    words = Quotation(text="a\u000cb\uffff", language="en")
    carrier = Carrier(source="S-0001", quotation=words)
    spoken = msgspec.structs.replace(sample.CATHEDRAL.statements[0], carriers=(carrier,))

    assert b"a\xef\xbf\xbdb\xef\xbf\xbd" in FORMATS["oai_dc"].sent(
        printed(sample.changed(sample.CATHEDRAL, statements=(spoken,)))
    )


def test_an_event_has_its_date_where_its_accounts_meet_and_not_elsewhere():
    other = msgspec.structs.replace(
        sample.STRIKES.statements[0],
        key="S30",
        speaker="A-0006",
        answers=(Answer(question="Q2", value=DateValue(date=Date(edtf="2020-10-09"))),),
    )
    differing = sample.changed(sample.STRIKES, statements=(*sample.STRIKES.statements, other))

    assert dc(printed(sample.STRIKES), "date") == ["2020-10-08"]
    assert dc(printed(differing), "date") == []


def test_free_wording_is_asked_as_it_stands():
    asked = Question(key="Q9", wording={"en": "Who rang the bell?"}, kind=None)
    record = printed(sample.changed(sample.CATHEDRAL, questions=(asked,), statements=()))

    assert dc(record, "description")[0] == "Question HL-0001/Q9: “Who rang the bell?” No statement held."


@pytest.mark.skipif(not OFFICIAL.is_dir(), reason="the schemas of OAI-PMH are not beside this checkout")
@pytest.mark.parametrize("kind", RecordKind)
def test_a_record_with_everything_in_it_is_valid(kind):
    schema = etree.XMLSchema(etree.parse(OFFICIAL / "oai_dc.xsd"))

    schema.assertValid(FORMATS["oai_dc"].build(full_record(kind)))


def test_the_box_of_a_shape_across_180_is_small_and_has_its_west_limit_in_the_east():
    across = Polygon(coordinates=(((179.5, 66.0), (-179.5, 66.0), (-179.5, 66.5), (179.5, 66.0)),))
    position = Position(longitude=180.0, latitude=66.2, precision=Precision.EXACT, shape=across)

    assert dc(printed(sample.changed(sample.SHUSHI, position=position)), "coverage")[-1] == (
        "westlimit=179.5; southlimit=66.0; eastlimit=-179.5; northlimit=66.5; projection=WGS 84"
    )
