"""The models of the foundation, for Django alone to import."""

from foundation.access.models import Audience, AudienceKey, BreakGlass, PageAudience
from foundation.audit.models import AuditEntry
from foundation.networks.models import (
    AllowedDomain,
    Commune,
    Department,
    EmploymentZone,
    Invitation,
    MembershipRequest,
    Network,
    Role,
    Structure,
)
from foundation.versions.models import ContentVersion

__all__ = [
    "AllowedDomain",
    "Audience",
    "AudienceKey",
    "AuditEntry",
    "BreakGlass",
    "Commune",
    "ContentVersion",
    "Department",
    "EmploymentZone",
    "Invitation",
    "MembershipRequest",
    "Network",
    "PageAudience",
    "Role",
    "Structure",
]
