"""What is said to have happened, how, by whom, and how that is assessed."""

from catalog.terms.kinds import AnswerKind, Holds
from catalog.terms.topics.topic import Topic

TOPICS: dict[str, Topic] = {
    "happened": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "What is said to have happened?",
            "hy": "Ի՞նչ է, ըստ ասվածի, տեղի ունեցել",
            "az": "Deyilənə görə, nə baş verib?",
            "ru": "Что, по словам говорящих, произошло?",
        },
    ),
    "when": Topic(
        AnswerKind.DATE,
        Holds.ONE,
        {
            "en": "When is it said to have happened?",
            "hy": "Ե՞րբ է դա, ըստ ասվածի, տեղի ունեցել",
            "az": "Deyilənə görə, bu nə vaxt baş verib?",
            "ru": "Когда, по словам говорящих, это произошло?",
        },
    ),
    "how-many": Topic(
        AnswerKind.COUNT,
        Holds.AT_A_TIME,
        {
            "en": "How many {x}?",
            "hy": "Քանի՞ {x}",
            "az": "Neçə {x}?",
            "ru": "Сколько {x}?",
        },
    ),
    "who-did": Topic(
        AnswerKind.AGENT,
        Holds.ONE,
        {
            "en": "Who, if anyone, is said to have carried it out?",
            "hy": "Ո՞վ է, եթե այդպիսին նշվում է, դա արել",
            "az": "Əgər biri göstərilirsə, bunu kimin etdiyi deyilir?",
            "ru": "Кто, если кто-либо назван, это сделал?",
        },
    ),
    "how-came": Topic(
        AnswerKind.CONCEPT,
        Holds.ONE,
        {
            "en": "How is it said to have come about?",
            "hy": "Ինչպե՞ս է դա, ըստ ասվածի, տեղի ունեցել",
            "az": "Deyilənə görə, bu necə baş verib?",
            "ru": "Как, по словам говорящих, это случилось?",
        },
        scheme="how-came",
    ),
    "means": Topic(
        AnswerKind.CONCEPT,
        Holds.MANY,
        {
            "en": "By what means?",
            "hy": "Ի՞նչ միջոցով",
            "az": "Hansı vasitə ilə?",
            "ru": "Каким средством?",
        },
        scheme="means",
    ),
    "military-use": Topic(
        AnswerKind.YES_NO,
        Holds.AT_A_TIME,
        {
            "en": "Was {x} in military use at the time?",
            "hy": "Այդ ժամանակ {x} օգտագործվո՞ւմ էր ռազմական նպատակով",
            "az": "Həmin vaxt {x} hərbi məqsədlə istifadə olunurdumu?",
            "ru": "Использовали ли тогда {x} в военных целях?",
        },
    ),
    "works": Topic(
        AnswerKind.CONCEPT,
        Holds.MANY,
        {
            "en": "How do speakers describe the works?",
            "hy": "Ինչպե՞ս են խոսողները նկարագրում աշխատանքները",
            "az": "Danışanlar işləri necə təsvir edirlər?",
            "ru": "Как говорящие описывают работы?",
        },
        scheme="works",
    ),
    "law": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "How do speakers describe it in law?",
            "hy": "Ինչպե՞ս են խոսողները դա գնահատում իրավունքի տեսանկյունից",
            "az": "Danışanlar bunu hüquqi baxımdan necə təsvir edirlər?",
            "ru": "Как говорящие описывают это с точки зрения права?",
        },
    ),
    "announced": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "What was announced, ordered or asked for?",
            "hy": "Ի՞նչ է հայտարարվել, կարգադրվել կամ խնդրվել",
            "az": "Nə elan edilib, əmr olunub və ya xahiş edilib?",
            "ru": "Что было объявлено, предписано или запрошено?",
        },
    ),
    "status": Topic(
        AnswerKind.CONCEPT,
        Holds.AT_A_TIME,
        {
            "en": "How is the report assessed, and by whom?",
            "hy": "Ինչպե՞ս է գնահատվում հաղորդումը և ո՞ւմ կողմից",
            "az": "Məlumat necə və kim tərəfindən qiymətləndirilir?",
            "ru": "Как и кем оценено это сообщение?",
        },
        scheme="statuses",
    ),
    "effect": Topic(
        AnswerKind.CONCEPT,
        Holds.MANY,
        {
            "en": "What effect on {x} is reported?",
            "hy": "Ի՞նչ հետևանք է հաղորդվում, որ կրել է {x}",
            "az": "{x} üçün hansı nəticə bildirilir?",
            "ru": "Какие последствия для {x} сообщаются?",
        },
        scheme="effects",
    ),
    "extent": Topic(
        AnswerKind.CONCEPT,
        Holds.AT_A_TIME,
        {
            "en": "How much of {x} is said to be affected?",
            "hy": "{x}. որքա՞ն մասն է, ըստ խոսողների, տուժել",
            "az": "Deyilənə görə, {x} nə dərəcədə təsirə məruz qalıb?",
            "ru": "Какая часть {x}, как говорят, затронута?",
        },
        scheme="extents",
    ),
    "severity": Topic(
        AnswerKind.CONCEPT,
        Holds.AT_A_TIME,
        {
            "en": "How severe is the effect said to be?",
            "hy": "Որքա՞ն ծանր է, ըստ խոսողների, հետևանքը",
            "az": "Deyilənə görə, nəticə nə qədər ağırdır?",
            "ru": "Насколько тяжелыми называют последствия?",
        },
        scheme="severities",
    ),
}
