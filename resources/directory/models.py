"""The shared directory: where services are given, how to reach them, what they offer (charter 3.3.1 a)."""

import uuid

from django.db import models
from django.db.models import Q

from foundation.access.models import VisibleModel
from foundation.networks.models import Commune, Structure
from resources.directory.querysets import ServiceOfferQuerySet, ServicePointQuerySet


class TargetPublic(models.Model):
    """Public: whom a service is for. `inclusion_code` is its value in data·inclusion."""

    code = models.SlugField(max_length=40, unique=True)
    label = models.CharField("libellé", max_length=80)
    inclusion_code = models.CharField("code data·inclusion", max_length=60, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    #: « tous publics » in data·inclusion: whoever one looks for is received there
    EVERYBODY = "tous-publics"

    class Meta:
        verbose_name = "public"
        verbose_name_plural = "publics"
        ordering = ["position", "label"]

    def __str__(self) -> str:
        return self.label

    @property
    def is_everybody(self) -> bool:
        return self.inclusion_code == self.EVERYBODY


class ServicePoint(VisibleModel):
    """Point de délivrance: one place of a structure, with its contact, services and hours."""

    class SiteType(models.TextChoices):
        CENTRAL = "central", "Site central de la Cité des métiers"
        ASSOCIATED_CENTRE = "associated_centre", "Centre associé de la Cité des métiers"
        RELAY_POINT = "relay_point", "Point relais de la Cité des métiers"
        RESOURCE = "resource", "Centre de ressources"
        NONE = "none", "Structure"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    structure = models.ForeignKey(Structure, on_delete=models.PROTECT, related_name="service_points")
    name = models.CharField("nom du lieu", max_length=150, blank=True)
    is_main = models.BooleanField("lieu principal", default=True)
    site_type = models.CharField("type de lieu", max_length=20, choices=SiteType, default=SiteType.NONE)
    attached_to = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="relays", verbose_name="rattaché à"
    )
    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="service_points")
    street = models.CharField("rue", max_length=200, blank=True)
    postal_code = models.CharField("code postal", max_length=5, blank=True)
    phone = models.CharField("téléphone", max_length=20, blank=True)
    email = models.EmailField("adresse électronique", blank=True)
    website = models.URLField("site", blank=True)
    opening_hours = models.CharField("horaires (format OpenStreetMap)", max_length=300, blank=True)
    accessibility = models.CharField("accessibilité", max_length=500, blank=True)
    verified_on = models.DateField("vérifié le", null=True, blank=True)
    verified_by = models.CharField("vérifié par", max_length=120, blank=True)

    objects = ServicePointQuerySet.as_manager()

    class Meta:
        verbose_name = "point de délivrance"
        verbose_name_plural = "points de délivrance"
        ordering = ["structure__name", "-is_main", "name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["structure"], condition=Q(is_main=True), name="service_point_main_once"),
            models.CheckConstraint(
                condition=~Q(site_type="relay_point") | Q(attached_to__isnull=False),
                name="relay_point_has_its_centre",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.structure.name

    @property
    def dial(self) -> str:
        """The number as a telephone dials it: « +33536490010 »."""
        digits = "".join(sign for sign in self.phone if sign.isdigit())
        return f"+33{digits[1:]}" if len(digits) == 10 and digits.startswith("0") else digits

    @property
    def is_of_the_network_of_sites(self) -> bool:
        return self.site_type != self.SiteType.NONE


class ServiceOffer(VisibleModel):
    """Offre de service, given at one point: first or second service of the charter, and its CEP level."""

    class SproLevel(models.IntegerChoices):
        FIRST = 1, "Premier service"
        SECOND = 2, "Deuxième service"

    class CepLevel(models.IntegerChoices):
        NONE = 0, "Hors CEP"
        WELCOME = 1, "CEP niveau 1"
        ADVICE = 2, "CEP niveau 2"
        SUPPORT = 3, "CEP niveau 3"

    class Mode(models.TextChoices):
        ONSITE = "onsite", "Sur place"
        REMOTE = "remote", "À distance"
        MIXED = "mixed", "Sur place ou à distance"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    point = models.ForeignKey(ServicePoint, on_delete=models.CASCADE, related_name="offers")
    name = models.CharField("nom", max_length=150)
    description = models.TextField("description", blank=True)
    spro_level = models.PositiveSmallIntegerField("service", choices=SproLevel, default=SproLevel.FIRST)
    cep_level = models.PositiveSmallIntegerField("niveau de CEP", choices=CepLevel, default=CepLevel.NONE)
    publics = models.ManyToManyField(TargetPublic, related_name="offers", verbose_name="publics")
    mode = models.CharField("modalité", max_length=10, choices=Mode, default=Mode.ONSITE)
    free = models.BooleanField("gratuit", default=True)

    objects = ServiceOfferQuerySet.as_manager()

    class Meta:
        verbose_name = "offre de service"
        verbose_name_plural = "offres de service"
        ordering = ["point", "spro_level", "name"]
        constraints = [
            models.UniqueConstraint(fields=["point", "name"], name="service_offer_once"),
            models.CheckConstraint(condition=Q(spro_level__in=[1, 2]), name="service_offer_spro_level"),
            models.CheckConstraint(condition=Q(cep_level__range=(0, 3)), name="service_offer_cep_level"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def levels(self) -> str:
        """« deuxième service, CEP niveau 2 »."""
        spro = self.SproLevel(self.spro_level).label.lower()
        return f"{spro}, {self.CepLevel(self.cep_level).label}" if self.cep_level else spro
