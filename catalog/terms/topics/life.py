"""What became of it since, and to whom it is assigned."""

from catalog.terms.kinds import AnswerKind, Holds
from catalog.terms.topics.topic import Topic

TOPICS: dict[str, Topic] = {
    "used-as": Topic(
        AnswerKind.CONCEPT,
        Holds.MANY,
        {
            "en": "What has it been used as, and when?",
            "hy": "Ինչպե՞ս և ե՞րբ է օգտագործվել",
            "az": "Nə kimi və nə vaxt istifadə olunub?",
            "ru": "Как и когда это использовали?",
        },
        scheme="used-as",
    ),
    "tradition": Topic(
        AnswerKind.CONCEPT,
        Holds.AT_A_TIME,
        {
            "en": "To which religious or cultural tradition do speakers assign it?",
            "hy": "Կրոնական կամ մշակութային ո՞ր ավանդույթին են խոսողները վերագրում",
            "az": "Danışanlar onu hansı dini və ya mədəni ənənəyə aid edirlər?",
            "ru": "К какой религиозной или культурной традиции это относят говорящие?",
        },
        scheme="tradition",
    ),
    "same-as": Topic(
        AnswerKind.YES_NO,
        Holds.ONE,
        {
            "en": "Is it the same thing as {x}?",
            "hy": "Արդյո՞ք դա նույնն է, ինչ {x}",
            "az": "Bu, {x} ilə eynidirmi?",
            "ru": "Это одно и то же: это и {x}?",
        },
    ),
    "care": Topic(
        AnswerKind.AGENT,
        Holds.MANY,
        {
            "en": "Who has had it in care, or held services in it, and when?",
            "hy": "Ո՞ւմ խնամքին է հանձնված եղել, կամ ո՞վ և ե՞րբ է այնտեղ արարողություն կատարել",
            "az": "Kimin himayəsində olub və ya orada kim, nə vaxt ibadət keçirib?",
            "ru": "На чьём попечении это было, кто и когда вёл там службы?",
        },
    ),
    "access": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "Who could enter, and on what terms?",
            "hy": "Ո՞վ և ի՞նչ պայմաններով կարող էր մտնել",
            "az": "Kim və hansı şərtlərlə girə bilərdi?",
            "ru": "Кто и на каких условиях мог войти?",
        },
    ),
}
