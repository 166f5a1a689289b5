"""The three tables of an index, kept twice in one shape: for what is published, and for the desk.

The search engines' own structures (FTS5, GIN) hang on these tables and are made by
`catalog.finding.index.preparing`, after every migration.
"""

from django.db import models


class IndexEntry(models.Model):
    """One record as it can be found: folded names, their skeletons, folded text, dates, place, a brief card.

    Folded words are plain ASCII with single spaces between, each word once. Days are year * 10000 + month *
    100 + day; `dated` without a day means that the date has no limit on that side; `gaps` that days between the
    two are not meant, and that the stretches tell which are. The circle is the public
    position (WGS 84, radius in metres), and the four edges its box. `brief` is JSON of
    catalog.finding.brief.Brief.
    """

    docid = models.BigIntegerField(primary_key=True)
    number = models.CharField(max_length=32, unique=True)
    kind = models.CharField(max_length=16)
    sequence = models.BigIntegerField(db_index=True)
    names = models.TextField()
    skeletons = models.TextField()
    text = models.TextField()
    label_en = models.CharField(max_length=200)
    label_hy = models.CharField(max_length=200)
    label_az = models.CharField(max_length=200)
    label_ru = models.CharField(max_length=200)
    dated = models.BooleanField(default=False)
    earliest = models.BigIntegerField(null=True)
    latest = models.BigIntegerField(null=True)
    gaps = models.BooleanField(default=False)
    longitude = models.FloatField(null=True)
    latitude = models.FloatField(null=True)
    radius = models.FloatField(null=True)
    west = models.FloatField(null=True)
    south = models.FloatField(null=True)
    east = models.FloatField(null=True)
    north = models.FloatField(null=True)
    brief = models.BinaryField()

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.number


class NameForm(models.Model):
    """One form of a name, as written and as folded: for exact hits, beginnings, and type-ahead."""

    docid = models.BigIntegerField(db_index=True)
    folded = models.CharField(max_length=200)
    value = models.TextField()
    language = models.CharField(max_length=64)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.value


class DateStretch(models.Model):
    """One stretch of the days that a record with gaps is dated to; without a day it has no limit on that side."""

    docid = models.BigIntegerField(db_index=True)
    earliest = models.BigIntegerField(null=True)
    latest = models.BigIntegerField(null=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.docid}: {self.earliest} to {self.latest}"


class FacetValue(models.Model):
    """That a record has a value in a facet: kind, place, collection, contested..."""

    docid = models.BigIntegerField()
    facet = models.CharField(max_length=16)
    value = models.CharField(max_length=100)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.docid} {self.facet}={self.value}"
