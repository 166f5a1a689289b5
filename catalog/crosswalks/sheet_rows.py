"""What the rows of an item give to the categories of Object ID; each entry says whose word it is."""

from collections.abc import Iterator

from msgspec.structs import replace

from catalog.crosswalks.sheet import Entry, Photograph, Said
from catalog.crosswalks.sheet_voices import Naming
from catalog.terms.accompanying import heeding
from catalog.terms.document.base import Attribution, Date, Words
from catalog.terms.document.value import DateValue, TextValue
from catalog.terms.kinds import StatementKind
from catalog.terms.media import Medium, medium
from catalog.terms.spoken import in_order_of_saying


def words(text: Words, aspect: str = "") -> tuple[Said, ...]:
    """Words in every language held; nothing where there are none."""
    return (Said(value=TextValue(text=text), aspect=aspect),) if any(text.values()) else ()


def plain(text: str, aspect: str = "") -> tuple[Said, ...]:
    """Words in no language that can be named: numbers, registers, what somebody calls it."""
    return words({"und": text}, aspect)


def photographs(at: Naming) -> Iterator[Photograph]:
    """Every public picture, in its order; what it is stands with it: a drawing is no photograph."""
    for each in heeding(at.item.holdings):
        card = at.record.card(each.file)
        if medium(card) is Medium.PICTURE:
            yield Photograph(
                key=each.key,
                file=each.file,
                role=at.named(each.role),
                image=f"{at.record.base}/iiif/image/3/{each.file}",
                width=card.width,
                height=card.height,
                sha256=card.sha256,
                caption=each.caption,
                alt=each.alt,
                credit=each.credit,
                rights=each.rights,
                shows_when=each.shows_when,
                warning=each.warning,
            )


def kind(at: Naming) -> Iterator[Entry]:
    """At two levels: the kind and what is broader, as catalogued; then what each speaker calls it."""
    if at.item.kind:
        broader = at.all_named(at.record.card(at.item.kind).broader)
        said = (Said(named=at.named(at.item.kind)), *(Said(named=each, aspect="broader") for each in broader))
        yield Entry(said=said, by=at.catalogue)
    for statement in in_order_of_saying(at.item.statements):
        if statement.calls_it:
            called = plain(statement.calls_it, "calls-it")
            yield Entry(key=statement.key, said=called, by=at.of_statement(statement))


def inscriptions(at: Naming) -> Iterator[Entry]:
    for each in at.item.inscriptions:
        said = (*plain(each.language, "language"), *words(each.where, "where"), *plain(each.picture, "picture"))
        yield Entry(key=each.key, said=said, by=at.of_row(each.by))


def names(at: Naming) -> Iterator[Entry]:
    """Those shown first; each in its own language, with who uses it."""
    for each in sorted(at.item.names, key=lambda name: not name.shown):
        said = (
            Said(value=TextValue(text={each.language: each.value}), during=each.during),
            *plain(each.kind, "name-kind"),
            *plain(each.romanisation, "romanisation"),
            *(Said(named=at.named(number), aspect="used-by") for number in each.used_by),
        )
        yield Entry(key=each.key, said=said, by=at.of_row(each.by))


def condition(at: Naming) -> Iterator[Entry]:
    """Damage and repair by which it can be known, as somebody found it on a day."""
    for each in at.item.condition:
        seen = (Said(value=DateValue(date=Date(edtf=each.on)), aspect="seen-on"),)
        looked = tuple(Said(named=at.named(number), aspect="looked") for number in each.assessors)
        said = (Said(named=at.named(each.state)), *seen, *looked)
        yield Entry(key=each.key, said=said, summary=each.text, by=at.of_row(each.by))


def descriptions(at: Naming) -> Iterator[Entry]:
    for statement in in_order_of_saying(at.item.statements):
        if statement.kind is StatementKind.DESCRIPTION:
            yield at.entry(statement, [])


def numbers(at: Naming) -> Iterator[Entry]:
    """The catalogue's number, those of other registers, and the lists on which it is said to stand."""
    yield Entry(said=plain(at.item.number), by=at.catalogue)
    for identifier in at.item.identifiers:
        yield Entry(said=plain(f"{identifier.scheme}: {identifier.value}"), by=at.catalogue)
    for each in at.item.designations:
        named = (Said(named=at.named(each.body), aspect="body"),) if each.body else ()
        body = (*named, *words(each.body_described, "body"))
        level = (Said(named=at.named(each.level), aspect="level"),) if each.level else ()
        register = Said(value=TextValue(text=each.register), during=each.during)
        said = (register, *plain(each.number, "number"), *body, *level)
        yield Entry(key=each.key, said=said, by=at.of_row(each.by))


def origin(at: Naming) -> Iterator[Entry]:
    """Where it is catalogued, and the circle that everybody may know; never finer."""
    if at.item.place:
        yield Entry(said=(Said(named=at.named(at.item.place)),), by=at.catalogue)
    if lies := at.item.position:
        where = replace(lies, shape=None, by=Attribution())
        yield Entry(where=where, by=at.of_row(lies.by))


def others(at: Naming) -> Iterator[Entry]:
    """The whole it belongs to, items it is tied to, collections, and events said to have affected it."""
    item = at.item
    ties = [("part-of", item.part_of)] if item.part_of else []
    for aspect, number in [*ties, *(("collection", n) for n in item.collections), *(("event", n) for n in item.events)]:
        yield Entry(said=(Said(named=at.named(number), aspect=aspect),), by=at.catalogue)
    for relation in item.related:
        said = (Said(named=at.named(relation.to), role=at.named(relation.kind), aspect="related"),)
        yield Entry(said=said, by=at.of_row(relation.by))


def documented(at: Naming) -> Iterator[Entry]:
    """When the catalogue first published it, and when it last changed."""
    days = {"first-published": at.record.first_published, "changed": at.record.changed}
    said = tuple(
        Said(value=DateValue(date=Date(edtf=f"{day:%Y-%m-%d}")), aspect=aspect) for aspect, day in days.items()
    )
    yield Entry(said=said, by=at.catalogue)
