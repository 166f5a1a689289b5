"""What a thing is, measured, made of, written and shown."""

from catalog.terms.kinds import AnswerKind, Holds
from catalog.terms.topics.topic import Topic

TOPICS: dict[str, Topic] = {
    "measures": Topic(
        AnswerKind.MEASURE,
        Holds.AT_A_TIME,
        {
            "en": "What are its measurements?",
            "hy": "Որքա՞ն են չափերը",
            "az": "Ölçüləri nə qədərdir?",
            "ru": "Каковы размеры?",
        },
    ),
    "material": Topic(
        AnswerKind.CONCEPT,
        Holds.MANY,
        {
            "en": "What is it made of, and how?",
            "hy": "Ինչի՞ց և ինչպե՞ս է պատրաստված",
            "az": "Nədən və necə hazırlanıb?",
            "ru": "Из чего и как это сделано?",
        },
        scheme="material",
    ),
    "reads": Topic(
        AnswerKind.TEXT,
        Holds.ONE,
        {
            "en": "What does the inscription say?",
            "hy": "Ի՞նչ է ասում արձանագրությունը",
            "az": "Kitabədə nə yazılıb?",
            "ru": "Что гласит надпись?",
        },
    ),
    "dated": Topic(
        AnswerKind.DATE,
        Holds.ONE,
        {
            "en": "What year or day does the inscription give?",
            "hy": "Ի՞նչ տարի կամ օր է նշված արձանագրության մեջ",
            "az": "Kitabədə hansı il və ya gün göstərilib?",
            "ru": "Какой год или день указан в надписи?",
        },
    ),
    "whereabouts": Topic(
        AnswerKind.PLACE,
        Holds.AT_A_TIME,
        {
            "en": "Where is it, and since when?",
            "hy": "Որտե՞ղ է գտնվում և ե՞րբվանից",
            "az": "Haradadır və nə vaxtdan?",
            "ru": "Где это находится и с какого времени?",
        },
    ),
    "state": Topic(
        AnswerKind.CONCEPT,
        Holds.AT_A_TIME,
        {
            "en": "In what state was it?",
            "hy": "Ի՞նչ վիճակում էր",
            "az": "Nə vəziyyətdə idi?",
            "ru": "В каком состоянии это было?",
        },
        scheme="state",
    ),
    "registers": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "On which lists or registers does it stand?",
            "hy": "Ի՞նչ ցանկերում կամ գրանցամատյաններում է",
            "az": "Hansı siyahılarda və ya reyestrlərdədir?",
            "ru": "В каких списках или реестрах это значится?",
        },
    ),
    "subject": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "What does it show?",
            "hy": "Ի՞նչ է պատկերված",
            "az": "Nə təsvir olunub?",
            "ru": "Что на этом изображено?",
        },
    ),
    "features": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "By what marks can it be told from others?",
            "hy": "Ի՞նչ նշաններով կարելի է տարբերել ուրիշներից",
            "az": "Onu başqalarından hansı əlamətlərlə ayırmaq olar?",
            "ru": "По каким приметам это можно отличить от других?",
        },
    ),
}
