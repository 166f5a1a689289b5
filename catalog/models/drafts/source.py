from typing import ClassVar

from django.db import models
from django.db.models import Q

from catalog.models.drafts.fields import EdtfField, LanguageField, WordsField
from catalog.models.drafts.record import KeyedRow, Record, Row
from catalog.models.drafts.registered import DoiField, IsbnField, IssnField, Sha256Field
from catalog.terms.kinds import Held, Read


class Source(Record):
    """Where something is written, said or carved. Fields as in CSL; unpublished and oral sources too."""

    record = models.OneToOneField(
        Record, on_delete=models.PROTECT, primary_key=True, parent_link=True, related_name="as_source"
    )
    kind = models.ForeignKey("catalog.Concept", on_delete=models.PROTECT, null=True, related_name="+")
    title = models.CharField(max_length=500, blank=True, help_text="As printed. Square brackets if supplied.")
    title_language = LanguageField(blank=True)
    translated_title = WordsField(help_text="The title in other words than its own, by the source or by us.")
    container = models.CharField("in", max_length=300, blank=True, help_text="Journal, book or site.")
    collection_title = models.CharField(
        "series", max_length=300, blank=True, help_text="The series it came out in, with its number there."
    )
    publisher = models.CharField(max_length=300, blank=True)
    publisher_place = models.CharField("place of publication", max_length=120, blank=True, help_text="As printed.")
    issued = EdtfField(help_text="As the source prints it (EDTF).")
    original_issued = EdtfField(
        "first came out", help_text="Of a reprint or translation: when the text first came out (EDTF)."
    )
    volume = models.CharField(max_length=32, blank=True)
    issue = models.CharField(max_length=32, blank=True)
    pages = models.CharField(max_length=64, blank=True)
    number_printed = models.CharField(
        "its own number", max_length=120, blank=True, help_text="Of a report, article, case or document, as printed."
    )
    edition_statement = models.CharField("edition", max_length=64, blank=True)
    genre = models.CharField(
        max_length=120, blank=True, help_text="Where the kind does not say enough: letter, press release, thesis."
    )
    medium = models.CharField(max_length=120, blank=True, help_text="What it is on: video, tape, microfilm, stone.")
    event_title = models.CharField(
        "occasion", max_length=300, blank=True, help_text="Of a talk or an oral account: where and when it was given."
    )
    archive = models.CharField(max_length=300, blank=True, help_text="Of what is not published: who keeps it.")
    archive_location = models.CharField(
        "shelfmark", max_length=200, blank=True, help_text="How one asks for it there: fond, box, leaf."
    )
    doi = DoiField("DOI", max_length=200, blank=True, help_text="10.1000/xyz123, with or without https://doi.org/.")
    isbn = IsbnField("ISBN", max_length=32, blank=True, help_text="As printed; its last digit is checked.")
    issn = IssnField("ISSN", max_length=16, blank=True, help_text="1234-5679; its last digit is checked.")
    url = models.URLField("address", max_length=800, blank=True)
    language = LanguageField(blank=True)
    primary = models.BooleanField(null=True, blank=True, help_text="First hand for what it tells?")
    first_hand_for = models.ManyToManyField(
        "catalog.Agent", blank=True, related_name="+", help_text="Whose own words it publishes."
    )
    republishes = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="republished_in"
    )
    held_form = models.CharField(
        "held as", max_length=16, choices=[(h.value, h.value) for h in Held], default=Held.MENTION.value
    )
    held_which = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="read_for",
        help_text="Whose copy was read.",
    )
    held_sha256 = Sha256Field(
        "checksum of the copy",
        blank=True,
        help_text="SHA-256. Filled in by itself where a copy is deposited here.",
    )
    held_archived = models.URLField("archived at", max_length=800, blank=True)
    held_accessed = EdtfField("read on")
    read = models.CharField(max_length=16, choices=[(r.value, r.value) for r in Read], default=Read.NOT.value)
    read_note = WordsField(
        "which part was read", help_text="What is to be known of a reading in part: the first 2,000 characters only."
    )
    captured = models.ForeignKey(
        "archive.File",
        to_field="number",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="captured_from",
        help_text="Our own copy. For the staff alone; its checksum is public.",
    )

    class Meta:
        db_table = "draft_source"
        constraints = [
            models.CheckConstraint(
                name="source_read_in_which_copy",
                condition=~Q(held_form=Held.OTHERS_COPY.value) | ~Q(held_which=None),
                violation_error_message="Say in whose copy it was read: choose that source.",
            ),
        ]


class Author(Row):
    """Who wrote, edited, translated or asked: a person, or a body as it signs."""

    PARTS: ClassVar = [
        ("authors", "author"),
        ("editors", "editor"),
        ("translators", "translator"),
        ("interviewers", "interviewer"),
    ]
    type = models.CharField("as", max_length=12, choices=PARTS)
    family = models.CharField(max_length=120, blank=True)
    given = models.CharField(max_length=120, blank=True)
    literal = models.CharField("body, as it signs", max_length=200, blank=True)

    class Meta:
        db_table = "draft_author"
        ordering = ["order", "id"]
        constraints = [
            models.CheckConstraint(
                name="author_has_a_name",
                condition=~Q(family="") | ~Q(literal=""),
                violation_error_message="Give the author's family name, or the body's name as it signs.",
            ),
        ]

    def __str__(self) -> str:
        return self.literal or f"{self.given} {self.family}".strip()


class Citation(KeyedRow):
    """What a source cites, with the reference exactly as it prints it."""

    LETTER = "K"

    cited = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="cited_by")
    note = models.CharField(max_length=16, blank=True, help_text="Number of the note or reference.")
    locator = models.CharField(max_length=200, blank=True, help_text="Where in the text the note stands.")
    as_cited = models.TextField(blank=True, help_text="The reference as printed, letter for letter.")
    for_statement = models.CharField(
        max_length=48, blank=True, help_text="The statement that the note supports: E-0001/S7."
    )
    remark = WordsField(help_text="Where the reference and the thing cited differ: both, side by side.")

    class Meta:
        db_table = "draft_citation"
        ordering = ["order", "id"]
