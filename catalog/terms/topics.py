"""The standard questions, worded once, neutrally (VOCABULARY §1).

A wording never presupposes: it does not ask who did it, but who, if anyone, is said to have done it.
{x} stands for a neutral handle that the question itself carries.
"""

from typing import NamedTuple

from catalog.terms.document.base import Words
from catalog.terms.kinds import AnswerKind, Holds


class Topic(NamedTuple):
    """A standard question: what kind of answer it takes, how many can hold, and its words in four languages.

    `scheme` names the vocabulary of its concepts, where its answers are concepts.
    """

    kind: AnswerKind
    holds: Holds
    asks: Words
    scheme: str = ""


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
    "says": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "What does {x} say on this?",
            "hy": "Ի՞նչ է ասում այս մասին {x}",
            "az": "{x} bu barədə nə deyir?",
            "ru": "Что об этом говорит {x}?",
        },
    ),
    "reception": Topic(
        AnswerKind.TEXT,
        Holds.MANY,
        {
            "en": "How is this view received?",
            "hy": "Ինչպե՞ս է ընդունվում այս տեսակետը",
            "az": "Bu fikir necə qarşılanır?",
            "ru": "Как воспринимают этот взгляд?",
        },
    ),
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
}
