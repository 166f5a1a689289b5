"""How a thing came to be."""

from catalog.terms.kinds import AnswerKind, Holds
from catalog.terms.topics.topic import Topic

TOPICS: dict[str, Topic] = {
    "founded": Topic(
        AnswerKind.DATE,
        Holds.ONE,
        {
            "en": "When was it founded?",
            "hy": "Ե՞րբ է հիմնադրվել",
            "az": "Nə vaxt əsası qoyulub?",
            "ru": "Когда это основано?",
        },
    ),
    "first-mention": Topic(
        AnswerKind.DATE,
        Holds.ONE,
        {
            "en": "What is the earliest written mention?",
            "hy": "Ո՞րն է ամենավաղ գրավոր հիշատակությունը",
            "az": "Ən erkən yazılı məlumat hansıdır?",
            "ru": "Каково самое раннее письменное упоминание?",
        },
    ),
    "made": Topic(
        AnswerKind.SPAN,
        Holds.ONE,
        {
            "en": "When was it built or made?",
            "hy": "Ե՞րբ է կառուցվել կամ պատրաստվել",
            "az": "Nə vaxt tikilib və ya hazırlanıb?",
            "ru": "Когда это построено или изготовлено?",
        },
    ),
    "opened": Topic(
        AnswerKind.DATE,
        Holds.ONE,
        {
            "en": "When was it first opened or consecrated?",
            "hy": "Ե՞րբ է առաջին անգամ բացվել կամ օծվել",
            "az": "İlk dəfə nə vaxt açılıb və ya təqdis olunub?",
            "ru": "Когда это впервые открыто или освящено?",
        },
    ),
    "reopened": Topic(
        AnswerKind.DATE,
        Holds.MANY,
        {
            "en": "When was it opened or consecrated again?",
            "hy": "Ե՞րբ է նորից բացվել կամ օծվել",
            "az": "Nə vaxt yenidən açılıb və ya təqdis olunub?",
            "ru": "Когда это вновь открыто или освящено?",
        },
    ),
    "who-made": Topic(
        AnswerKind.AGENT,
        Holds.MANY,
        {
            "en": "Who designed, built, carved or paid for it?",
            "hy": "Ո՞վ է նախագծել, կառուցել, քանդակել կամ վճարել",
            "az": "Kim layihələndirib, tikib, oyub və ya xərcini ödəyib?",
            "ru": "Кто это спроектировал, построил, вырезал или оплатил?",
        },
    ),
    "name-role": Topic(
        AnswerKind.CONCEPT,
        Holds.ONE,
        {
            "en": "In what capacity is {x} named?",
            "hy": "Ի՞նչ հանգամանքով է հիշատակվում {x}",
            "az": "{x} hansı sifətlə adlandırılır?",
            "ru": "В каком качестве упомянут {x}?",
        },
        scheme="name-role",
    ),
    "made-for": Topic(
        AnswerKind.CONCEPT,
        Holds.ONE,
        {
            "en": "For whom, or for what use, was it made?",
            "hy": "Ո՞ւմ համար կամ ի՞նչ նպատակով է ստեղծվել",
            "az": "Kimin üçün və ya hansı məqsədlə yaradılıb?",
            "ru": "Для кого или для чего это создано?",
        },
        scheme="made-for",
    ),
    "before-it": Topic(
        AnswerKind.CONCEPT,
        Holds.MANY,
        {
            "en": "What stood here before?",
            "hy": "Ի՞նչ կար այստեղ նախկինում",
            "az": "Əvvəllər burada nə olub?",
            "ru": "Что стояло здесь раньше?",
        },
        scheme="before-it",
    ),
    "name-origin": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "Where does the name come from?",
            "hy": "Որտեղի՞ց է անվանումը",
            "az": "Ad haradan gəlir?",
            "ru": "Откуда происходит название?",
        },
    ),
}
