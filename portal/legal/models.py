"""Who publishes the site: what the law asks to be said, written by the administration."""

from typing import ClassVar

from django.db import models
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel


class SiteIdentity(models.Model):
    """The one row behind the legal pages. What is empty shows as « à compléter »."""

    #: always true and unique: there is one row at most
    only = models.BooleanField(default=True, unique=True, editable=False)
    publisher = models.CharField("éditeur", max_length=200, blank=True)
    publisher_address = models.CharField("siège", max_length=300, blank=True)
    publisher_phone = models.CharField("téléphone", max_length=30, blank=True)
    siret = models.CharField("SIRET", max_length=20, blank=True)
    director = models.CharField("direction de la publication", max_length=200, blank=True)
    host = models.CharField("hébergeur", max_length=200, blank=True)
    host_address = models.CharField("adresse de l’hébergeur", max_length=300, blank=True)
    host_phone = models.CharField("téléphone de l’hébergeur", max_length=30, blank=True)
    contact_email = models.EmailField("adresse de contact", blank=True)
    dpo_email = models.EmailField("délégation à la protection des données", blank=True)
    accessibility_email = models.EmailField("signaler un défaut d’accessibilité", blank=True)

    panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [FieldPanel(name) for name in ("publisher", "publisher_address", "publisher_phone", "siret", "director")],
            heading="Éditeur",
        ),
        MultiFieldPanel([FieldPanel(name) for name in ("host", "host_address", "host_phone")], heading="Hébergement"),
        MultiFieldPanel(
            [FieldPanel(name) for name in ("contact_email", "dpo_email", "accessibility_email")], heading="Contacts"
        ),
    ]

    class Meta:
        verbose_name = "mentions légales"
        verbose_name_plural = "mentions légales"
        constraints: ClassVar = [models.CheckConstraint(condition=models.Q(only=True), name="site_identity_only_one")]

    def __str__(self) -> str:
        return self.publisher or "Mentions légales"
