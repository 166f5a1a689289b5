"""Who held a place, and to whom it is said to belong."""

from catalog.terms.kinds import AnswerKind, Holds
from catalog.terms.topics.topic import Topic

TOPICS: dict[str, Topic] = {
    "held-by": Topic(
        AnswerKind.AGENT,
        Holds.AT_A_TIME,
        {
            "en": "Who administered or held it, and when?",
            "hy": "Ո՞վ և ե՞րբ է կառավարել կամ վերահսկել",
            "az": "Kim və nə vaxt idarə edib və ya nəzarətdə saxlayıb?",
            "ru": "Кто и когда этим управлял или это удерживал?",
        },
    ),
    "belongs": Topic(
        AnswerKind.AGENT,
        Holds.MANY,
        {
            "en": "To which state or body do speakers say it belongs?",
            "hy": "Խոսողները ո՞ր պետությանը կամ մարմնին պատկանող են համարում",
            "az": "Danışanlar onun hansı dövlətə və ya quruma məxsus olduğunu deyirlər?",
            "ru": "Какому государству или органу это принадлежит, по словам говорящих?",
        },
    ),
    "hand-over": Topic(
        AnswerKind.CONCEPT,
        Holds.ONE,
        {
            "en": "How did it pass from one holder to another?",
            "hy": "Ինչպե՞ս է անցել մի տիրապետողից մյուսին",
            "az": "Bir sahibdən digərinə necə keçib?",
            "ru": "Как это перешло от одного держателя к другому?",
        },
        scheme="hand-over",
    ),
}
