"""Networks, structures, territories and dated roles: all of it data, none of it code (charter 3.2, D2)."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from foundation.networks.querysets import (
    InvitationQuerySet,
    MembershipRequestQuerySet,
    RoleQuerySet,
    StructureQuerySet,
)


class Network(models.Model):
    """Réseau: a family of structures (CIO, missions locales…), with its dated names."""

    class Family(models.TextChoices):
        STATE = "state", "État"
        REGION = "region", "Région"
        CONSULAR = "consular", "Chambres consulaires"
        CEP_OPERATOR = "cep_operator", "Opérateurs du CEP"
        MCEF = "mcef", "Maisons communes emploi formation"
        ASSOCIATE = "associate", "Membres associés"

    class Membership(models.TextChoices):
        BY_RIGHT = "by_right", "Membre de droit"
        ASSOCIATED = "associated", "Membre associé"
        LABELLED = "labelled", "Structure labellisée"

    code = models.SlugField(max_length=40, unique=True)
    acronym = models.CharField("sigle", max_length=40)
    name = models.CharField("nom", max_length=160)
    current_name = models.CharField("nom d’aujourd’hui", max_length=160, blank=True)
    family = models.CharField("famille", max_length=20, choices=Family)
    membership = models.CharField("statut", max_length=20, choices=Membership, default=Membership.BY_RIGHT)
    is_cep_operator = models.BooleanField("opérateur du CEP", default=False)
    field_of_action = models.CharField("champ d’intervention", max_length=300, blank=True)
    valid_from = models.DateField("depuis", null=True, blank=True)
    valid_to = models.DateField("jusqu’au", null=True, blank=True)

    class Meta:
        verbose_name = "réseau"
        verbose_name_plural = "réseaux"
        ordering = ["acronym"]

    def __str__(self) -> str:
        return self.acronym


class Department(models.Model):
    """Département, by its INSEE code."""

    code = models.CharField(max_length=3, unique=True)
    name = models.CharField("nom", max_length=80)
    prefecture = models.CharField("préfecture", max_length=80, blank=True)

    class Meta:
        verbose_name = "département"
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"


class EmploymentZone(models.Model):
    """Zone d'emploi (the charter's « bassin »), in the vintage of 2010 or of 2020; it overlaps départements."""

    vintage = models.PositiveSmallIntegerField("millésime")
    code = models.CharField(max_length=4)
    name = models.CharField("nom", max_length=80)
    departments = models.ManyToManyField(Department, related_name="employment_zones")

    class Meta:
        verbose_name = "zone d’emploi"
        verbose_name_plural = "zones d’emploi"
        ordering = ["vintage", "name"]
        constraints = [models.UniqueConstraint(fields=["vintage", "code"], name="employment_zone_once")]

    def __str__(self) -> str:
        return self.name


class Commune(models.Model):
    """Commune, by its INSEE code; coordinates are missing where the source has none."""

    code = models.CharField(max_length=5, unique=True)
    name = models.CharField("nom", max_length=80)
    department = models.ForeignKey(Department, on_delete=models.PROTECT, related_name="communes")
    postal_codes = models.CharField(max_length=120, blank=True)
    population = models.PositiveIntegerField(default=0)
    zone_2010 = models.ForeignKey(EmploymentZone, on_delete=models.PROTECT, null=True, related_name="+")
    zone_2020 = models.ForeignKey(EmploymentZone, on_delete=models.PROTECT, null=True, related_name="+")
    longitude = models.FloatField(null=True, blank=True)
    latitude = models.FloatField(null=True, blank=True)

    class Meta:
        ordering = ["name", "code"]
        indexes = [models.Index(fields=["name"])]

    def __str__(self) -> str:
        return self.name


class Structure(models.Model):
    """A local body of one network, which keeps its own status, hierarchy and missions."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    slug = models.SlugField(max_length=80, unique=True)
    name = models.CharField("nom", max_length=150)
    network = models.ForeignKey(Network, on_delete=models.PROTECT, related_name="structures")
    commune = models.ForeignKey(Commune, on_delete=models.PROTECT, related_name="structures")
    joined_on = models.DateField("membre depuis", null=True, blank=True)
    left_on = models.DateField("membre jusqu’au", null=True, blank=True)

    objects = StructureQuerySet.as_manager()

    class Meta:
        ordering = ["name"]
        indexes = [models.Index(fields=["network", "name"])]

    def __str__(self) -> str:
        return self.name


class Role(models.Model):
    """A role that a person holds over dated periods; figures of year N use the role held then (M4)."""

    class Kind(models.TextChoices):
        MEMBER = "member", "Membre"
        REFERENT = "referent", "Référente ou référent"
        NETWORK_HEAD = "network_head", "Tête de réseau"
        CARIF_OREF = "carif_oref", "CARIF-OREF"
        STEERING = "steering", "Pilotage"
        ADMINISTRATION = "administration", "Administration"

    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="roles")
    kind = models.CharField("rôle", max_length=20, choices=Kind)
    structure = models.ForeignKey(Structure, on_delete=models.PROTECT, null=True, blank=True, related_name="roles")
    network = models.ForeignKey(Network, on_delete=models.PROTECT, null=True, blank=True, related_name="roles")
    starts_on = models.DateField("à partir du")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)

    objects = RoleQuerySet.as_manager()

    class Meta:
        verbose_name = "rôle"
        ordering = ["starts_on", "pk"]
        indexes = [models.Index(fields=["person", "kind"]), models.Index(fields=["structure", "kind"])]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")), name="role_ends_after_it_starts"
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=["member", "referent"]) | Q(structure__isnull=False),
                name="role_of_a_structure_names_it",
            ),
            models.CheckConstraint(
                condition=~Q(kind="network_head") | Q(network__isnull=False), name="network_head_names_its_network"
            ),
            models.UniqueConstraint(
                "person",
                "kind",
                Coalesce("structure", 0, output_field=models.BigIntegerField()),
                Coalesce("network", 0, output_field=models.BigIntegerField()),
                condition=Q(ends_on__isnull=True),
                name="role_open_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}"


class MembershipRequest(models.Model):
    """A newcomer's wish to be known as of a structure, until somebody entitled decides."""

    class State(models.TextChoices):
        UNVERIFIED = "unverified", "Adresse électronique à confirmer"
        ASKED = "asked", "En attente de confirmation"
        CONFIRMED = "confirmed", "Confirmée"
        REFUSED = "refused", "Refusée"
        WITHDRAWN = "withdrawn", "Retirée"

    class Path(models.TextChoices):
        """Who or what confirmed it."""

        REFERENT = "referent", "Référente ou référent"
        NETWORK = "network", "Tête de réseau"
        CARIF_OREF = "carif_oref", "CARIF-OREF"
        DOMAIN = "domain", "Domaine de messagerie reconnu"
        INVITATION = "invitation", "Invitation"

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="membership_requests")
    structure = models.ForeignKey(Structure, on_delete=models.CASCADE, related_name="membership_requests")
    state = models.CharField(max_length=12, choices=State, default=State.ASKED)
    path = models.CharField(max_length=12, choices=Path, blank=True)
    asked_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    reason = models.CharField("motif", max_length=300, blank=True)

    objects = MembershipRequestQuerySet.as_manager()

    class Meta:
        verbose_name = "demande de rattachement"
        verbose_name_plural = "demandes de rattachement"
        ordering = ["asked_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["person", "structure"],
                condition=Q(state__in=["unverified", "asked"]),
                name="membership_asked_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} → {self.structure}"


class AllowedDomain(models.Model):
    """An e-mail domain whose verified addresses belong to a structure without further confirmation."""

    structure = models.ForeignKey(Structure, on_delete=models.CASCADE, related_name="allowed_domains")
    domain = models.CharField("domaine", max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["structure", "domain"], name="allowed_domain_once")]

    def __str__(self) -> str:
        return self.domain


class Invitation(models.Model):
    """A référent's invitation by mail; signing up with that address confirms the membership.

    Inviting the same address again renews the open invitation."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField("adresse électronique")
    structure = models.ForeignKey(Structure, on_delete=models.CASCADE, related_name="invitations")
    invited_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+")
    sent_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True, blank=True)

    objects = InvitationQuerySet.as_manager()

    class Meta:
        ordering = ["-sent_at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["email", "structure"], condition=Q(accepted_at__isnull=True), name="invitation_open_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.email} → {self.structure}"
