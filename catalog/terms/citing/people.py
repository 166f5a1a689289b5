"""Names in a citation: natural or inverted, many of them cut short, bodies as they sign."""

from catalog.terms.document.source import Author, SourceFields

# More than so many are cut to the first; a list that is looked up by its first name says up to six.
MOST_NAMED, MOST_LISTED = 3, 6
ET_AL = "et al."


def natural(author: Author) -> str:
    """Given name first."""
    return author.literal or f"{author.given} {author.family}".strip()


def inverted(author: Author) -> str:
    """Family name first, as a list is sorted; a body stands as it signs."""
    return author.literal or ", ".join(part for part in (author.family, author.given) if part)


def short(author: Author) -> str:
    """As one names somebody in running text."""
    return author.literal or author.family or author.given


def people(authors: tuple[Author, ...]) -> str:
    """Given and family names, "and" before the last; of more than three the first, et al."""
    if len(authors) > MOST_NAMED:
        return f"{natural(authors[0])} {ET_AL}"
    return _with_and([natural(author) for author in authors])


def listed(authors: tuple[Author, ...]) -> str:
    """The first inverted, the others not; of more than six the first three, et al."""
    if not authors:
        return ""
    cut = len(authors) > MOST_LISTED
    kept = authors[:3] if cut else authors
    names = [inverted(kept[0]), *(natural(author) for author in kept[1:])]
    if cut:
        return f"{', '.join(names)}, {ET_AL}"
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}, and {names[-1]}"


def in_text(authors: tuple[Author, ...]) -> str:
    """One or two by name; of three or more the first, et al."""
    if len(authors) > 2:
        return f"{short(authors[0])} {ET_AL}"
    return _with_and([short(author) for author in authors])


def leading(source: SourceFields) -> tuple[tuple[Author, ...], str]:
    """Who stands first, and what they did: the authors; else the editors, marked; else nobody."""
    if source.authors:
        return source.authors, ""
    return source.editors, ("eds." if len(source.editors) > 1 else "ed.") if source.editors else ""


def others(source: SourceFields) -> list[str]:
    """Those who had a part in it besides: who edited (unless they stand first), translated, asked."""
    editors = source.editors if source.authors else ()
    parts = [("edited by", editors), ("translated by", source.translators), ("interviewed by", source.interviewers)]
    return [f"{did} {people(who)}" for did, who in parts if who]


def _with_and(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1] if names else ""
