from django.db import models


class Named(models.Model):
    number = models.CharField(max_length=32, unique=True)
    name = models.CharField(max_length=200)

    class Meta:
        abstract = True

    def __str__(self):
        return self.name


class Place(Named):
    pass


class Source(Named):
    pass


class Speaker(Named):
    pass


class Item(models.Model):
    number = models.CharField(max_length=32, unique=True)
    title = models.CharField(max_length=200)
    kind = models.CharField(max_length=60, db_index=True)
    place = models.ForeignKey(Place, on_delete=models.PROTECT)
    longitude = models.FloatField()
    latitude = models.FloatField()

    class Meta:
        ordering = ["id"]


class ItemName(models.Model):
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="names")
    language = models.CharField(max_length=12)
    value = models.CharField(max_length=200)


class Statement(models.Model):
    item = models.ForeignKey(Item, on_delete=models.CASCADE, related_name="statements")
    speaker = models.ForeignKey(Speaker, on_delete=models.PROTECT)
    source = models.ForeignKey(Source, on_delete=models.PROTECT)
    locator = models.CharField(max_length=60)
    said = models.CharField(max_length=40)
    date = models.CharField(max_length=40)
    text = models.TextField()
