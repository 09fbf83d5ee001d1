"""The search index: one narrow table for all kinds."""

from django.db import models

from foundation.access.models import Audience
from resources.search.querysets import SearchEntryQuerySet


class SearchEntry(models.Model):
    """What the search holds of one object. The full-text index beside it (FTS5 on SQLite, a tsvector on
    PostgreSQL: migration 0002) follows this table by triggers and generated columns.

    The columns that every query reads come first, the long ones last."""

    kind = models.CharField(max_length=40)
    object_id = models.BigIntegerField()
    audience = models.ForeignKey(Audience, on_delete=models.CASCADE, db_index=False, related_name="+")
    updated_at = models.DateTimeField()
    date = models.DateField(null=True)
    department = models.CharField(max_length=60, blank=True)
    network = models.CharField(max_length=60, blank=True)
    axis = models.CharField(max_length=60, blank=True)
    address = models.CharField(max_length=300)
    title = models.CharField(max_length=300)
    summary = models.TextField(blank=True)
    title_stems = models.TextField(blank=True)
    summary_stems = models.TextField(blank=True)
    body_stems = models.TextField(blank=True)
    words = models.TextField(blank=True)
    body = models.TextField(blank=True)

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        verbose_name = "entrée de recherche"
        verbose_name_plural = "entrées de recherche"
        indexes = [models.Index(fields=["address"], name="search_entry_address")]
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="search_entry_once")]

    def __str__(self) -> str:
        return self.title
