"""What the sample must hold, copied from the facts it was built on: records, sources, years, states, registers."""

from catalog.terms.kinds import Verdict

CONTESTED, DIFFER, SEVERAL, ONE, NONE = (
    Verdict.CONTESTED,
    Verdict.DIFFER,
    Verdict.SEVERAL,
    Verdict.ONE,
    Verdict.NONE,
)

# Every record the facts ask for, with its kind, the broadest that nobody rejects.
RECORDS = {
    "HL-0001": "item-kinds/church-building",
    "HL-0002": "item-kinds/bell-tower",
    "HL-0003": "item-kinds/monastery-complex",
    "HL-0004": "item-kinds/church-building",
    "HL-0005": "item-kinds/wall-paintings",
    "HL-0006": "item-kinds/church-building",
    "HL-0007": "item-kinds/narthex",
    "HL-0008": "item-kinds/bell-tower",
    "HL-0009": "item-kinds/building",
    "HL-0010": "item-kinds/building",
    "HL-0011": "item-kinds/building",
    "HL-0012": "item-kinds/group-of-cross-stones",
    "HL-0013": "item-kinds/cross-stone",
    "HL-0014": "item-kinds/cross-stone",
    "HL-0015": "item-kinds/cross-stone",
    "HL-0016": "item-kinds/living-practice",  # the making of cross-stones
    "HL-0017": "item-kinds/monastery-complex",  # Tsitsernavank / Ağoğlan
    "HL-0018": "item-kinds/burial-ground",
    "HL-0019": "item-kinds/monastery-complex",  # Gandzasar
    "HL-0020": "item-kinds/mosque-building",
    "HL-0021": "item-kinds/cross-stone",  # Amaras
    "HL-0022": "item-kinds/cross-stone",  # Tsar / Zar
    "HL-0023": "item-kinds/movable-object",
    "HL-0024": "item-kinds/cross-stone",
    "E-0001": "event-kinds/damage-as-reported",
    "E-0002": "event-kinds/damage-as-reported",
    "E-0003": "event-kinds/damage-as-reported",
    "E-0004": "event-kinds/building-works",
    "E-0005": "event-kinds/building-works",
    "E-0010": "event-kinds/announcement",
    "P-0001": "place-kinds/town",
    "P-0007": "place-kinds/region",
    "S-0001": "source-kinds/essay",
}

# Sources of which the beginning was seen, by their numbers, and what they are called for.
SEEN = {
    "S-0004": "Crisis Group",
    "S-0018": "TASS",
    "S-0019": "AFP",
    "S-0020": "Vestnik Kavkaza",
    "S-0021": "Oval",
    "S-0022": "wikisum",
    "S-0023": "Izvestia",
    "S-0024": "Sputnik",
    "S-0025": "azeriwarcrimes",
    "S-0027": "Armeniapedia",
    "S-0028": "Turan",
    "S-0029": "Turan",
    "S-0030": "News.az",
    "S-0031": "PanARMENIAN",
    "S-0032": "JAMnews",
    "S-0033": "Metbuat",
    "S-0034": "APA",
    "S-0037": "Azatutyun",
    "S-0038": "Monument Watch",
    "S-0039": "Monument Watch",
    "S-0040": "Monument Watch",
    "S-0041": "Monument Watch",
    "S-0042": "building.am",
    "S-0043": "allinnet",
    "S-0044": "artsakh.travel",
    "S-0045": "Armenian Architecture",
    "S-0046": "Diocese of Artsakh",
    "S-0047": "Wikipedia (ru)",
    "S-0049": "religions.az",
    "S-0050": "State Committee",
    "S-0051": "Mədəniyyət",
    "S-0052": "vetensesi",
    "S-0053": "Teleqraf",
    "S-0054": "Genocide Museum-Institute",
    "S-0056": "Forum 18",
    "S-0057": "APA",
    "S-0058": "religions.am",
    "S-0059": "Prime Minister of Armenia",
    "S-0060": "Sputnik",
    "S-0061": "Current Time",
    "S-0062": "International Court",
    "S-0063": "Monument Watch",
    "S-0064": "Warsaw Point",
    "S-0065": "Wikipedia",
    "S-0068": "Peace Agreements",
    "S-0070": "Asbarez",
    "S-0071": "PanARMENIAN",
    "S-0073": "Stampa",
    "S-0075": "sherg",
    "S-0076": "1lurer",
    "S-0078": "muxalifet",
    "S-0079": "Public Radio",
    "S-0080": "Horizon",
    "S-0081": "Monument Watch",
    "S-0083": "PanARMENIAN",
    "S-0084": "APA",
    "S-0085": "Cornell",
    "S-0086": "GeoNames",
    "S-0088": "",  # a data set, with its owner as author
}
# Sources seen only in somebody else's copy, with the record of that copy.
COPIES = {
    "S-0005": "S-0118",
    "S-0013": "S-0089",
    "S-0014": "S-0116",
    "S-0026": "S-0117",
    "S-0035": "S-0132",
    "S-0036": "S-0131",
    "S-0048": "S-0119",
    "S-0055": "S-0133",
    "S-0074": "S-0120",
    "S-0077": "S-0121",
    "S-0082": "S-0122",
}
# Seen, and yet nothing rests on it.
UNCITED = {
    "S-0005": "arms trade, which says nothing of an item; the essay's reference to it is kept",
    "S-0085": "of the pages seen, none speaks of an item of the sample; the searches say so",
}
# Seen, and left out: killings, and the history of a quotation.
LEFT_OUT = ("Amnesty International verifies", "An Execution in Hadrut", "Obersalzberg")

# How the answers stand: (record, topic, a word of its handle where one topic is asked twice).
CASES = {
    ("E-0001", "who-did", ""): CONTESTED,
    ("E-0001", "means", ""): SEVERAL,
    ("E-0001", "how-came", ""): CONTESTED,
    ("E-0001", "how-many", "hurt"): DIFFER,
    ("E-0001", "how-many", "strikes"): SEVERAL,
    ("E-0001", "military-use", ""): ONE,
    ("E-0001", "law", ""): ONE,
    ("E-0001", "effect", ""): ONE,
    ("E-0004", "works", ""): CONTESTED,
    ("E-0005", "effect", ""): SEVERAL,
    ("E-0007", "how-many", ""): DIFFER,
    ("E-0009", "hand-over", ""): SEVERAL,
    ("E-0010", "announced", ""): ONE,
    ("E-0010", "who-did", ""): DIFFER,
    ("E-0011", "says", ""): SEVERAL,
    ("E-0013", "announced", ""): SEVERAL,
    ("E-0014", "when", ""): SEVERAL,
    ("E-0015", "works", ""): CONTESTED,
    ("E-0016", "works", ""): SEVERAL,
    ("E-0019", "status", ""): ONE,
    ("HL-0001", "made", ""): SEVERAL,
    ("HL-0001", "opened", ""): DIFFER,
    ("HL-0001", "tradition", ""): DIFFER,
    ("HL-0001", "used-as", ""): ONE,
    ("HL-0001", "before-it", ""): CONTESTED,
    ("HL-0001", "made-for", ""): ONE,
    ("HL-0001", "care", ""): SEVERAL,
    ("HL-0001", "dated", "south portal"): DIFFER,
    ("HL-0001", "dated", "altar"): ONE,
    ("HL-0001", "registers", ""): NONE,
    ("HL-0002", "how-many", "angel"): ONE,
    ("HL-0002", "made", ""): SEVERAL,
    ("HL-0003", "founded", ""): DIFFER,
    ("HL-0003", "tradition", ""): CONTESTED,
    ("HL-0003", "first-mention", ""): ONE,
    ("HL-0003", "made", "oldest"): DIFFER,
    ("HL-0003", "reception", ""): SEVERAL,
    ("HL-0003", "works", ""): SEVERAL,
    ("HL-0003", "access", ""): ONE,
    ("HL-0003", "registers", ""): SEVERAL,
    ("HL-0004", "made", ""): SEVERAL,
    ("HL-0004", "dated", ""): SEVERAL,
    ("HL-0004", "made-for", ""): SEVERAL,
    ("HL-0005", "made", ""): ONE,
    ("HL-0005", "dated", ""): ONE,
    ("HL-0005", "who-made", ""): SEVERAL,
    ("HL-0006", "made", ""): ONE,
    ("HL-0007", "made", ""): SEVERAL,
    ("HL-0008", "made", ""): ONE,
    ("HL-0009", "made", ""): SEVERAL,
    ("HL-0009", "made-for", ""): DIFFER,
    ("HL-0010", "made-for", ""): ONE,
    ("HL-0011", "made-for", ""): ONE,
    ("HL-0012", "made", ""): SEVERAL,
    ("HL-0012", "name-role", ""): DIFFER,
    ("HL-0012", "happened", ""): SEVERAL,
    ("HL-0012", "reads", ""): NONE,
    ("HL-0015", "state", ""): ONE,
    ("HL-0015", "how-came", ""): NONE,
    ("HL-0015", "hand-over", ""): DIFFER,
    ("HL-0016", "registers", ""): SEVERAL,
    ("HL-0017", "made", ""): DIFFER,
    ("HL-0017", "tradition", ""): CONTESTED,
    ("HL-0018", "how-many", ""): SEVERAL,
    ("HL-0018", "tradition", ""): CONTESTED,
    ("HL-0018", "state", ""): CONTESTED,
    ("HL-0019", "made", ""): SEVERAL,
    ("HL-0019", "tradition", ""): DIFFER,
    ("HL-0020", "made", ""): DIFFER,
    ("HL-0020", "happened", ""): SEVERAL,
    ("HL-0020", "registers", ""): ONE,
    ("HL-0021", "dated", ""): ONE,
    ("HL-0022", "state", ""): DIFFER,
    ("HL-0024", "happened", ""): ONE,
    ("P-0001", "held-by", ""): SEVERAL,
}

# What year an inscription gives, by each of those who read it (EDTF).
YEARS = {
    ("HL-0001", "above the south portal"): {
        "authors of the Armeniapedia article": ["1868", "1887"],
        "A-0024": ["1883-05-15"],
    },
    ("HL-0001", "under the altar, found during repairs"): {"authors of the Armeniapedia article": ["1886-22"]},
    ("HL-0002", "on the east wall"): {"authors of the Russian Wikipedia article": ["1858-22"]},
    ("HL-0004", "on the south wall"): {"A-0014": ["1214"], "Ramin Əlizadə": ["1214"]},
    ("HL-0005", "below the window of the south wall, three lines"): {"A-0015": ["1297"]},
    ("HL-0009", "on the south front"): {"A-0014": ["1211"]},
    ("HL-0012", "on the two stones"): {},
    ("HL-0021", "on the stone"): {"A-0014": ["1091"]},
}
# Who tells the state of an item on a day, and how they looked.
STATES = {
    "HL-0001": [
        ("[2020-10-08..2020-12-16]", "A-0007", ["methods/photograph"]),
        ("2021-05-03", "A-0036", ["methods/photograph"]),
    ],
    "HL-0018": [("2009", "American Association for the Advancement of Science", ["methods/satellite-image"])],
    "HL-0020": [("2019-12-04", "A-0043", []), ("2021-11-12", "Today.az", [])],
    "HL-0022": [
        ("2024-03-14", "Scientific Research Centre for Historical and Cultural Heritage", ["methods/photograph"])
    ],
}
# On which registers: body, or how its source tells of it, and number.
REGISTERS = {
    "HL-0003": [("A-0018", "11")],
    "HL-0016": [("A-0011", ""), ("A-0011", "")],
    "HL-0020": [("Azerbaijan; the page does not name the body", "344")],
}
# Where movable things are said to have gone, and by whom.
HOLDERS = {
    "HL-0023": [
        ("the monastery", "/2020-11", "A-0042"),
        ("in Armenia; with whom is not said", "2020-11/", "the priest of Dadivank"),
        ("in Armenia; with whom is not said", "2020-11/", "Azvision.az"),
        ("in Armenia; with whom is not said", "2020-11/", "A-0042"),
    ],
}
# When Dadivank was founded: who says so, how, and when (EDTF).
FOUNDED = {
    "church tradition": ("tradition", "00XX"),
    "Ramin Əlizadə": ("relays", "00XX"),
    "artsakh.travel": ("says", "00XX"),
    "authors of religions.az": ("supposes", "[0300..0399]"),
    "A-0019": ("says", "[0500..0699]"),
    "A-0032": ("says", "08XX"),
}
# What is asked of the church and of the mosque alike.
ASKED_OF_BOTH = {
    "made", "who-made", "before-it", "tradition", "used-as", "reopened", "measures", "material", "registers",
    "happened",
}  # fmt: skip
# What was looked for on 22 November 2026 and not found.
NOT_FOUND = {
    "HL-0001": "its Wikidata number",
    "HL-0003": "its Wikidata number",
    "HL-0015": "origin of the picture",
    "HL-0016": "the number of the concept in the Art & Architecture Thesaurus",
    "S-0011": "the DOI of the letter",
    "S-0012": "the full text of the report",
}
