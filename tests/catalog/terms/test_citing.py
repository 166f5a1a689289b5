"""Sources of every kind, as the house cites them and by author and date: real ones, as far as they are known."""

import pytest

from catalog.terms.citing import Run, author_date, bibliography, citation, in_full, plain
from catalog.terms.citing.people import people
from catalog.terms.document import Source
from catalog.terms.document.source import Author, Kept
from tests.sample import changed

pytestmark = pytest.mark.once
KARAPETIAN, BODY = Author(family="Karapetian", given="Samvel"), Author(literal="Human Rights Watch")
LANCET = (
    Author(family="Gale", given="Robert Peter"), Author(family="Muradyan", given="Armen"),
    Author(family="Arakelyan", given="Jemma"), Author(family="Tamamyan", given="Gevorg"),
    Author(family="Arakelyan", given="Stella"), Author(family="Babak", given="Maria V."),
    Author(family="Manukyan", given="Narek"), Author(family="Danelyan", given="Samvel"),
)  # fmt: skip


def source(kind: str = "", title: str = "", **more: object) -> Source:
    return Source(number="S-0001", kind=f"source-kinds/{kind}", title=title, **more)  # type: ignore[arg-type]


# The source, in the style of the house (with where it is found), and by author and date.
CASES: dict[str, tuple[Source, str, str]] = {
    "an essay": (
        source("essay", '"Two States, One Nation": Pan-Turkic Military Cooperation',
               authors=(Author(family="Panossian", given="Christina"),), publisher="Bruin Political Review",
               issued="2024-04-16"),
        "Christina Panossian, “‘Two States, One Nation’: Pan-Turkic Military Cooperation”, Bruin Political Review, "
        "16 April 2024.",
        "Panossian, Christina. 2024. “‘Two States, One Nation’: Pan-Turkic Military Cooperation”. Bruin Political "
        "Review. 16 April 2024.",
    ),
    "news without an author": (
        source("news", "Azerbaijan toddler killed in Nagorno-Karabakh shelling", container="BBC News",
               issued="2017-07-05", url="https://www.bbc.com/news/world-europe-40504373"),
        "“Azerbaijan toddler killed in Nagorno-Karabakh shelling”, BBC News, 5 July 2017, "
        "https://www.bbc.com/news/world-europe-40504373.",
        "BBC News. 2017. “Azerbaijan toddler killed in Nagorno-Karabakh shelling”. 5 July 2017. "
        "https://www.bbc.com/news/world-europe-40504373.",
    ),
    "an official statement, its title in brackets": (
        source("official-statement", "[Statement of Hikmat Hajiyev on the Shusha church]",
               publisher="Vestnik Kavkaza", issued="2020-10-09", genre="statement"),
        "“[Statement of Hikmat Hajiyev on the Shusha church]” [statement], Vestnik Kavkaza, 9 October 2020.",
        "Vestnik Kavkaza. 2020. “[Statement of Hikmat Hajiyev on the Shusha church]” [statement]. 9 October 2020.",
    ),
    "a report of a body, archived and read on a day": (
        source("report", "Azerbaijan: Attack on Church Possible War Crime", authors=(BODY,),
               publisher="Human Rights Watch", issued="2020-12-16", url="https://www.hrw.org/news/2020/12/16/",
               held=Kept(archived="https://web.archive.org/web/2020/https://www.hrw.org/", accessed="2026-11-22")),
        "Human Rights Watch, “Azerbaijan: Attack on Church Possible War Crime”, 16 December 2020, "
        "https://www.hrw.org/news/2020/12/16/, archived at https://web.archive.org/web/2020/https://www.hrw.org/, "
        "accessed 22 November 2026.",
        "Human Rights Watch. 2020. Azerbaijan: Attack on Church Possible War Crime. 16 December 2020. "
        "https://www.hrw.org/news/2020/12/16/. Archived at "
        "https://web.archive.org/web/2020/https://www.hrw.org/. Accessed 22 November 2026.",
    ),
    "a court document with its number": (
        source("court-document", "Armenia v. Azerbaijan: order on provisional measures",
               authors=(Author(literal="International Court of Justice"),), number_printed="General List No. 180",
               publisher_place="The Hague", issued="2021-12-07"),
        "International Court of Justice, “Armenia v. Azerbaijan: order on provisional measures”, "
        "General List No. 180, The Hague, 7 December 2021.",
        "International Court of Justice. 2021. Armenia v. Azerbaijan: order on provisional measures. "
        "General List No. 180. The Hague. 7 December 2021.",
    ),
    "a treaty that nobody signed as author": (
        source("treaty-text", "Convention for the Protection of Cultural Property", issued="1954-05-14",
               event_title="Intergovernmental conference, The Hague"),
        "“Convention for the Protection of Cultural Property”, Intergovernmental conference, The Hague, 14 May 1954.",
        "Convention for the Protection of Cultural Property. 1954. Intergovernmental conference, The Hague. "
        "14 May 1954.",
    ),
    "an article of eight authors, with a DOI": (
        source("article", "The humanitarian crisis in Nagorno-Karabakh", authors=LANCET, container="The Lancet",
               volume="402", issue="10410", genre="letter", issued="2023", doi="10.1000/lancet",
               url="https://example.org/not-this"),
        "Robert Peter Gale et al., “The humanitarian crisis in Nagorno-Karabakh” [letter], The Lancet 402 (10410), "
        "2023, https://doi.org/10.1000/lancet.",
        "Gale, Robert Peter, Armen Muradyan, Jemma Arakelyan, et al. 2023. “The humanitarian crisis in "
        "Nagorno-Karabakh” [letter]. The Lancet 402 (10410). https://doi.org/10.1000/lancet.",
    ),
    "an article dated by a season": (
        source("article", "Uncovering the Truth", authors=(Author(family="Snell", given="Lindsey"),),
               container="Genocide Studies International", volume="15", issue="1", pages="69–76", issued="2021-21"),
        "Lindsey Snell, “Uncovering the Truth”, Genocide Studies International 15 (1): 69–76, spring 2021.",
        "Snell, Lindsey. 2021. “Uncovering the Truth”. Genocide Studies International 15 (1): 69–76. Spring 2021.",
    ),
    "an issue without a volume": (
        source("article", "The 2008 excavations in Dadivank",
               authors=(Author(family="Ayvazian", given="Samvel"), Author(family="Sargissian", given="Gagik")),
               container="Vardzk", issue="7"),
        "Samvel Ayvazian and Gagik Sargissian, “The 2008 excavations in Dadivank”, Vardzk (7), no date.",
        "Ayvazian, Samvel, and Gagik Sargissian. n.d. “The 2008 excavations in Dadivank”. Vardzk (7).",
    ),
    "a book of editors only": (
        source("book", "Armenia, Azerbaijan, and Georgia: country studies",
               editors=(Author(family="Curtis", given="Glenn E."),), edition_statement="1",
               publisher="Library of Congress", publisher_place="Washington, DC", issued="1995"),
        "Glenn E. Curtis (ed.), “Armenia, Azerbaijan, and Georgia: country studies”, 1st ed., Washington, DC: "
        "Library of Congress, 1995.",
        "Curtis, Glenn E., ed. 1995. Armenia, Azerbaijan, and Georgia: country studies. 1st ed. "
        "Washington, DC: Library of Congress.",
    ),
    "a translated book in another script, in a series": (
        source("book", "Պատմութիւն Հայոց", title_language="hy", authors=(Author(literal="Մովսէս Խորենացի"),),
               editors=(Author(family="Thomson", given="Robert W."), Author(family="Smith", given="A.")),
               translators=(Author(family="Thomson", given="Robert W."),), translated_title={"en": "A History"},
               collection_title="Harvard Armenian Texts 4", volume="2", issued="1978~", original_issued="1695"),
        "Մովսէս Խորենացի, “Պատմութիւն Հայոց” [“A History”; in Armenian], edited by Robert W. Thomson and A. Smith, "
        "translated by Robert W. Thomson, vol. 2, Harvard Armenian Texts 4, about 1978 (first 1695).",
        "Մովսէս Խորենացի. about 1978 [1695]. Պատմութիւն Հայոց [“A History”; in Armenian]. Edited by Robert W. "
        "Thomson and A. Smith. Translated by Robert W. Thomson. Vol. 2. Harvard Armenian Texts 4.",
    ),
    "an entry of an encyclopaedia": (
        source("encyclopaedia", "Genocide", authors=(Author(literal="Legal Information Institute"),), container="Wex",
               publisher="Cornell Law School", issued="2023-01"),
        "Legal Information Institute, “Genocide”, Wex, Cornell Law School, January 2023.",
        "Legal Information Institute. 2023. “Genocide”. Wex. Cornell Law School. January 2023.",
    ),
    "a website": (
        source("website", "The Nagorno-Karabakh Conflict: A Visual Explainer", publisher="International Crisis Group"),
        "“The Nagorno-Karabakh Conflict: A Visual Explainer”, International Crisis Group, no date.",
        "International Crisis Group. n.d. “The Nagorno-Karabakh Conflict: A Visual Explainer”.",
    ),
    "a data set": (
        source("dataset", "Ghazanchetsots_Cathedral_Shushi", authors=(Author(literal="azadbal"),), medium="data set",
               issued="2020-12-17"),
        "azadbal, “Ghazanchetsots_Cathedral_Shushi” [data set], 17 December 2020.",
        "azadbal. 2020. Ghazanchetsots_Cathedral_Shushi [data set]. 17 December 2020.",
    ),
    "an interview": (
        source("interview", "On the frescoes", authors=(Author(family="Der Manuelian", given="Lucy"),),
               interviewers=(Author(family="Chapple", given="Amos"),), container="RFE/RL", issued="2022-02-09"),
        "Lucy Der Manuelian, “On the frescoes”, interviewed by Amos Chapple, RFE/RL, 9 February 2022.",
        "Der Manuelian, Lucy. 2022. “On the frescoes”. Interviewed by Amos Chapple. RFE/RL. 9 February 2022.",
    ),
    "a video": (
        source("image-or-video", "The roof from above", authors=(Author(literal="Lilit Asatryan"),), medium="video",
               issued="2020-10-11/2020-10-12"),
        "Lilit Asatryan, “The roof from above” [video], from 11 October 2020 to 12 October 2020.",
        "Lilit Asatryan. 2020. “The roof from above” [video]. From 11 October 2020 to 12 October 2020.",
    ),
    "an inscription, kept where it stands": (
        source("inscription", "[Inscription above the south portal]", medium="stone", issued="1214~",
               archive="Dadivank", archive_location="main church, south portal"),
        "“[Inscription above the south portal]” [stone], Dadivank, main church, south portal, about 1214.",
        "“[Inscription above the south portal]” [stone]. about 1214. Dadivank, main church, south portal.",
    ),
    "an oral account without a title": (
        source("oral", genre="oral account", authors=(Author(literal="a former resident of the town"),),
               event_title="Yerevan, at home", issued="2023-10", archive="Oral History Archive",
               archive_location="tape 12"),
        "a former resident of the town, [oral account], Yerevan, at home, Oral History Archive, tape 12, "
        "October 2023.",
        "a former resident of the town. 2023. [oral account]. Yerevan, at home. Oral History Archive, tape 12. "
        "October 2023.",
    ),
    "a republication": (
        source("republication", "Azerbaijan: Attack on Church Possible War Crime", publisher="armenianclub.com",
               issued="2020-12-19", held=Kept(accessed="2026-11-22")),
        "“Azerbaijan: Attack on Church Possible War Crime”, armenianclub.com, 19 December 2020, "
        "accessed 22 November 2026.",
        "armenianclub.com. 2020. “Azerbaijan: Attack on Church Possible War Crime”. 19 December 2020. "
        "Accessed 22 November 2026.",
    ),
    "nothing but a number": (source(), "no date.", "n.d."),
}  # fmt: skip
IN_RUNNING_TEXT = {
    "Samvel Karapetian, “A study”, A journal 12 (3): 4–5, A press, March 2015.": source(
        title="A study", authors=(KARAPETIAN,), container="A journal", volume="12", issue="3",
        pages="4–5", publisher="A press", issued="2015-03", url="https://example.org/", doi="10.1000/x",
    ),
    "“A report”, Human Rights Watch, 16 December 2020.": source(
        title="A report", publisher="Human Rights Watch", issued="2020-12-16"
    ),
    "“A page”, A site, no date.": source(title="A page", container="A site", publisher="A site"),
    '“A 6" of rain”, no date.': source(title='A 6" of rain'),
    "pp. 4, no date.": source(pages="4"),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_a_source_is_cited_in_the_style_of_the_house(case):
    cited, house, _ = CASES[case]

    assert plain(in_full(cited)) == house


@pytest.mark.parametrize("case", CASES)
def test_a_source_is_cited_by_author_and_date(case):
    cited, _, by_date = CASES[case]

    assert plain(author_date(cited)) == by_date


@pytest.mark.parametrize("cited", IN_RUNNING_TEXT)
def test_in_running_text_no_address_is_given(cited):
    assert citation(IN_RUNNING_TEXT[cited]) == cited


def test_people_are_listed_with_and_before_the_last_and_more_than_three_are_cut_short():
    assert people(()) == ""
    assert people((KARAPETIAN,)) == "Samvel Karapetian"
    assert people((KARAPETIAN, BODY, KARAPETIAN)) == "Samvel Karapetian, Human Rights Watch and Samvel Karapetian"
    assert people(LANCET) == "Robert Peter Gale et al."


def test_a_title_keeps_its_language_and_stands_in_italics_where_it_stands_alone():
    book = changed(CASES["a translated book in another script, in a series"][0], volume="")

    assert [run for run in in_full(book) if run.language] == [Run("Պատմութիւն Հայոց", "hy")]
    assert [run for run in author_date(book) if run.italic] == [Run("Պատմութիւն Հայոց", "hy", italic=True)]


def test_a_list_tells_apart_what_the_same_people_wrote_in_one_year():
    state = (Author(literal="United States Department of State"),)
    listed = bibliography(
        [
            Source(number="S-0008", title="2022 Report: Turkey (Türkiye)", authors=state, issued="2022"),
            Source(number="S-0004", title="An explainer", publisher="International Crisis Group"),
            Source(number="S-0003", title="Another", publisher="International Crisis Group"),
            Source(number="S-0007", title="2022 Report: Azerbaijan", authors=state, issued="2022"),
            Source(number="S-0012", title="2020 Country Reports", authors=state, issued="2020"),
            Source(number="S-0011", title="The humanitarian crisis", authors=LANCET, issued="2023"),
            Source(number="S-0009", title="[Inscription above the portal]", issued="1214~"),
        ]
    )

    assert [(entry.number, entry.in_text) for entry in listed] == [
        ("S-0009", "(“[Inscription above the portal]” about 1214)"),
        ("S-0011", "(Gale et al. 2023)"),
        ("S-0004", "(International Crisis Group n.d.-a)"),
        ("S-0003", "(International Crisis Group n.d.-b)"),
        ("S-0012", "(United States Department of State 2020)"),
        ("S-0007", "(United States Department of State 2022a)"),
        ("S-0008", "(United States Department of State 2022b)"),
    ]
    assert listed[5].text == "United States Department of State. 2022a. “2022 Report: Azerbaijan”."


def test_letters_go_on_after_z():
    many = [Source(number=f"S-{n:04}", title=f"{n:04}", authors=(BODY,), issued="2020") for n in range(28)]

    assert [entry.in_text for entry in bibliography(many)][25:] == [
        "(Human Rights Watch 2020z)",
        "(Human Rights Watch 2020aa)",
        "(Human Rights Watch 2020ab)",
    ]
