"""Lays out an Object ID sheet for a reader: one tree in, words in one language out."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from catalog.crosswalks.object_id import build
from catalog.crosswalks.sheet import Account, Category, Entry, Looked, Photograph, Sheet, Voice, Written
from catalog.crosswalks.sheet import Said as SaidInSheet
from catalog.public.links import Link, link_to, statement_page
from catalog.public.map import words_of
from catalog.public.pages.answers import Said, told
from catalog.public.pages.questions import Searched
from catalog.public.pages.sheet import Asked, Laid, Part, Shown, Source, Spoken, Value
from catalog.public.pages.sheet_words import ASPECTS, LABELS
from catalog.public.reader import Reader
from catalog.public.states import NAMES, PRECISIONS, STANCES, standing
from catalog.public.wording import Wording
from catalog.terms.document.card import Card, Cards
from catalog.terms.document.position import PublicPosition
from catalog.terms.document.statement import Answer, PublicQuestion
from catalog.terms.document.value import ConceptValue, TextValue
from catalog.terms.kinds import NameKind, Verdict
from catalog.terms.languages import OWN_NAMES
from catalog.terms.published import PublishedRecord


def laid_out(found: PublishedRecord, reader: Reader) -> Laid:
    """The sheet of a published item, in the reader's language."""
    tree = build(found)
    return Laying(tree, {**broader_of(tree), **found.document.cards}, reader).sheet()


def broader_of(tree: Sheet) -> Cards:
    """Cards of broader concepts, of which a record carries none."""
    named = [each.named for part in tree.categories for entry in part.entries for each in entry.said if each.named]
    return {each.number: Card(type="concept", labels=each.labels) for each in named if "/" in each.number}


@dataclass(frozen=True)
class Laying:
    """Turns the tree of a sheet into words for one reader."""

    tree: Sheet
    cards: Cards
    reader: Reader

    def sheet(self) -> Laid:
        tree = self.tree
        return Laid(
            number=tree.number,
            uri=tree.uri,
            edition=tree.edition,
            institution=tree.institution,
            title=self.reader.say(tree.labels) or self.reader.ours(tree.number),
            changed=self.reader.when(tree.changed[:10]),
            warning=self.reader.say(tree.warning),
            parts=tuple(map(self.part, tree.categories)),
            searches=tuple(map(self.searched, tree.searched)),
        )

    def part(self, category: Category) -> Part:
        photographs = category.key == "photographs"
        nothing = _("No photograph held") if photographs else "" if category.accounts else _("No statement held")
        return Part(
            key=category.key,
            title=str(LABELS[category.key]),
            nothing="" if category.held else nothing,
            pictures=tuple(map(self.picture, category.photographs)),
            spoken=tuple(map(self.spoken, category.entries)),
            asked=tuple(map(self.asked, category.accounts)),
            sources=tuple(map(self.source, category.written)),
            searches=tuple(map(self.searched, category.searched)),
        )

    def picture(self, each: Photograph) -> Shown:
        return Shown(
            file=each.file,
            width=each.width,
            height=each.height,
            role=self.link(each.role.number).label,
            caption=self.reader.say(each.caption),
            alt=self.reader.say(each.alt),
            credit=each.credit,
            rights=each.rights,
            when=self.reader.when(each.shows_when),
            warning=self.reader.say(self.tree.warning or each.warning),
        )

    def asked(self, account: Account) -> Asked:
        keys = tuple(entry.key for entry in account.entries)
        stands = standing(PublicQuestion(key=account.question, state=account.state, statements=keys))
        return Asked(
            words=self.reader.say(account.asked),
            standing=f"{stands}, {_('as told by another')}" if account.as_told_by_another else stands,
            contested=account.state is Verdict.CONTESTED,
            of=account.inscription,
            spoken=tuple(map(self.spoken, account.entries)),
        )

    def spoken(self, entry: Entry) -> Spoken:
        """A voice with its values; a summary of ours only where no value stands for it."""
        by, is_statement = entry.by, entry.key.startswith("S")
        values = tuple(self.values(entry.said))
        shown = not values or not is_statement
        return Spoken(
            key=f"{self.tree.number}/{entry.key}" if entry.key else "",
            href=statement_page("item", self.tree.number, entry.key) if is_statement else "",
            values=values,
            text=self.reader.say(entry.summary if shown else {}),
            where=self.where(entry.where) if entry.where else "",
            ours=by.catalogue,
            speaker=self.speaker(by),
            capacity=by.capacity,
            on_behalf_of=self.link(by.on_behalf_of.number) if by.on_behalf_of else None,
            said=self.reader.when(by.said),
            told_by=tuple(self.link(each.number) for each in by.told_by),
            sources=tuple(map(self.source, by.written)),
            locator=by.locator,
            marks=tuple(self.marks(by)),
        )

    def speaker(self, by: Voice) -> Link | None:
        if by.speaker:
            return self.link(by.speaker.number)
        return Link("", self.reader.ours(by.described)) if by.described else None

    def marks(self, by: Voice) -> Iterator[str]:
        """What has become of a statement since, and what its speaker says of others."""
        if by.retracted:
            yield f"{_('Retracted by its speaker')}: {self.reader.when(by.retracted.on).words}"
        elif by.replaced:
            yield _("Replaced by its own speaker")
        for stance in by.stances:
            yield f"{STANCES[stance.kind]} {self.tree.number}/{stance.towards}"

    def values(self, said: tuple[SaidInSheet, ...]) -> Iterator[Value]:
        """What is said, then what else a row tells of it; answers left open (*one of*) are one answer."""
        answers = [self.answer(each) for each in said if not each.aspect]
        yield from (Value("", each) for each in told(answers, self.cards, self.reader))
        yield from (Value(self.aspect(each), self.plain(each)) for each in said if each.aspect)

    def aspect(self, each: SaidInSheet) -> str:
        if each.aspect == "related" and each.role:
            return self.link(each.role.number).label.text
        return str(ASPECTS[each.aspect])

    def plain(self, each: SaidInSheet) -> Said:
        """A value of a row: words of the house in the reader's language, a tag as the language's own name."""
        given = each.value.text.get("und", "") if isinstance(each.value, TextValue) else ""
        if each.aspect == "name-kind" and given in set(NameKind):
            given = str(NAMES[NameKind(given)])
        elif each.aspect == "language":
            given = f"{OWN_NAMES.get(given.split('-')[0], given)} ({given})"
        elif each.aspect == "calls-it":
            given = f"“{given}”"
        if given:
            return Said(each.sense, (Link("", Wording(given, "und", self.reader.language)),), ())
        return told([self.answer(each)], self.cards, self.reader)[0]

    def answer(self, each: SaidInSheet) -> Answer:
        value = each.value or ConceptValue(concept=each.named.number if each.named else "")
        role = each.role.number if each.role and not each.aspect else ""
        return Answer(question="", value=value, sense=each.sense, how=each.how, during=each.during, role=role)

    def source(self, written: Written) -> Source:
        return Source(self.link(written.source.number), written.citation, written.locator)

    def where(self, where: PublicPosition) -> str:
        """The circle that everybody may know, and how finely that is."""
        return f"{words_of(where)}. {PRECISIONS.get(where.precision, '')}".strip()

    def searched(self, each: Looked) -> Searched:
        say = self.reader.say
        return Searched(say(each.sought), say(each.where), self.reader.when(each.on), each.found)

    def link(self, number: str) -> Link:
        return link_to(number, self.cards.get(number), self.reader)
