"""The words that frame a manifest, in the four languages of the house."""

from catalog.crosswalks.language_maps import LanguageMap, mapped, only, spread
from catalog.terms.document.holding import PublicHolding

_WORDS = {
    "Number": ("Համար", "Nömrə", "Номер"),
    "Kind": ("Տեսակ", "Növ", "Вид"),
    "Place": ("Վայր", "Yer", "Место"),
    "Part of": ("Մաս է", "Hissəsidir", "Часть"),
    "Collections": ("Հավաքածուներ", "Kolleksiyalar", "Собрания"),
    "Events": ("Իրադարձություններ", "Hadisələr", "События"),
    "Names": ("Անուններ", "Adlar", "Названия"),
    "Identifiers": ("Նույնացուցիչներ", "İdentifikatorlar", "Идентификаторы"),
    "As reported": ("Ինչպես հաղորդվում է", "Bildirildiyi kimi", "Как сообщается"),
    "Also named": ("Նաև նշվում են", "Adı çəkilənlər", "Также упомянуты"),
    "How to read this": ("Ինչպես կարդալ սա", "Bunu necə oxumalı", "Как это читать"),
    "The record": ("Գրառումը", "Qeyd", "Запись"),
    "The file": ("Ֆայլը", "Fayl", "Файл"),
    "What it is": ("Ինչ է", "Nədir", "Что это"),
    "In words": ("Բառերով", "Sözlə", "Словами"),
    "Credit": ("Հեղինակություն", "Müəlliflik", "Авторство"),
    "Shows (EDTF)": ("Ցույց է տալիս (EDTF)", "Göstərir (EDTF)", "Показывает (EDTF)"),
    "Content warning": ("Բովանդակության մասին զգուշացում", "Məzmun barədə xəbərdarlıq", "Предупреждение о содержании"),
    "File": ("Ֆայլ", "Fayl", "Файл"),
}


def labelled(english: str) -> LanguageMap:
    """A word of the frame as a language map, English first. KeyError: it has no words yet."""
    return spread(zip(("en", "hy", "az", "ru"), (english, *_WORDS[english]), strict=True))


def label_of(holding: PublicHolding) -> LanguageMap:
    """What a file is called: its caption, else what stands for it in words, else its number."""
    return mapped(holding.caption) or mapped(holding.alt) or only(holding.file)
