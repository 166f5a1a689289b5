"""Part of a real vocabulary, small enough to read in a test: kinds of item."""

import msgspec

from catalog.terms.vocabulary import Concept, Match, MatchKind, Scheme, Vocabulary, tied_both_ways

BUILDING = Concept(
    key="item-kinds/building",
    labels={"en": "building", "hy": "շինություն", "az": "bina", "ru": "здание"},
    definition={"en": "A roofed structure, or what is left of one, whose use no held statement settles."},
)
BELL_TOWER = Concept(
    key="item-kinds/bell-tower",
    labels={"en": "bell tower", "hy": "զանգակատուն", "az": "zəng qülləsi", "ru": "колокольня"},
    alternative={"en": ("belfry", "campanile"), "ru": ("звонница",)},
    hidden={"en": ("bell tour",)},
    definition={"en": 'A tower for "bells",\nfree-standing or joined to another building.'},
    scope_note={"en": "For a hall that carries a belfry choose the hall."},
    notation="BT-1",
    broader=("item-kinds/building",),
    related=("item-kinds/church-building",),
    matches=(Match(kind=MatchKind.EXACT, uri="http://www.wikidata.org/entity/Q200334"),),
)
CHURCH = Concept(
    key="item-kinds/church-building",
    labels={"en": "church building", "hy": "եկեղեցու շենք", "az": "kilsə binası", "ru": "здание церкви"},
    broader=("item-kinds/building",),
    excludes=("item-kinds/mosque-building",),
)
MOSQUE = Concept(
    key="item-kinds/mosque-building",
    labels={"en": "mosque building", "hy": "մզկիթի շենք", "az": "məscid binası", "ru": "здание мечети"},
    broader=("item-kinds/building",),
)
MINARET = Concept(
    key="item-kinds/minar",
    labels={"en": "minar"},
    deprecated=True,
    replaced_by="item-kinds/mosque-building",
)
KINDS = tied_both_ways(
    Vocabulary(
        scheme=Scheme(key="item-kinds", labels={"en": "Kinds of item", "ru": "Виды предметов"}),
        concepts=(BUILDING, BELL_TOWER, CHURCH, MOSQUE, MINARET),
    )
)
SCALE = tied_both_ways(
    Vocabulary(
        scheme=Scheme(key="severities", labels={"en": "How grave, as assessed"}),
        concepts=(
            Concept(key="severities/moderate", labels={"en": "moderate", "ru": "средняя"}, notation="2"),
            Concept(key="severities/not-determined", labels={"en": "not determined", "ru": "не определено"}),
            Concept(key="severities/slight", labels={"en": "slight", "ru": "лёгкая"}, notation="1"),
            Concept(key="severities/total", labels={"en": "total", "ru": "полная"}, notation="10"),
        ),
    )
)
# As a scale stands, whatever its labels begin with.
STEPS = ["severities/slight", "severities/moderate", "severities/total", "severities/not-determined"]


def vocabulary(*concepts: Concept) -> Vocabulary:
    return tied_both_ways(msgspec.structs.replace(KINDS, concepts=concepts))


def changed(concept: Concept, **changes: object) -> Concept:
    return msgspec.structs.replace(concept, **changes)
