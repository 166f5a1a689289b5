"""Whose word something is, for an Object ID sheet: of a statement, of a row, or the catalogue's own."""

from collections.abc import Iterator
from dataclasses import dataclass

from catalog.crosswalks.reporting import CONTESTED
from catalog.crosswalks.sheet import Account, Entry, Mentioned, Said, Voice, Written
from catalog.terms.document import PublicItem
from catalog.terms.document.base import Attribution
from catalog.terms.document.statement import Answer, PublicQuestion, PublicStatement
from catalog.terms.document.value import AgentValue, ConceptValue, MeasureValue, PlaceValue, Value
from catalog.terms.kinds import Verdict
from catalog.terms.published import PublishedRecord
from catalog.terms.spoken import in_order_of_saying, live


@dataclass(frozen=True)
class Naming:
    """Names what one item points at, by the cards it carries, and tells who speaks."""

    record: PublishedRecord
    item: PublicItem

    def named(self, number: str) -> Mentioned:
        """A concept without a card is named by its key, in English: a broader one often has none."""
        card = self.item.cards.get(number)
        if card is None:
            key = number.partition("/")[2].replace("-", " ")
            own = self.item.labels if number == self.item.number else {}
            return Mentioned(number=number, labels={"en": key} if key else own)
        if card.state:
            return Mentioned(number=number, withheld=True)
        return Mentioned(number=number, type=card.type, labels=card.labels)

    def named_if(self, number: str) -> Mentioned | None:
        return self.named(number) if number else None

    def all_named(self, numbers: tuple[str, ...]) -> tuple[Mentioned, ...]:
        return tuple(map(self.named, numbers))

    def source(self, number: str) -> Written:
        """A source as it is cited; its number alone where it is withheld."""
        card = self.item.cards.get(number)
        if card is None or card.state:
            return Written(source=self.named(number))
        return Written(source=self.named(number), citation=card.citation, url=card.url, held=card.held)

    @property
    def catalogue(self) -> Voice:
        """The catalogue's own word: its record, on the day of this edition."""
        return Voice(catalogue=True, described=self.record.institution, said=f"{self.record.changed:%Y-%m-%d}")

    def of_row(self, by: Attribution) -> Voice:
        """Whose word a row is; the catalogue's record where it names nobody."""
        if by == Attribution():
            return self.catalogue
        written = self._written(by.source, locator=by.locator, quotation=by.quotation) if by.source else ()
        nobody = not (by.speaker or by.described or by.source)
        return Voice(
            catalogue=nobody,
            speaker=self.named_if(by.speaker),
            described=by.described,
            on_behalf_of=self.named_if(by.on_behalf_of),
            capacity=by.capacity,
            said=by.said,
            origin=self.named_if(by.origin),
            first_hand=by.first_hand,
            written=written,
            locator="" if by.source else by.locator,
        )

    def of_statement(self, statement: PublicStatement) -> Voice:
        stands = {each.key for each in live(self.item.statements)}
        return Voice(
            speaker=self.named_if(statement.speaker),
            described=statement.described,
            on_behalf_of=self.named_if(statement.on_behalf_of),
            capacity=statement.capacity,
            kind=statement.kind,
            said=statement.said,
            observed=statement.observed,
            ground=statement.ground,
            told_by=self.all_named(statement.told_by),
            written=tuple(
                each
                for carrier in statement.carriers
                for each in self._written(
                    carrier.source, locator=carrier.locator, form=carrier.form, quotation=carrier.quotation
                )
            ),
            stances=statement.stances,
            retracted=statement.retracted,
            replaced=statement.retracted is None and statement.key not in stands,
        )

    def _written(self, source: str, **more: object) -> tuple[Written, ...]:
        cited = self.source(source)
        fields = {field: getattr(cited, field) for field in ("source", "citation", "url", "held")}
        return (Written(**fields, **more),)  # type: ignore[arg-type]

    def said(self, answer: Answer) -> Said:
        return Said(
            value=answer.value,
            named=self.named_if(named_in(answer.value)),
            sense=answer.sense,
            how=answer.how,
            during=answer.during,
            role=self.named_if(answer.role),
        )

    def accounts(self, topics: tuple[str, ...]) -> Iterator[Account]:
        """The questions on these topics, in the order of the topics, each with every voice that answers it."""
        asked = [question for question in self.item.questions if question.topic in topics]
        for question in sorted(asked, key=lambda each: topics.index(each.topic)):
            yield self._account(question)

    def _account(self, question: PublicQuestion) -> Account:
        return Account(
            question=question.key,
            topic=question.topic,
            asked=question.asked,
            state=question.state,
            meaning=CONTESTED if question.state is Verdict.CONTESTED else "",
            as_told_by_another=question.as_told_by_another,
            inscription=question.inscription,
            entries=tuple(
                self.entry(statement, answers)
                for statement in in_order_of_saying(self.item.statements)
                if (answers := [answer for answer in statement.answers if answer.question == question.key])
            ),
        )

    def entry(self, statement: PublicStatement, answers: list[Answer]) -> Entry:
        """A statement as it stands under one question, or whole where it is given without its answers."""
        return Entry(
            key=statement.key,
            said=tuple(map(self.said, answers)),
            summary=statement.text,
            by=self.of_statement(statement),
        )


def named_in(value: Value) -> str:
    """The record or concept that a value names; empty where it is words, a date or a number."""
    match value:
        case ConceptValue(concept=number) | MeasureValue(dimension=number):
            return number
        case AgentValue(agent=number) | PlaceValue(place=number):
            return number
    return ""
